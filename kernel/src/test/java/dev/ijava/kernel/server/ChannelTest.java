package dev.ijava.kernel.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/** A channel over loopback. The time limit only ends a test that hangs. */
@Timeout(60)
class ChannelTest {

    private static final int MEGABYTE = 1 << 20;

    private ZContext kernel;
    private ZContext frontEnd;
    private String address;

    @BeforeEach
    void open() throws IOException {
        kernel = new ZContext();
        frontEnd = new ZContext();
        try (ServerSocket free = new ServerSocket(0)) {
            address = "tcp://127.0.0.1:" + free.getLocalPort();
        }
    }

    @AfterEach
    void close() {
        frontEnd.close();
        kernel.close();
    }

    private Channel channel(SocketType type, Channel.Receiver receiver) throws IOException {
        return new Channel(kernel, "test", type, address, receiver, System.err);
    }

    private ZMQ.Socket connect(SocketType type) {
        ZMQ.Socket socket = frontEnd.createSocket(type);
        socket.connect(address);
        return socket;
    }

    /** Subscribes until it has arrived: JeroMQ's SUB socket forgets to send it now and then, libzmq's does not. */
    private ZMQ.Socket subscriber(ZContext context, String topic, CountDownLatch arrived) throws InterruptedException {
        while (true) {
            long before = arrived.getCount();
            ZMQ.Socket socket = context.createSocket(SocketType.SUB);
            socket.setRcvHWM(20);
            socket.connect(address);
            socket.subscribe(topic);
            for (int i = 0; i < 100 && arrived.getCount() == before; i++) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            if (arrived.getCount() < before) {
                return socket;
            }
            socket.close();
        }
    }

    private static List<byte[]> frames(String... texts) {
        List<byte[]> frames = new ArrayList<>();
        for (String text : texts) {
            frames.add(text.getBytes(StandardCharsets.UTF_8));
        }
        return frames;
    }

    @Test
    void aMessageArrivesWithAllItsFramesAndTheAnswerFindsItsWayBack() throws IOException {
        try (Channel echo = channel(SocketType.ROUTER, Channel::send)) {
            ZMQ.Socket client = connect(SocketType.DEALER);
            client.sendMore("one");
            client.sendMore("");
            client.send("three");
            assertThat(client.recvStr()).isEqualTo("one");
            assertThat(client.recvStr()).isEmpty();
            assertThat(client.recvStr()).isEqualTo("three");
            assertThat(client.hasReceiveMore()).isFalse();
        }
    }

    @Test
    void whatOtherThreadsSendWakesASleepingChannelAndKeepsEachThreadsOrder() throws Exception {
        CountDownLatch subscribed = new CountDownLatch(1);
        try (Channel channel = channel(SocketType.XPUB, (c, frames) -> subscribed.countDown())) {
            ZMQ.Socket client = subscriber(frontEnd, "", subscribed);
            for (String name : List.of("a", "b", "c")) {
                new Thread(() -> {
                            for (int i = 0; i < 300; i++) {
                                channel.send(frames(name, String.valueOf(i)));
                            }
                        })
                        .start();
            }
            int[] next = new int[3];
            for (int i = 0; i < 900; i++) {
                int thread = client.recvStr().charAt(0) - 'a';
                assertThat(client.recvStr()).isEqualTo(String.valueOf(next[thread]++));
            }
        }
    }

    @Test
    void whoPrintsFasterThanAnyoneReadsWaitsUntilThereIsRoom() throws Exception {
        AtomicInteger sent = new AtomicInteger();
        CountDownLatch subscribed = new CountDownLatch(1);
        Channel channel = channel(SocketType.XPUB, (c, frames) -> subscribed.countDown());
        ZMQ.Socket slow = subscriber(frontEnd, "", subscribed);
        Thread printer = new Thread(() -> sendAll(channel, sent, 700));
        printer.start();
        awaitWaiting(printer);
        assertThat(sent.get()).as("megabytes queued ahead of the reader").isLessThan(700);
        for (int i = 0; i < 700; i++) {
            assertThat(slow.recv()).hasSize(MEGABYTE);
        }
        printer.join();
        channel.close();
    }

    private static void sendAll(Channel channel, AtomicInteger sent, int messages) {
        byte[] frame = new byte[MEGABYTE];
        try {
            for (int i = 0; i < messages; i++) {
                channel.sendWhenRoom(List.of(frame));
                sent.incrementAndGet();
            }
        } catch (InterruptedException e) {
            sent.set(-1);
        }
    }

    private static void awaitWaiting(Thread thread) throws InterruptedException {
        while (thread.getState() != Thread.State.WAITING) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    @Test
    void whereThereIsRoomAnInterruptedThreadStillSends() throws Exception {
        CountDownLatch subscribed = new CountDownLatch(1);
        try (Channel channel = channel(SocketType.XPUB, (c, frames) -> subscribed.countDown())) {
            ZMQ.Socket client = subscriber(frontEnd, "", subscribed);
            Thread.currentThread().interrupt();
            channel.sendWhenRoom(frames("said while interrupted"));
            assertThat(Thread.interrupted()).isTrue();
            assertThat(client.recvStr()).isEqualTo("said while interrupted");
        }
    }

    @Test
    void interruptsInTheMiddleOfSendingNeverSilenceAChannel() throws Exception {
        CountDownLatch subscribed = new CountDownLatch(1);
        try (Channel channel = channel(SocketType.XPUB, (c, frames) -> subscribed.countDown())) {
            ZMQ.Socket client = subscriber(frontEnd, "last", subscribed);
            AtomicInteger sent = new AtomicInteger();
            Thread sender = new Thread(() -> {
                while (sent.getAndIncrement() < 20_000) {
                    channel.send(frames("noise"));
                    Thread.interrupted();
                }
            });
            sender.start();
            while (sender.isAlive()) {
                sender.interrupt();
            }
            channel.send(frames("last"));
            assertThat(client.recvStr()).isEqualTo("last");
        }
    }

    @Test
    void anActionRunsAfterWhatHasArrivedBeforeIt() throws Exception {
        List<String> order = new ArrayList<>();
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CountDownLatch acted = new CountDownLatch(1);
        Channel.Receiver slowly = (c, frames) -> {
            order.add(new String(frames.get(1), StandardCharsets.UTF_8));
            first.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };
        try (Channel channel = channel(SocketType.ROUTER, slowly)) {
            ZMQ.Socket client = connect(SocketType.DEALER);
            client.send("first");
            first.await();
            client.send("second");
            channel.afterPendingInput(() -> {
                order.add("action");
                acted.countDown();
            });
            TimeUnit.MILLISECONDS.sleep(300); // for the second to be at the socket
            goOn.countDown();
            acted.await();
            assertThat(order).containsExactly("first", "second", "action");
        }
    }

    @Test
    void whatIsQueuedIsSentBeforeAChannelCloses() throws Exception {
        CountDownLatch subscribed = new CountDownLatch(1);
        Channel channel = channel(SocketType.XPUB, (c, frames) -> subscribed.countDown());
        ZMQ.Socket client = subscriber(frontEnd, "", subscribed);
        for (int i = 0; i < 200; i++) {
            channel.send(frames(String.valueOf(i)));
        }
        channel.close();
        for (int i = 0; i < 200; i++) {
            assertThat(client.recvStr()).isEqualTo(String.valueOf(i));
        }
    }

    @Test
    void aReaderThatGoesAwayHoldsNobodyUp() throws Exception {
        CountDownLatch subscribed = new CountDownLatch(2);
        try (Channel channel = channel(SocketType.XPUB, (c, frames) -> subscribed.countDown())) {
            ZContext vanishing = new ZContext();
            subscriber(vanishing, "", subscribed);
            ZMQ.Socket awake = subscriber(frontEnd, "last", subscribed);
            Thread printer = new Thread(() -> sendAll(channel, new AtomicInteger(), 700));
            printer.start();
            awaitWaiting(printer);
            vanishing.close();
            printer.join();
            channel.send(frames("last"));
            assertThat(awake.recvStr()).isEqualTo("last");
        }
    }

    @Test
    void anAddressThatIsTakenIsNamed() throws IOException {
        try (Channel first = channel(SocketType.ROUTER, Channel::send)) {
            assertThatThrownBy(() -> channel(SocketType.ROUTER, Channel::send))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("test channel")
                    .hasMessageContaining(address);
        }
    }
}
