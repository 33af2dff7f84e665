package dev.ijava.kernel.eval;

import com.sun.source.doctree.DeprecatedTree;
import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.ReturnTree;
import com.sun.source.doctree.SeeTree;
import com.sun.source.doctree.SinceTree;
import com.sun.source.doctree.ThrowsTree;
import com.sun.source.doctree.UnknownBlockTagTree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns a doc comment into HTML: its text, then a list of what its block tags say.
 */
final class JavadocHtml extends JavadocInline {

    private static final Map<String, String> NOTES = Map.of(
            "apiNote", "Note", "implNote", "Implementation note", "implSpec", "Implementation", "jls", "Language");

    private final Map<String, StringBuilder> sections = new LinkedHashMap<>();

    private JavadocHtml() {}

    static String of(DocCommentTree comment) {
        var visitor = new JavadocHtml();
        var html = new StringBuilder();
        for (String title : List.of("Parameters", "Returns", "Throws")) { // in this order, whatever the comment's is
            visitor.sections.put(title, new StringBuilder());
        }
        visitor.visit(comment.getFullBody(), html);
        comment.getBlockTags().forEach(tag -> tag.accept(visitor, html));
        visitor.sections.values().removeIf(StringBuilder::isEmpty);
        if (!visitor.sections.isEmpty()) {
            html.append("<dl>");
            visitor.sections.forEach((title, content) ->
                    html.append("<dt><b>").append(title).append("</b></dt>").append(content));
            html.append("</dl>");
        }
        return html.toString().strip();
    }

    private void add(String section, String content) {
        if (!content.isBlank()) {
            sections.computeIfAbsent(section, title -> new StringBuilder())
                    .append("<dd>")
                    .append(content)
                    .append("</dd>");
        }
    }

    @Override
    public Void visitReturn(ReturnTree node, StringBuilder html) {
        if (node.isInline()) {
            html.append("Returns ").append(html(node.getDescription())).append('.');
        }
        add("Returns", html(node.getDescription()));
        return null;
    }

    @Override
    public Void visitParam(ParamTree node, StringBuilder html) {
        String name = node.getName().getName().toString();
        String label = code(node.isTypeParameter() ? "<" + name + ">" : name);
        add("Parameters", label + " – " + html(node.getDescription()));
        return null;
    }

    @Override
    public Void visitThrows(ThrowsTree node, StringBuilder html) {
        add("Throws", code(reference(node.getExceptionName())) + " – " + html(node.getDescription()));
        return null;
    }

    @Override
    public Void visitDeprecated(DeprecatedTree node, StringBuilder html) {
        add("Deprecated", html(node.getBody()));
        return null;
    }

    @Override
    public Void visitSince(SinceTree node, StringBuilder html) {
        add("Since", html(node.getBody()));
        return null;
    }

    @Override
    public Void visitSee(SeeTree node, StringBuilder html) {
        add("See also", html(node.getReference()));
        return null;
    }

    @Override
    public Void visitUnknownBlockTag(UnknownBlockTagTree node, StringBuilder html) {
        if (NOTES.containsKey(node.getTagName())) {
            add(NOTES.get(node.getTagName()), html(node.getContent()));
        }
        return null;
    }
}
