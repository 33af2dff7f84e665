package dev.ijava.kernel.display;

/**
 * Work a library would like done before the first cell, such as loading the classes of its first chart. Listed in
 * {@code META-INF/services/dev.ijava.kernel.display.WarmUp} of a jar on the kernel's base class path, and run on a
 * thread of its own while the front end is still connecting. It must not print, display or keep a thread.
 */
public interface WarmUp {

    /** Does one part of the work; a later part is skipped once the first cell has arrived. */
    void warmUp() throws Exception;
}
