package dev.ijava.kernel.magic;

import dev.ijava.kernel.magic.resolver.ResolutionException;
import java.util.List;

/** {@code %mavenRepo}: adds a repository for {@code %maven} and {@code %loadFromPOM}. */
final class MavenRepoMagic implements LineMagic {

    private final NotebookDependencies dependencies;

    MavenRepoMagic(NotebookDependencies dependencies) {
        this.dependencies = dependencies;
    }

    @Override
    public Object run(List<String> arguments, Notebook notebook) throws MagicException {
        if (arguments.size() != 2) {
            throw new MagicException(
                    "%mavenRepo needs an id and an URL, such as %mavenRepo jitpack https://jitpack.io");
        }
        try {
            dependencies.dependencies().addRepository(arguments.get(0), arguments.get(1));
            return null;
        } catch (ResolutionException e) {
            throw new MagicException(e.getMessage(), e);
        }
    }
}
