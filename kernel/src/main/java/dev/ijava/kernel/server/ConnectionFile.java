package dev.ijava.kernel.server;

import dev.ijava.kernel.protocol.Control;
import dev.ijava.kernel.protocol.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Where a front end expects the kernel, and the key that both sign with (Jupyter documentation, "Connection files").
 * The key is never printed.
 */
public record ConnectionFile(
        String transport,
        String ip,
        int shellPort,
        int controlPort,
        int iopubPort,
        int stdinPort,
        int hbPort,
        String key,
        String signatureScheme) {

    /** Fills the defaults in and refuses what this kernel cannot do. */
    public ConnectionFile {
        transport = transport == null ? "tcp" : transport;
        ip = ip == null ? "127.0.0.1" : ip;
        key = key == null ? "" : key;
        signatureScheme = signatureScheme == null ? "hmac-sha256" : signatureScheme;
        if (!transport.equals("tcp")) {
            throw new IllegalArgumentException("The transport is " + transport
                    + ", but this kernel speaks tcp only: start the front end with tcp (KernelManager.transport).");
        }
        if (!signatureScheme.equals("hmac-sha256")) {
            throw new IllegalArgumentException(
                    "The signature scheme is " + signatureScheme + ", but this kernel signs with hmac-sha256 only.");
        }
    }

    /**
     * Reads a connection file.
     *
     * @throws IOException with a sentence for the person who started the kernel
     */
    public static ConnectionFile read(Path file) throws IOException {
        try {
            return Json.read(Files.readAllBytes(file), ConnectionFile.class);
        } catch (NoSuchFileException e) {
            throw new IOException(
                    "There is no connection file " + file + ": a front end such as JupyterLab writes it.", e);
        } catch (Json.JsonException e) {
            throw new IOException("The connection file " + file + " cannot be used. " + e.getMessage(), e);
        }
    }

    /** The address of one of the five ports. */
    public String address(int port) {
        return transport + "://" + ip + ":" + port;
    }

    /** The ports, as the reply to connect_request. */
    public Control.Ports ports() {
        return new Control.Ports("ok", shellPort, controlPort, iopubPort, stdinPort, hbPort);
    }

    @Override
    public String toString() {
        return "ConnectionFile[" + transport + "://" + ip + ", key hidden]";
    }
}
