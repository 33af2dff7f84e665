package dev.ijava.kernel.cell;

import dev.ijava.kernel.eval.Failure;
import dev.ijava.kernel.protocol.Problem;
import java.util.ArrayList;
import java.util.List;

/** Failures as a notebook shows them. Colours are those that a theme makes readable, dark or light. */
final class Tracebacks {

    private static final String RED = "\u001b[31m";
    private static final String BOLD_RED = "\u001b[1;31m";
    private static final String PLAIN = "\u001b[0m";

    /** IJava's margin for source lines; other tools look for it. */
    private static final String MARGIN = "|   ";

    /** Of a deep stack, what is next to the place of the error and what began it. */
    private static final int TOP_FRAMES = 12;

    private static final int BOTTOM_FRAMES = 4;

    private Tracebacks() {}

    /** The error of a cell. */
    static Problem of(Failure failure, int cell) {
        if (failure instanceof Failure.Compile compile) {
            return compile(compile.mistakes(), cell);
        } else if (failure instanceof Failure.Incomplete incomplete) {
            return incomplete(incomplete.rest());
        } else if (failure instanceof Failure.Thrown thrown) {
            return thrown(thrown.chain());
        } else if (failure instanceof Failure.Unresolved unresolved) {
            return unresolved(unresolved);
        }
        return plain("EvaluationInterruptedException", "The cell was interrupted.");
    }

    /** An error without a place in the cell. */
    static Problem plain(String name, String message) {
        return new Problem(name, message, List.of(BOLD_RED + name + PLAIN + ": " + message));
    }

    private static Problem compile(List<Failure.Mistake> mistakes, int cell) {
        List<String> lines = new ArrayList<>();
        for (Failure.Mistake mistake : mistakes) {
            lines.addAll(marked(mistake));
            mistake.message().lines().forEach(line -> lines.add(BOLD_RED + line + PLAIN));
            lines.add("Cell In[" + cell + "], line " + mistake.line());
            mistake.advice().forEach(lines::add);
            lines.add("");
        }
        Failure.Mistake first = mistakes.get(0);
        String summary = first.message().lines().findFirst().orElse("") + " (line " + first.line() + ")";
        return new Problem("CompilationException", summary, lines);
    }

    private static List<String> marked(Failure.Mistake mistake) {
        String indent = mistake.text().substring(0, mistake.start()).replaceAll("[^\t]", " ");
        String carets = "^".repeat(Math.max(1, mistake.end() - mistake.start()));
        return List.of(MARGIN + mistake.text(), " ".repeat(MARGIN.length()) + indent + RED + carets + PLAIN);
    }

    private static Problem incomplete(Failure.Mistake rest) {
        List<String> lines = new ArrayList<>(List.of(BOLD_RED + "Incomplete input:" + PLAIN));
        lines.addAll(marked(rest));
        lines.add(rest.message());
        return new Problem("IncompleteSourceException", rest.text().strip(), lines);
    }

    private static Problem thrown(List<Failure.Link> chain) {
        List<String> lines = new ArrayList<>();
        for (Failure.Link link : chain) {
            String title = BOLD_RED + link.className() + PLAIN + (link.message() == null ? "" : ": " + link.message());
            lines.add(lines.isEmpty() ? title : "Caused by: " + title);
            lines.addAll(frames(link.frames()));
        }
        Failure.Link first = chain.get(0);
        if (first.exception() instanceof OutOfMemoryError) {
            lines.add(
                    "The notebook's memory is used up. Set variables with large values to null, or start the kernel with"
                            + " more (-Xmx in its kernel.json).");
        }
        return new Problem(first.className(), first.message() == null ? "" : first.message(), lines);
    }

    private static Problem unresolved(Failure.Unresolved failure) {
        String message = failure.declaration() + " cannot be used until " + String.join(" and ", failure.missing())
                + (failure.missing().size() == 1 ? " is" : " are") + " defined.";
        List<String> lines =
                new ArrayList<>(List.of(BOLD_RED + "UnresolvedReferenceException" + PLAIN + ": " + message));
        lines.addAll(frames(failure.frames()));
        return new Problem("UnresolvedReferenceException", message, lines);
    }

    private static List<String> frames(List<Failure.Frame> frames) {
        List<String> lines = frames.stream()
                .filter(frame -> !isKernels(frame))
                .map(Tracebacks::frame)
                .toList();
        int cut = lines.size() - TOP_FRAMES - BOTTOM_FRAMES;
        if (cut <= 1) {
            return lines;
        }
        List<String> shown = new ArrayList<>(lines.subList(0, TOP_FRAMES));
        shown.add("    … " + cut + " more frames");
        shown.addAll(lines.subList(lines.size() - BOTTOM_FRAMES, lines.size()));
        return shown;
    }

    private static boolean isKernels(Failure.Frame frame) {
        return frame.cell() == 0
                && (frame.method().startsWith("dev.ijava.kernel.")
                        || frame.method().startsWith("jdk.internal.reflect."));
    }

    private static String frame(Failure.Frame frame) {
        String name = frame.method().isEmpty() ? "" : frame.method() + " ";
        if (frame.cell() > 0) {
            String place = "Cell In[" + frame.cell() + "], line " + frame.line();
            return "    at " + (name.isEmpty() ? place : name + "(" + place + ")");
        }
        String file = frame.file() == null ? "Unknown Source" : frame.file();
        return "    at " + frame.method() + "(" + file + (frame.line() < 0 ? "" : ":" + frame.line()) + ")";
    }
}
