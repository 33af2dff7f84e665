package dev.ijava.kernel.install;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The command that starts an installed kernel, on the JDK that runs now.
 *
 * @param folder     the kernelspec's folder, where the kernel's jar and archive lie
 * @param baseJars   jars that follow the kernel's on the class path, by name: an archive takes no wildcard
 * @param jvmOptions the user's options
 */
record Launch(Path folder, List<Path> baseJars, List<String> jvmOptions) {

    static final String JAR = "ijava-kernel.jar";
    private static final int RELEASE = Runtime.version().feature();

    Path archive() {
        return folder.resolve(ArchiveKind.of(RELEASE).fileName());
    }

    List<Path> classPath() {
        return Stream.concat(Stream.of(folder.resolve(JAR)), baseJars.stream()).toList();
    }

    /** As Jupyter runs it. */
    List<String> command(String connectionFile) {
        return command(new JvmFlags(RELEASE, jvmOptions).using(ArchiveKind.of(RELEASE), archive()), connectionFile);
    }

    /** The same, and it writes an archive when it ends. */
    List<String> trainingCommand(Path archive, String connectionFile) {
        return command(new JvmFlags(RELEASE, jvmOptions).making(ArchiveKind.of(RELEASE), archive), connectionFile);
    }

    private List<String> command(List<String> flags, String connectionFile) {
        List<String> command = new ArrayList<>();
        command.add(java().toString());
        command.addAll(flags);
        command.add("-cp");
        command.add(classPath().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        command.add(KernelSpec.MAIN);
        command.add(connectionFile);
        return List.copyOf(command);
    }

    private static Path java() {
        String name = System.getProperty("os.name").startsWith("Windows") ? "java.exe" : "java";
        return Path.of(System.getProperty("java.home"), "bin", name);
    }
}
