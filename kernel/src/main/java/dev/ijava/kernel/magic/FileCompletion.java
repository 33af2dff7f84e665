package dev.ijava.kernel.magic;

import dev.ijava.kernel.magic.MagicCompletion.Candidate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Completes paths: folders, and files with one of some endings. */
final class FileCompletion implements ArgumentCompletion {

    private final List<String> endings;

    /** @param endings such as {@code .jar}; none for every file */
    FileCompletion(String... endings) {
        this.endings = List.of(endings);
    }

    @Override
    public Stream<Candidate> complete(String typed) {
        int slash = typed.lastIndexOf('/') + 1;
        String parent = typed.substring(0, slash);
        String start = typed.substring(slash);
        Path folder = Globs.path(parent);
        if (Globs.isPattern(start) || !Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries
                    .filter(entry -> fits(entry, start))
                    .sorted()
                    .map(entry -> candidate(parent, entry))
                    .toList()
                    .stream();
        } catch (IOException e) {
            // A folder that may not be listed has nothing to offer; the magic itself will say why.
            return Stream.empty();
        }
    }

    private boolean fits(Path entry, String start) {
        String name = entry.getFileName().toString();
        boolean hidden = name.startsWith(".") && !start.startsWith(".");
        boolean wanted = endings.isEmpty()
                || Files.isDirectory(entry)
                || endings.stream().anyMatch(name::endsWith);
        return name.startsWith(start) && !hidden && wanted;
    }

    private static Candidate candidate(String parent, Path entry) {
        boolean isFolder = Files.isDirectory(entry);
        String path = parent + entry.getFileName() + (isFolder ? "/" : "");
        String argument = path.indexOf(' ') < 0 ? path : '"' + path + (isFolder ? "" : "\"");
        return new Candidate(argument, isFolder ? "folder" : "file");
    }
}
