package dev.ijava.kernel.magic.resolver;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.aether.repository.RemoteRepository;

/** Where artifacts come from: the repositories of the settings, then those the notebook added, in that order. */
final class Repositories {

    /** Names that notebooks written for IJava use. */
    private static final String CENTRAL = "central";

    private static final Map<String, String> OTHER_NAMES = Map.of("maven-central", CENTRAL);
    private static final String LOCAL = "maven-local";

    private final Map<String, RemoteRepository> added = new LinkedHashMap<>();

    /** Adds one, or replaces the one of the same id. */
    void add(String id, String url) throws ResolutionException {
        if (id.equals("default") || id.equals(LOCAL)) {
            throw new ResolutionException("A repository cannot be called '" + id + "'; choose another id.");
        }
        added.put(id, remote(id, url));
    }

    void addAll(List<RemoteRepository> repositories) {
        repositories.forEach(repository -> added.putIfAbsent(repository.getId(), repository));
    }

    /** All of them, with the settings' mirrors, credentials and proxies applied. */
    List<RemoteRepository> all(MavenSession maven) {
        return allWith(List.of(), maven);
    }

    /** All of them, and those that a POM names. */
    List<RemoteRepository> allWith(List<RemoteRepository> others, MavenSession maven) {
        List<RemoteRepository> all = new ArrayList<>(maven.repositories());
        all.addAll(resolved(maven, List.copyOf(added.values())));
        all.addAll(resolved(maven, others));
        Map<String, RemoteRepository> byUrl = new LinkedHashMap<>();
        all.forEach(each -> byUrl.putIfAbsent(each.getUrl().replaceFirst("/+$", ""), each));
        return List.copyOf(byUrl.values());
    }

    /** Those named by id, and those given by URL. */
    List<RemoteRepository> named(List<String> idsOrUrls, MavenSession maven) throws ResolutionException {
        List<RemoteRepository> found = new ArrayList<>();
        for (String each : idsOrUrls) {
            found.add(named(each, maven));
        }
        return found;
    }

    private RemoteRepository named(String idOrUrl, MavenSession maven) throws ResolutionException {
        if (idOrUrl.equalsIgnoreCase(LOCAL)) {
            return remote(LOCAL, maven.localRepository().toUri().toString());
        }
        String id = OTHER_NAMES.getOrDefault(idOrUrl.toLowerCase(Locale.ROOT), idOrUrl);
        Optional<RemoteRepository> known = all(maven).stream()
                .filter(repository -> Stream.concat(
                                Stream.of(repository), repository.getMirroredRepositories().stream())
                        .anyMatch(each -> each.getId().equalsIgnoreCase(id)))
                .findFirst();
        if (known.isPresent()) {
            return known.get();
        }
        if (!looksLikeUrl(idOrUrl)) {
            throw new ResolutionException("There is no repository '" + idOrUrl + "'; known are "
                    + all(maven).stream().map(RemoteRepository::getId).collect(Collectors.joining(", "))
                    + ". %mavenRepo id url adds one.");
        }
        RemoteRepository given = remote("from-" + Integer.toHexString(idOrUrl.hashCode()), idOrUrl);
        return resolved(maven, List.of(given)).get(0);
    }

    private static List<RemoteRepository> resolved(MavenSession maven, List<RemoteRepository> repositories) {
        return maven.system().newResolutionRepositories(maven.session(), repositories);
    }

    private static boolean looksLikeUrl(String text) {
        return text.contains(":/") || text.startsWith("/") || text.startsWith(".");
    }

    private static RemoteRepository remote(String id, String url) {
        String full = url.contains(":/")
                ? url
                : Path.of(url).toAbsolutePath().normalize().toUri().toString();
        return new RemoteRepository.Builder(id, "default", full).build();
    }
}
