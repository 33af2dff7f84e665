package dev.ijava.kernel.eval;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Asks the compiler's parser, and nothing behind it, about one snippet. JShell has no such question: it calls
 * {@code int a = = 1;} complete, and what uses a name declared earlier in the same cell erroneous.
 */
final class Syntax {

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    /** Errors that say nothing against a snippet: a value may stand alone, and a preview feature may be switched on. */
    private static final Predicate<String> HARMLESS =
            code -> code.equals("compiler.err.not.stmt") || code.startsWith("compiler.err.preview");

    private Syntax() {}

    /** The first error of a snippet, or empty. What the snippet may be decides what is put around it. */
    static Optional<Problem> firstError(String snippet) {
        Optional<Problem> nearest = Optional.empty();
        for (Frame frame : Frame.around(snippet)) {
            Optional<Problem> error = firstError(snippet, frame);
            if (error.isEmpty()) {
                return error;
            }
            nearest = nearest.filter(known -> known.start() >= error.get().start())
                    .or(() -> error);
        }
        return nearest;
    }

    /** The parser's tree of a whole file. */
    static CompilationUnitTree parse(String file, DiagnosticCollector<JavaFileObject> diagnostics) {
        return parse(task(file, diagnostics));
    }

    /** Something made of the parser's tree of a whole file and its doc comments. */
    static <T> T withComments(String file, BiFunction<CompilationUnitTree, DocTrees, T> reader) {
        JavacTask task = task(file, new DiagnosticCollector<>());
        return reader.apply(parse(task), DocTrees.instance(task));
    }

    private static JavacTask task(String file, DiagnosticCollector<JavaFileObject> diagnostics) {
        return (JavacTask)
                COMPILER.getTask(null, null, diagnostics, List.of("-proc:none"), null, List.of(new SourceFile(file)));
    }

    private static CompilationUnitTree parse(JavacTask task) {
        try {
            return task.parse().iterator().next();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Optional<Problem> firstError(String snippet, Frame frame) {
        var diagnostics = new DiagnosticCollector<JavaFileObject>();
        parse(frame.before + snippet + frame.after, diagnostics);
        return diagnostics.getDiagnostics().stream()
                .filter(found -> found.getKind() == Diagnostic.Kind.ERROR && !HARMLESS.test(found.getCode()))
                .findFirst()
                .map(found -> frame.toSnippet(found, snippet.length()));
    }

    /** What makes a file of a snippet. The semicolon ends an expression that has none, and is empty behind all else. */
    private enum Frame {
        IMPORT("", "\n"),
        STATEMENT("class $ { void $() {", "\n;}}"),
        MEMBER("class $ {", "\n;}");

        private final String before;
        private final String after;

        Frame(String before, String after) {
            this.before = before;
            this.after = after;
        }

        static List<Frame> around(String snippet) {
            boolean imports = Lexer.code(snippet).stream()
                    .findFirst()
                    .filter(token -> token.is("import"))
                    .isPresent();
            return imports ? List.of(IMPORT) : List.of(STATEMENT, MEMBER);
        }

        private Problem toSnippet(Diagnostic<?> found, int length) {
            int start = (int) Math.max(0, Math.min(length, found.getStartPosition() - before.length()));
            int end = (int) Math.max(start, Math.min(length, found.getEndPosition() - before.length()));
            return new Problem(found.getCode(), found.getMessage(Locale.getDefault()), start, end);
        }
    }

    private static final class SourceFile extends SimpleJavaFileObject {

        private final String text;

        SourceFile(String text) {
            super(URI.create("string:///Snippet.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
