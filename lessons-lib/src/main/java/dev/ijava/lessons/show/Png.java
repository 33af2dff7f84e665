package dev.ijava.lessons.show;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes a picture of at most 256 colours as PNG. The JDK's own writer would do, but it looks for plug-ins in every jar of
 * the class path before its first picture, and tries every row's filters although a palette has no use for them.
 *
 * @see <a href="https://www.w3.org/TR/png/">Portable Network Graphics, colour type 3</a>
 */
final class Png {

    private static final byte[] SIGNATURE = {(byte) 137, 'P', 'N', 'G', 13, 10, 26, 10};

    /** Bits a pixel, colour type "indexed", and the only methods of compression, filtering and interlacing used here. */
    private static final byte[] FORM = {8, 3, 0, 0, 0};

    private Png() {}

    static byte[] of(Palette.Indexed image) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(file)) {
            out.write(SIGNATURE);
            chunk(out, "IHDR", header(image));
            chunk(out, "PLTE", colours(image.colours()));
            chunk(out, "IDAT", rows(image));
            chunk(out, "IEND", new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException("memory can be written to", e);
        }
        return file.toByteArray();
    }

    private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(data);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) sum.getValue());
    }

    private static byte[] header(Palette.Indexed image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(image.width());
        out.writeInt(image.indices().length / image.width());
        out.write(FORM);
        return bytes.toByteArray();
    }

    private static byte[] colours(int[] colours) {
        byte[] bytes = new byte[3 * colours.length];
        for (int i = 0; i < colours.length; i++) {
            bytes[3 * i] = (byte) (colours[i] >> 16);
            bytes[3 * i + 1] = (byte) (colours[i] >> 8);
            bytes[3 * i + 2] = (byte) colours[i];
        }
        return bytes;
    }

    /** Each row begins with the number of its filter, 0 for none. */
    private static byte[] rows(Palette.Indexed image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            for (int start = 0; start < image.indices().length; start += image.width()) {
                out.write(0);
                out.write(image.indices(), start, image.width());
            }
        }
        return bytes.toByteArray();
    }
}
