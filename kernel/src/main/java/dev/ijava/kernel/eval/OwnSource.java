package dev.ijava.kernel.eval;

import com.sun.source.doctree.DocCommentTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jdk.jshell.Snippet;

/** The source of what the notebook defines: in the cell itself, else in a cell that has run. */
final class OwnSource {

    private final Snippets snippets;
    private final ShellNames names;

    OwnSource(Snippets snippets, ShellNames names) {
        this.snippets = snippets;
        this.names = names;
    }

    /** The declaration of a method or type with this name. */
    Optional<String> of(String cell, String name) {
        var all = new ArrayList<String>();
        snippets.split(cell).pieces().stream()
                .map(Piece::source)
                .filter(piece -> declares(piece, name))
                .forEach(all::add);
        Stream.<Optional<? extends Snippet>>of(
                        Optional.ofNullable(names.methods().get(name)), names.type(name))
                .flatMap(Optional::stream)
                .map(Snippet::source)
                .forEach(all::add);
        return all.stream().findFirst().map(String::strip);
    }

    private static boolean declares(String piece, String name) {
        List<Declared> declared = Declarations.inScope(piece);
        return declared.stream().anyMatch(each -> each.name().equals(name) && each.kind() != Declared.Kind.VARIABLE);
    }

    /** The doc comment of such a declaration. */
    Optional<DocCommentTree> comment(String source, String name) {
        return SourceReader.read("class $ {\n" + source + "\n}", "$." + name)
                .flatMap(TypeSource::comment)
                .or(() -> SourceReader.read("class $ {\n" + source + "\n}", "$").flatMap(OwnSource::onlyComment));
    }

    private static Optional<DocCommentTree> onlyComment(TypeSource type) {
        return type.members().values().stream().findFirst();
    }
}
