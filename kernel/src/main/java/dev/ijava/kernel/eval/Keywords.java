package dev.ijava.kernel.eval;

import java.util.List;
import java.util.Set;

/** The words of the language that are no names (JLS 3.9, without those that JShell never accepts). */
final class Keywords {

    static final Set<String> PRIMITIVES =
            Set.of("boolean", "byte", "char", "double", "float", "int", "long", "short", "void");

    /** What may be typed where a name may stand; primitive types come from JShell. */
    static final List<String> OFFERED = List.of(
            "abstract",
            "assert",
            "break",
            "case",
            "catch",
            "class",
            "continue",
            "default",
            "do",
            "else",
            "enum",
            "extends",
            "false",
            "final",
            "finally",
            "for",
            "if",
            "implements",
            "import",
            "instanceof",
            "interface",
            "new",
            "null",
            "private",
            "protected",
            "public",
            "record",
            "return",
            "sealed",
            "static",
            "switch",
            "synchronized",
            "this",
            "throw",
            "throws",
            "true",
            "try",
            "var",
            "void",
            "while",
            "yield");

    /** Keywords that cannot be a type or end one, so that the word behind them is not being declared. */
    private static final Set<String> NO_TYPE = Set.of(
            "assert",
            "break",
            "case",
            "catch",
            "class",
            "continue",
            "default",
            "do",
            "else",
            "enum",
            "extends",
            "finally",
            "for",
            "goto",
            "if",
            "implements",
            "import",
            "instanceof",
            "interface",
            "new",
            "package",
            "permits",
            "return",
            "switch",
            "throw",
            "throws",
            "try",
            "while",
            "yield",
            "public",
            "private",
            "protected",
            "static",
            "final",
            "abstract",
            "synchronized",
            "true",
            "false",
            "null",
            "this",
            "super",
            "native",
            "strictfp",
            "transient",
            "volatile");

    private Keywords() {}

    static boolean mayBeType(String word) {
        return !NO_TYPE.contains(word);
    }

    static boolean isName(String word) {
        return mayBeType(word) && !PRIMITIVES.contains(word);
    }
}
