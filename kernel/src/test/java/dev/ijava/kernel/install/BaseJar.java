package dev.ijava.kernel.install;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;

/** A jar with one class, {@code lesson.Answer}, whose {@code text()} is given. */
final class BaseJar {

    private BaseJar() {}

    /** Builds the jar anew, as at a second of its own: archives know a jar by size and time. */
    static void build(Path jar, String text, int second) throws IOException {
        Path work = Files.createTempDirectory(jar.getParent(), "base");
        Path source = Files.writeString(
                work.resolve("Answer.java"),
                "package lesson; public class Answer { public static String text() { return \"" + text + "\"; } }");
        int status = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "--release", "17", "-d", work.toString(), source.toString());
        if (status != 0) {
            throw new IOException("javac ended with " + status);
        }
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(file)) {
            entries.putNextEntry(new JarEntry("lesson/Answer.class"));
            entries.write(Files.readAllBytes(work.resolve("lesson/Answer.class")));
        }
        Files.setLastModifiedTime(jar, FileTime.fromMillis(1_700_000_000_000L + second * 1000L));
    }
}
