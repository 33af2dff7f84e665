package dev.ijava.kernel.magic.resolver;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.aether.transfer.AbstractTransferListener;
import org.eclipse.aether.transfer.TransferCancelledException;
import org.eclipse.aether.transfer.TransferEvent;

/** Counts what the resolver downloads, for a line that says how far it is. Called from the resolver's threads. */
final class Transfers extends AbstractTransferListener {

    private final Map<String, Long> bytes = new ConcurrentHashMap<>();
    private final AtomicInteger finished = new AtomicInteger();
    private volatile String current = "";
    private volatile boolean cancelled;

    /** Makes every download of an abandoned resolution end at its next event. */
    void cancel() {
        cancelled = true;
    }

    @Override
    public void transferInitiated(TransferEvent event) throws TransferCancelledException {
        stopIfCancelled();
        current = name(event) + " from " + event.getResource().getRepositoryId();
    }

    @Override
    public void transferProgressed(TransferEvent event) throws TransferCancelledException {
        stopIfCancelled();
        current = name(event) + " from " + event.getResource().getRepositoryId();
        bytes.put(event.getResource().getResourceName(), event.getTransferredBytes());
    }

    @Override
    public void transferSucceeded(TransferEvent event) {
        bytes.put(event.getResource().getResourceName(), event.getTransferredBytes());
        finished.incrementAndGet();
    }

    /** A line such as {@code 3 files, 1.2 MB, now x-1.jar from central}; empty before the first download. */
    String line() {
        if (current.isEmpty()) {
            return "";
        }
        long sum = bytes.values().stream().mapToLong(Long::longValue).sum();
        int files = finished.get();
        return files + (files == 1 ? " file, " : " files, ") + Bytes.readable(sum) + ", now " + current;
    }

    private void stopIfCancelled() throws TransferCancelledException {
        if (cancelled) {
            throw new TransferCancelledException("interrupted");
        }
    }

    private static String name(TransferEvent event) {
        String path = event.getResource().getResourceName();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
