package dev.ijava.kernel.magic;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The magics of one notebook: one table from name to magic for lines, one for whole cells. Safe for threads. */
public final class Magics {

    private final Table<LineMagic> lines = new Table<>("line", "%");
    private final Table<CellMagic> cells = new Table<>("cell", "%%");

    /** A registry without magics. */
    public Magics() {}

    /** A registry with every magic of the kernel, and the state that some of them keep for one notebook. */
    public static Magics standard() {
        return StandardMagics.addTo(new Magics());
    }

    /** Adds a line magic; one of the same name is replaced. */
    public void registerLine(MagicInfo about, LineMagic magic) {
        lines.add(about, magic);
    }

    /** Adds a cell magic; one of the same name is replaced. */
    public void registerCell(MagicInfo about, CellMagic magic) {
        cells.add(about, magic);
    }

    /**
     * Runs a line magic.
     *
     * @return its value; null for none
     * @throws MagicException the magic could not do its work, or there is none of that name
     * @throws Exception whatever code run by the magic throws
     */
    public Object line(String name, List<String> arguments, Notebook notebook) throws Exception {
        return lines.get(name).run(arguments, notebook);
    }

    /**
     * Runs a cell magic.
     *
     * @return its value; null for none
     * @throws MagicException the magic could not do its work, or there is none of that name
     * @throws Exception whatever code run by the magic throws
     */
    public Object cell(String name, List<String> arguments, String body, Notebook notebook) throws Exception {
        return cells.get(name).run(arguments, body, notebook);
    }

    /**
     * Takes a cell apart.
     *
     * @param used whether the notebook uses a name, as that of a variable
     */
    public ParsedCell parse(String source, Predicate<String> used) {
        return MagicParser.parse(source, this, used);
    }

    /**
     * The source with blanks where its magics stand, for completion and completeness of the Java around them: every other
     * character keeps its offset. What {@code %time} and {@code %%time} run stays.
     */
    public String withoutMagics(String source) {
        return MagicBlanks.java(source, this);
    }

    /** Whether a line magic's value is shown when it ends a cell; others have one only for {@code var x = %name …}. */
    public boolean showsValue(String name) {
        return lines.info(name).map(MagicInfo::showsValue).orElse(false);
    }

    /**
     * What could stand at the cursor.
     *
     * @param cursor offset in UTF-16 units
     * @return empty where the cursor is not in a magic, or in Java that a magic runs
     */
    public Optional<MagicCompletion> complete(String source, int cursor) {
        return new MagicCompleter(this).complete(source, cursor);
    }

    /**
     * What there is to know of a magic, as plain text.
     *
     * @param name without percent signs; what starts with one is looked up among the cell magics only
     */
    public Optional<String> help(String name) {
        return MagicHelp.of(this, name);
    }

    /** What there is to know of the magic whose name or arguments the cursor is in. */
    public Optional<String> helpAt(String source, int cursor) {
        return new MagicCompleter(this).nameAt(source, cursor).flatMap(this::help);
    }

    boolean hasLine(String name) {
        return lines.info(name).isPresent();
    }

    /** The type of a line magic's values; empty where it is not known. */
    String valueType(String name) {
        return lines.info(name).map(MagicInfo::valueType).orElse("");
    }

    List<String> lineArguments(String name, String rest) {
        return lines.info(name).map(info -> info.arguments(rest)).orElseGet(() -> Arguments.split(rest));
    }

    List<String> cellArguments(String name, String rest) {
        return cells.info(name).map(info -> info.arguments(rest)).orElseGet(() -> Arguments.split(rest));
    }

    Table<LineMagic> lines() {
        return lines;
    }

    Table<CellMagic> cells() {
        return cells;
    }

    /** Magics of one kind by name. */
    static final class Table<M> {

        private final String kind;
        private final String prefix;
        // replaced, not changed: a cell may add a magic while another thread completes one
        private volatile Map<String, M> magics = Map.of();
        private volatile Map<String, MagicInfo> infos = Map.of();

        private Table(String kind, String prefix) {
            this.kind = kind;
            this.prefix = prefix;
        }

        private synchronized void add(MagicInfo about, M magic) {
            Map<String, M> moreMagics = new LinkedHashMap<>(magics);
            Map<String, MagicInfo> moreInfos = new LinkedHashMap<>(infos);
            for (String name : about.names()) {
                moreMagics.put(name, magic);
                moreInfos.put(name, about);
            }
            magics = moreMagics;
            infos = moreInfos;
        }

        private M get(String name) throws MagicException {
            M magic = magics.get(name);
            if (magic == null) {
                throw new UndefinedMagicException(kind, prefix, name, magics.keySet());
            }
            return magic;
        }

        Optional<MagicInfo> info(String name) {
            return Optional.ofNullable(infos.get(name));
        }

        /** Every magic once, in the order they were added. */
        Collection<MagicInfo> infos() {
            return infos.values().stream().distinct().toList();
        }

        Map<String, MagicInfo> byName() {
            return infos;
        }

        String prefix() {
            return prefix;
        }
    }
}
