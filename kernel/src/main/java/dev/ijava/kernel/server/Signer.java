package dev.ijava.kernel.server;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.NoSuchProviderException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 over the four JSON frames of a message; an empty key means unsigned (Jupyter messaging 5.5, "The wire protocol"). */
final class Signer {

    private static final String ALGORITHM = "HmacSHA256";

    private final Mac prototype;

    Signer(String key) {
        prototype = key.isEmpty() ? null : mac(key);
    }

    private static Mac mac(String key) {
        try {
            Mac mac = instance();
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac;
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    /** Asking for the JDK's own by name spares a starting kernel the loading of every other provider. */
    private static Mac instance() throws NoSuchAlgorithmException {
        try {
            return Mac.getInstance(ALGORITHM, "SunJCE");
        } catch (NoSuchProviderException e) {
            return Mac.getInstance(ALGORITHM);
        }
    }

    /** The signature in lower-case hexadecimal, as bytes; callable on any thread. */
    byte[] sign(List<byte[]> frames) {
        if (prototype == null) {
            return new byte[0];
        }
        Mac mac = copy();
        frames.forEach(mac::update);
        return HexFormat.of().formatHex(mac.doFinal()).getBytes(StandardCharsets.US_ASCII);
    }

    /** Whether the signature is right; takes the same time wherever it differs. */
    boolean verify(List<byte[]> frames, byte[] signature) {
        return prototype == null || MessageDigest.isEqual(sign(frames), signature);
    }

    private Mac copy() {
        try {
            return (Mac) prototype.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the JDK's own " + ALGORITHM + " can be copied", e);
        }
    }
}
