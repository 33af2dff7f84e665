package io.github.spencerpark.ijava;

import dev.ijava.kernel.display.Hosts;
import io.github.spencerpark.ijava.magics.MavenResolver;
import io.github.spencerpark.jupyter.kernel.BaseKernel;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The running kernel, as {@code getKernelInstance()} gives it to notebooks and their libraries. */
public class JavaKernel extends BaseKernel {

    /** The running kernel alone. */
    protected JavaKernel() {}

    /** Adds jars and class folders, separated as in a class path. */
    public void addToClasspath(String path) {
        List<Path> entries = Arrays.stream(path.split(File.pathSeparator))
                .map(each -> Path.of(each).toAbsolutePath().normalize())
                .toList();
        Hosts.ofThreadOrLatest().addToClasspath(entries);
    }

    /** Runs source, magics included, in the notebook's scope; returns its last value, or null. */
    public Object evalRaw(String source) throws Exception {
        return Hosts.ofThreadOrLatest().evaluate(source);
    }

    /** {@code %maven} and its relatives. */
    public MavenResolver getMavenResolver() {
        return new MavenResolver();
    }
}
