package dev.ijava.kernel.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a JVM compares to find out whether a jar is still the one that an archive was made from.
 *
 * @param path     absolute
 * @param size     bytes
 * @param modified milliseconds since 1970
 */
record FileState(String path, long size, long modified) {

    static FileState of(Path file) throws IOException {
        return new FileState(
                file.toString(),
                Files.size(file),
                Files.getLastModifiedTime(file).toMillis());
    }

    /** Whether this is the other file or a copy of it. */
    boolean sameContentAs(FileState other) {
        return size == other.size && modified == other.modified;
    }
}
