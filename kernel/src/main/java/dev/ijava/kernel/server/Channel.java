package dev.ijava.kernel.server;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;
import org.zeromq.ZMQException;

/**
 * One socket and the thread that owns it. The thread sleeps in the selector until a message comes in or another thread
 * wakes it through a pipe, so nothing polls.
 */
final class Channel implements AutoCloseable {

    /** What may be queued before {@link #sendWhenRoom} waits: enough to keep the socket busy, little beside the heap. */
    private static final int PENDING_BYTES = 8 << 20;

    /** How long a closing socket tries to get rid of what is queued. */
    static final int LINGER_MILLIS = 1000;

    /**
     * Messages a PUB socket holds for a subscriber before it blocks its own thread. ZeroMQ would otherwise drop them
     * (a lost chart) or, without a mark, keep them all (no memory left).
     */
    private static final int PUBLISHED_AHEAD = 500;

    /** What a channel does with the frames of an incoming message; handles whatever goes wrong itself. */
    interface Receiver {
        void receive(Channel channel, List<byte[]> frames);
    }

    private record Task(List<byte[]> frames, int bytes, Runnable action) {}

    private final ConcurrentLinkedQueue<Task> tasks = new ConcurrentLinkedQueue<>();
    private final Semaphore pending = new Semaphore(PENDING_BYTES);
    private final WakeUp wakeUp;
    private final Thread thread;
    private final Receiver receiver;
    private volatile boolean open = true;

    /**
     * Binds the socket and starts the thread.
     *
     * @param log where it is said if the thread ends by a fault, since nothing can be sent then
     * @throws IOException the address is taken or not ours
     */
    Channel(ZContext context, String name, SocketType type, String address, Receiver receiver, PrintStream log)
            throws IOException {
        this.receiver = receiver;
        wakeUp = new WakeUp(name);
        CountDownLatch bound = new CountDownLatch(1);
        AtomicReference<ZMQException> failure = new AtomicReference<>();
        thread = new Thread(() -> run(context, type, address, bound, failure), "jupyter-" + name);
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler(
                (ended, e) -> log.println("ijava-kernel: the " + name + " channel ended: " + e));
        thread.start();
        await(bound);
        if (failure.get() != null) {
            throw new IOException("The " + name + " channel cannot use " + address + ": "
                    + failure.get().getMessage());
        }
    }

    private static void await(CountDownLatch bound) throws IOException {
        try {
            bound.await();
        } catch (InterruptedException e) {
            throw new IOException("interrupted while the sockets were opened", e);
        }
    }

    /** Queues a message. Callable on any thread. */
    void send(List<byte[]> frames) {
        tasks.add(new Task(frames, 0, null));
        wake();
    }

    /**
     * Queues a message once there is room, which bounds memory when a front end reads slower than a cell prints.
     *
     * @throws InterruptedException the thread was interrupted while it waited; nothing was queued
     */
    void sendWhenRoom(List<byte[]> frames) throws InterruptedException {
        int bytes = Math.min(frames.stream().mapToInt(frame -> frame.length).sum(), PENDING_BYTES);
        if (!pending.tryAcquire(bytes)) { // acquire alone would drop the text of an interrupted thread without need
            pending.acquire(bytes);
        }
        tasks.add(new Task(frames, bytes, null));
        wake();
    }

    /** Runs an action on the channel's thread after everything that has arrived by now was received. */
    void afterPendingInput(Runnable action) {
        tasks.add(new Task(List.of(), 0, action));
        wake();
    }

    private void wake() {
        if (Thread.currentThread() != thread) {
            wakeUp.wake();
        }
    }

    private void run(
            ZContext context,
            SocketType type,
            String address,
            CountDownLatch bound,
            AtomicReference<ZMQException> failure) {
        try (ZMQ.Socket socket = context.createSocket(type);
                ZMQ.Poller poller = context.createPoller(2)) {
            try {
                configure(socket, type);
                socket.bind(address);
            } catch (ZMQException e) {
                failure.set(e);
                return;
            } finally {
                bound.countDown();
            }
            poller.register(socket, ZMQ.Poller.POLLIN);
            poller.register(wakeUp.channel(), ZMQ.Poller.POLLIN);
            loop(socket, poller);
        } finally {
            wakeUp.close();
        }
    }

    private static void configure(ZMQ.Socket socket, SocketType type) {
        socket.setLinger(LINGER_MILLIS);
        socket.setHWM(type == SocketType.XPUB ? PUBLISHED_AHEAD : 0);
        if (type == SocketType.XPUB) {
            socket.setXpubNoDrop(true);
            socket.setXpubVerbose(true); // a second subscriber is welcomed, too
        }
    }

    private void loop(ZMQ.Socket socket, ZMQ.Poller poller) {
        while (open || !tasks.isEmpty()) {
            receiveAll(socket);
            if (!drainTasks(socket)) {
                poller.poll(-1);
                wakeUp.clear();
            }
        }
    }

    private void receiveAll(ZMQ.Socket socket) {
        for (byte[] first = socket.recv(ZMQ.DONTWAIT); first != null; first = socket.recv(ZMQ.DONTWAIT)) {
            List<byte[]> frames = new ArrayList<>(List.of(first));
            while (socket.hasReceiveMore()) {
                frames.add(socket.recv());
            }
            receiver.receive(this, frames);
        }
    }

    /** Whether there was anything to do. */
    private boolean drainTasks(ZMQ.Socket socket) {
        Task task = tasks.poll();
        boolean any = task != null;
        for (; task != null; task = tasks.poll()) {
            if (task.action() != null) {
                receiveAll(socket);
                task.action().run();
            } else {
                sendNow(socket, task);
            }
        }
        return any;
    }

    private void sendNow(ZMQ.Socket socket, Task task) {
        int last = task.frames().size() - 1;
        for (int i = 0; i <= last; i++) {
            socket.send(task.frames().get(i), i < last ? ZMQ.SNDMORE : 0);
        }
        pending.release(task.bytes());
    }

    /** Sends what is queued, then ends the thread and closes the socket. */
    @Override
    public void close() {
        open = false;
        wake();
        if (Thread.currentThread() != thread) {
            try {
                thread.join(2000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
