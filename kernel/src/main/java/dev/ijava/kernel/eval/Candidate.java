package dev.ijava.kernel.eval;

/**
 * One way to go on.
 *
 * @param text what replaces the part between the completion's start and end
 * @param type {@code method}, {@code field}, {@code variable}, {@code class} or another kind of type, {@code package} or
 *     {@code keyword}: what JupyterLab shows beside it
 * @param signature parameters and result of a method, parameters of a constructor, type of a variable; empty where it is
 *     not known
 */
public record Candidate(String text, String type, String signature) {}
