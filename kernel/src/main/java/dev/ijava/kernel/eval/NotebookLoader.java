package dev.ijava.kernel.eval;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The loader of a notebook's classes. The JDK comes first, then what the notebook added to its class path, then the
 * kernel's base class path; the kernel itself is out of sight ({@link Visibility}).
 */
final class NotebookLoader extends URLClassLoader {

    static {
        registerAsParallelCapable();
    }

    private final Map<String, byte[]> snippets = new ConcurrentHashMap<>();

    NotebookLoader(ClassLoader base) {
        super("notebook", new URL[0], base);
    }

    /** Adds a jar or a folder of classes. */
    void add(Path entry) {
        try {
            addURL(entry.toUri().toURL());
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(entry + " has no URL", e);
        }
    }

    /** Makes a class of a cell known; it is defined when it is first needed. */
    void put(String className, byte[] bytecode) {
        snippets.put(className, bytecode);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded == null) {
                loaded = snippets.containsKey(name) ? findClass(name) : byDelegation(name);
            }
            if (resolve) {
                resolveClass(loaded);
            }
            return loaded;
        }
    }

    private Class<?> byDelegation(String name) throws ClassNotFoundException {
        if (name.equals(Guard.class.getName())) {
            return Guard.class;
        }
        String packageName = Visibility.packageOf(name);
        if (Visibility.isHidden(packageName)) {
            throw new ClassNotFoundException(name);
        }
        if (Visibility.isForBaseOnly(packageName)) {
            return super.findClass(name);
        }
        if (Visibility.isKernels(packageName) || getURLs().length == 0) {
            return getParent().loadClass(name);
        }
        try {
            return getPlatformClassLoader().loadClass(name);
        } catch (ClassNotFoundException notOfTheJdk) {
            return addedOrBase(name);
        }
    }

    private Class<?> addedOrBase(String name) throws ClassNotFoundException {
        try {
            return super.findClass(name);
        } catch (ClassNotFoundException notAdded) {
            return getParent().loadClass(name);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytecode = snippets.remove(name);
        return bytecode == null ? super.findClass(name) : defineClass(name, bytecode, 0, bytecode.length);
    }

    @Override
    public URL getResource(String name) {
        URL added = findResource(name);
        return added != null || isHiddenResource(name) ? added : getParent().getResource(name);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        List<URL> all = new ArrayList<>(Collections.list(findResources(name)));
        if (!isHiddenResource(name)) {
            all.addAll(Collections.list(getParent().getResources(name)));
        }
        return Collections.enumeration(all);
    }

    private static boolean isHiddenResource(String name) {
        int slash = name.lastIndexOf('/');
        return slash > 0 && Visibility.isHidden(name.substring(0, slash).replace('/', '.'));
    }
}
