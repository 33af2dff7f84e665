package dev.ijava.kernel.magic.resolver;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.maven.model.building.ModelBuildingException;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.VersionRangeResolutionException;
import org.eclipse.aether.resolution.VersionResolutionException;
import org.eclipse.aether.transfer.ArtifactNotFoundException;
import org.eclipse.aether.util.graph.visitor.PathRecordingDependencyVisitor;

/** Turns the resolver's exceptions into what a person can act on: what is missing, who was asked, what may be meant. */
final class Misses {

    private final MavenSession maven;
    private final List<RemoteRepository> repositories;

    Misses(MavenSession maven, List<RemoteRepository> repositories) {
        this.maven = maven;
        this.repositories = repositories;
    }

    /**
     * The deepest cause that can be explained, as that names the place.
     *
     * @param tree what was collected before the failure, to say what needs the missing artifact; may be null
     */
    ResolutionException explain(Exception failure, DependencyNode tree) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            chain.add(0, cause);
        }
        return chain.stream()
                .map(cause -> explainOne(cause, tree))
                .flatMap(Optional::stream)
                .findFirst()
                .map(text -> new ResolutionException(text, failure))
                .orElseGet(() -> new ResolutionException(message(chain.get(0)), failure));
    }

    private Optional<String> explainOne(Throwable cause, DependencyNode tree) {
        if (cause instanceof ArtifactResolutionException missing) {
            return missing.getResults().stream()
                    .filter(result -> !result.isResolved())
                    .findFirst()
                    .map(result -> unresolved(result, tree));
        }
        if (cause instanceof VersionRangeResolutionException range) {
            return Optional.of(noVersionText(range.getResult().getRequest().getArtifact()));
        }
        if (cause instanceof VersionResolutionException version) {
            return Optional.of(noVersionText(version.getResult().getRequest().getArtifact()));
        }
        if (cause instanceof ModelBuildingException pom) {
            return Optional.of(problems(pom));
        }
        return Optional.empty();
    }

    private String unresolved(ArtifactResult result, DependencyNode tree) {
        Artifact artifact = result.getRequest().getArtifact();
        String what = Coordinates.text(artifact) + neededBy(artifact, tree);
        Optional<Exception> transfer = result.getExceptions().stream()
                .filter(failure -> !(failure instanceof ArtifactNotFoundException))
                .findFirst();
        if (transfer.isPresent()) {
            return what + " could not be fetched: " + transfer.get().getMessage() + " Asked: " + asked()
                    + ". Check the network, the proxy in settings.xml, or add another repository with %mavenRepo.";
        }
        return what + " was not found. Asked: " + asked() + "."
                + new Suggestions(maven, repositories).instead(artifact);
    }

    /** No repository has a version that fits the artifact's. */
    ResolutionException noVersion(Artifact artifact) {
        return new ResolutionException(noVersionText(artifact));
    }

    private String noVersionText(Artifact artifact) {
        return Coordinates.text(artifact) + ": no version fits. Asked: " + asked() + "."
                + new Suggestions(maven, repositories).instead(artifact);
    }

    private String neededBy(Artifact artifact, DependencyNode tree) {
        if (tree == null) {
            return "";
        }
        PathRecordingDependencyVisitor paths = new PathRecordingDependencyVisitor((node, parents) ->
                node.getArtifact() != null && node.getArtifact().equals(artifact));
        tree.accept(paths);
        return paths.getPaths().stream()
                .map(path ->
                        path.stream().filter(node -> node.getArtifact() != null).toList())
                .filter(path -> path.size() > 1)
                .findFirst()
                .map(path -> " (needed by "
                        + Coordinates.text(path.get(path.size() - 2).getArtifact()) + ")")
                .orElse("");
    }

    private String asked() {
        String remote = repositories.stream()
                .map(repository -> repository.getId() + " (" + repository.getUrl() + ")")
                .collect(Collectors.joining(", "));
        boolean offline = maven.session().isOffline();
        return (offline ? "only the local repository, as Maven is offline, not " : "") + remote;
    }

    private static String problems(ModelBuildingException pom) {
        return pom.getProblems().stream()
                .map(problem -> problem.getMessage() + " (" + problem.getSource()
                        + (problem.getLineNumber() > 0 ? ", line " + problem.getLineNumber() : "") + ")")
                .collect(Collectors.joining("; ", "The POM cannot be used: ", "."));
    }

    private static String message(Throwable cause) {
        return cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }
}
