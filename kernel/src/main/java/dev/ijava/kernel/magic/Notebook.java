package dev.ijava.kernel.magic;

import dev.ijava.kernel.display.MimeBundle;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/** What a magic may see and change of the notebook it runs in. The kernel supplies it. */
public interface Notebook {

    /**
     * Runs source as a cell would be run, magics included, and gives its last expression's value back, or null.
     *
     * @throws Exception whatever the source throws; a compile error too
     */
    Object evaluate(String source) throws Exception;

    /**
     * Adds jars and class folders, and makes their renderers known. What is already there is left alone.
     *
     * @param entries absolute paths of existing files and folders
     * @param asked whether a person named an entry, and so should be told if it takes the place of one that libraries of
     *     the kernel use
     */
    void addToClasspath(List<Path> entries, Predicate<Path> asked);

    /** Everything on the class path of the notebook: what the kernelspec gave first, then what was added. */
    List<Path> classpath();

    /** Shows a bundle below the cell and returns the display id with which {@link #update} replaces it. */
    String display(MimeBundle bundle);

    /** Replaces what {@link #display} showed under that id. */
    void update(String displayId, MimeBundle bundle);

    /** The cell's standard output. */
    PrintStream out();

    /** The cell's standard error. */
    PrintStream err();

    /** What the notebook has defined and not lost since: one entry each, in order of definition. */
    List<Definition> definitions();

    /** Forgets every variable, method, type and import; what is on the class path stays. */
    void reset();

    /**
     * One thing the notebook has defined.
     *
     * @param kind what it is
     * @param name its name, or for an import what is imported
     * @param type a variable's type, a method's signature, a type's kind such as {@code record}; empty for an import
     * @param value a variable's value, shortened to a line; empty for the others
     */
    record Definition(Kind kind, String name, String type, String value) {}

    /** What can be defined. */
    enum Kind {
        VARIABLE,
        METHOD,
        TYPE,
        IMPORT
    }
}
