package dev.ijava.kernel.eval;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.util.TreeScanner;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.tools.DiagnosticCollector;

/**
 * A {@code return} that belongs to no method. JShell puts statements into a method of its own, lets it pass and then
 * fails inside for want of a result.
 */
final class TopLevelReturn {

    private static final Set<String> STATEMENTS =
            Set.of("return", "if", "for", "while", "do", "try", "switch", "synchronized", "{");

    private TopLevelReturn() {}

    static Optional<Problem> in(String snippet) {
        List<Token> code = Lexer.code(snippet);
        boolean possible = code.stream().anyMatch(token -> token.is("return"))
                && STATEMENTS.contains(code.get(0).text());
        return possible && hasReturn(snippet)
                ? code.stream().filter(token -> token.is("return")).findFirst().map(TopLevelReturn::problem)
                : Optional.empty();
    }

    private static boolean hasReturn(String snippet) {
        var file = Syntax.parse("class $ { void $() {" + snippet + "\n}}", new DiagnosticCollector<>());
        var method = ((ClassTree) file.getTypeDecls().get(0)).getMembers().get(0);
        return Boolean.TRUE.equals(new OwnReturn().scan(method, null));
    }

    private static Problem problem(Token token) {
        return new Problem(
                "kernel.return.outside.method",
                "return outside of a method. To show a value, end the cell with it: write the expression alone, without return.",
                token.start(),
                token.end());
    }

    /** Looks for a return, not in the bodies that may have one. */
    private static final class OwnReturn extends TreeScanner<Boolean, Void> {

        @Override
        public Boolean visitReturn(ReturnTree node, Void nothing) {
            return true;
        }

        @Override
        public Boolean visitLambdaExpression(LambdaExpressionTree node, Void nothing) {
            return false;
        }

        @Override
        public Boolean visitClass(ClassTree node, Void nothing) {
            return false;
        }

        @Override
        public Boolean reduce(Boolean left, Boolean right) {
            return Boolean.TRUE.equals(left) || Boolean.TRUE.equals(right);
        }
    }
}
