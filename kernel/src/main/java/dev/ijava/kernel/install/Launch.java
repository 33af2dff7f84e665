package dev.ijava.kernel.install;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The commands that start an installed kernel, on the JDK that runs now.
 *
 * @param folder     the kernelspec's folder, where the kernel's jar and archive lie
 * @param baseJars   jars that follow the kernel's on the class path, by name: an archive takes no wildcard
 * @param jvmOptions the user's options
 */
record Launch(Path folder, List<Path> baseJars, List<String> jvmOptions) {

    static final String JAR = "ijava-kernel.jar";
    private static final int RELEASE = Runtime.version().feature();
    private static final ArchiveKind KIND = ArchiveKind.of(RELEASE);

    Path archive() {
        return archiveIn(folder);
    }

    Path archiveIn(Path anyFolder) {
        return KIND.in(anyFolder);
    }

    List<Path> classPath() {
        return Stream.concat(Stream.of(folder.resolve(JAR)), baseJars.stream()).toList();
    }

    /** Starts a kernel, as Jupyter does it. */
    List<String> kernel(String connectionFile) {
        return command(KIND.use(folder), KernelSpec.MAIN, connectionFile);
    }

    /** Starts a kernel whose run shows what belongs into an archive. */
    List<String> training(Path workFolder, Path connectionFile) {
        return command(KIND.train(workFolder), KernelSpec.MAIN, connectionFile.toString());
    }

    /** Makes the archive after such a run, in the same folder. */
    List<String> assembly(Path workFolder) {
        return command(KIND.assemble(workFolder));
    }

    /** Starts a JVM that ends at once, with exit code 0 if it can use the archive in that folder. */
    List<String> trial(Path workFolder) {
        return command(KIND.require(workFolder), "-version");
    }

    private List<String> command(List<String> archiveOptions, String... rest) {
        List<String> command = new ArrayList<>();
        command.add(java().toString());
        command.addAll(JvmFlags.of(RELEASE, archiveOptions, jvmOptions));
        command.add("-cp");
        command.add(classPath().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        command.addAll(List.of(rest));
        return List.copyOf(command);
    }

    private static Path java() {
        String name = System.getProperty("os.name").startsWith("Windows") ? "java.exe" : "java";
        return Path.of(System.getProperty("java.home"), "bin", name);
    }
}
