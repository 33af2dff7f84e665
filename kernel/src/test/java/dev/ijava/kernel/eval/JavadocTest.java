package dev.ijava.kernel.eval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JavadocTest {

    @Test
    void tagsBecomeSimpleHtml() {
        assertThat(html("Uses {@code a < b} and {@link java.util.List#size() the size} or {@link #own}."))
                .isEqualTo("Uses <code>a &lt; b</code> and <code>the size</code> or <code>own</code>.");
    }

    @Test
    void scriptsAttributesAndUnknownElementsAreLeftOut() {
        assertThat(html("<p onclick=\"x()\">A <script>alert(1)</script> <a href=\"javascript:x\">b</a> <img src=x>"))
                .isEqualTo("<p>A alert(1) b");
    }

    @Test
    void blockTagsAreListed() {
        String text = PlainText.of(html("Does.\n * @param <T> any type\n * @param count how many\n"
                + " * @return the sum\n * @throws java.io.IOException never\n * @since 1.5"));
        assertThat(text).isEqualTo("""
                Does.

                Parameters
                    <T> – any type
                    count – how many
                Returns
                    the sum
                Throws
                    java.io.IOException – never
                Since
                    1.5""");
    }

    @Test
    void plainTextKeepsParagraphsListsAndPreformattedLines() {
        String text = PlainText.of(html("One\n * two.\n * <p>Three:\n * <ul><li>a &amp; b<li>c</ul>\n"
                + " * <pre>\n *   x\n *     y\n * </pre>"));
        assertThat(text)
                .startsWith("One two.\n\nThree:\n\n  - a & b\n  - c\n\n")
                .containsPattern("( +)x\\n\\1  y");
    }

    @Test
    void entitiesAreDecodedInPlainText() {
        assertThat(PlainText.of("&lt;a&gt; &#945; &#x3b2; &nosuch; &#99999999;"))
                .isEqualTo("<a> α β &nosuch; &#99999999;");
    }

    @Test
    void markdownIsReadToo() {
        assertThat(PlainText.of(Markdown.html("Uses `a < b`, *so*.\n\n- one\n- two [List]")))
                .isEqualTo("Uses a < b, so.\n\n• one\n• two List");
    }

    private static String html(String comment) {
        return SourceReader.read("/**\n * " + comment + "\n */\nclass A {}", "A")
                .flatMap(TypeSource::comment)
                .map(JavadocHtml::of)
                .orElseThrow();
    }
}
