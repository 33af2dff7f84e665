package dev.ijava.kernel.protocoltest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a kernel's process begins and ends; each test has a kernel of its own. */
@ParameterizedClass
@MethodSource("dev.ijava.kernel.protocoltest.Jdks#javas")
class ProcessIT {

    @Parameter
    Path java;

    @TempDir
    Path folder;

    private TestKernel kernel(Map<String, String> environment) throws IOException {
        return new TestKernel(java, "secret-key", environment);
    }

    private Path libraryThatEndsTheJvm() throws IOException {
        Path source = Files.writeString(
                folder.resolve("Ends.java"),
                "package ends; public class Ends { public static void now() { System.exit(3); } }");
        ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "--release", "17", "-d", folder.toString(), source.toString());
        Path jar = folder.resolve("ends.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            entries.putNextEntry(new JarEntry("ends/Ends.class"));
            Files.copy(folder.resolve("ends/Ends.class"), entries);
        }
        return jar;
    }

    @Test
    void aLibraryThatEndsTheJvmLeavesAnErrorBehind() throws Exception {
        try (TestKernel kernel = kernel(Map.of())) {
            kernel.execute("%jars " + libraryThatEndsTheJvm());
            Reply cell = kernel.send(
                    "shell", "execute_request", Map.of("code", "System.out.print(\"so far\"); ends.Ends.now();"));
            kernel.await(cell::isDone, "the error of the cell");
            assertThat(cell.content().get("ename").getAsString()).isEqualTo("KernelEnded");
            assertThat(cell.stream("stdout")).isEqualTo("so far");
            assertThat(kernel.process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aKernelEndsWithItsParent() throws Exception {
        Process parent = new ProcessBuilder("sleep", "600").start();
        try (TestKernel kernel = kernel(Map.of("JPY_PARENT_PID", String.valueOf(parent.pid())))) {
            kernel.send("shell", "execute_request", Map.of("code", "while (true) { }"));
            parent.destroyForcibly();
            assertThat(kernel.process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aStartupScriptThatFailsIsTheFirstCellsErrorAndNoMore() throws IOException {
        Map<String, String> environment = Map.of("IJAVA_STARTUP_SCRIPT", "int before = 3; int wrong = \"x\";");
        try (TestKernel kernel = kernel(environment)) {
            Reply first = kernel.execute("1 + 1");
            assertThat(first.traceback()).contains("int wrong = \"x\";", "incompatible types");
            assertThat(kernel.execute("before").result()).isEqualTo("3");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--no-such-option", "--release 99", "-parameters -source"})
    void compilerOptionsThatDoNotWorkAreNamedInEveryCell(String options) throws IOException {
        try (TestKernel kernel = kernel(Map.of("IJAVA_COMPILER_OPTS", options))) {
            assertThat(kernel.execute("1 + 1").traceback()).contains("IJAVA_COMPILER_OPTS");
            assertThat(kernel.execute("1 + 1").status()).isEqualTo("error");
            assertThat(kernel.ask("kernel_info_request", Map.of()).status()).isEqualTo("ok");
        }
    }

    @Test
    void aTimeoutThatCannotBeReadEndsTheKernelWithASentence() throws Exception {
        Path connection = Files.writeString(folder.resolve("connection.json"), "{}");
        Process process = TestKernel.start(java, connection, folder, Map.of("IJAVA_TIMEOUT", "soon"));
        assertThat(process.waitFor(40, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
        assertThat(Files.readString(folder.resolve("stderr.txt")))
                .contains("IJAVA_TIMEOUT is \"soon\"", "30 SECONDS")
                .doesNotContain("\tat ");
    }

    @Test
    void aCellThatRunsLongerThanTheLimitIsStopped() throws IOException {
        try (TestKernel kernel = kernel(Map.of("IJAVA_TIMEOUT", "2 seconds"))) {
            kernel.execute("long turns = 0;");
            Reply cell = kernel.execute("while (true) { turns++; }");
            assertThat(cell.content().get("ename").getAsString()).isEqualTo("EvaluationTimeoutException");
            assertThat(kernel.execute("turns > 0").result()).isEqualTo("true");
        }
    }

    @Test
    void theKeyIsInNoLog() throws IOException {
        try (TestKernel kernel = kernel(Map.of())) {
            kernel.sendFrames("shell", kernel.signed("{}", "{}", "{}"));
            kernel.execute("1 + 1");
            assertThat(kernel.log()).contains("ignored a message").doesNotContain("secret-key");
        }
    }
}
