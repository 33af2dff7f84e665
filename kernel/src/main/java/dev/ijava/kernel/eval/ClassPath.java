package dev.ijava.kernel.eval;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a notebook's class path holds: the base, which the kernel was started with, and what the notebook added. */
final class ClassPath {

    private static final Pattern JAR = Pattern.compile("(.+?)(-\\d[\\w.-]*)?\\.jar");

    private final List<Path> base = Arrays.stream(
                    System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entry.isEmpty())
            .map(entry -> Path.of(entry).toAbsolutePath().normalize())
            .toList();

    private final Set<Path> added = new LinkedHashSet<>();

    /** What the kernel was started with: its own jar first. */
    List<Path> base() {
        return base;
    }

    /** Base entries but the kernel's own, then added ones. */
    synchronized List<Path> all() {
        List<Path> all = new ArrayList<>(base.subList(Math.min(1, base.size()), base.size()));
        all.addAll(added);
        return all;
    }

    /** Notes an entry; false if it is there already, or is the copy of a jar that the kernel was started with. */
    synchronized boolean add(Path entry) {
        Path path = entry.toAbsolutePath().normalize();
        return base.stream().noneMatch(known -> known.equals(path) || isCopy(known, path)) && added.add(path);
    }

    private static boolean isCopy(Path known, Path path) {
        return !Visibility.isForBaseOnly(known)
                && known.getFileName().equals(path.getFileName())
                && known.toFile().length() == path.toFile().length()
                && Files.isRegularFile(path);
    }

    /** The base jar of which this one is another version, going by their names. */
    Optional<Path> otherVersion(Path jar) {
        return base.stream()
                .filter(known -> !artifact(known).isEmpty() && artifact(known).equals(artifact(jar)))
                .findFirst();
    }

    private static String artifact(Path jar) {
        Matcher name = JAR.matcher(jar.getFileName().toString());
        return name.matches() ? name.group(1) : "";
    }
}
