package dev.ijava.kernel.eval;

/**
 * What is known about a name, in two forms.
 *
 * @param plain for a terminal
 * @param html simple elements without attributes or scripts
 */
public record Documentation(String plain, String html) {}
