package dev.ijava.lessons.check;

import dev.ijava.lessons.Html;

/**
 * The answer to one try of an exercise.
 *
 * @param exercise its name, such as "3a"
 * @param state where it stands
 * @param message what was found
 * @param hint what to think about next; empty if there is nothing to say
 * @param attempts how many different answers were given so far
 */
public record Verdict(String exercise, State state, String message, String hint, int attempts) implements Reply {

    private static final String FRAME =
            "<div role=\"status\" style=\"border-left:4px solid %s;padding:.3em .8em;margin:.4em 0;\">%s</div>";

    @Override
    public String html() {
        String heading = "<strong>Exercise %s · %s</strong>%s"
                .formatted(
                        Html.escape(exercise),
                        state.said(),
                        attempts == 0 ? "" : " <small>(" + counted() + ")</small>");
        return FRAME.formatted(state.colour(), heading + paragraph(message) + paragraph(hint));
    }

    @Override
    public String text() {
        String heading =
                "Exercise %s · %s%s".formatted(exercise, state.said(), attempts == 0 ? "" : " (" + counted() + ")");
        return heading + line(message) + line(hint);
    }

    @Override
    public String toString() {
        return text();
    }

    private String counted() {
        return attempts == 1 ? "1 answer" : attempts + " different answers";
    }

    private static String paragraph(String text) {
        return text.isEmpty() ? "" : "<br>" + Html.escape(text);
    }

    private static String line(String text) {
        return text.isEmpty() ? "" : "\n" + text;
    }
}
