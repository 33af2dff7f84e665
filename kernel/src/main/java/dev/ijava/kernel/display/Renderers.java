package dev.ijava.kernel.display;

import java.net.URLClassLoader;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/** The renderers a notebook knows: built-in ones, those of its libraries, and those it registers itself. */
public final class Renderers {

    private final Map<Class<?>, Renderer<?>> registered = new ConcurrentHashMap<>();
    private final Map<Class<?>, Renderer<?>> builtIn = new HashMap<>();
    private final Set<Class<?>> known = new HashSet<>();
    private final Queue<Runnable> searches = new ConcurrentLinkedQueue<>();
    private List<Discovery> others = List.of();
    private volatile ClassLoader unseen;

    /** The built-in renderers. */
    public Renderers() {
        BuiltIn.ALL.forEach(renderer -> builtIn.put(renderer.type(), renderer));
    }

    /** Adds a renderer; it takes the place of one for the same type, and goes before all built-in ones. */
    public void register(Renderer<?> renderer) {
        search();
        registered.put(renderer.type(), renderer);
    }

    /**
     * Adds the renderers that libraries in sight of a loader list as services, once one may be needed: the search opens
     * every jar of the class path.
     *
     * @param broken takes a sentence about each that cannot be used
     */
    public void discover(ClassLoader loader, Consumer<String> broken) {
        searches.add(() -> addServices(loader, broken));
        unseen = loader;
        if (Hosts.ofThread() != null) {
            discoverRest(broken);
        }
    }

    /**
     * Lets the {@link Discovery}s look at what a notebook added to its class path. To be called on a cell's thread: what
     * came in sight before the first cell waits for it.
     */
    public void discoverRest(Consumer<String> broken) {
        if (unseen instanceof URLClassLoader loader && loader.getURLs().length > 0) {
            others().forEach(other -> other.discover(loader, broken));
        }
        unseen = null;
    }

    private synchronized List<Discovery> others() {
        if (others.isEmpty()) {
            others = ServiceLoader.load(Discovery.class, Discovery.class.getClassLoader()).stream()
                    .map(ServiceLoader.Provider::get)
                    .toList();
        }
        return others;
    }

    /** Makes the searches that were put off. */
    public synchronized void search() {
        for (Runnable next = searches.poll(); next != null; next = searches.poll()) {
            next.run();
        }
    }

    @SuppressWarnings("rawtypes")
    private void addServices(ClassLoader loader, Consumer<String> broken) {
        Iterator<Renderer> found = ServiceLoader.load(Renderer.class, loader).iterator();
        while (true) {
            try {
                if (!found.hasNext()) {
                    return;
                }
                Renderer<?> renderer = found.next();
                if (known.add(renderer.getClass())) {
                    registered.put(renderer.type(), renderer);
                }
            } catch (ServiceConfigurationError e) {
                broken.accept("A renderer of a library cannot be used: " + e.getMessage());
            }
        }
    }

    /**
     * The forms of a value, always with text/plain.
     *
     * @param value may be null
     */
    public MimeBundle render(Object value) throws Exception {
        Renderer<?> renderer = nearest(value);
        MimeBundle bundle = renderer == null ? MimeBundle.EMPTY : renderUnchecked(renderer, value);
        return bundle.data().containsKey(MimeBundle.TEXT) ? bundle : withText(bundle, Text.of(value));
    }

    /** The forms of a value among those asked for, and text/plain; text may be declared to be of any textual type. */
    public MimeBundle render(Object value, List<String> mimeTypes) throws Exception {
        if (value instanceof CharSequence text) {
            return withText(Text.declaredAs(text.toString(), mimeTypes), text.toString());
        }
        MimeBundle all = Images.inFormats(value, mimeTypes).orElse(null);
        Renderer<?> renderer = nearest(value);
        if (all == null) {
            all = renderer == null ? MimeBundle.EMPTY : renderUnchecked(renderer, value, mimeTypes);
        }
        MimeBundle chosen = MimeBundle.EMPTY;
        for (Map.Entry<String, Object> form : all.data().entrySet()) {
            if (mimeTypes.stream().anyMatch(asked -> matches(asked, form.getKey()))) {
                chosen = chosen.with(form.getKey(), form.getValue());
            }
        }
        Object text = all.data().get(MimeBundle.TEXT);
        return withText(new MimeBundle(chosen.data(), all.metadata()), text == null ? Text.of(value) : text);
    }

    private static boolean matches(String asked, String mimeType) {
        return asked.equals("*")
                || asked.equals(mimeType)
                || asked.endsWith("/*") && mimeType.startsWith(asked.substring(0, asked.length() - 1));
    }

    private static MimeBundle withText(MimeBundle bundle, Object text) {
        return bundle.data().containsKey(MimeBundle.TEXT) ? bundle : bundle.with(MimeBundle.TEXT, text);
    }

    /** The renderer to ask, or null; a library knows its own records and collections better than the built-in tables. */
    private Renderer<?> nearest(Object value) {
        if (value == null) {
            return null;
        }
        if (!isPlain(value)) {
            search();
        }
        Optional<Renderer<?>> own = NearestType.in(registered, value.getClass());
        return own.or(() -> NearestType.in(builtIn, value.getClass())).orElse(null);
    }

    /** Text and the numbers of the language, which no library shows in a way of its own. */
    private static boolean isPlain(Object value) {
        return value instanceof String
                || value instanceof Integer
                || value instanceof Double
                || value instanceof Boolean;
    }

    @SuppressWarnings("unchecked")
    private static <T> MimeBundle renderUnchecked(Renderer<T> renderer, Object value) throws Exception {
        return renderer.render((T) value);
    }

    @SuppressWarnings("unchecked")
    private static <T> MimeBundle renderUnchecked(Renderer<T> renderer, Object value, List<String> mimeTypes)
            throws Exception {
        return renderer.render((T) value, mimeTypes);
    }
}
