package dev.ijava.kernel.magic;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code %loadFromPOM} and {@code %%loadFromPOM}: add the dependencies of a POM file, or of XML in the cell. */
final class PomMagic implements LineMagic, CellMagic {

    private final NotebookDependencies dependencies;

    PomMagic(NotebookDependencies dependencies) {
        this.dependencies = dependencies;
    }

    @Override
    public Object run(List<String> arguments, Notebook notebook) throws Exception {
        List<String> words = new ArrayList<>();
        Options options = Options.of("%loadFromPOM", arguments, words);
        String typed = words.isEmpty() ? "pom.xml" : words.remove(0);
        Path pom = Files.isDirectory(Globs.path(typed)) ? Globs.path(typed).resolve("pom.xml") : Globs.path(typed);
        if (!Files.isRegularFile(pom)) {
            throw new MagicException("%loadFromPOM: there is no file " + pom + ".");
        }
        dependencies.add(
                notebook, options.verbose(), pom.toString(), (maven, progress) -> maven.addPom(pom, words, progress));
        return null;
    }

    @Override
    public Object run(List<String> arguments, String body, Notebook notebook) throws Exception {
        List<String> scopes = new ArrayList<>();
        Options options = Options.of("%%loadFromPOM", arguments, scopes);
        dependencies.add(
                notebook,
                options.verbose(),
                "the POM in this cell",
                (maven, progress) -> maven.addPomText(body, scopes, progress));
        return null;
    }
}
