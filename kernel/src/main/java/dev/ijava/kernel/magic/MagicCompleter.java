package dev.ijava.kernel.magic;

import dev.ijava.kernel.magic.MagicCompletion.Candidate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Completion inside magics: names after {@code %} and {@code %%}, options, files, Maven coordinates. */
final class MagicCompleter {

    private static final Pattern WHOLE_CELL = Pattern.compile("\\s*%%(\\w*)(?:[^\\S\\n][^\\n]*)?(?:\\n|$)");
    private static final Pattern LAST_ARGUMENT = Pattern.compile("(?:\"(?<quoted>[^\"]*)|(?<bare>\\S*))$");

    private final Magics magics;

    MagicCompleter(Magics magics) {
        this.magics = magics;
    }

    /**
     * A magic around the cursor.
     *
     * @param start offset of its percent sign
     * @param nameEnd offset after its name
     */
    private record Found(Magics.Table<?> table, int start, int nameEnd, String name) {

        private boolean takesCode() {
            return table.info(name).map(MagicInfo::verbatim).orElse(false);
        }
    }

    Optional<MagicCompletion> complete(String source, int cursor) {
        return at(source, cursor)
                .filter(found -> cursor <= found.nameEnd() || !found.takesCode())
                .map(found ->
                        cursor <= found.nameEnd() ? names(source, found, cursor) : arguments(source, found, cursor));
    }

    /** The magic the cursor is in, with its percent signs. */
    Optional<String> nameAt(String source, int cursor) {
        return at(source, cursor).map(found -> found.table().prefix() + found.name());
    }

    private Optional<Found> at(String source, int cursor) {
        Matcher whole = WHOLE_CELL.matcher(source);
        if (whole.lookingAt()) {
            boolean inFirstLine = cursor >= whole.start(1)
                    && cursor <= whole.end()
                    && !source.substring(whole.start(1), cursor).contains("\n");
            return inFirstLine
                    ? Optional.of(new Found(magics.cells(), whole.start(1) - 2, whole.end(1), whole.group(1)))
                    : Optional.empty();
        }
        return lineMagicAt(source, cursor);
    }

    /** A letter put in at the cursor makes a magic of a lone percent sign and of a name that is not finished. */
    private Optional<Found> lineMagicAt(String source, int cursor) {
        String filled = source.substring(0, cursor) + "x" + source.substring(cursor);
        return MagicScanner.scan(filled, name -> true, name -> false).stream()
                .filter(spot -> filled.charAt(spot.start()) == '%')
                .filter(spot -> spot.start() < cursor && cursor < spot.end())
                .findFirst()
                .map(spot -> {
                    int nameEnd = cursor < spot.restStart() ? spot.restStart() - 1 : spot.restStart();
                    return new Found(
                            magics.lines(), spot.start(), nameEnd, source.substring(spot.start() + 1, nameEnd));
                });
    }

    private MagicCompletion names(String source, Found found, int cursor) {
        String prefix = source.substring(found.start(), cursor);
        boolean firstInCell = source.substring(0, found.start()).isBlank();
        Stream<Candidate> cells = firstInCell ? names(magics.cells()) : Stream.empty();
        Stream<Candidate> all = found.table() == magics.cells() ? cells : Stream.concat(names(magics.lines()), cells);
        List<Candidate> fitting = all.filter(each -> each.text().startsWith(prefix))
                .sorted(Comparator.comparing(Candidate::text))
                .toList();
        return new MagicCompletion(found.start(), found.nameEnd(), fitting);
    }

    private static Stream<Candidate> names(Magics.Table<?> table) {
        return table.byName().entrySet().stream()
                .map(entry -> new Candidate(
                        table.prefix() + entry.getKey(), entry.getValue().summary()));
    }

    private MagicCompletion arguments(String source, Found found, int cursor) {
        Matcher last = LAST_ARGUMENT.matcher(source.substring(found.nameEnd(), cursor));
        last.find();
        boolean quoted = last.group("quoted") != null;
        String typed = quoted ? last.group("quoted") : last.group("bare");
        int start = cursor - typed.length() - (quoted ? 1 : 0);
        List<Candidate> candidates = found.table().info(found.name()).stream()
                .flatMap(info ->
                        Stream.concat(options(info, typed), info.completion().complete(typed)))
                .toList();
        return new MagicCompletion(start, cursor, candidates);
    }

    private static Stream<Candidate> options(MagicInfo info, String typed) {
        return info.options().entrySet().stream()
                .filter(option -> !typed.isEmpty() && option.getKey().startsWith(typed))
                .map(option -> new Candidate(option.getKey(), option.getValue()));
    }
}
