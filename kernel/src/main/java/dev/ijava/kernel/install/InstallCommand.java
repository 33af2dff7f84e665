package dev.ijava.kernel.install;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code install}: makes the kernel known to Jupyter. Run again, it renews only what has changed. */
@Command(
        name = "install",
        description = {"Makes the kernel known to Jupyter, with an archive of classes that lets it start fast.", ""},
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class InstallCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @ArgGroup
    private Place place = new Place();

    private String name = "java";

    @Option(
            names = "--name",
            paramLabel = "NAME",
            defaultValue = "java",
            description = "The kernelspec's name (default: java).")
    private void setName(String value) {
        if (!value.matches("[A-Za-z0-9._-]+")) {
            throw new ParameterException(
                    spec.commandLine(),
                    "'" + value + "' is no name for a kernelspec: use letters, digits, '.', '_' and '-'.");
        }
        name = value;
    }

    @Option(
            names = "--display-name",
            paramLabel = "NAME",
            defaultValue = "Java",
            description = "The name people see (default: Java).")
    private String displayName;

    @Option(names = "--replace", description = "Replace another kernel of that name.")
    private boolean replace;

    @Mixin
    private EnvironmentOptions environment = new EnvironmentOptions();

    @Option(
            names = "--base-classpath",
            arity = "1..*",
            paramLabel = "JAR",
            description = "Jars for every notebook, on the kernel's own class path and in its archive.")
    private List<String> baseJars = List.of();

    @Option(names = "--jvm-option", paramLabel = "OPTION", description = "An option for the JVM, such as -Xmx4g.")
    private List<String> jvmOptions = List.of();

    @Option(
            names = "--train",
            arity = "1..*",
            paramLabel = "FILE",
            description = "Cells to run for the archive, each after a line '// %%%%'.")
    private List<Path> training = List.of();

    @Override
    public Integer call() throws InstallException {
        List<Path> jars = baseJars.stream()
                .flatMap(list -> Stream.of(list.split(File.pathSeparator)))
                .map(jar -> existing("--base-classpath", Path.of(jar)))
                .distinct()
                .toList();
        List<Path> cells =
                training.stream().map(file -> existing("--train", file)).toList();
        Path kernels = place.kernels(JupyterFolders.here());
        Settings settings = new Settings(
                kernels, name, displayName, replace, ownJar(), jars, environment.variables(), jvmOptions, cells);
        try {
            new Installer(settings, spec.commandLine().getOut()).install();
        } catch (IOException e) {
            throw new InstallException("The kernel could not be installed in " + settings.folder(), e);
        }
        return 0;
    }

    private Path existing(String option, Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        if (!Files.isRegularFile(absolute)) {
            throw new ParameterException(spec.commandLine(), option + ": there is no file " + absolute);
        }
        return absolute;
    }

    private static Path ownJar() throws InstallException {
        try {
            Path jar = Path.of(InstallCommand.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isRegularFile(jar)) {
                return jar;
            }
            throw new InstallException("Only a packed kernel can be installed, and this one runs from " + jar
                    + ". Run 'java -jar ijava-kernel.jar install'.");
        } catch (URISyntaxException e) {
            throw new InstallException("The place of the kernel's jar is not a file name", e);
        }
    }
}
