package dev.ijava.kernel.history;

import dev.ijava.kernel.protocol.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Entries in a file, one JSON object a line. Several kernels append at once, each under a lock. A line that a kernel did not
 * finish, because it was killed, is ended by whoever comes next and skipped when read. Nobody but the user may read it.
 */
record HistoryFile(Path path) {

    /** A few thousand cells; read in some milliseconds. */
    private static final int MAX_BYTES = 1 << 20;

    /** What is kept of a file that has become too long. */
    private static final int KEPT_BYTES = MAX_BYTES / 2;

    private static final Set<StandardOpenOption> READ_AND_WRITE =
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);

    /** Every entry that can be read, oldest first. */
    List<Entry> read() throws IOException {
        List<Entry> entries = new ArrayList<>();
        if (Files.exists(path)) {
            for (String line : new String(Files.readAllBytes(path), StandardCharsets.UTF_8).split("\n")) {
                addIfWhole(line, entries);
            }
        }
        return entries;
    }

    private static void addIfWhole(String line, List<Entry> entries) {
        try {
            Entry entry = line.isBlank() ? null : Json.read(line, Entry.class);
            if (entry != null && entry.session() != null && entry.input() != null) {
                entries.add(entry);
            }
        } catch (Json.JsonException halfWritten) {
            return;
        }
    }

    /** Adds entries; one that alone would fill the file is left out. */
    void append(List<Entry> entries) throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (Entry entry : entries) {
            byte[] json = Json.bytes(entry);
            if (json.length < KEPT_BYTES / 2) {
                lines.writeBytes(json);
                lines.write('\n');
            }
        }
        Files.createDirectories(path.toAbsolutePath().getParent());
        try (FileChannel file = FileChannel.open(path, READ_AND_WRITE, forTheUserOnly());
                FileLock alone = file.lock()) {
            write(file, endOfWholeLines(file), lines.toByteArray());
            if (file.size() > MAX_BYTES) {
                dropOldest(file);
            }
        }
    }

    private FileAttribute<?>[] forTheUserOnly() {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static long endOfWholeLines(FileChannel file) throws IOException {
        long size = file.size();
        if (size > 0 && read(file, size - 1)[0] != '\n') {
            write(file, size, new byte[] {'\n'});
            return size + 1;
        }
        return size;
    }

    private static void dropOldest(FileChannel file) throws IOException {
        byte[] newest = read(file, file.size() - KEPT_BYTES);
        int firstWhole = 0;
        while (firstWhole < newest.length && newest[firstWhole] != '\n') {
            firstWhole++;
        }
        byte[] kept = Arrays.copyOfRange(newest, Math.min(firstWhole + 1, newest.length), newest.length);
        file.truncate(0);
        write(file, 0, kept);
    }

    private static byte[] read(FileChannel file, long from) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) (file.size() - from));
        while (bytes.hasRemaining() && file.read(bytes, from + bytes.position()) >= 0) {
            continue;
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    private static void write(FileChannel file, long at, byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            file.write(buffer, at + buffer.position());
        }
    }
}
