package dev.ijava.kernel.install;

import dev.ijava.kernel.protocol.Json;
import dev.ijava.kernel.server.Client;
import dev.ijava.kernel.server.ConnectionFile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * A kernel that runs for its archive's sake: a real one on a loopback connection, asked what front ends ask, so that
 * the classes on a cell's way are loaded when the JVM writes the archive at its end.
 *
 * @param folder where the kernel runs and leaves its files
 */
record Training(Path folder) {

    private static final Duration FOR_A_REPLY = Duration.ofSeconds(60);

    /** The archive is written meanwhile, which takes a while on a slow disk. */
    private static final Duration FOR_THE_END = Duration.ofMinutes(3);

    /** The connection file that the kernel's command has to name. */
    Path connectionFile() {
        return folder.resolve("connection.json");
    }

    /** What the kernel printed. */
    Path output() {
        return folder.resolve("output.txt");
    }

    /**
     * Starts a kernel, asks it everything, and waits for its end.
     *
     * @throws IOException the kernel did not start, answer or end
     */
    void run(List<String> command, List<TrainingCells.Request> requests) throws IOException, InterruptedException {
        ConnectionFile connection = newConnection(connectionFile());
        Process kernel = start(command);
        try (Client client = new Client(connection, kernel.toHandle(), FOR_A_REPLY)) {
            for (TrainingCells.Request request : requests) {
                client.shell(request.type(), request.content());
            }
            client.control("shutdown_request", Map.of("restart", false));
            if (!kernel.waitFor(FOR_THE_END.toSeconds(), TimeUnit.SECONDS)) {
                throw new IOException("the kernel did not end");
            }
        } catch (IOException e) {
            throw new IOException(
                    e.getMessage() + "; the kernel said: "
                            + Files.readString(output()).strip(),
                    e);
        } finally {
            kernel.destroyForcibly();
        }
    }

    private Process start(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output().toFile());
        // A user's start-up scripts may do anything, so they are not run for practice.
        builder.environment().keySet().removeIf(name -> name.matches("(IJAVA|JJAVA)_.*"));
        builder.environment()
                .put("IJAVA_HISTORY", folder.resolve("history.jsonl").toString());
        return builder.start();
    }

    /** Writes a connection file for a kernel on this machine. */
    static ConnectionFile newConnection(Path file) throws IOException {
        List<Integer> ports = freePorts(5);
        ConnectionFile connection = new ConnectionFile(
                "tcp",
                InetAddress.getLoopbackAddress().getHostAddress(),
                ports.get(0),
                ports.get(1),
                ports.get(2),
                ports.get(3),
                ports.get(4),
                UUID.randomUUID().toString(),
                "hmac-sha256");
        Files.write(file, Json.bytes(connection));
        return connection;
    }

    /** Ports that are free now, all open at once so that no two are the same. */
    private static List<Integer> freePorts(int count) throws IOException {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return sockets.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            for (ServerSocket socket : sockets) {
                socket.close();
            }
        }
    }
}
