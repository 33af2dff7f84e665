package dev.ijava.kernel.install;

import dev.ijava.kernel.protocol.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The class-data archive of an installed kernel, and beside it a record of what it was made from. */
final class Archive {

    private static final int PATIENCE_SECONDS = 120;

    private final Launch launch;
    private final List<Path> training;

    /**
     * The archive of a kernel that is in its place already: an archive holds good for one class path only.
     *
     * @param training files of cells to run
     */
    Archive(Launch launch, List<Path> training) {
        this.launch = launch;
        this.training = training;
    }

    private Path originFile() {
        return launch.folder().resolve("archive.json");
    }

    /** Whether the archive was made from just what there is now, and is whole. */
    boolean isCurrent() throws IOException {
        return Files.isRegularFile(launch.archive())
                && Files.isRegularFile(originFile())
                && Files.readString(originFile()).equals(origin());
    }

    private String origin() throws IOException {
        return Json.pretty(ArchiveOrigin.of(launch, training)) + "\n";
    }

    /**
     * Makes the archive anew.
     *
     * @throws IOException it could not be made, or this JVM does not take it; there is no archive then
     */
    void make() throws IOException, InterruptedException {
        Files.deleteIfExists(originFile());
        Files.deleteIfExists(launch.archive());
        // Beside its place, so that the move is one step and no starting kernel finds half an archive.
        try (TemporaryFolder folder = TemporaryFolder.in(launch.folder(), "training-")) {
            Training run = new Training(folder.path());
            run.run(launch.training(folder.path(), run.connectionFile()), TrainingCells.requests(training));
            finish(launch.assembly(folder.path()), run.output());
            finish(launch.trial(folder.path()), run.output());
            Files.move(launch.archiveIn(folder.path()), launch.archive(), StandardCopyOption.ATOMIC_MOVE);
        }
        Files.writeString(originFile(), origin());
    }

    /** Runs a JVM to its end, which has to be a good one. */
    private static void finish(List<String> command, Path output) throws IOException, InterruptedException {
        Process jvm = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!jvm.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || jvm.exitValue() != 0) {
            jvm.destroyForcibly();
            throw new IOException("the JVM said: " + Files.readString(output).strip());
        }
    }
}
