package dev.ijava.kernel.magic;

import dev.ijava.kernel.display.MimeBundle;
import dev.ijava.kernel.magic.resolver.Added;
import dev.ijava.kernel.magic.resolver.Bytes;
import dev.ijava.kernel.magic.resolver.Dependencies;
import dev.ijava.kernel.magic.resolver.ResolutionException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Puts what Maven's resolver finds on a notebook's class path, and keeps one line below the cell up to date meanwhile.
 * The resolver's classes load on the first use.
 */
final class NotebookDependencies {

    private static final int NAMED = 12;

    private Dependencies dependencies;

    /** What is done with the resolver. */
    @FunctionalInterface
    interface Action {
        Added apply(Dependencies dependencies, Consumer<String> progress)
                throws ResolutionException, InterruptedException, IOException;
    }

    /** The dependencies of the notebook, made on first use. */
    Dependencies dependencies() {
        if (dependencies == null) {
            dependencies = new Dependencies();
        }
        return dependencies;
    }

    /**
     * Resolves and adds.
     *
     * @param verbose whether every jar is listed with its size and place
     * @param what what is being resolved, in a few words
     * @throws MagicException it cannot be had; nothing was added
     * @throws InterruptedException the cell was interrupted; nothing was added
     */
    void add(Notebook notebook, boolean verbose, String what, Action action)
            throws MagicException, InterruptedException, IOException {
        String line = notebook.display(MimeBundle.text("Resolving " + what + " …"));
        try {
            Added added = action.apply(
                    dependencies(),
                    progress -> notebook.update(line, MimeBundle.text("Resolving " + what + " … " + progress)));
            Set<Path> asked = added.jars().stream()
                    .filter(Added.Jar::asked)
                    .map(Added.Jar::file)
                    .collect(Collectors.toSet());
            notebook.addToClasspath(added.jars().stream().map(Added.Jar::file).toList(), asked::contains);
            notebook.update(line, MimeBundle.text(summary(added, what, verbose)));
        } catch (ResolutionException e) {
            notebook.update(line, MimeBundle.text("Nothing added."));
            throw new MagicException(e.getMessage(), e);
        } catch (InterruptedException e) {
            notebook.update(line, MimeBundle.text("Interrupted; nothing added."));
            throw e;
        }
    }

    private static String summary(Added added, String what, boolean verbose) {
        List<Added.Jar> jars = added.jars();
        String notes = added.notes().stream().map("\n"::concat).collect(Collectors.joining());
        if (jars.isEmpty()) {
            return (notes.isEmpty() ? what + " is on the class path already." : "Nothing added.") + notes;
        }
        long size = jars.stream().mapToLong(Added.Jar::size).sum();
        String count = jars.size() == 1 ? "1 jar" : jars.size() + " jars";
        return "Added " + count + ", " + Bytes.readable(size) + (verbose ? details(jars) : names(jars)) + notes;
    }

    private static String names(List<Added.Jar> jars) {
        String names = jars.stream().limit(NAMED).map(Added.Jar::coordinates).collect(Collectors.joining(", "));
        int others = jars.size() - NAMED;
        return ": " + names + (others > 0 ? " and " + others + " more (-v lists all)" : "");
    }

    private static String details(List<Added.Jar> jars) {
        return jars.stream()
                .map(jar -> "\n  " + jar.coordinates() + "  " + Bytes.readable(jar.size()) + "  " + jar.file())
                .collect(Collectors.joining("", ":", ""));
    }
}
