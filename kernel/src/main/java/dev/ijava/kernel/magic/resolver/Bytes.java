package dev.ijava.kernel.magic.resolver;

import java.util.Locale;

/** Numbers of bytes for people. */
public final class Bytes {

    private Bytes() {}

    /** Such as {@code 54 kB} or {@code 2.2 MB}, in powers of ten; what is there at all is at least 1 kB. */
    public static String readable(long bytes) {
        return bytes < 1_000_000
                ? String.format(Locale.ROOT, "%d kB", (bytes + 999) / 1_000)
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
}
