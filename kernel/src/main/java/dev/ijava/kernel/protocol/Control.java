package dev.ijava.kernel.protocol;

/** Requests on the control channel, and input (Jupyter messaging 5.4, "Kernel shutdown", "Kernel interrupt", "stdin"). */
public final class Control {

    private Control() {}

    /** Asks the kernel to end; with restart, the front end starts another one. */
    public record Shutdown(boolean restart) {}

    /** The reply before the kernel ends. */
    public record ShutdownReply(String status, boolean restart) {

        public ShutdownReply(boolean restart) {
            this("ok", restart);
        }
    }

    /** A reply that says nothing but ok. */
    public record Ok(String status) {

        public Ok() {
            this("ok");
        }
    }

    /** stdin: asks the person at the front end for a line; a password is not echoed. */
    public record InputRequest(String prompt, boolean password) {}

    /** stdin: the line. */
    public record InputReply(String value) {}
}
