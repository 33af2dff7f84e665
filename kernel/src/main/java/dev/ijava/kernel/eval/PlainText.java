package dev.ijava.kernel.eval;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of the simple HTML that {@link JavadocHtml} writes, laid out for a terminal. */
final class PlainText {

    private static final Pattern PART = Pattern.compile("<(/?)(\\w+)[^>]*>|&(#?\\w+);|([^<&]+|[<&])");

    private static final Map<String, String> BEFORE = Map.ofEntries(
            Map.entry("p", "\n\n"),
            Map.entry("pre", "\n\n"),
            Map.entry("/pre", "\n\n"),
            Map.entry("ul", "\n"),
            Map.entry("/ul", "\n"),
            Map.entry("/ol", "\n"),
            Map.entry("li", "\n  - "),
            Map.entry("br", "\n"),
            Map.entry("hr", "\n\n"),
            Map.entry("dl", "\n\n"),
            Map.entry("dt", "\n"),
            Map.entry("dd", "\n    "),
            Map.entry("tr", "\n"),
            Map.entry("td", " "),
            Map.entry("th", " "),
            Map.entry("table", "\n\n"),
            Map.entry("/table", "\n\n"),
            Map.entry("blockquote", "\n\n"),
            Map.entry("/blockquote", "\n\n"));

    private static final Map<String, String> ENTITIES = Map.ofEntries(
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("amp", "&"),
            Map.entry("quot", "\""),
            Map.entry("nbsp", " "),
            Map.entry("ndash", "–"),
            Map.entry("mdash", "—"),
            Map.entry("hellip", "…"),
            Map.entry("times", "×"),
            Map.entry("le", "≤"),
            Map.entry("ge", "≥"),
            Map.entry("ne", "≠"),
            Map.entry("pi", "π"),
            Map.entry("infin", "∞"),
            Map.entry("copy", "©"),
            Map.entry("reg", "®"));

    private PlainText() {}

    static String of(String html) {
        var text = new StringBuilder();
        boolean preformatted = false;
        Matcher part = PART.matcher(html);
        while (part.find()) {
            if (part.group(2) != null) {
                String name = part.group(2).toLowerCase(Locale.ROOT);
                preformatted = name.equals("pre") ? part.group(1).isEmpty() : preformatted;
                text.append(BEFORE.getOrDefault(part.group(1) + name, ""));
            } else if (part.group(3) != null) {
                text.append(entity(part.group(3)));
            } else {
                text.append(preformatted ? part.group(4) : part.group(4).replaceAll("\\s*\\n\\s*", " "));
            }
        }
        return tidy(text.toString());
    }

    private static String entity(String name) {
        if (!name.startsWith("#")) {
            return ENTITIES.getOrDefault(name, "&" + name + ";");
        }
        try {
            boolean hex = name.startsWith("#x") || name.startsWith("#X");
            return Character.toString(
                    hex ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1)));
        } catch (IllegalArgumentException noCharacter) {
            return "&" + name + ";";
        }
    }

    private static String tidy(String text) {
        return text.replaceAll("[ \\t]+(?=\\n)", "")
                .replaceAll("\\n\\n\\n+", "\n\n")
                .replaceAll("(?m)^ (?=\\S)", "")
                .strip();
    }
}
