package dev.ijava.kernel.magic;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Paths as people type them into magics: {@code ~} is the home, {@code *} and {@code ?} stand for part of a name,
 * {@code **} for any depth of folders, a {@code /} at the end for every file of the folder. On Windows both slashes work.
 */
public final class Globs {

    private Globs() {}

    /** The absolute, normalised path, with {@code ~} expanded; it need not exist. */
    public static Path path(String typed) {
        boolean home = typed.equals("~") || typed.startsWith("~/") || typed.startsWith("~" + File.separator);
        String full = home ? System.getProperty("user.home") + typed.substring(1) : typed;
        return Path.of(full).toAbsolutePath().normalize();
    }

    /** Whether it stands for several paths: has a wildcard or ends with a slash. */
    public static boolean isPattern(String typed) {
        return typed.indexOf('*') >= 0
                || typed.indexOf('?') >= 0
                || slashes(typed).endsWith("/");
    }

    /**
     * Everything that matches, files and folders, absolute and sorted.
     *
     * @throws NoSuchFileException the folder that holds the first wildcard does not exist
     * @throws NotDirectoryException it is a file
     */
    public static List<Path> find(String typed) throws IOException {
        String glob = slashes(typed);
        glob = glob.endsWith("/") ? glob + "*" : glob;
        int wild = glob.replace('?', '*').indexOf('*');
        int slash = wild < 0 ? glob.length() : glob.lastIndexOf('/', wild);
        Path folder = path(slash < 0 ? "" : glob.substring(0, Math.max(slash, glob.startsWith("/") ? 1 : 0)));
        if (wild < 0) {
            return Files.exists(folder) ? List.of(folder) : List.of();
        }
        requireFolder(folder);
        return matches(folder, List.of(glob.substring(slash + 1).split("/+")))
                .sorted()
                .distinct()
                .toList();
    }

    private static void requireFolder(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
        if (!Files.isDirectory(folder)) {
            throw new NotDirectoryException(folder.toString());
        }
    }

    private static Stream<Path> matches(Path folder, List<String> names) throws IOException {
        String first = names.get(0);
        List<String> others = names.subList(1, names.size());
        if (first.equals("**")) {
            List<String> below = others.isEmpty() ? List.of("*") : others;
            return inEach(folders(folder), below);
        }
        Pattern name = Pattern.compile(regex(first));
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> found = entries.filter(entry ->
                            name.matcher(entry.getFileName().toString()).matches())
                    .toList();
            return others.isEmpty() ? found.stream() : inEach(found, others);
        }
    }

    private static Stream<Path> inEach(List<Path> folders, List<String> names) throws IOException {
        Stream<Path> all = Stream.empty();
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                all = Stream.concat(all, matches(folder, names));
            }
        }
        return all;
    }

    private static List<Path> folders(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isDirectory).toList();
        }
    }

    private static String regex(String glob) {
        return glob.chars()
                .mapToObj(c -> switch (c) {
                    case '*' -> ".*";
                    case '?' -> ".";
                    default -> Pattern.quote(Character.toString(c));
                })
                .collect(Collectors.joining());
    }

    private static String slashes(String typed) {
        return File.separatorChar == '/' ? typed : typed.replace(File.separatorChar, '/');
    }
}
