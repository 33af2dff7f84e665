package dev.ijava.kernel.protocol;

import java.util.List;

/**
 * Requests on the control channel, and input (Jupyter messaging 5.5, "Kernel shutdown", "Kernel interrupt", "Kernel
 * subshells", "stdin").
 */
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

    /** The reply to create_subshell_request: the new subshell's id, for headers of requests. */
    public record Subshell(String status, String subshellId) {

        public Subshell(String subshellId) {
            this("ok", subshellId);
        }
    }

    /** Asks the kernel to end a subshell. */
    public record DeleteSubshell(String subshellId) {}

    /** The reply to list_subshell_request; the member is singular in the protocol. */
    public record Subshells(String status, List<String> subshellId) {

        public Subshells(List<String> ids) {
            this("ok", ids);
        }
    }

    /** The reply to connect_request: the ports of the connection file. */
    public record Ports(String status, int shellPort, int controlPort, int iopubPort, int stdinPort, int hbPort) {}

    /** stdin: asks the person at the front end for a line; a password is not echoed. */
    public record InputRequest(String prompt, boolean password) {}

    /** stdin: the line. */
    public record InputReply(String value) {}
}
