package dev.ijava.kernel.magic;

import dev.ijava.kernel.magic.MagicCompletion.Candidate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Completes {@code group:artifact:version} with what the local repository has; asks no network. */
final class CoordinateCompletion implements ArgumentCompletion {

    private final Path repository;

    CoordinateCompletion(Path repository) {
        this.repository = repository;
    }

    /** The usual local repository, or the one that the system property {@code maven.repo.local} names. */
    static CoordinateCompletion ofLocalRepository() {
        String usual = System.getProperty("user.home") + "/.m2/repository";
        return new CoordinateCompletion(Path.of(System.getProperty("maven.repo.local", usual)));
    }

    @Override
    public Stream<Candidate> complete(String typed) {
        String[] parts = typed.split(":", -1);
        if (parts.length == 1) {
            return groups(typed);
        }
        String before = typed.substring(0, typed.lastIndexOf(':') + 1);
        Path group = repository.resolve(parts[0].replace('.', '/'));
        return switch (parts.length) {
            case 2 ->
                folders(group, parts[1], CoordinateCompletion::isArtifact)
                        .map(name -> new Candidate(before + name + ":", "in the local repository"));
            case 3 ->
                folders(group.resolve(parts[1]), parts[2], folder -> true)
                        .map(version -> new Candidate(before + version, "in the local repository"));
            default -> Stream.empty();
        };
    }

    /** A folder may be part of a longer group and a group itself. */
    private Stream<Candidate> groups(String typed) {
        int dot = typed.lastIndexOf('.') + 1;
        String parent = typed.substring(0, dot);
        Path folder = repository.resolve(parent.replace('.', '/'));
        return folders(folder, typed.substring(dot), each -> !isArtifact(each))
                .map(name -> new Candidate(parent + name + ending(folder.resolve(name)), "in the local repository"));
    }

    private static String ending(Path folder) {
        return folders(folder, "", CoordinateCompletion::isArtifact).findAny().isPresent() ? ":" : ".";
    }

    private static boolean isArtifact(Path folder) {
        return folders(
                        folder,
                        "",
                        version -> Files.exists(
                                version.resolve(folder.getFileName() + "-" + version.getFileName() + ".pom")))
                .findAny()
                .isPresent();
    }

    private static Stream<String> folders(Path folder, String start, Predicate<Path> wanted) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries
                    .filter(Files::isDirectory)
                    .filter(entry -> entry.getFileName().toString().startsWith(start))
                    .filter(wanted)
                    .map(entry -> entry.getFileName().toString())
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            // A folder that may not be listed has nothing to offer.
            return Stream.empty();
        }
    }
}
