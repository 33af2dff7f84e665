package dev.ijava.kernel.magic;

import dev.ijava.kernel.display.MimeBundle;
import dev.ijava.kernel.magic.Notebook.Definition;
import dev.ijava.kernel.magic.Notebook.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code %list} and its parts: what the notebook has defined, as a table. */
final class ListMagic implements LineMagic {

    private final Set<Kind> kinds;

    ListMagic(Set<Kind> kinds) {
        this.kinds = EnumSet.copyOf(kinds);
    }

    /** With names as arguments, only those are listed. */
    @Override
    public Object run(List<String> arguments, Notebook notebook) {
        List<Definition> found = notebook.definitions().stream()
                .filter(definition -> kinds.contains(definition.kind()))
                .filter(definition -> arguments.isEmpty() || arguments.contains(definition.name()))
                .toList();
        notebook.display(
                found.isEmpty()
                        ? MimeBundle.text("No " + names() + " defined.")
                        : table(found).bundle());
        return null;
    }

    private HtmlTable table(List<Definition> definitions) {
        HtmlTable table = new HtmlTable("Defined " + names(), List.of("Kind", "Name", "Type", "Value"));
        for (Definition each : definitions) {
            table.row(each.kind().name().toLowerCase(Locale.ROOT), each.name(), each.type(), each.value());
        }
        return table;
    }

    private String names() {
        return kinds.stream()
                .map(kind -> kind.name().toLowerCase(Locale.ROOT) + "s")
                .collect(Collectors.joining(", "));
    }
}
