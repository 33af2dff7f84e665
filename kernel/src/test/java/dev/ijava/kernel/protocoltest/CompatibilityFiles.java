package dev.ijava.kernel.protocoltest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;

/** The files that cells of the compatibility table name. */
final class CompatibilityFiles {

    private static final List<String> NAMES = List.of("a.jshell", "b.jsh", "n.ipynb", "pom.xml");

    private static final String GREETER =
            "package greet; public class Greeter { public static String greet(String who) { return \"Hello, \" + who; } }";

    private CompatibilityFiles() {}

    /** Puts them all into a folder. */
    static void copyTo(Path folder) throws IOException {
        for (String name : NAMES) {
            try (InputStream file = CompatibilityFiles.class.getResourceAsStream("files/" + name)) {
                Files.copy(file, folder.resolve(name));
            }
        }
        greeterJar(Files.createDirectories(folder.resolve("jars")).resolve("greeter.jar"));
    }

    /** A jar with one class. */
    static void greeterJar(Path jar) throws IOException {
        Path folder = Files.createTempDirectory("greeter");
        Path source = Files.writeString(folder.resolve("Greeter.java"), GREETER);
        ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", folder.toString(), source.toString());
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(file)) {
            entries.putNextEntry(new ZipEntry("greet/Greeter.class"));
            Files.copy(folder.resolve("greet/Greeter.class"), entries);
        }
    }
}
