package dev.ijava.kernel.server;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;

/**
 * HMAC with SHA-256 (RFC 2104). The JDK has it as {@code javax.crypto.Mac}, but asking for one loads every security
 * provider before Java's own and the policies of cryptography: a fifth of the time until a kernel's sockets are open.
 */
final class Hmac {

    private static final int BLOCK_BYTES = 64;

    private final byte[] inner;
    private final byte[] outer;

    /** With a secret of any length. */
    Hmac(byte[] key) {
        byte[] block = Arrays.copyOf(key.length > BLOCK_BYTES ? sha256().digest(key) : key, BLOCK_BYTES);
        inner = xor(block, 0x36);
        outer = xor(block, 0x5c);
    }

    private static byte[] xor(byte[] bytes, int with) {
        byte[] result = bytes.clone();
        for (int i = 0; i < result.length; i++) {
            result[i] ^= (byte) with;
        }
        return result;
    }

    /** The 32 bytes that authenticate the parts one after another; callable on any thread. */
    byte[] of(List<byte[]> parts) {
        MessageDigest digest = sha256();
        digest.update(inner);
        parts.forEach(digest::update);
        byte[] hash = digest.digest();
        digest.update(outer);
        return digest.digest(hash);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
