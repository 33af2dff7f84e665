package dev.ijava.kernel.eval;

import java.util.ArrayList;
import java.util.List;

/** Source under repair, which remembers what was added so that places can be traced back. */
final class Patch {

    private final StringBuilder source;
    private final List<Piece.Insertion> insertions = new ArrayList<>();

    Patch(String source) {
        this.source = new StringBuilder(source);
    }

    String source() {
        return source.toString();
    }

    List<Piece.Insertion> insertions() {
        return List.copyOf(insertions);
    }

    /** Adds the last semicolon, before a comment behind it. */
    void end() {
        List<Token> code = Lexer.code(source());
        insert(code.get(code.size() - 1).end(), ";");
    }

    /** Adds text at an offset of the source as it is now. */
    void insert(int at, String text) {
        source.insert(at, text);
        insertions.replaceAll(earlier ->
                earlier.at() < at ? earlier : new Piece.Insertion(earlier.at() + text.length(), earlier.length()));
        insertions.add(new Piece.Insertion(at, text.length()));
        insertions.sort((left, right) -> Integer.compare(left.at(), right.at()));
    }

    /** Writes over characters without moving any. */
    void overwrite(int at, String text) {
        source.replace(at, at + text.length(), text);
    }
}
