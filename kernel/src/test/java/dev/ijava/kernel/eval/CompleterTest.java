package dev.ijava.kernel.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In the examples, {@code |} is the cursor. */
class CompleterTest extends WithShell {

    private static final char CURSOR = '|';

    private Completer completer;

    @BeforeAll
    void define() {
        run("int kpVariable = 1;");
        run("List<String> kpList = new ArrayList<>();");
        run("int kpMethod(int apple) { return apple; }");
        run("class KpClass { int kpField; int kpInner() { return 1; } static int kpStatic; }");
        completer = new Completer(shell, lock, List::of, name -> !name.startsWith("java.util.zip"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            quoteCharacter = '`',
            value = {
                "`\"abc\".sub|` @ `\"abc\".substring`",
                "`Strin|` @ `String`",
                "`import java.util.concurrent.Concurre|` @ `import java.util.concurrent.ConcurrentHashMap`",
                "`import java.ut|` @ `import java.util`",
                "`import static java.lang.Math.ma|` @ `import static java.lang.Math.max`",
                "`kpVar|` @ `kpVariable`",
                "`1 + kpMeth|` @ `1 + kpMethod(`",
                "`kpList.get(0).toUpp|` @ `kpList.get(0).toUpperCase(`",
                "`kpList.forEach(each -> each.sub|` @ `kpList.forEach(each -> each.substring(`",
                "`new KpClass().kpF|` @ `new KpClass().kpField`",
                "`KpClass.kpS|` @ `KpClass.kpStatic`",
                "`List<String> l = new ArrayL|` @ `List<String> l = new ArrayList(`",
                "`int kpLl = 1;\nString s = \"a\";\ns.toUpp|` @ `int kpLl = 1;\nString s = \"a\";\ns.toUpperCase(`",
                "`var s = List.of(\"a\");\nfor (var e : s) { e.isE|` @ `var s = List.of(\"a\");\nfor (var e : s) { e.isEmpty()`",
                "`int a = 1\nString s = \"a\"\ns.len|` @ `int a = 1\nString s = \"a\"\ns.length()`",
                "`int a = ;\n\"abc\".len|` @ `int a = ;\n\"abc\".length()`",
                "`String f(int x) { return \"\"; }\nf(1).isEm|` @ `String f(int x) { return \"\"; }\nf(1).isEmpty()`",
                "`record Pt(int left) {}\nnew Pt(1).le|` @ `record Pt(int left) {}\nnew Pt(1).left()`",
                "`import java.util.stream.Stream;\nStream.o|` @ `import java.util.stream.Stream;\nStream.of(`",
                "`import java.util.stream.*;\nStream.of(1).ma|` @ `import java.util.stream.*;\nStream.of(1).map(`",
                "`void f(String apple) { apple.len|` @ `void f(String apple) { apple.length()`",
                "`int a = 1;\nvoid f(String apple) { apple.len|` @ `int a = 1;\nvoid f(String apple) { apple.length()`",
                "`class A { String s; void f() { s.len|` @ `class A { String s; void f() { s.length()`",
                "`if (kpVariable > 1) {\n  kpList.ad|` @ `if (kpVariable > 1) {\n  kpList.add(`",
                "`kpList.stream().map(String::toUpp|` @ `kpList.stream().map(String::toUpperCase`",
                "`java.util.function.Supplier<KpClass> s = KpClass::n|` @ `java.util.function.Supplier<KpClass> s = KpClass::new`",
                "`import static java.lang.Math.*;\nsq|` @ `import static java.lang.Math.*;\nsqrt(`",
                "`System.out.println(1\nString s = \"a\";\ns.toUpp|` @ `System.out.println(1\nString s = \"a\";\ns.toUpperCase(`",
                "`if (true {\n}\nStringBuilder sb = null;\nsb.app|` @ `if (true {\n}\nStringBuilder sb = null;\nsb.append(`",
                "`Map.Ent|` @ `Map.Entry`",
                "`java.util.st|` @ `java.util.stream.`",
                "`Thread.State.NE|` @ `Thread.State.NEW`",
            })
    void theExpectedNameIsOffered(String typed, String wanted) {
        assertThat(results(typed)).anyMatch(result -> result.startsWith(wanted));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            value = {
                "int foo(int apple, String banana) { return app| @ apple",
                "void f() { int local = 1; for (int index = 0; index < 3; index++) { loc| @ local",
                "for (int index = 0; in| @ index",
                "for (var each : kpList) { ea| @ each",
                "Runnable r = () -> { String inner = null; inn| @ inner",
                "kpList.forEach(element -> elem| @ element",
                "kpList.sort((left, right) -> ri| @ right",
                "Map<String, List<int[]>> nested = null; nest| @ nested",
                "if (o instanceof String text && te| @ text",
                "try { } catch (Exception problem) { pro| @ problem",
                "int early = 1; ear| @ early",
                "retur| @ return",
                "instanceo| @ instanceof"
            })
    void localNamesParametersAndKeywordsAreOffered(String typed, String wanted) {
        assertThat(texts(typed)).contains(wanted);
    }

    @ParameterizedTest
    @CsvSource({
        "Runnabl|, Runnable, interface",
        "TimeUni|, TimeUnit, enum",
        "Overrid|, Override, annotation",
        "StringBuf|, StringBuffer, class",
        "KpRec|, KpRecord, record",
        "KpRecord::|, new, keyword",
        "KpRecord::m|, make, method",
    })
    void candidatesSayWhatTheyAre(String typed, String text, String type) {
        run("record KpRecord(int left, String right) { static KpRecord make() { return null; } }");
        assertThat(complete(typed).candidates())
                .filteredOn(each -> each.text().equals(text))
                .singleElement()
                .extracting(Candidate::type)
                .isEqualTo(type);
    }

    @Test
    void aConstructorIsOfferedWithItsParameters() {
        run("class KpParts { KpParts(int apple, String banana) { } }");
        assertThat(complete("new KpPar|").candidates())
                .singleElement()
                .extracting(Candidate::signature)
                .isEqualTo("KpParts(int apple, String banana)");
    }

    @Test
    void namesOfClosedScopesAreNotOffered() {
        assertThat(texts("{ int inner = 1; } void f(int inside) { } inn|")).isEmpty();
        assertThat(texts("void f(int inside) { } insi|")).isEmpty();
    }

    @Test
    void aTypeWithoutImportIsOfferedByItsQualifiedName() {
        assertThat(texts("Strea|")).contains("java.util.stream.Stream");
        assertThat(texts("LocalDat|")).contains("java.time.LocalDate");
        assertThat(results("var d = LocalDate.no|")).containsExactly("var d = java.time.LocalDate.now(");
    }

    @Test
    void anImportedTypeIsNotOfferedTwice() {
        assertThat(texts("ArrayLi|")).containsExactly("ArrayList");
    }

    @Test
    void aTypeOfAJarIsOffered(@TempDir Path folder) throws Exception {
        Path jar = folder.resolve("a.jar");
        byte[] bytes = CompleterTest.class
                .getResourceAsStream("/org/assertj/core/api/Assertions.class")
                .readAllBytes();
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry("org/assertj/core/api/Assertions.class"));
            out.write(bytes);
        }
        var withJar = new Completer(shell, lock, () -> List.of(jar), name -> true);
        assertThat(withJar.complete("Asserti", 7).candidates())
                .extracting(Candidate::text)
                .contains("org.assertj.core.api.Assertions");
    }

    @Test
    void hiddenPackagesAreNeverOffered() {
        assertThat(texts("java.util.z|")).isEmpty();
        assertThat(texts("import java.util.z|")).isEmpty();
        assertThat(texts("ZipFil|")).isEmpty();
        assertThat(texts("java.util.zip.ZipF|")).isEmpty();
    }

    @Test
    void positionsAreCodePoints() {
        Completion completion = complete("String kpE = \"😀😀\"; \"abc\".sub|");
        assertThat(completion.start()).isEqualTo(25);
        assertThat(completion.end()).isEqualTo(28);
    }

    @Test
    void whatStandsBehindTheCursorStays() {
        assertThat(results("int kpMid = \"abc\".len| + 1;")).contains("int kpMid = \"abc\".length() + 1;");
    }

    @Test
    void noSecondBracketIsOfferedBeforeABracket() {
        assertThat(results("\"abc\".subst|(1)")).containsExactly("\"abc\".substring(1)");
        assertThat(results("kpMeth|(1)")).containsExactly("kpMethod(1)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"kpNoSuchThingAtAll|", "\"abc|", "// Str|", "/* Str|", "\"\"\"\n Str|", "123|", "noSuch.foo|"})
    void whereThereIsNothingToOfferTheListIsEmpty(String typed) {
        assertThat(texts(typed)).isEmpty();
    }

    @Test
    void anEmptyCellOffersWhatTheNotebookHas() {
        assertThat(texts("|")).contains("kpVariable", "kpMethod(", "String");
    }

    @Test
    void whatFitsTheExpectedTypeComesFirst() {
        assertThat(texts("int n = \"abc\".|")).startsWith("charAt(", "codePointAt(");
        assertThat(texts("String n = \"abc\".co|").get(0)).startsWith("concat");
    }

    @Test
    void candidatesAreDistinct() {
        assertThat(texts("\"abc\".|")).doesNotHaveDuplicates();
    }

    @Test
    void whereNoNameBeginsSoCaseAndHumpsHelp() {
        assertThat(texts("\"abc\".touppercase|")).contains("toUpperCase(");
        assertThat(texts("\"abc\".toUC|")).contains("toUpperCase(");
        assertThat(texts("new NPE|")).contains("NullPointerException(");
    }

    @Test
    void eachCandidateSaysWhatItIs() {
        assertThat(types("\"abc\".len|")).containsOnly("method");
        assertThat(types("new KpClass().kpF|")).containsOnly("field");
        assertThat(types("kpVar|")).containsOnly("variable");
        assertThat(types("java.util.st|")).containsOnly("package");
        assertThat(types("ArrayLi|")).containsOnly("class");
        assertThat(types("Integer.MAX_|")).containsOnly("field");
        assertThat(types("retur|")).containsOnly("keyword");
    }

    @Test
    void signaturesAreGivenForFewCandidates() {
        assertThat(complete("\"abc\".substr|").candidates().get(0).signature()).contains("int beginIndex");
        assertThat(complete("kpVari|").candidates().get(0).signature()).isEqualTo("int");
    }

    @Test
    void aCursorOutsideTheCellIsTakenToItsEnd() {
        assertThat(completer.complete("\"abc\".len", 99).end()).isEqualTo(9);
        assertThat(completer.complete("x", -1).end()).isZero();
    }

    @Test
    void theAnswerComesWhileACellRuns() throws Exception {
        var mayEnd = new CountDownLatch(1);
        System.getProperties().put("kpMayEnd", mayEnd);
        var cell = new Thread(() -> run("((CountDownLatch) System.getProperties().get(\"kpMayEnd\")).await();"));
        cell.start();
        try {
            assertThat(texts("\"abc\".substr|")).contains("substring(");
            assertThat(cell.isAlive()).isTrue();
        } finally {
            mayEnd.countDown();
            cell.join();
            System.getProperties().remove("kpMayEnd");
        }
    }

    private Completion complete(String typed) {
        String code = typed.replace("|", "");
        return completer.complete(code, typed.codePointCount(0, typed.indexOf(CURSOR)));
    }

    private List<String> texts(String typed) {
        return complete(typed).candidates().stream().map(Candidate::text).toList();
    }

    private List<String> types(String typed) {
        return complete(typed).candidates().stream().map(Candidate::type).toList();
    }

    /** The whole cell after each candidate was put in. */
    private List<String> results(String typed) {
        String code = typed.replace("|", "");
        Completion completion = complete(typed);
        return completion.candidates().stream()
                .map(each -> code.substring(0, code.offsetByCodePoints(0, completion.start()))
                        + each.text()
                        + code.substring(code.offsetByCodePoints(0, completion.end())))
                .toList();
    }
}
