package dev.ijava.kernel.magic.resolver;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.ArtifactType;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.resolution.DependencyResult;
import org.eclipse.aether.resolution.VersionRangeRequest;
import org.eclipse.aether.resolution.VersionRangeResolutionException;
import org.eclipse.aether.util.filter.DependencyFilterUtils;
import org.eclipse.aether.util.version.GenericVersionScheme;
import org.eclipse.aether.version.InvalidVersionSpecificationException;
import org.eclipse.aether.version.Version;
import org.eclipse.aether.version.VersionConstraint;

/** Asks Maven's resolver, and compares its answer with what is loaded. Changes nothing but the local repository. */
final class Resolver {

    private final MavenSession maven;
    private final List<RemoteRepository> repositories;
    private final Misses misses;

    Resolver(MavenSession maven, List<RemoteRepository> repositories) {
        this.maven = maven;
        this.repositories = repositories;
        this.misses = new Misses(maven, repositories);
    }

    /** The artifact that coordinates name; without a version, an error that says which there are. */
    Artifact parse(String coordinates) throws ResolutionException {
        if (!Coordinates.isUnversioned(coordinates)) {
            return ofItsType(Coordinates.parse(coordinates));
        }
        List<String> versions = new Suggestions(maven, repositories).versions(Coordinates.parse(coordinates + ":0"));
        String newest = versions.isEmpty() ? "1.2" : versions.get(versions.size() - 1);
        throw new ResolutionException(coordinates + " needs a version: write " + coordinates + ":" + newest
                + (versions.isEmpty()
                        ? " for example."
                        : ", the newest, or " + coordinates + ":RELEASE for what is newest."));
    }

    /** Where a packaging is written that is no file ending, such as {@code test-jar}, Maven knows which file is meant. */
    private Artifact ofItsType(Artifact artifact) {
        ArtifactType type = maven.session().getArtifactTypeRegistry().get(artifact.getExtension());
        if (type == null || type.getExtension().equals(artifact.getExtension())) {
            return artifact;
        }
        String classifier = artifact.getClassifier().isEmpty() ? type.getClassifier() : artifact.getClassifier();
        return new DefaultArtifact(
                artifact.getGroupId(),
                artifact.getArtifactId(),
                classifier,
                type.getExtension(),
                artifact.getVersion(),
                type);
    }

    /** Makes sure that these very repositories have it; the version becomes a definite one. */
    Artifact fetch(Artifact artifact) throws ResolutionException {
        try {
            VersionRangeRequest versions = new VersionRangeRequest(artifact, repositories, null);
            Version highest = maven.system()
                    .resolveVersionRange(maven.session(), versions)
                    .getHighestVersion();
            if (highest == null) {
                throw misses.noVersion(artifact);
            }
            ArtifactRequest request = new ArtifactRequest(artifact.setVersion(highest.toString()), repositories, null);
            return maven.system()
                    .resolveArtifact(maven.session(), request)
                    .getArtifact()
                    .setFile(null);
        } catch (VersionRangeResolutionException | ArtifactResolutionException e) {
            throw misses.explain(e, null);
        }
    }

    /** Resolves everything asked for so far together. */
    Resolution resolve(Asked asked) throws ResolutionException {
        List<String> notes = new ArrayList<>();
        Map<String, Dependency> roots = new LinkedHashMap<>(asked.roots());
        for (Dependency dependency : asked.dependencies()) {
            String key = Coordinates.key(dependency.getArtifact());
            Artifact loaded = asked.loaded().get(key);
            Dependency root = loaded == null ? dependency : asLoaded(dependency, loaded, notes);
            roots.putIfAbsent(key, root);
        }
        DependencyResult result = ask(List.copyOf(roots.values()), asked.managed());
        for (DependencyNode child : result.getRoot().getChildren()) {
            settle(child, roots, notes);
        }
        List<Artifact> added = new ArrayList<>();
        result.getArtifactResults().stream()
                .filter(ArtifactResult::isResolved)
                .forEach(found -> compare(found.getArtifact(), asked.loaded(), added, notes));
        return new Resolution(roots, asked.managed(), added, notes, List.of());
    }

    private DependencyResult ask(List<Dependency> roots, List<Dependency> managed) throws ResolutionException {
        CollectRequest collect = new CollectRequest((Dependency) null, roots, repositories);
        collect.setManagedDependencies(managed);
        DependencyRequest request = new DependencyRequest(collect, DependencyFilterUtils.classpathFilter("runtime"));
        try {
            return maven.system().resolveDependencies(maven.session(), request);
        } catch (DependencyResolutionException e) {
            if (new JarlessPoms(maven, repositories).explainAllMisses(e.getResult())) {
                return e.getResult();
            }
            throw misses.explain(e, e.getResult().getRoot());
        }
    }

    private static Dependency asLoaded(Dependency asked, Artifact loaded, List<String> notes)
            throws ResolutionException {
        String version = asked.getArtifact().getVersion();
        if (!admits(version, loaded.getVersion())) {
            notes.add(alreadyLoaded(loaded, version));
        }
        return asked.setArtifact(asked.getArtifact().setVersion(loaded.getVersion()));
    }

    private static boolean admits(String asked, String loaded) throws ResolutionException {
        GenericVersionScheme scheme = new GenericVersionScheme();
        try {
            VersionConstraint constraint = scheme.parseVersionConstraint(asked);
            return constraint.containsVersion(scheme.parseVersion(loaded));
        } catch (InvalidVersionSpecificationException e) {
            throw new ResolutionException("'" + asked + "' is no version: " + e.getMessage(), e);
        }
    }

    /** A range, {@code LATEST} and {@code RELEASE} mean the version they got for the rest of the notebook's life. */
    private static void settle(DependencyNode root, Map<String, Dependency> roots, List<String> notes) {
        Artifact chosen = root.getArtifact();
        String key = Coordinates.key(chosen);
        Dependency asked = roots.get(key);
        if (asked != null && !asked.getArtifact().getVersion().equals(chosen.getVersion())) {
            String name = chosen.getGroupId() + ":" + chosen.getArtifactId();
            notes.add(name + " " + asked.getArtifact().getVersion() + " is " + chosen.getVersion() + ".");
            roots.put(key, asked.setArtifact(asked.getArtifact().setVersion(chosen.getVersion())));
        }
    }

    private static void compare(
            Artifact found, Map<String, Artifact> loaded, List<Artifact> added, List<String> notes) {
        Artifact before = loaded.get(Coordinates.key(found));
        if (before != null && !before.getVersion().equals(found.getVersion())) {
            notes.add(alreadyLoaded(before, found.getVersion()));
        } else if (before == null && !found.getExtension().equals("pom")) {
            added.add(found);
        }
    }

    private static String alreadyLoaded(Artifact loaded, String asked) {
        return loaded.getGroupId() + ":" + loaded.getArtifactId() + ": already loaded " + loaded.getVersion()
                + ", asked " + asked + ": restart the kernel and ask for " + asked + " first to change.";
    }
}
