package dev.ijava.kernel.protocoltest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What environment variables of IJava and JJava say of a notebook. Tags are the rows of docs/compatibility.md. */
class EnvironmentIT {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    @TempDir
    Path folder;

    @Test
    @Tag("F07")
    void startupScriptsRunBeforeTheFirstCellTheInlineOneLast() throws IOException {
        Files.writeString(folder.resolve("one.jshell"), "int fromFile = 40;");
        Map<String, String> environment = Map.of(
                "IJAVA_STARTUP_SCRIPTS_PATH",
                folder + "/*.jshell",
                "IJAVA_STARTUP_SCRIPT",
                "int started = fromFile + 2;");
        assertThat(results(environment, "started")).containsExactly("42");
    }

    @Test
    @Tag("G01")
    void everyVariableHasItsJJavaName() throws IOException {
        CompatibilityFiles.greeterJar(folder.resolve("greeter.jar"));
        Files.writeString(folder.resolve("one.jshell"), "int fromFile = 40;");
        Map<String, String> environment = Map.of(
                "JJAVA_STARTUP_SCRIPTS_PATH", folder + "/*.jshell",
                "JJAVA_STARTUP_SCRIPT", "int started = fromFile + 2;",
                "JJAVA_CLASSPATH", folder + "/*.jar",
                "JJAVA_COMPILER_OPTS", "-parameters",
                "JJAVA_TIMEOUT", "100 SECONDS");
        assertThat(results(environment, "started", "greet.Greeter.greet(\"Ada\")", "int f(int given) { return 1; }"))
                .startsWith("42", "Hello, Ada");
    }

    @Test
    @Tag("G02")
    void compilerOptionsReachTheCompiler() throws IOException {
        String internal = "import jdk.internal.misc.Unsafe;";
        String exported = "-parameters --add-exports \"java.base/jdk.internal.misc=ALL-UNNAMED\"";
        assertThat(results(Map.of("IJAVA_COMPILER_OPTS", exported), internal)).hasSize(1);
        try (TestKernel without = new TestKernel(JAVA)) {
            assertThat(without.execute(internal).traceback()).contains("jdk.internal.misc");
        }
    }

    @Test
    @Tag("G03")
    void previewFeaturesNeedTheFlagOfTheJvmToo() throws IOException {
        Map<String, String> environment = Map.of(
                "IJAVA_COMPILER_OPTS",
                "--enable-preview --release " + Runtime.version().feature(),
                "JDK_JAVA_OPTIONS",
                "--enable-preview");
        String patterns = "Object seen = 3;\nswitch (seen) { case Integer i -> i + 1; default -> 0; }";
        assertThat(results(environment, patterns)).containsExactly("4");
    }

    @Test
    @Tag("G04")
    void theClassPathIsAListOfGlobs() throws IOException {
        CompatibilityFiles.greeterJar(folder.resolve("greeter.jar"));
        String globs = folder + "/none*.jar" + File.pathSeparator + folder + "/gr?eter.jar";
        assertThat(results(Map.of("IJAVA_CLASSPATH", globs), "greet.Greeter.greet(\"Ada\")"))
                .containsExactly("Hello, Ada");
    }

    @Test
    @Tag("G05")
    void aTimeoutIsMillisecondsOrHasAUnit() throws IOException {
        for (String timeout : List.of("3000", "3 seconds", "3 SECONDS")) {
            try (TestKernel kernel = new TestKernel(JAVA, "k", Map.of("IJAVA_TIMEOUT", timeout))) {
                assertThat(kernel.execute("while (true) { }")
                                .content()
                                .get("ename")
                                .getAsString())
                        .as(timeout)
                        .isEqualTo("EvaluationTimeoutException");
            }
        }
        assertThat(results(Map.of("IJAVA_TIMEOUT", "-1"), "1")).containsExactly("1");
    }

    @Test
    @Tag("G06")
    void aMalformedTimeoutIsNamed() throws Exception {
        try (TestKernel any = new TestKernel(JAVA)) {
            Process process =
                    TestKernel.start(JAVA, any.connectionFile("tcp"), any.folder, Map.of("IJAVA_TIMEOUT", "soon"));
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(any.log()).contains("IJAVA_TIMEOUT is \"soon\"");
        }
    }

    @Test
    @Tag("G07")
    void startupScriptsMayUseMagics() throws IOException {
        CompatibilityFiles.greeterJar(folder.resolve("greeter.jar"));
        String script = "%jars " + folder + "/*.jar\nimport greet.Greeter;";
        assertThat(results(Map.of("IJAVA_STARTUP_SCRIPT", script), "Greeter.greet(\"Ada\")"))
                .containsExactly("Hello, Ada");
    }

    @Test
    @Tag("G08")
    void aStartupScriptThatFailsIsTheFirstCellsError() throws IOException {
        try (TestKernel kernel = new TestKernel(JAVA, "k", Map.of("IJAVA_STARTUP_SCRIPT", "int broken = ;"))) {
            assertThat(kernel.execute("1").traceback()).contains("int broken = ;");
            assertThat(kernel.execute("2").result()).isEqualTo("2");
        }
    }

    @Test
    @Tag("G10")
    void extensionsOnTheClassPathAreThereInTheFirstCellUnlessTurnedOff() throws IOException {
        CompatibilityFiles.extensionJar(folder.resolve("cards.jar"));
        String found = "greet.Card.last != null";
        Map<String, String> on = Map.of("JJAVA_CLASSPATH", folder + "/*.jar");
        Map<String, String> off = Map.of("JJAVA_CLASSPATH", folder + "/*.jar", "JJAVA_LOAD_EXTENSIONS", "false");
        assertThat(results(on, found)).containsExactly("true");
        assertThat(results(off, found)).containsExactly("false");
    }

    private static List<String> results(Map<String, String> environment, String... cells) throws IOException {
        try (TestKernel kernel = new TestKernel(JAVA, "k", environment)) {
            return Arrays.stream(cells)
                    .map(cell -> {
                        Reply reply = kernel.execute(cell);
                        assertThat(reply.status()).as(() -> reply.traceback()).isEqualTo("ok");
                        return String.valueOf(reply.result());
                    })
                    .toList();
        }
    }
}
