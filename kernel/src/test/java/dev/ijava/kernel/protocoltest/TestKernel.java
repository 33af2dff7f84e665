package dev.ijava.kernel.protocoltest;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/**
 * A kernel in a process of its own, started from the packaged jar as a front end would, and a client that signs, sends
 * and files what comes back by the request that caused it. Nothing of the kernel's own code is used.
 */
final class TestKernel implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Gson GSON = new Gson();
    private static final byte[] DELIMITER = "<IDS|MSG>".getBytes(StandardCharsets.US_ASCII);

    final Process process;
    final Path folder;
    private final String key;
    private final ZContext context = new ZContext();
    private final Map<String, ZMQ.Socket> sockets = new LinkedHashMap<>();
    private final Map<String, Reply> replies = new LinkedHashMap<>();
    /** What no request of this client caused. */
    final List<Received> withoutParent = new ArrayList<>();

    final Map<String, Integer> ports = new LinkedHashMap<>();

    TestKernel(Path java) throws IOException {
        this(java, "secret-key", Map.of());
    }

    TestKernel(Path java, String key, Map<String, String> environment) throws IOException {
        this.key = key;
        folder = Files.createTempDirectory("kernel");
        choosePorts();
        process = start(java, connectionFile("tcp"), folder, environment);
        String identity = UUID.randomUUID().toString();
        for (String channel : List.of("shell", "control", "stdin")) {
            connect(channel, SocketType.DEALER, identity);
        }
        connect("hb", SocketType.REQ, identity);
        subscribe(identity);
    }

    /** Subscribes until something arrives: JeroMQ's SUB socket forgets to send it now and then, libzmq's does not. */
    private void subscribe(String identity) {
        Reply info;
        do {
            connect("iopub", SocketType.SUB, identity);
            sockets.get("iopub").subscribe(ZMQ.SUBSCRIPTION_ALL);
            Reply asked = send("shell", "kernel_info_request", Map.of());
            await(() -> asked.reply != null, "kernel_info_reply");
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
            await(() -> asked.isDone() || System.nanoTime() > end, "busy and idle");
            info = asked;
        } while (!info.isDone());
    }

    static Process start(Path java, Path connectionFile, Path folder, Map<String, String> environment)
            throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(java.toString(), "-jar", System.getProperty("ijava.jar"), connectionFile.toString());
        builder.environment().put("IJAVA_HISTORY", "off"); // nothing of a test belongs to the user's own
        builder.environment().putAll(environment);
        return builder.directory(folder.toFile())
                .redirectError(folder.resolve("stderr.txt").toFile())
                .redirectOutput(folder.resolve("stdout.txt").toFile())
                .start();
    }

    Path connectionFile(String transport) throws IOException {
        Map<String, Object> connection = new LinkedHashMap<>(ports);
        connection.put("transport", transport);
        connection.put("ip", "127.0.0.1");
        connection.put("key", key);
        connection.put("signature_scheme", "hmac-sha256");
        return Files.writeString(folder.resolve("connection.json"), GSON.toJson(connection));
    }

    /** All are held until the last is chosen, or one could be given twice. */
    private void choosePorts() throws IOException {
        List<ServerSocket> held = new ArrayList<>();
        for (String port : List.of("shell_port", "control_port", "iopub_port", "stdin_port", "hb_port")) {
            ServerSocket socket = new ServerSocket(0);
            held.add(socket);
            ports.put(port, socket.getLocalPort());
        }
        for (ServerSocket socket : held) {
            socket.close();
        }
    }

    private void connect(String channel, SocketType type, String identity) {
        ZMQ.Socket socket = context.createSocket(type);
        socket.setLinger(0);
        socket.setIdentity(identity.getBytes(StandardCharsets.US_ASCII));
        socket.connect("tcp://127.0.0.1:" + ports.get(channel + "_port"));
        ZMQ.Socket before = sockets.put(channel, socket);
        if (before != null) {
            before.close();
        }
    }

    private String errors() {
        try {
            return Files.readString(folder.resolve("stderr.txt"));
        } catch (IOException e) {
            return "what it said cannot be read: " + e;
        }
    }

    /** Runs a cell to its end. */
    Reply execute(String code) {
        return ask("execute_request", Map.of("code", code, "allow_stdin", false));
    }

    Reply execute(String code, Map<String, ?> options) {
        Map<String, Object> content = new LinkedHashMap<>(options);
        content.put("code", code);
        return ask("execute_request", content);
    }

    /** Sends a request on the shell channel and waits for its reply and idle. */
    Reply ask(String type, Map<String, ?> content) {
        Reply reply = send("shell", type, content);
        await(reply::isDone, type + " " + content);
        return reply;
    }

    /** Sends a request and does not wait. */
    Reply send(String channel, String type, Map<String, ?> content) {
        return send(channel, header(type), content);
    }

    /** Sends a request to a subshell, and does not wait. */
    Reply sendTo(String subshell, String type, Map<String, ?> content) {
        JsonObject header = header(type);
        header.addProperty("subshell_id", subshell);
        return send("shell", header, content);
    }

    private Reply send(String channel, JsonObject header, Map<String, ?> content) {
        Reply reply = new Reply(header.get("msg_id").getAsString());
        replies.put(reply.requestId, reply);
        sendFrames(channel, signed(GSON.toJson(header), "{}", GSON.toJson(content)));
        return reply;
    }

    /** Answers the question a cell has asked. */
    void answer(Received question, String value) {
        answer(GSON.toJson(question.header()), value);
    }

    /** Answers a question under a parent header of any kind. */
    void answer(String parent, String value) {
        String content = GSON.toJson(Map.of("status", "ok", "value", value));
        sendFrames("stdin", signed(GSON.toJson(header("input_reply")), parent, content));
    }

    static JsonObject header(String type) {
        JsonObject header = new JsonObject();
        header.addProperty("msg_id", UUID.randomUUID().toString());
        header.addProperty("session", "test-session");
        header.addProperty("username", "tester");
        header.addProperty("date", "2026-01-01T00:00:00.000000Z");
        header.addProperty("msg_type", type);
        header.addProperty("version", "5.5");
        return header;
    }

    /** Frames from the delimiter on, rightly signed, whatever the JSON is. */
    List<byte[]> signed(String header, String parent, String content) {
        List<byte[]> parts = List.of(bytes(header), bytes(parent), bytes("{}"), bytes(content));
        List<byte[]> frames = new ArrayList<>(List.of(DELIMITER, bytes(signature(parts))));
        frames.addAll(parts);
        return frames;
    }

    void sendFrames(String channel, List<byte[]> frames) {
        for (int i = 0; i < frames.size(); i++) {
            sockets.get(channel).send(frames.get(i), i < frames.size() - 1 ? ZMQ.SNDMORE : 0);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String signature(List<byte[]> parts) {
        if (key.isEmpty()) {
            return "";
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes(key), "HmacSHA256"));
            parts.forEach(mac::update);
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Receives until a condition holds; fails when that takes too long. */
    void await(BooleanSupplier condition, String what) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (ZMQ.Poller poller = context.createPoller(3)) {
            for (String channel : List.of("shell", "control", "iopub", "stdin")) {
                poller.register(sockets.get(channel), ZMQ.Poller.POLLIN);
            }
            while (!condition.getAsBoolean()) {
                if (System.nanoTime() > end || !process.isAlive()) {
                    throw new AssertionError("waited in vain for " + what
                            + (process.isAlive() ? "" : ": the kernel has ended; " + errors()));
                }
                poller.poll(200);
                List.of("iopub", "stdin", "shell", "control").forEach(this::receiveAll);
            }
        }
    }

    /** Lets the kernel get on with something that sends no message. */
    void pause(int milliseconds) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
        await(() -> System.nanoTime() > end, "the end of a pause");
    }

    /** Is a front end that is busy with something else. */
    void readNothingFor(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A second front end that subscribes to everything and reads nothing; closing it is its end. */
    ZContext subscriberThatReadsNothing() {
        ZContext another = new ZContext();
        ZMQ.Socket socket = another.createSocket(SocketType.SUB);
        socket.setRcvHWM(20);
        socket.setLinger(0);
        socket.subscribe(ZMQ.SUBSCRIPTION_ALL);
        socket.connect("tcp://127.0.0.1:" + ports.get("iopub_port"));
        return another;
    }

    /** A second front end that subscribes to a topic; closing it is its end. */
    ZMQ.Socket subscriber(String topic) {
        ZMQ.Socket socket = context.createSocket(SocketType.SUB);
        socket.setLinger(0);
        socket.setReceiveTimeOut((int) PATIENCE.toMillis());
        socket.subscribe(topic);
        socket.connect("tcp://127.0.0.1:" + ports.get("iopub_port"));
        return socket;
    }

    /** Connects to a channel's port, writes bytes that need not be ZeroMQ's, and hangs up. */
    void rawBytes(String channel, byte[] bytes) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", ports.get(channel + "_port"))) {
            socket.getOutputStream().write(bytes);
        }
    }

    private void receiveAll(String channel) {
        ZMQ.Socket socket = sockets.get(channel);
        for (byte[] first = socket.recv(ZMQ.DONTWAIT); first != null; first = socket.recv(ZMQ.DONTWAIT)) {
            List<byte[]> frames = new ArrayList<>(List.of(first));
            while (socket.hasReceiveMore()) {
                frames.add(socket.recv());
            }
            file(channel, frames);
        }
    }

    private void file(String channel, List<byte[]> frames) {
        int delimiter = 0;
        while (!Arrays.equals(frames.get(delimiter), DELIMITER)) {
            delimiter++;
        }
        List<byte[]> parts = frames.subList(delimiter + 2, delimiter + 6);
        if (!signature(parts).equals(new String(frames.get(delimiter + 1), StandardCharsets.US_ASCII))) {
            throw new AssertionError("the kernel signed a message wrongly");
        }
        Received message = new Received(json(parts.get(0)), json(parts.get(1)), json(parts.get(3)));
        Reply reply = replies.get(message.parentId());
        if (reply == null) {
            withoutParent.add(message);
            return;
        }
        switch (channel) {
            case "iopub" -> reply.add(message);
            case "stdin" -> reply.questions.add(message);
            default -> reply.reply = message;
        }
    }

    private static JsonObject json(byte[] part) {
        return JsonParser.parseString(new String(part, StandardCharsets.UTF_8)).getAsJsonObject();
    }

    /** Sends bytes to the heartbeat and returns what comes back. */
    byte[] heartbeat(byte[] ping) {
        sockets.get("hb").send(ping);
        sockets.get("hb").setReceiveTimeOut((int) PATIENCE.toMillis());
        return sockets.get("hb").recv();
    }

    String log() throws IOException {
        return Files.readString(folder.resolve("stderr.txt"));
    }

    @Override
    public void close() {
        context.close();
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
