package dev.ijava.kernel.protocoltest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;

/** The files that cells of the compatibility table name. */
final class CompatibilityFiles {

    private static final List<String> NAMES = List.of("a.jshell", "b.jsh", "n.ipynb", "pom.xml");

    private static final String GREETER =
            "package greet; public class Greeter { public static String greet(String who) { return \"Hello, \" + who; } }";

    /** As JJava's libraries do it: one renderer registered, one line of source run in the notebook. */
    private static final String EXTENSION = """
            package greet;
            import org.dflib.jjava.jupyter.Extension;
            import org.dflib.jjava.jupyter.kernel.BaseKernel;
            import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;
            public class Card implements Extension {
                public static BaseKernel last;
                public static void init(BaseKernel kernel) { last = kernel; }
                public void install(BaseKernel kernel) {
                    kernel.getRenderer().createRegistration(Card.class).preferring(MIMEType.TEXT_HTML).register((card, context) -> {
                        context.renderIfRequested(MIMEType.TEXT_HTML, () -> "<b>card</b>");
                        if (context.wantsDataRenderedAs(MIMEType.TEXT_PLAIN)) { context.getOutputContainer().putText("never"); }
                    });
                    kernel.eval("greet.Card.init(getKernelInstance());");
                }
                public String toString() { return "a card"; }
            }
            """;

    private CompatibilityFiles() {}

    /** Puts them all into a folder. */
    static void copyTo(Path folder) throws IOException {
        for (String name : NAMES) {
            try (InputStream file = CompatibilityFiles.class.getResourceAsStream("files/" + name)) {
                Files.copy(file, folder.resolve(name));
            }
        }
        greeterJar(Files.createDirectories(folder.resolve("jars")).resolve("greeter.jar"));
        extensionJar(Files.createDirectories(folder.resolve("extensions")).resolve("cards.jar"));
    }

    /** A jar with one class. */
    static void greeterJar(Path jar) throws IOException {
        jar(jar, "Greeter", GREETER, Map.of());
    }

    /** A jar with an extension for JJava. */
    static void extensionJar(Path jar) throws IOException {
        jar(jar, "Card", EXTENSION, Map.of("META-INF/services/org.dflib.jjava.jupyter.Extension", "greet.Card # ours"));
    }

    private static void jar(Path jar, String name, String text, Map<String, String> services) throws IOException {
        Path folder = Files.createTempDirectory("greeter");
        Path source = Files.writeString(folder.resolve(name + ".java"), text);
        String[] options = {"-cp", System.getProperty("java.class.path"), "-d", folder.toString(), source.toString()};
        ToolProvider.getSystemJavaCompiler().run(null, null, null, options);
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(file)) {
            entries.putNextEntry(new ZipEntry("greet/" + name + ".class"));
            Files.copy(folder.resolve("greet/" + name + ".class"), entries);
            for (Map.Entry<String, String> service : services.entrySet()) {
                entries.putNextEntry(new ZipEntry(service.getKey()));
                entries.write(service.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
