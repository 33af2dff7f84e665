package dev.ijava.kernel.magic.resolver;

import eu.maveniverse.maven.mima.extensions.mmr.MavenModelReader;
import eu.maveniverse.maven.mima.extensions.mmr.ModelRequest;
import eu.maveniverse.maven.mima.extensions.mmr.ModelResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.aether.RepositoryException;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactDescriptorResult;

/**
 * What a POM asks for once its parents, properties, profiles, dependencyManagement and imported BOMs are worked in.
 *
 * @param dependencies those of the wanted scopes, ready to be on a class path
 * @param managed versions and exclusions for what they need in turn
 * @param repositories those the POM names
 */
record Pom(List<Dependency> dependencies, List<Dependency> managed, List<RemoteRepository> repositories) {

    private static final Set<String> USUAL = Set.of("compile", "runtime");

    /** Ivy's configurations of a Maven module, and Maven's scopes: each name and the scopes it takes in. */
    private static final Map<String, Set<String>> SCOPES = Map.of(
            "default", USUAL,
            "master", USUAL,
            "compile", Set.of("compile"),
            "runtime", USUAL,
            "test", Set.of("compile", "runtime", "test"),
            "provided", Set.of("provided"),
            "system", Set.of("system"));

    /** @param scopes names of scopes; none for compile and runtime */
    static Pom read(Path file, List<String> scopes, MavenSession maven, List<RemoteRepository> repositories)
            throws ResolutionException {
        Set<String> wanted = wanted(scopes);
        ArtifactDescriptorResult described = describe(file, maven, repositories);
        List<Dependency> dependencies = described.getDependencies().stream()
                .filter(each -> wanted.contains(each.getScope().isEmpty() ? "compile" : each.getScope()))
                .map(each -> each.setScope("compile").setOptional(false))
                .toList();
        return new Pom(dependencies, described.getManagedDependencies(), described.getRepositories());
    }

    private static Set<String> wanted(List<String> scopes) throws ResolutionException {
        Set<String> wanted = new TreeSet<>(scopes.isEmpty() ? USUAL : Set.of());
        for (String scope : scopes) {
            Set<String> included = SCOPES.get(scope.toLowerCase(Locale.ROOT));
            if (included == null) {
                throw new ResolutionException("'" + scope + "' is no scope; there are "
                        + SCOPES.keySet().stream().sorted().collect(Collectors.joining(", ")) + ".");
            }
            wanted.addAll(included);
        }
        return wanted;
    }

    private static ArtifactDescriptorResult describe(Path file, MavenSession maven, List<RemoteRepository> repositories)
            throws ResolutionException {
        try {
            ModelRequest request = ModelRequest.builder()
                    .setPomFile(file)
                    .setRepositories(repositories)
                    .build();
            ModelResponse response = new MavenModelReader(maven.context()).readModel(request);
            return response.toArtifactDescriptorResult(response.getEffectiveModel());
        } catch (RepositoryException e) {
            throw new Misses(maven, repositories).explain(e, null);
        }
    }
}
