package dev.ijava.kernel;

/** Start of the kernel. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        throw new UnsupportedOperationException("not built yet");
    }
}
