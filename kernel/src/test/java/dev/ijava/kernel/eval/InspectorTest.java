package dev.ijava.kernel.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In the examples, {@code |} is the cursor. */
class InspectorTest extends WithShell {

    private static final String GREETER = """
            package lib;

            /** Greets <em>politely</em>. */
            public class Greeter {
                /**
                 * Says hello to {@code name}.
                 *
                 * @param name who is greeted
                 * @return the words
                 */
                public String greet(String name) { return name; }

                /** The tone. */
                public static final int TONE = 1;

                /** Part of a {@link Greeter}. */
                public static class Part { }
            }
            """;

    private Inspector inspector;

    @BeforeAll
    void define(@TempDir Path folder) throws Exception {
        Path jar = greeterJar(folder);
        shell.addToClasspath(jar.toString());
        run("List<String> kpList = new ArrayList<>();");
        run("/** Doubles.\n * @param number to double\n */\nint kpTwice(int number) { return 2 * number; }");
        run("/** A thing. */ class KpThing { int size; }");
        inspector = new Inspector(
                shell,
                lock,
                () -> List.of(jar),
                name -> Optional.ofNullable(Map.of("kpList", "[a, b]").get(name)));
    }

    private static Path greeterJar(Path folder) throws IOException {
        Path source = Files.createDirectories(folder.resolve("lib")).resolve("Greeter.java");
        Files.writeString(source, GREETER);
        ToolProvider.getSystemJavaCompiler().run(null, null, null, source.toString());
        jar(
                folder.resolve("greeter-1.0-sources.jar"),
                Map.of("lib/Greeter.java", GREETER.getBytes(StandardCharsets.UTF_8)));
        return jar(
                folder.resolve("greeter-1.0.jar"),
                Map.of(
                        "lib/Greeter.class", Files.readAllBytes(folder.resolve("lib/Greeter.class")),
                        "lib/Greeter$Part.class", Files.readAllBytes(folder.resolve("lib/Greeter$Part.class"))));
    }

    private static Path jar(Path file, Map<String, byte[]> entries) throws IOException {
        try (var out = new JarOutputStream(Files.newOutputStream(file))) {
            for (var entry : entries.entrySet()) {
                out.putNextEntry(new JarEntry(entry.getKey()));
                out.write(entry.getValue());
            }
        }
        return file;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"abc\".subs|tring(1)",
                "\"abc\".|substring(1)",
                "\"abc\".substring|(1)",
                "\"abc\".substring(|1)",
                "\"abc\".substring(1|",
                "\"abc\".substring|",
                "int a = 1;\nString s = \"x\";\ns.substring|(a)",
                "if (true) { \"abc\".substring(|1); }",
                "void f(String s) { s.subst|ring(1); }",
                "kpList.forEach(each -> each.sub|string(1))"
            })
    void aMethodShowsItsSignatureWhereverTheCursorIsInTheCall(String cell) {
        assertThat(plain(cell)).contains("String String.substring(int beginIndex)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            value = {
                "ArrayL|ist @ java.util.ArrayList",
                "new ArrayL|ist<String>() @ ArrayList(int initialCapacity)",
                "new ArrayList<>(|) @ ArrayList(Collection<? extends E> c)",
                "Map.En|try<String, String> e; @ java.util.Map.Entry",
                "java.util|.List @ java.util",
                "Math.P|I @ double Math.PI",
                "kpLi|st @ List<java.lang.String> kpList = [a, b]",
                "kpLi|st.size() @ kpList = [a, b]",
                "int here = 3; he|re @ int here",
                "kpTwi|ce(1) @ int kpTwice(int number)",
                "kpTwi|ce @ int kpTwice(int number)",
                "KpTh|ing @ class KpThing { int size; }",
                "new KpThing().si|ze @ int KpThing.size",
                "/** Own. */ int mine(int x) { return x; } mi|ne(2) @ Own.",
                "Strea|m.of(1) @ java.util.stream.Stream",
                "Thread.State.NE|W @ Thread.State.NEW"
            })
    void eachKindOfNameIsDescribed(String cell, String wanted) {
        assertThat(plain(cell)).contains(wanted);
    }

    @Test
    void theOverloadWithAsManyArgumentsComesFirst() {
        assertThat(plain("\"abc\".substr|ing(1, 2)"))
                .startsWith("String String.substring(int beginIndex, int endIndex)");
        assertThat(plain("\"abc\".substr|ing(1)")).startsWith("String String.substring(int beginIndex)\n");
    }

    @Test
    void whatTheNotebookDefinedShowsItsSourceAndComment() {
        assertThat(plain("kpTwi|ce(1)"))
                .contains("Doubles.", "number – to double", "return 2 * number;")
                .doesNotContain("class $");
        assertThat(plain("KpTh|ing")).contains("A thing.");
    }

    @Test
    void aLibraryIsDescribedFromTheSourcesBesideItsJar() {
        assertThat(plain("new lib.Greeter().gre|et(\"x\")"))
                .contains(
                        "String lib.Greeter.greet(String name)", "Says hello to name.", "who is greeted", "the words");
        assertThat(plain("lib.Gree|ter")).contains("public class Greeter", "Greets politely.");
        assertThat(plain("lib.Greeter.TO|NE")).contains("The tone.");
        assertThat(plain("lib.Greeter.Pa|rt")).contains("Part of a Greeter.");
        assertThat(inspect("lib.Gree|ter", 0).orElseThrow().html()).contains("<em>politely</em>");
    }

    @Test
    void theJdkIsDescribedFromItsSourcesOrSaysWhyNot() {
        String plain = inspect("\"abc\".substr|ing(1)", 1).orElseThrow().plain();
        if (SourceLocator.hasJdkSources()) {
            assertThat(plain).contains("Parameters", "the beginning index, inclusive");
        } else {
            assertThat(plain).contains("lib/src.zip");
        }
    }

    @Test
    void aMethodWithoutItsOwnCommentShowsItsParents() {
        assumeTrue(SourceLocator.hasJdkSources());
        assertThat(plain("new StringBuilder().app|end('c')")).contains("appended");
    }

    @Test
    void moreDetailDescribesEveryOverload() {
        assumeTrue(SourceLocator.hasJdkSources());
        assertThat(inspect("\"abc\".substr|ing(1)", 1).orElseThrow().plain()).contains("the ending index, exclusive");
        assertThat(inspect("\"abc\".substr|ing(1)", 0).orElseThrow().plain())
                .doesNotContain("the ending index, exclusive");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kpNoSuch|NameHere", "|", "1 |+ 1", "\"te|xt\"", "// com|ment", "int| x", "noSuch(|)"})
    void whereThereIsNothingNothingIsFound(String cell) {
        assertThat(inspect(cell, 0)).isEmpty();
    }

    @Test
    void positionsAreCodePoints() {
        assertThat(plain("String s = \"😀😀\"; kpTwi|ce(1)")).contains("kpTwice");
    }

    private String plain(String cell) {
        return inspect(cell, 0).map(Documentation::plain).orElse("nothing found");
    }

    private Optional<Documentation> inspect(String cell, int detailLevel) {
        return inspector.inspect(cell.replace("|", ""), cell.codePointCount(0, cell.indexOf('|')), detailLevel);
    }
}
