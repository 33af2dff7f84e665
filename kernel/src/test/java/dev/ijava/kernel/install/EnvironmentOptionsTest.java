package dev.ijava.kernel.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class EnvironmentOptionsTest {

    @Test
    void nothingGivenIsNothingSet() {
        assertThat(variables()).isEmpty();
    }

    @Test
    void repeatedGlobsBecomeOnePath() {
        assertThat(variables("--classpath", "a/*.jar", "--classpath", "b"))
                .isEqualTo(Map.of("IJAVA_CLASSPATH", "a/*.jar" + File.pathSeparator + "b"));
        assertThat(variables("--startup-scripts-path", "a.jsh", "--startup-scripts-path", "b.jsh"))
                .isEqualTo(Map.of("IJAVA_STARTUP_SCRIPTS_PATH", "a.jsh" + File.pathSeparator + "b.jsh"));
    }

    @Test
    void compilerOptionsMayLookLikeOptions() {
        assertThat(variables("--comp-opts", "-parameters --release 17", "--comp-opts", "-Xlint"))
                .isEqualTo(Map.of("IJAVA_COMPILER_OPTS", "-parameters --release 17 -Xlint"));
    }

    @Test
    void startUpCodeIsKeptAsItIs() {
        String code = "int x = 1;\nString s = \"a b\";";
        assertThat(variables("--startup-script", code)).isEqualTo(Map.of("IJAVA_STARTUP_SCRIPT", code));
    }

    @Test
    void theHistoryHasAPlace() {
        assertThat(variables("--history", "cells.jsonl")).isEqualTo(Map.of("IJAVA_HISTORY", "cells.jsonl"));
    }

    @Test
    void timesOfEveryFormAreTaken() {
        for (String time : new String[] {"-1", "1500", "30 SECONDS", "2 minutes"}) {
            assertThat(variables("--timeout", time)).isEqualTo(Map.of("IJAVA_TIMEOUT", time));
        }
        assertThat(variables("--timeout", "NO_TIMEOUT")).isEqualTo(Map.of("IJAVA_TIMEOUT", "-1"));
    }

    private static Map<String, String> variables(String... arguments) {
        Sample sample = new Sample();
        new CommandLine(sample).parseArgs(arguments);
        return sample.options.variables();
    }

    @CommandLine.Command
    private static final class Sample {
        @CommandLine.Mixin
        private EnvironmentOptions options = new EnvironmentOptions();
    }
}
