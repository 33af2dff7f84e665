package dev.ijava.kernel.magic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** {@code %jars} and {@code %classpath}: put jars, and the latter class folders too, on the notebook's class path. */
final class ClasspathMagic implements LineMagic {

    private final String name;
    private final boolean foldersToo;

    private ClasspathMagic(String name, boolean foldersToo) {
        this.name = name;
        this.foldersToo = foldersToo;
    }

    static ClasspathMagic jars() {
        return new ClasspathMagic("%jars", false);
    }

    static ClasspathMagic classpath() {
        return new ClasspathMagic("%classpath", true);
    }

    /** Returns the absolute paths of all that matched, what was there already included. */
    @Override
    public List<String> run(List<String> arguments, Notebook notebook) throws MagicException {
        if (arguments.isEmpty()) {
            throw new MagicException(name + " needs a path, such as " + name + " lib/*.jar");
        }
        Set<Path> found = new LinkedHashSet<>();
        for (String argument : arguments) {
            List<Path> matches = find(argument);
            if (matches.isEmpty()) {
                missing(argument, notebook);
            }
            found.addAll(matches);
        }
        notebook.addToClasspath(List.copyOf(found), entry -> true);
        return found.stream().map(Path::toString).toList();
    }

    private List<Path> find(String argument) throws MagicException {
        try {
            return Globs.isPattern(argument) ? findAll(argument) : one(argument);
        } catch (IOException e) {
            throw new MagicException(
                    name + " " + argument + ": the folder " + Globs.path(folderOf(argument)) + " cannot be listed ("
                            + e.getClass().getSimpleName() + "). Paths start at " + Globs.path("") + ".",
                    e);
        }
    }

    /** A folder of classes is meant even with a slash at its end; a folder of jars means the jars. */
    private List<Path> findAll(String argument) throws IOException {
        List<Path> matches = Globs.find(argument);
        if (!foldersToo) {
            return matches.stream().filter(Files::isRegularFile).toList();
        }
        boolean classFolder = argument.endsWith("/") && matches.stream().noneMatch(ClasspathMagic::isJar);
        return classFolder ? List.of(Globs.path(argument)) : matches;
    }

    private List<Path> one(String argument) throws IOException {
        Path path = Globs.path(argument);
        if (!Files.exists(path)) {
            return List.of();
        }
        boolean folderOfJars = !foldersToo && Files.isDirectory(path);
        return folderOfJars ? Globs.find(argument + "/*.jar") : new ArrayList<>(List.of(path));
    }

    /** IJava says nothing here and goes on, so only what names one jar is an error. */
    private void missing(String argument, Notebook notebook) throws MagicException {
        String text = name + ": nothing at " + argument + " (looked for " + absolute(argument) + ").";
        if (!foldersToo && !Globs.isPattern(argument)) {
            throw new MagicException(text + " Paths start at " + Globs.path("") + ".");
        }
        notebook.err().println(text);
    }

    private static String absolute(String argument) {
        return Globs.isPattern(argument)
                ? Globs.path("") + "/" + argument
                : Globs.path(argument).toString();
    }

    private static String folderOf(String argument) {
        int wild = argument.replace('?', '*').indexOf('*');
        String literal = wild < 0 ? argument : argument.substring(0, wild);
        return literal.substring(0, literal.lastIndexOf('/') + 1);
    }

    private static boolean isJar(Path path) {
        return path.toString().endsWith(".jar");
    }
}
