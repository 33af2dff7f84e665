package dev.ijava.kernel.install;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The options that say where to install; at most one of them. */
final class Place {

    @Option(names = "--user", description = "For the current user (default).")
    private boolean user;

    @Option(names = "--sys-prefix", description = "Into the active Python environment.")
    private boolean sysPrefix;

    @Option(names = "--prefix", paramLabel = "DIR", description = "Below DIR, in share/jupyter/kernels.")
    private Path prefix;

    /** The folder that holds all kernelspecs there. */
    Path kernels(JupyterFolders jupyter) throws InstallException {
        Path data = prefix != null
                ? JupyterFolders.below(prefix)
                : sysPrefix ? jupyter.environmentOfPython() : jupyter.user();
        return data.resolve("kernels").toAbsolutePath().normalize();
    }
}
