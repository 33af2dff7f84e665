package dev.ijava.kernel.install;

import dev.ijava.kernel.protocol.Header;
import dev.ijava.kernel.protocol.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The content of {@code kernel.json}.
 *
 * @param argv          the command; Jupyter fills in {@code {connection_file}}
 * @param displayName   the name that people see
 * @param language      the language of the cells
 * @param interruptMode {@code message}: an interrupt comes as a request, since a JVM cannot take a signal apart
 * @param kernelProtocolVersion the version of the messages, which a front end learns before it starts the kernel
 * @param env           variables set for the kernel's process
 * @see <a href="https://jupyter-client.readthedocs.io/en/stable/kernels.html#kernel-specs">Kernel specs</a>
 */
record KernelSpec(
        List<String> argv,
        String displayName,
        String language,
        String interruptMode,
        String kernelProtocolVersion,
        Map<String, String> env) {

    static final String FILE = "kernel.json";
    static final String MAIN = "dev.ijava.kernel.Main";

    KernelSpec(List<String> argv, String displayName, Map<String, String> env) {
        this(argv, displayName, "java", "message", Header.PROTOCOL_VERSION, env);
    }

    String json() {
        return Json.pretty(this) + "\n";
    }

    static KernelSpec in(Path folder) throws IOException {
        return Json.read(Files.readString(folder.resolve(FILE)), KernelSpec.class);
    }

    /** Whether this starts our kernel, of whatever version. */
    boolean isOurs() {
        return argv != null && argv.contains(MAIN);
    }
}
