package dev.ijava.kernel.eval;

import java.util.List;

/** A {@code package} declaration, which JShell refuses and a class pasted from a file brings with it. */
final class PackageLine {

    private PackageLine() {}

    /** The cell with a leading package declaration turned into spaces, and a note about it. */
    static String blanked(String cell, List<String> notes) {
        if (!cell.contains("package")) {
            return cell;
        }
        List<Token> code = Lexer.code(cell);
        if (code.isEmpty() || !code.get(0).is("package")) {
            return cell;
        }
        int start = code.get(0).start();
        int end = code.stream()
                .filter(token -> token.is(";"))
                .mapToInt(Token::end)
                .findFirst()
                .orElse(cell.length());
        notes.add("A notebook has no packages: the line `" + cell.substring(start, end) + "` was left out.");
        return cell.substring(0, start) + cell.substring(start, end).replaceAll("[^\\n]", " ") + cell.substring(end);
    }
}
