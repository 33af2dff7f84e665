package dev.ijava.kernel.install;

import java.io.File;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that become environment variables of the kernel, under the names that IJava gave them. */
final class EnvironmentOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--classpath",
            paramLabel = "GLOBS",
            description = "Jars and folders for every notebook, looked up when a kernel starts.")
    private List<String> classpath = List.of();

    @Option(names = "--comp-opts", paramLabel = "OPTIONS", description = "Options for the Java compiler.")
    private List<String> compilerOptions = List.of();

    @Option(
            names = "--startup-scripts-path",
            paramLabel = "GLOBS",
            description = "Files of Java code to run before the first cell.")
    private List<String> startupScripts = List.of();

    @Option(names = "--startup-script", paramLabel = "CODE", description = "Java code to run before the first cell.")
    private String startupScript;

    @Option(
            names = "--history",
            paramLabel = "FILE",
            description = "Where the input of cells is kept, instead of Jupyter's data folder; 'off' for nowhere.")
    private String history;

    private String timeout;

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            description = "Longest run of one statement: '1500' (milliseconds), '30 SECONDS', or '-1' for no limit.")
    private void setTimeout(String value) {
        timeout = value.equalsIgnoreCase("NO_TIMEOUT") ? "-1" : value.strip();
        String[] parts = timeout.split("\\s+");
        boolean number = parts[0].matches("-?\\d{1,18}");
        if (!number || parts.length > 2 || (parts.length == 2 && !isUnit(parts[1]))) {
            throw new ParameterException(
                    command.commandLine(),
                    "--timeout: '" + value + "' is not a time such as 1500, '30 SECONDS' or -1.");
        }
    }

    private static boolean isUnit(String name) {
        return Stream.of(TimeUnit.values()).anyMatch(unit -> unit.name().equalsIgnoreCase(name));
    }

    Map<String, String> variables() {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("IJAVA_CLASSPATH", String.join(File.pathSeparator, classpath));
        variables.put("IJAVA_COMPILER_OPTS", String.join(" ", compilerOptions));
        variables.put("IJAVA_STARTUP_SCRIPTS_PATH", String.join(File.pathSeparator, startupScripts));
        variables.put("IJAVA_STARTUP_SCRIPT", startupScript == null ? "" : startupScript);
        variables.put("IJAVA_HISTORY", history == null ? "" : history);
        variables.put("IJAVA_TIMEOUT", timeout == null ? "" : timeout);
        variables.values().removeIf(String::isEmpty);
        return variables;
    }
}
