package dev.ijava.kernel.install;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What an archive was made from. If any of it changes, the archive is stale.
 *
 * @param jvm      the JVM's name and exact version: another one does not take the archive
 * @param command  the kernel's command, with the options and the class path that the archive holds good for
 * @param jars     the class path
 * @param training the cells that were run
 * @param archive  the archive itself, so that a truncated one is found out
 */
record ArchiveOrigin(
        String jvm, List<String> command, List<FileState> jars, List<FileState> training, FileState archive) {

    static ArchiveOrigin of(Launch launch, List<Path> training) throws IOException {
        return new ArchiveOrigin(
                System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"),
                launch.kernel("{connection_file}"),
                states(launch.classPath()),
                states(training),
                FileState.of(launch.archive()));
    }

    private static List<FileState> states(List<Path> files) throws IOException {
        List<FileState> states = new ArrayList<>();
        for (Path file : files) {
            states.add(FileState.of(file));
        }
        return List.copyOf(states);
    }
}
