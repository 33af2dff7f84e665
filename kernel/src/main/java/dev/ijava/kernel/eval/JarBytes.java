package dev.ijava.kernel.eval;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Reads one entry of a jar without keeping the jar open. */
final class JarBytes {

    private JarBytes() {}

    /** The entry's bytes, or null if there is none of this name. */
    static InputStream open(Path jar, String name) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            ZipEntry entry = zip.getEntry(name);
            return entry == null
                    ? null
                    : new ByteArrayInputStream(zip.getInputStream(entry).readAllBytes());
        }
    }
}
