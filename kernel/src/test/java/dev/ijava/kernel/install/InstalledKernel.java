package dev.ijava.kernel.install;

import dev.ijava.kernel.server.Client;
import dev.ijava.kernel.server.ConnectionFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packed kernel, installed below a folder by its own command and started as Jupyter starts it. */
record InstalledKernel(Path root) {

    /** What a JVM printed, and its exit code. */
    record Outcome(int exitCode, String output, String errors) {}

    Path folder() {
        return root.resolve("share/jupyter/kernels/java");
    }

    /** The archive, of whatever kind this JDK takes. */
    Path archive() {
        return ArchiveKind.of(Runtime.version().feature()).in(folder());
    }

    Outcome install(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-jar", System.getProperty("ijava.jar"), "install", "--prefix", root.toString()));
        command.addAll(List.of(options));
        Path out = Files.createTempFile(root.getParent(), "ijava", ".out");
        Path err = Files.createTempFile(root.getParent(), "ijava", ".err");
        return ended(start(command, out, err), out, err);
    }

    /** Starts the kernel with more JVM options, runs a cell that has to succeed, and ends the kernel. */
    Outcome run(String cell, String... jvmOptions) throws IOException, InterruptedException {
        Path file = Files.createTempFile(root.getParent(), "ijava", ".json");
        ConnectionFile connection = Training.newConnection(file);
        Path out = Files.createTempFile(root.getParent(), "ijava", ".out");
        Path err = Files.createTempFile(root.getParent(), "ijava", ".err");
        Process kernel = start(command(file, jvmOptions), out, err);
        try (Client client = new Client(connection, kernel.toHandle(), Duration.ofSeconds(60))) {
            Map<?, ?> reply =
                    client.shell("execute_request", Map.of("code", cell)).content(Map.class);
            if (!reply.get("status").equals("ok")) {
                throw new IOException("the cell failed: " + reply);
            }
            client.control("shutdown_request", Map.of("restart", false));
            return ended(kernel, out, err);
        } finally {
            kernel.destroyForcibly();
        }
    }

    private List<String> command(Path connectionFile, String... jvmOptions) throws IOException {
        List<String> command = new ArrayList<>(KernelSpec.in(folder()).argv());
        command.replaceAll(argument -> argument.replace("{connection_file}", connectionFile.toString()));
        command.addAll(command.indexOf("-cp"), List.of(jvmOptions));
        return command;
    }

    private static Process start(List<String> command, Path out, Path err) throws IOException {
        return new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
    }

    private static Outcome ended(Process process, Path out, Path err) throws IOException, InterruptedException {
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException("still running after five minutes");
        }
        return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
    }
}
