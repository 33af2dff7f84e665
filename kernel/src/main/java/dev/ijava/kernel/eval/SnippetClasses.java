package dev.ijava.kernel.eval;

import java.io.File;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.VarSnippet;
import jdk.jshell.execution.LoaderDelegate;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;
import jdk.jshell.spi.ExecutionControl.ClassInstallException;

/**
 * The loaded classes of snippets. JShell wraps each declaration in a class of its own and, when it changes, makes the
 * next one under another name ({@code $JShell$11}, {@code $JShell$11B}, …); the values of variables are carried over.
 */
final class SnippetClasses implements LoaderDelegate {

    private static final Pattern WRAPPER = Pattern.compile("REPL\\.\\$JShell\\$(\\d+)[A-Z]*");

    private final NotebookLoader loader;
    private final Map<String, Class<?>> loaded = new ConcurrentHashMap<>();
    private final Map<String, Fingerprint> fingerprints = new HashMap<>();
    private final Map<String, Integer> movedLines = new ConcurrentHashMap<>();
    private final Map<String, Class<?>> newestOfKey = new HashMap<>();
    private final Map<String, Class<?>> newestOfVariable = new ConcurrentHashMap<>();
    private final Set<String> reset = new LinkedHashSet<>();

    SnippetClasses(NotebookLoader loader) {
        this.loader = loader;
    }

    @Override
    public void load(ClassBytecodes[] classes) throws ClassInstallException {
        for (ClassBytecodes each : classes) {
            loader.put(each.name(), Weaver.weave(each.bytecodes()));
            fingerprints.put(each.name(), Fingerprint.of(each.bytecodes()));
        }
        boolean[] installed = new boolean[classes.length];
        for (int i = 0; i < classes.length; i++) {
            try {
                install(classes[i].name());
                installed[i] = true;
            } catch (ClassNotFoundException | LinkageError e) {
                throw new ClassInstallException(e.toString(), installed);
            }
        }
    }

    private void install(String name) throws ClassNotFoundException {
        Class<?> type = loader.loadClass(name);
        loaded.put(name, type);
        Matcher wrapper = WRAPPER.matcher(name);
        if (wrapper.matches()) {
            Variables.names(type).forEach(variable -> newestOfVariable.put(variable, type));
            Class<?> before = newestOfKey.put(wrapper.group(1), type);
            if (before != null) {
                reset.addAll(Variables.carryOver(before, type));
            }
        }
    }

    /**
     * Whether these versions of loaded classes differ from them in line numbers only, as they do after an import.
     * Then the loaded ones stay, and with them every instance and value; the new lines are noted for stack traces.
     */
    boolean onlyLinesMoved(ClassBytecodes[] replacements) {
        Map<String, Integer> moved = new HashMap<>();
        for (ClassBytecodes each : replacements) {
            Fingerprint before = fingerprints.get(each.name());
            Fingerprint now = Fingerprint.of(each.bytecodes());
            if (before == null || !before.sameCode(now)) {
                return false;
            }
            moved.put(each.name(), now.firstLine() - before.firstLine());
        }
        movedLines.putAll(moved);
        return true;
    }

    /** By how many lines the class's wrapper has grown since the class was loaded. */
    int movedLines(String className) {
        return movedLines.getOrDefault(className, 0);
    }

    /** Names of the variables whose values could not be carried over since the last call. */
    Set<String> takeReset() {
        Set<String> names = new LinkedHashSet<>(reset);
        reset.clear();
        return names;
    }

    /** The live value of a variable; null if it has none yet. */
    Object value(VarSnippet variable) {
        Class<?> wrapper = wrapperOf(variable);
        return wrapper == null ? null : Variables.value(wrapper, variable.name());
    }

    /** Gives a variable that was declared without a value its type's default. */
    void setToDefault(VarSnippet variable) {
        Class<?> wrapper = wrapperOf(variable);
        if (wrapper != null) {
            Variables.setToDefault(wrapper, variable.name());
        }
    }

    /** Lets go of the value of a variable that nobody can name; its class stays loaded as long as the notebook lives. */
    void forget(VarSnippet variable) {
        setToDefault(variable);
        Class<?> wrapper = newestOfVariable.remove(variable.name());
        if (wrapper != null) {
            loaded.remove(wrapper.getName());
            fingerprints.remove(wrapper.getName());
            newestOfKey.values().remove(wrapper);
        }
    }

    /** JShell does not tell the names of its wrappers; the newest class with such a field is the variable's. */
    private Class<?> wrapperOf(VarSnippet variable) {
        return newestOfVariable.get(variable.name());
    }

    @Override
    public void classesRedefined(ClassBytecodes[] classes) {
        // never called: a redefinition that is accepted changes nothing that is loaded
    }

    @Override
    public void addToClasspath(String path) {
        for (String entry : path.split(File.pathSeparator)) {
            loader.add(Path.of(entry));
        }
    }

    @Override
    public Class<?> findClass(String name) throws ClassNotFoundException {
        Class<?> type = loaded.get(name);
        if (type == null) {
            throw new ClassNotFoundException(name);
        }
        return type;
    }
}
