package dev.ijava.kernel;

import dev.ijava.kernel.install.Commands;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the command line: the name of a connection file starts the kernel, anything else is for {@link Commands}. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        // Decided here, so that a starting kernel loads nothing of the command line's library.
        if (arguments.length == 1 && Files.isRegularFile(Path.of(arguments[0]))) {
            KernelProcess.run(Path.of(arguments[0]));
        } else {
            System.exit(Commands.run(arguments));
        }
    }
}
