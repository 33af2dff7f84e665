package dev.ijava.kernel.eval;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/** A compiled class that the compiler may read. */
final class ClassFile extends SimpleJavaFileObject {

    static final String SUFFIX = ".class";

    /** Opens the bytes of a class. */
    @FunctionalInterface
    interface Bytes {
        InputStream open() throws IOException;
    }

    private final String binaryName;
    private final Bytes bytes;

    /**
     * A class.
     *
     * @param binaryName with dots between packages and {@code $} before nested classes
     * @param place what errors call it
     */
    ClassFile(String binaryName, URI place, Bytes bytes) {
        super(place, Kind.CLASS);
        this.binaryName = binaryName;
        this.bytes = bytes;
    }

    String binaryName() {
        return binaryName;
    }

    @Override
    public InputStream openInputStream() throws IOException {
        return bytes.open();
    }

    @Override
    public boolean isNameCompatible(String simpleName, Kind kind) {
        return kind == Kind.CLASS && simpleName.equals(binaryName.substring(binaryName.lastIndexOf('.') + 1));
    }
}
