package dev.ijava.kernel.magic;

import dev.ijava.kernel.magic.resolver.Request;
import java.util.ArrayList;
import java.util.List;

/** {@code %maven}: adds artifacts, and all they need, to the class path. */
final class MavenMagic implements LineMagic {

    private final NotebookDependencies dependencies;

    MavenMagic(NotebookDependencies dependencies) {
        this.dependencies = dependencies;
    }

    @Override
    public Object run(List<String> arguments, Notebook notebook) throws Exception {
        List<String> coordinates = new ArrayList<>();
        Options options = Options.of("%maven", arguments, coordinates, "--from", "--exclude");
        if (coordinates.isEmpty()) {
            throw new MagicException(
                    "%maven needs group:artifact:version, such as %maven org.apache.commons:commons-lang3:3.14.0");
        }
        Request request = new Request(coordinates, options.values("--exclude"), options.values("--from"));
        dependencies.add(
                notebook,
                options.verbose(),
                String.join(" ", coordinates),
                (maven, progress) -> maven.add(request, progress));
        return null;
    }
}
