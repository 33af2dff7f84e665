package dev.ijava.kernel.magic.resolver;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.VersionRangeRequest;
import org.eclipse.aether.resolution.VersionRangeResolutionException;

/** What may have been meant by coordinates that do not exist. */
final class Suggestions {

    private static final int MOST = 5;

    private final MavenSession maven;
    private final List<RemoteRepository> repositories;

    Suggestions(MavenSession maven, List<RemoteRepository> repositories) {
        this.maven = maven;
        this.repositories = repositories;
    }

    /** A sentence, or nothing if nothing is near: other versions of the same artifact, else artifacts of near names. */
    String instead(Artifact missing) {
        List<String> versions = versions(missing);
        if (!versions.isEmpty()) {
            return " It exists in other versions: " + String.join(", ", nearAndNewest(missing.getVersion(), versions))
                    + ".";
        }
        List<String> names = nearNames(missing);
        return names.isEmpty() ? "" : " Did you mean " + String.join(" or ", names) + "?";
    }

    /** Every version that the repositories list, ascending (maven-metadata.xml of the artifact). */
    List<String> versions(Artifact artifact) {
        try {
            VersionRangeRequest everything = new VersionRangeRequest(artifact.setVersion("[0,)"), repositories, null);
            return maven.system().resolveVersionRange(maven.session(), everything).getVersions().stream()
                    .map(Objects::toString)
                    .toList();
        } catch (VersionRangeResolutionException e) {
            // Suggestions are a courtesy: without metadata there are none, and the miss itself is reported anyway.
            return List.of();
        }
    }

    private static List<String> nearAndNewest(String wanted, List<String> ascending) {
        Comparator<String> near = Comparator.comparingInt(version -> -similarity(wanted, version));
        Stream<String> nearest = ascending.stream().sorted(near).limit(2);
        Stream<String> newest = ascending.stream().skip(Math.max(0, ascending.size() - 3));
        return Stream.concat(nearest, newest).distinct().limit(MOST).toList();
    }

    /** Only what can be listed can be searched: the local repository and repositories that are folders. */
    private List<String> nearNames(Artifact missing) {
        String wanted = missing.getArtifactId();
        return roots().flatMap(root -> folders(root.resolve(missing.getGroupId().replace('.', '/'))))
                .distinct()
                .filter(name -> !name.equals(wanted) && similarity(wanted, name) * 3 >= wanted.length() * 2)
                .sorted(Comparator.comparingInt(name -> -similarity(wanted, name)))
                .limit(3)
                .map(name -> missing.getGroupId() + ":" + name)
                .toList();
    }

    private Stream<Path> roots() {
        Stream<Path> remote = repositories.stream()
                .filter(repository -> repository.getProtocol().equalsIgnoreCase("file"))
                .map(repository -> Path.of(URI.create(repository.getUrl())));
        return Stream.concat(Stream.of(maven.localRepository()), remote);
    }

    private static Stream<String> folders(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries
                    .filter(Files::isDirectory)
                    .map(entry -> entry.getFileName().toString())
                    .toList()
                    .stream();
        } catch (IOException e) {
            // As above: a folder that cannot be listed suggests nothing.
            return Stream.empty();
        }
    }

    /** How many letters agree at both ends: one typing error costs one. */
    static int similarity(String a, String b) {
        int most = Math.min(a.length(), b.length());
        int start = 0;
        while (start < most && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < most - start && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
            end++;
        }
        return start + end;
    }
}
