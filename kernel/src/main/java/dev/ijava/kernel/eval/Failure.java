package dev.ijava.kernel.eval;

import java.util.List;

/** Why source could not be evaluated. Lines count from 1 within the cell. */
public sealed interface Failure {

    /** The compiler refused it. */
    record Compile(List<Mistake> mistakes) implements Failure {}

    /** It ends too early. */
    record Incomplete(Mistake rest) implements Failure {}

    /** Its code threw an exception: first the exception itself, then its causes. */
    record Thrown(List<Link> chain) implements Failure {}

    /** It called a declaration that refers to names nobody has defined yet; each is {@code kind name}. */
    record Unresolved(String declaration, List<String> missing, List<Frame> frames) implements Failure {}

    /** It was interrupted. */
    record Interrupted() implements Failure {}

    /**
     * A place in a cell and what is wrong there.
     *
     * @param message the compiler's words, one or more lines
     * @param line number of the line in the cell
     * @param text that line
     * @param start first column, from 0, in UTF-16 units
     * @param end the column after the last one; at least one more than start
     * @param advice sentences about what may help, such as an import
     */
    record Mistake(String message, int line, String text, int start, int end, List<String> advice) {

        Mistake with(List<String> sentences) {
            return new Mistake(message, line, text, start, end, sentences);
        }
    }

    /** One exception of a chain of causes. */
    record Link(Throwable exception, String className, String message, List<Frame> frames) {}

    /**
     * One call on the stack.
     *
     * @param cell number of the cell that holds the line; 0 for code outside cells
     * @param method what was running: {@code type.method}, or empty for statements at the top of a cell
     * @param file the source file for code outside cells; may be null
     * @param line line in the cell or file; negative if unknown
     */
    record Frame(int cell, String method, String file, int line) {}
}
