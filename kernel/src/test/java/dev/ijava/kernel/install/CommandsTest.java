package dev.ijava.kernel.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CommandsTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void helpNamesTheCommandAndTheConnectionFile() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("install", "CONNECTION_FILE");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void helpOfInstallListsEveryOption() {
        assertThat(run("install", "--help")).isZero();
        assertThat(out.toString())
                .contains("--user", "--sys-prefix", "--prefix", "--name", "--display-name", "--replace")
                .contains("--classpath", "--base-classpath", "--comp-opts", "--startup-scripts-path")
                .contains("--startup-script", "--timeout", "--jvm-option", "--train");
    }

    @Test
    void versionNamesKernelAndJava() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).contains("ijava-kernel", Runtime.version().toString());
    }

    @Test
    void anUnknownOptionGetsTheNearestName() {
        assertThat(run("install", "--prefx", "x")).isEqualTo(2);
        assertThat(err.toString()).contains("'--prefx'").contains("Did you mean --prefix?");
    }

    @Test
    void anUnknownCommandGetsTheNearestName() {
        assertThat(run("instal")).isEqualTo(2);
        assertThat(err.toString()).contains("'instal'").contains("Did you mean install?");
    }

    @Test
    void nonsenseGetsNoSuggestion() {
        assertThat(run("install", "--zzzzzzzz")).isEqualTo(2);
        assertThat(err.toString()).contains("--zzzzzzzz").doesNotContain("Did you mean");
    }

    @Test
    void aMissingConnectionFileIsNamed() {
        assertThat(run("no/such/connection.json")).isEqualTo(2);
        assertThat(err.toString()).contains("'no/such/connection.json'");
    }

    @Test
    void nothingAtAllGetsAHint() {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).contains("connection file").contains("--help");
    }

    @Test
    void twoPlacesAtOnceAreRefused() {
        assertThat(run("install", "--user", "--sys-prefix")).isEqualTo(2);
        assertThat(err.toString()).contains("--user", "--sys-prefix");
    }

    @Test
    void aMissingBaseJarIsNamed() {
        assertThat(run("install", "--base-classpath", "no-such.jar")).isEqualTo(2);
        assertThat(err.toString()).contains("--base-classpath").contains("no-such.jar");
    }

    @Test
    void aMissingTrainingFileIsNamed() {
        assertThat(run("install", "--train", "no-such.jshell")).isEqualTo(2);
        assertThat(err.toString()).contains("--train").contains("no-such.jshell");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../java", "a b", "ja/va", ""})
    void aNameThatJupyterWouldNotListIsRefused(String name) {
        assertThat(run("install", "--name", name)).isEqualTo(2);
        assertThat(err.toString()).contains("'" + name + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "1500 FORTNIGHTS", "10 SECONDS long", "", "1.5"})
    void aTimeThatWouldEndTheKernelAtItsStartIsRefused(String time) {
        assertThat(run("install", "--timeout", time)).isEqualTo(2);
        assertThat(err.toString()).contains("--timeout").contains("30 SECONDS");
    }

    private int run(String... arguments) {
        CommandLine commandLine = Commands.commandLine();
        commandLine.setOut(new PrintWriter(out, true));
        commandLine.setErr(new PrintWriter(err, true));
        return commandLine.execute(arguments);
    }
}
