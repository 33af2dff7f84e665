package dev.ijava.kernel.magic.resolver;

import java.nio.file.Path;
import java.util.List;

/**
 * What a resolution adds to the notebook.
 *
 * @param jars those that were not there before, in class path order
 * @param notes sentences a person should read: versions chosen, versions that could not be changed any more
 */
public record Added(List<Jar> jars, List<String> notes) {

    /** Copies the lists. */
    public Added {
        jars = List.copyOf(jars);
        notes = List.copyOf(notes);
    }

    /**
     * One file of the local repository.
     *
     * @param coordinates {@code group:artifact:version}, with packaging and classifier where they are not the usual ones
     * @param file absolute
     * @param size in bytes
     * @param asked whether it was asked for by name, not only needed by something else
     */
    public record Jar(String coordinates, Path file, long size, boolean asked) {}
}
