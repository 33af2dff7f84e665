package dev.ijava.kernel.magic.resolver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.Exclusion;
import org.eclipse.aether.repository.RemoteRepository;

/**
 * The Maven dependencies of one notebook. Everything asked for so far is resolved together, so versions are mediated as
 * in a project. What is on the class path already stays as it is: a JVM cannot exchange a loaded jar. Nothing changes
 * when a resolution fails or is interrupted. Not safe for threads.
 */
public final class Dependencies {

    private final Path settings;
    private final Repositories repositories = new Repositories();
    private final Map<String, Dependency> roots = new LinkedHashMap<>();
    private final Map<String, Dependency> managed = new LinkedHashMap<>();
    private final Map<String, Artifact> loaded = new LinkedHashMap<>();

    /** Dependencies found with the user's settings.xml. */
    public Dependencies() {
        this(null);
    }

    /** @param settings another settings.xml, or null for the user's */
    Dependencies(Path settings) {
        this.settings = settings;
    }

    /**
     * Adds a repository, asked after those that are there already.
     *
     * @param url an URL, or the path of a folder
     * @throws ResolutionException the id cannot be used
     */
    public void addRepository(String id, String url) throws ResolutionException {
        repositories.add(id, url);
    }

    /**
     * Adds artifacts and all they need at run time.
     *
     * @param progress told how far the downloads are, on the calling thread, a few times a second
     * @throws ResolutionException something cannot be had; nothing was added
     * @throws InterruptedException the calling thread was interrupted; nothing was added
     */
    public Added add(Request request, Consumer<String> progress) throws ResolutionException, InterruptedException {
        return record(work(maven -> resolve(request, maven), progress));
    }

    /**
     * Adds the dependencies of a POM file.
     *
     * @param scopes those to take; none for compile and runtime
     * @param progress as for {@link #add}
     * @throws ResolutionException the POM or something it needs cannot be had; nothing was added
     * @throws InterruptedException the calling thread was interrupted; nothing was added
     */
    public Added addPom(Path pom, List<String> scopes, Consumer<String> progress)
            throws ResolutionException, InterruptedException {
        return record(work(maven -> resolvePom(pom, scopes, maven), progress));
    }

    /**
     * Adds the dependencies of a POM, or of a part of one such as a lone {@code <dependency>}.
     *
     * @param xml a {@code <project>} or children of one
     * @param scopes as for {@link #addPom}
     * @param progress as for {@link #add}
     * @throws ResolutionException the XML is broken, or something it needs cannot be had; nothing was added
     * @throws InterruptedException the calling thread was interrupted; nothing was added
     * @throws IOException no temporary file can be written
     */
    public Added addPomText(String xml, List<String> scopes, Consumer<String> progress)
            throws ResolutionException, InterruptedException, IOException {
        // In a folder of its own: the default relativePath of a parent is the file ../pom.xml.
        Path folder = Files.createTempDirectory("ijava-pom");
        Path file = Files.createDirectory(folder.resolve("cell")).resolve("pom.xml");
        try {
            Files.writeString(file, PomFragment.complete(xml));
            return addPom(file, scopes, progress);
        } finally {
            Files.deleteIfExists(file);
            Files.delete(file.getParent());
            Files.delete(folder);
        }
    }

    /** Every resolution has a session of its own: no stale misses, and no locks held by one that was abandoned. */
    private Resolution work(Work work, Consumer<String> progress) throws ResolutionException, InterruptedException {
        Transfers transfers = new Transfers();
        Callable<Resolution> inSession = () -> {
            try (MavenSession maven = new MavenSession(transfers, settings)) {
                return work.in(maven);
            }
        };
        try {
            return Worker.run(inSession, transfers::line, progress);
        } catch (InterruptedException e) {
            transfers.cancel();
            throw e;
        }
    }

    /** A resolution. Runs on another thread, so it reads this object's state and never changes it. */
    @FunctionalInterface
    private interface Work {
        Resolution in(MavenSession maven) throws ResolutionException;
    }

    private Resolution resolve(Request request, MavenSession session) throws ResolutionException {
        List<RemoteRepository> all = new ArrayList<>(repositories.all(session));
        List<RemoteRepository> from = repositories.named(request.from(), session);
        List<Exclusion> exclusions =
                request.exclusions().stream().map(Coordinates::exclusion).toList();
        Resolver resolver = new Resolver(session, from.isEmpty() ? all : from);
        List<Dependency> asked = new ArrayList<>();
        for (String coordinates : request.coordinates()) {
            Artifact artifact = resolver.parse(coordinates);
            if (!from.isEmpty()) {
                artifact = resolver.fetch(artifact);
            }
            asked.add(new Dependency(artifact, "compile", false, exclusions));
        }
        all.addAll(from);
        return new Resolver(session, all).resolve(new Asked(roots, loaded, asked, List.copyOf(managed.values())));
    }

    private Resolution resolvePom(Path file, List<String> scopes, MavenSession session) throws ResolutionException {
        Pom pom = Pom.read(file, scopes, session, repositories.all(session));
        List<RemoteRepository> all = repositories.allWith(pom.repositories(), session);
        List<Dependency> versions = new ArrayList<>(managed.values());
        versions.addAll(pom.managed());
        Asked asked = new Asked(roots, loaded, pom.dependencies(), versions);
        return new Resolver(session, all).resolve(asked).with(pom.repositories());
    }

    private Added record(Resolution resolution) {
        roots.clear();
        roots.putAll(resolution.roots());
        resolution.managed().forEach(each -> managed.putIfAbsent(Coordinates.key(each.getArtifact()), each));
        repositories.addAll(resolution.repositories());
        resolution.added().forEach(artifact -> loaded.put(Coordinates.key(artifact), artifact));
        return resolution.summary();
    }
}
