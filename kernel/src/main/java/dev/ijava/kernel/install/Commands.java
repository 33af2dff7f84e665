package dev.ijava.kernel.install;

import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command line of the kernel's jar. Exit codes: 0 done, 1 failed with a sentence, 2 not understood. */
@Command(
        name = "java -jar ijava-kernel.jar",
        description = {
            "A Jupyter kernel for Java.",
            "Jupyter starts it with the name of a connection file; 'install' makes it known to Jupyter.",
            ""
        },
        subcommands = InstallCommand.class,
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class)
public final class Commands implements Runnable {

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "CONNECTION_FILE",
            description = "Starts the kernel for the front end that wrote this file.")
    private String connectionFile;

    private Commands() {}

    /** Carries out a command line that does not name an existing connection file, and returns its exit code. */
    public static int run(String... arguments) {
        return commandLine().execute(arguments);
    }

    static CommandLine commandLine() {
        return new CommandLine(new Commands())
                .setUsageHelpLongOptionsMaxWidth(36)
                .setUsageHelpWidth(100)
                .setParameterExceptionHandler(Commands::notUnderstood)
                .setExecutionExceptionHandler(Commands::failed);
    }

    @Override
    public void run() {
        if (connectionFile == null) {
            throw new ParameterException(spec.commandLine(), "Name a connection file or a command.");
        }
        throw new ParameterException(
                spec.commandLine(),
                "'%s' is neither a command nor an existing connection file.".formatted(connectionFile),
                spec.positionalParameters().get(0),
                connectionFile);
    }

    private static int notUnderstood(ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(e.getMessage());
        List<String> near = NearNames.of(e, command.getCommandSpec());
        if (!near.isEmpty()) {
            err.println("Did you mean " + String.join(" or ", near) + "?");
        }
        err.println("'%s --help' lists what there is."
                .formatted(command.getCommandSpec().qualifiedName()));
        return CommandLine.ExitCode.USAGE;
    }

    private static int failed(Exception e, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        if (!(e instanceof InstallException)) {
            throw e;
        }
        command.getErr().println(e.getMessage());
        return CommandLine.ExitCode.SOFTWARE;
    }

    /** The version that the build wrote into the jar's manifest. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = Commands.class.getPackage().getImplementationVersion();
            return new String[] {
                "ijava-kernel %s on Java %s".formatted(version == null ? "(unpacked)" : version, Runtime.version())
            };
        }
    }
}
