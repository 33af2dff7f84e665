package dev.ijava.kernel;

import dev.ijava.kernel.cell.Preparation;
import dev.ijava.kernel.cell.StandardStreams;
import dev.ijava.kernel.cell.Startup;
import dev.ijava.kernel.server.ConnectionFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;

/** The life of the JVM that is a kernel: from its connection file to the request that ends it. */
final class KernelProcess {

    private KernelProcess() {}

    /** Runs a kernel; does not return. What keeps it from starting is said in a sentence, with exit code 1. */
    static void run(Path connectionFile) {
        int status = 0;
        try {
            Startup startup = new Environment(System.getenv()).startup();
            Preparation preparation = Preparation.start(startup.settings());
            serve(new Kernel(ConnectionFile.read(connectionFile), startup, preparation));
        } catch (IOException | IllegalArgumentException e) {
            StandardStreams.log().println(About.NAME + ": " + e.getMessage());
            status = 1;
        } catch (InterruptedException e) {
            status = 1;
        }
        // not System.exit: shutdown hooks of a notebook's libraries must not keep a kernel from ending
        Runtime.getRuntime().halt(status);
    }

    private static void serve(Kernel running) throws InterruptedException {
        try (Kernel kernel = running) {
            endWithParent(kernel);
            Runtime.getRuntime().addShutdownHook(new Thread(kernel::jvmEnds, "jvm-ends"));
            kernel.awaitEnd();
        }
    }

    /** A kernel whose server is gone would stay for ever; on Windows the variable holds a handle, not a process id. */
    private static void endWithParent(Kernel kernel) {
        String parent = System.getenv("JPY_PARENT_PID");
        if (parent != null && parent.matches("\\d+") && File.separatorChar == '/') {
            ProcessHandle.of(Long.parseLong(parent))
                    .ifPresent(server -> server.onExit().thenRun(kernel::end));
        }
    }
}
