package dev.ijava.kernel.magic.resolver;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;

/**
 * What a resolution found; the notebook's state once it is recorded.
 *
 * @param roots all that was asked for so far, with the versions it got
 * @param managed as in {@link Asked}
 * @param added files that are not on the class path yet
 * @param notes sentences a person should read
 * @param repositories those that came with a POM
 */
record Resolution(
        Map<String, Dependency> roots,
        List<Dependency> managed,
        List<Artifact> added,
        List<String> notes,
        List<RemoteRepository> repositories) {

    Resolution with(List<RemoteRepository> fromPom) {
        return new Resolution(roots, managed, added, notes, fromPom);
    }

    Added summary() {
        return new Added(added.stream().map(this::jar).toList(), notes);
    }

    private Added.Jar jar(Artifact artifact) {
        Path file = artifact.getFile().toPath().toAbsolutePath().normalize();
        boolean asked = roots.containsKey(Coordinates.key(artifact));
        return new Added.Jar(
                Coordinates.text(artifact), file, artifact.getFile().length(), asked);
    }
}
