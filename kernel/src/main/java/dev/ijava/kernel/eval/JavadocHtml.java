package dev.ijava.kernel.eval;

import com.sun.source.doctree.DeprecatedTree;
import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.EndElementTree;
import com.sun.source.doctree.EntityTree;
import com.sun.source.doctree.IndexTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.ReferenceTree;
import com.sun.source.doctree.ReturnTree;
import com.sun.source.doctree.SeeTree;
import com.sun.source.doctree.SinceTree;
import com.sun.source.doctree.StartElementTree;
import com.sun.source.doctree.SummaryTree;
import com.sun.source.doctree.SystemPropertyTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.doctree.ThrowsTree;
import com.sun.source.doctree.UnknownBlockTagTree;
import com.sun.source.doctree.ValueTree;
import com.sun.source.util.SimpleDocTreeVisitor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Turns a doc comment into HTML that is safe to show: a few elements without attributes, everything else as text.
 * Written for the tags of JDK 17; later ones ({@code @snippet}, Markdown) are known by their names.
 */
final class JavadocHtml extends SimpleDocTreeVisitor<Void, StringBuilder> {

    private static final Set<String> ELEMENTS = Set.of(
            "p", "pre", "code", "ul", "ol", "li", "dl", "dt", "dd", "b", "strong", "i", "em", "table", "thead", "tbody",
            "tr", "th", "td", "caption", "blockquote", "br", "hr", "sub", "sup");

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

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private String html(List<? extends DocTree> trees) {
        var html = new StringBuilder();
        visit(trees, html);
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

    private static String code(String text) {
        return "<code>" + escape(text) + "</code>";
    }

    @Override
    public Void visitText(TextTree node, StringBuilder html) {
        html.append(escape(node.getBody()));
        return null;
    }

    @Override
    public Void visitEntity(EntityTree node, StringBuilder html) {
        html.append('&').append(node.getName()).append(';');
        return null;
    }

    @Override
    public Void visitStartElement(StartElementTree node, StringBuilder html) {
        String name = element(node.getName().toString());
        html.append(name.isEmpty() ? "" : "<" + name + ">");
        return null;
    }

    @Override
    public Void visitEndElement(EndElementTree node, StringBuilder html) {
        String name = element(node.getName().toString());
        html.append(name.isEmpty() ? "" : "</" + name + ">");
        return null;
    }

    private static String element(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.matches("h[1-6]")) {
            return "b";
        }
        return lower.equals("tt") ? "code" : ELEMENTS.contains(lower) ? lower : "";
    }

    @Override
    public Void visitLiteral(LiteralTree node, StringBuilder html) {
        String text = node.getBody().getBody();
        html.append(node.getKind() == DocTree.Kind.CODE ? code(text) : escape(text));
        return null;
    }

    @Override
    public Void visitLink(LinkTree node, StringBuilder html) {
        String label = html(node.getLabel());
        boolean plain = node.getKind() == DocTree.Kind.LINK_PLAIN;
        String text = label.isEmpty() ? escape(reference(node.getReference())) : label;
        html.append(plain ? text : "<code>" + text + "</code>");
        return null;
    }

    private static String reference(ReferenceTree reference) {
        String signature = reference == null ? "" : reference.getSignature();
        return (signature.startsWith("#") ? signature.substring(1) : signature).replace('#', '.');
    }

    @Override
    public Void visitReference(ReferenceTree node, StringBuilder html) {
        html.append(code(reference(node)));
        return null;
    }

    @Override
    public Void visitValue(ValueTree node, StringBuilder html) {
        html.append(code(node.getReference() == null ? "value" : reference(node.getReference())));
        return null;
    }

    @Override
    public Void visitIndex(IndexTree node, StringBuilder html) {
        return node.getSearchTerm().accept(this, html);
    }

    @Override
    public Void visitSystemProperty(SystemPropertyTree node, StringBuilder html) {
        html.append(code(node.getPropertyName().toString()));
        return null;
    }

    @Override
    public Void visitSummary(SummaryTree node, StringBuilder html) {
        return visit(node.getSummary(), html);
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
        add("Parameters", code(node.isTypeParameter() ? "<" + name + ">" : name) + " – " + html(node.getDescription()));
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

    /** Tags that came after JDK 17, and those with nothing for a reader. */
    @Override
    protected Void defaultAction(DocTree node, StringBuilder html) {
        String kind = node.getKind().name();
        if (kind.equals("MARKDOWN")) {
            html.append(Markdown.html(node.toString()));
        } else if (kind.equals("SNIPPET")) {
            html.append("<pre>").append(escape(snippet(node.toString()))).append("</pre>");
        }
        return null;
    }

    private static String snippet(String tag) {
        int colon = tag.indexOf(':');
        return colon < 0 ? "" : tag.substring(colon + 1, tag.length() - 1).stripIndent().strip();
    }
}
