package dev.ijava.kernel.eval;

import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.EndElementTree;
import com.sun.source.doctree.EntityTree;
import com.sun.source.doctree.IndexTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ReferenceTree;
import com.sun.source.doctree.StartElementTree;
import com.sun.source.doctree.SummaryTree;
import com.sun.source.doctree.SystemPropertyTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.doctree.ValueTree;
import com.sun.source.util.SimpleDocTreeVisitor;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Turns the running text of a doc comment into HTML that is safe to show: a few elements without attributes, everything
 * else as text. Written for the tags of JDK 17; later ones ({@code @snippet}, Markdown) are known by their names.
 */
class JavadocInline extends SimpleDocTreeVisitor<Void, StringBuilder> {

    private static final Set<String> ELEMENTS = Set.of(
            "p",
            "pre",
            "code",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "b",
            "strong",
            "i",
            "em",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "caption",
            "blockquote",
            "br",
            "hr",
            "sub",
            "sup");

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    final String html(List<? extends DocTree> trees) {
        var html = new StringBuilder();
        visit(trees, html);
        return html.toString().strip();
    }

    static String code(String text) {
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

    static String reference(ReferenceTree reference) {
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
        return colon < 0
                ? ""
                : tag.substring(colon + 1, tag.length() - 1).stripIndent().strip();
    }
}
