package io.github.spencerpark.jupyter.kernel.magic.common;

import io.github.spencerpark.jupyter.kernel.magic.registry.LineMagic;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.util.List;

/**
 * IJava's {@code %sh}, for notebooks that register it: it gives the command's output as a list of lines and shows nothing.
 * Where it is not registered, {@code %sh} is the kernel's own and shows the output.
 */
public class Shell {

    /** For notebooks that register an object instead of the class. */
    public Shell() {}

    /**
     * Runs a program; what it says on its error stream is shown if it fails.
     *
     * @param args its name and arguments; there is no shell between them and it
     * @return the lines of its output
     * @throws IOException there is no such program
     */
    @LineMagic
    public static List<String> sh(List<String> args) throws IOException, InterruptedException {
        File errors = File.createTempFile("errors", ".txt");
        Process process = new ProcessBuilder(words(args)).redirectError(errors).start();
        try (BufferedReader output = new BufferedReader(new InputStreamReader(process.getInputStream()))) {
            List<String> lines = output.lines().toList();
            if (process.waitFor() != 0) {
                System.err.print(Files.readString(errors.toPath()));
            }
            return lines;
        } finally {
            process.destroyForcibly();
            Files.delete(errors.toPath());
        }
    }

    /** In the very cell that registers this, the arguments are still those of the kernel's own {@code %sh}: one. */
    private static List<String> words(List<String> args) {
        return args.size() == 1 ? List.of(args.get(0).strip().split("\\s+")) : args;
    }
}
