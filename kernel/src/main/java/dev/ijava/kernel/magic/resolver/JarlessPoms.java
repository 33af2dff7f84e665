package dev.ijava.kernel.magic.resolver;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyResult;
import org.eclipse.aether.util.artifact.SubArtifact;

/**
 * Parents and BOMs that are asked for as if they were libraries. Maven misses their jar; Ivy, and so IJava, reads in the
 * POM that there is none, and goes on.
 */
final class JarlessPoms {

    private final MavenSession maven;
    private final List<RemoteRepository> repositories;

    JarlessPoms(MavenSession maven, List<RemoteRepository> repositories) {
        this.maven = maven;
        this.repositories = repositories;
    }

    /** Whether nothing is missing from a result but jars that do not exist. */
    boolean explainAllMisses(DependencyResult result) {
        List<Artifact> missing = result.getArtifactResults().stream()
                .filter(each -> !each.isResolved())
                .map(ArtifactResult::getRequest)
                .map(ArtifactRequest::getArtifact)
                .toList();
        return !missing.isEmpty() && missing.stream().allMatch(this::hasNoJar);
    }

    private boolean hasNoJar(Artifact artifact) {
        boolean plainJar = artifact.getExtension().equals("jar")
                && artifact.getClassifier().isEmpty();
        return plainJar && packaging(new SubArtifact(artifact, "", "pom")).equals("pom");
    }

    private String packaging(Artifact pom) {
        try {
            ArtifactResult found =
                    maven.system().resolveArtifact(maven.session(), new ArtifactRequest(pom, repositories, null));
            try (InputStream text =
                    Files.newInputStream(found.getArtifact().getFile().toPath())) {
                return new MavenXpp3Reader().read(text, false).getPackaging();
            }
        } catch (ArtifactResolutionException | IOException | XmlPullParserException unknown) {
            return ""; // then the miss of the jar is what a person should read
        }
    }
}
