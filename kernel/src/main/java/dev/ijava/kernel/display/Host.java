package dev.ijava.kernel.display;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What the kernel does for the code of a cell; the functions of {@link Display} and {@link Input} go through it. Each cell
 * has a host of its own ({@link Hosts}).
 */
public interface Host {

    /**
     * Takes what was printed.
     *
     * @param stream {@code stdout} or {@code stderr}
     * @param bytes holds UTF-8 text, possibly cut inside a character
     */
    void print(String stream, byte[] bytes, int from, int length);

    /** The forms of a value, from the renderer of its nearest type; always with text/plain. */
    MimeBundle render(Object value);

    /** The forms of a value in which it can be had among those asked for, and text/plain. */
    MimeBundle render(Object value, List<String> mimeTypes);

    /** Shows a bundle below the cell, under a display id. */
    void display(MimeBundle bundle, String displayId);

    /** Replaces what is shown under a display id, wherever in the notebook it is. */
    void update(MimeBundle bundle, String displayId);

    /** Clears the cell's output, at once or when the next output comes. */
    void clearOutput(boolean wait);

    /**
     * Asks the person at the front end for a line.
     *
     * @return the line, or null where the front end cannot ask
     * @throws IOException the cell was interrupted meanwhile
     */
    String ask(String prompt, boolean password) throws IOException;

    /** Runs source, magics included, in the notebook's scope, and gives its last value back. */
    Object evaluate(String source) throws Exception;

    /** Runs {@code %name arguments}. */
    Object lineMagic(String name, List<String> arguments) throws Exception;

    /** Runs {@code %%name arguments} with a body. */
    Object cellMagic(String name, List<String> arguments, String body) throws Exception;

    /** Adds a renderer; it takes the place of one for the same type. */
    void addRenderer(Renderer<?> renderer);

    /** Adds jars and class folders to what the notebook sees, and the renderers among them. */
    void addToClasspath(List<Path> entries);

    /** Adds {@code %name}, or replaces it. */
    void addLineMagic(String name, MagicFunction magic);

    /** Adds {@code %%name}, or replaces it. */
    void addCellMagic(String name, MagicFunction magic);
}
