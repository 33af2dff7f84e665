package dev.ijava.kernel.magic;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** {@code %load}: runs a file of Java, or the code cells of a notebook, as if they stood in the cell. Shows no values. */
final class LoadMagic implements LineMagic {

    private static final List<String> ENDINGS = List.of("", ".jsh", ".jshell", ".java", ".ijava", ".ipynb");

    private final Set<Path> loading = new LinkedHashSet<>();

    @Override
    public Object run(List<String> arguments, Notebook notebook) throws Exception {
        if (arguments.isEmpty()) {
            throw new MagicException("%load needs a file, such as %load helpers.jshell");
        }
        for (String argument : arguments) {
            load(find(argument), notebook);
        }
        return null;
    }

    private static Path find(String argument) throws MagicException {
        return ENDINGS.stream()
                .map(ending -> Globs.path(argument + ending))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> new MagicException(
                        "Could not find any source at " + argument + ": no file " + Globs.path(argument)
                                + ", nor one that ends with " + String.join(" ", ENDINGS.subList(1, 6)) + "."));
    }

    private void load(Path file, Notebook notebook) throws Exception {
        if (!loading.add(file)) {
            throw new MagicException(file + " loads itself: "
                    + String.join(
                            " → ",
                            Stream.concat(loading.stream(), Stream.of(file))
                                    .map(each -> each.getFileName().toString())
                                    .toList()));
        }
        try {
            for (String source : sources(file)) {
                notebook.evaluate(source);
            }
        } finally {
            loading.remove(file);
        }
    }

    private static List<String> sources(Path file) throws MagicException, IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        if (!file.toString().endsWith(".ipynb")) {
            return List.of(text);
        }
        try {
            return NotebookFile.codeCells(text);
        } catch (MagicException e) {
            throw new MagicException("%load " + file + ": " + e.getMessage(), e);
        }
    }
}
