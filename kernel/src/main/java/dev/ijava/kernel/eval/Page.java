package dev.ijava.kernel.eval;

import com.sun.source.doctree.DocCommentTree;

/** Collects what is known about a name and sets it as HTML, from which the plain text is made. */
final class Page {

    private final StringBuilder html = new StringBuilder();
    private final StringBuilder head = new StringBuilder();

    void signature(String declaration) {
        head.append(head.length() == 0 ? "" : "\n").append(JavadocHtml.escape(declaration));
    }

    void heading(String declaration) {
        html.append("<p><b><code>").append(JavadocHtml.escape(declaration)).append("</code></b><p>");
    }

    void comment(DocCommentTree comment) {
        html.append("<p>").append(JavadocHtml.of(comment)).append('\n');
    }

    void source(String source) {
        html.append("<pre>").append(JavadocHtml.escape(source)).append("</pre>");
    }

    void value(String value) {
        head.append(" = ").append(JavadocHtml.escape(value));
    }

    /** Says why there is no Javadoc, to who asked for details. */
    void missing(String type, int detailLevel) {
        if (detailLevel == 0) {
            return;
        }
        boolean noJdkSources = SourceLocator.isJdk(TypeSources.topLevel(type)) && !SourceLocator.hasJdkSources();
        html.append("<p>")
                .append(
                        noJdkSources
                                ? "No Javadoc: this JDK comes without lib/src.zip. On Debian and Ubuntu the package"
                                        + " openjdk-…-source brings it."
                                : "No Javadoc was found.");
    }

    Documentation documentation() {
        String whole = "<pre>" + head + "</pre>" + html;
        return new Documentation(PlainText.of(whole), whole);
    }
}
