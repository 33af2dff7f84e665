package dev.ijava.kernel.magic;

import dev.ijava.kernel.display.MimeBundle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code %help}: the table of every magic, or one magic explained. */
final class MagicHelp implements LineMagic {

    private final Magics magics;

    MagicHelp(Magics magics) {
        this.magics = magics;
    }

    @Override
    public Object run(List<String> arguments, Notebook notebook) throws MagicException {
        if (arguments.isEmpty()) {
            notebook.display(table());
            return null;
        }
        for (String name : arguments) {
            notebook.display(MimeBundle.text(of(magics, name)
                    .orElseThrow(() ->
                            new MagicException("There is no magic '" + name + "'; %help alone lists what there is."))));
        }
        return null;
    }

    static Optional<String> of(Magics magics, String name) {
        String bare = name.replaceFirst("^%+", "").toLowerCase(Locale.ROOT);
        Stream<String> line = name.startsWith("%%") ? Stream.empty() : explain(magics.lines(), bare);
        String text = Stream.concat(line, explain(magics.cells(), bare)).collect(Collectors.joining("\n\n"));
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static Stream<String> explain(Magics.Table<?> table, String name) {
        return table.byName().entrySet().stream()
                .filter(entry -> entry.getKey().toLowerCase(Locale.ROOT).equals(name))
                .map(entry -> explain(table.prefix(), entry.getValue()))
                .limit(1);
    }

    private static String explain(String prefix, MagicInfo info) {
        StringBuilder text =
                new StringBuilder(info.signature(prefix)).append('\n').append(info.summary());
        info.options()
                .forEach((option, meaning) ->
                        text.append("\n  ").append(option).append("  ").append(meaning));
        if (info.names().size() > 1) {
            text.append("\nAlso: ").append(otherNames(prefix, info));
        }
        return text.toString();
    }

    private static String otherNames(String prefix, MagicInfo info) {
        return info.names().stream().skip(1).map(prefix::concat).collect(Collectors.joining(", "));
    }

    private MimeBundle table() {
        HtmlTable table = new HtmlTable("Magics", List.of("Magic", "What it does", "Also"));
        Stream.of(magics.lines(), magics.cells())
                .forEach(kind -> kind.infos()
                        .forEach(info -> table.row(
                                info.signature(kind.prefix()), info.summary(), otherNames(kind.prefix(), info))));
        return table.bundle();
    }
}
