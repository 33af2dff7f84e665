package dev.ijava.kernel.eval;

/** The little Markdown that doc comments since JDK 23 need: paragraphs, code, emphasis, lists. */
final class Markdown {

    private Markdown() {}

    static String html(String markdown) {
        return JavadocHtml.escape(markdown)
                .replaceAll("(?s)```\\w*\\n(.*?)```", "<pre>$1</pre>")
                .replaceAll("`([^`\\n]+)`", "<code>$1</code>")
                .replaceAll("\\*\\*([^*\\n]+)\\*\\*", "<b>$1</b>")
                .replaceAll("\\*([^*\\s][^*\\n]*)\\*", "<em>$1</em>")
                .replaceAll("\\[([^]\\n]+)]\\([^)\\n]*\\)", "$1")
                .replaceAll("\\[([^]\\n]+)](?:\\[[^]\\n]*])?", "<code>$1</code>")
                .replaceAll("(?m)^[ \\t]*[-*] +", "<br>• ")
                .replaceAll("\\n\\s*\\n", "\n<p>");
    }
}
