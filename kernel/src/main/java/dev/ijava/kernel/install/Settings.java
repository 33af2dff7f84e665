package dev.ijava.kernel.install;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What to install.
 *
 * @param kernels     the folder of all kernelspecs
 * @param name        the kernelspec's name, which is the name of its folder
 * @param displayName the name that people see
 * @param replace     whether another kernel of this name may be replaced
 * @param kernelJar   the jar to copy
 * @param baseJars    jars that every notebook sees, absolute, in class path order
 * @param environment variables for the kernel's process
 * @param jvmOptions  options that follow the kernel's own, and so win over them
 * @param training    files of cells to run for the archive
 */
record Settings(
        Path kernels,
        String name,
        String displayName,
        boolean replace,
        Path kernelJar,
        List<Path> baseJars,
        Map<String, String> environment,
        List<String> jvmOptions,
        List<Path> training) {

    Path folder() {
        return kernels.resolve(name);
    }
}
