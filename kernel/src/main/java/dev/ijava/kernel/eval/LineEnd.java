package dev.ijava.kernel.eval;

import java.util.List;
import java.util.Optional;

/** Finds the line end where a semicolon is missing. */
final class LineEnd {

    private LineEnd() {}

    /**
     * Whether two tokens meet over a line's end that cannot follow each other in an expression. Quick, and right about
     * "no"; a {@code yes} is for {@link #missingSemicolon} to confirm.
     */
    static boolean mayMissSemicolon(String source) {
        List<Token> code = Lexer.code(source);
        int depth = 0;
        for (int i = 1; i < code.size(); i++) {
            Token before = code.get(i - 1);
            depth += before.is("(") || before.is("{") || before.is("[") ? 1 : 0;
            depth -= before.is(")") || before.is("}") || before.is("]") ? 1 : 0;
            if (depth == 0
                    && before.mayEndStatement()
                    && startsStatement(code.get(i))
                    && newLine(source, before, code.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** The compiler's complaint, if it is about a semicolon at the end of a line and outside brackets. */
    static Optional<Problem> missingSemicolon(String source) {
        return Syntax.firstError(source)
                .map(problem -> beforeAnnotation(source, problem))
                .filter(problem -> problem.code().equals("compiler.err.expected")
                        && problem.message().contains("';'")
                        && endsLine(source, problem.start())
                        && depthAt(source, problem.start()) == 0);
    }

    /** Before an annotation the compiler takes the value for a type, and complains of the annotation instead. */
    private static Problem beforeAnnotation(String source, Problem problem) {
        boolean annotation =
                problem.code().equals("compiler.err.illegal.start.of.expr") && source.startsWith("@", problem.start());
        if (!annotation) {
            return problem;
        }
        List<Token> code = Lexer.code(source.substring(0, problem.start()));
        int end = code.isEmpty() ? problem.start() : code.get(code.size() - 1).end();
        return new Problem("compiler.err.expected", "';' expected", end, end);
    }

    private static boolean startsStatement(Token token) {
        return token.kind() != Token.Kind.SYMBOL && !token.is("instanceof") || token.is("@") || token.is("{");
    }

    private static boolean newLine(String source, Token before, Token after) {
        return source.substring(before.end(), after.start()).indexOf('\n') >= 0;
    }

    private static boolean endsLine(String source, int offset) {
        return Lexer.code(source.substring(offset)).stream()
                .findFirst()
                .filter(next -> source.substring(offset, offset + next.start()).indexOf('\n') >= 0)
                .isPresent();
    }

    private static int depthAt(String source, int offset) {
        return Brackets.open(Lexer.code(source.substring(0, offset))).size();
    }
}
