package dev.ijava.kernel.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/** HMAC-SHA256 over the four JSON frames of a message; an empty key means unsigned (Jupyter messaging 5.4, "The wire protocol"). */
final class Signer {

    private final Hmac hmac;

    Signer(String key) {
        hmac = key.isEmpty() ? null : new Hmac(key.getBytes(StandardCharsets.UTF_8));
    }

    /** The signature in lower-case hexadecimal, as bytes; callable on any thread. */
    byte[] sign(List<byte[]> frames) {
        return hmac == null
                ? new byte[0]
                : HexFormat.of().formatHex(hmac.of(frames)).getBytes(StandardCharsets.US_ASCII);
    }

    /** Whether the signature is right; takes the same time wherever it differs. */
    boolean verify(List<byte[]> frames, byte[] signature) {
        return hmac == null || MessageDigest.isEqual(sign(frames), signature);
    }
}
