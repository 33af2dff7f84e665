package dev.ijava.kernel.eval;

import java.nio.file.Path;
import java.util.List;

/**
 * How a notebook's Java is set up.
 *
 * @param compilerOptions options of javac, such as {@code -parameters}
 * @param classpath what the notebook sees from the start, besides the base class path
 * @param allowExit whether {@code System.exit} in a cell ends the kernel
 */
public record Settings(List<String> compilerOptions, List<Path> classpath, boolean allowExit) {

    public Settings {
        compilerOptions = List.copyOf(compilerOptions);
        classpath = List.copyOf(classpath);
    }
}
