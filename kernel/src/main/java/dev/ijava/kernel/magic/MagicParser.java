package dev.ijava.kernel.magic;

import dev.ijava.kernel.magic.MagicScanner.Spot;
import dev.ijava.kernel.magic.ParsedCell.Java;
import dev.ijava.kernel.magic.ParsedCell.Line;
import dev.ijava.kernel.magic.ParsedCell.Part;
import dev.ijava.kernel.magic.ParsedCell.Parts;
import dev.ijava.kernel.magic.ParsedCell.WholeCell;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Separates a cell's magics from its Java. */
public final class MagicParser {

    /** What a magic inside Java is rewritten to call; notebooks written for IJava know it by this name. */
    static final String CALL = "io.github.spencerpark.ijava.runtime.Magics.";

    private static final Pattern VAR = Pattern.compile("(?s).*\\bvar\\s+\\w+\\s*=\\s*");

    private static final Pattern WHOLE_CELL = Pattern.compile("\\s*%%(\\p{L}\\w*)(?=\\s|$)([^\\r\\n]*)(?:\\r?\\n|$)");

    private final String source;
    private final Magics magics;

    private MagicParser(String source, Magics magics) {
        this.source = source;
        this.magics = magics;
    }

    /** As {@link #parse(String, Magics, Predicate)}, with the standard magics and a notebook that uses no names yet. */
    public static ParsedCell parse(String source) {
        return parse(source, Magics.standard(), name -> false);
    }

    /**
     * Takes a cell apart. Source without magics comes back unchanged as one Java part.
     *
     * @param magics the magics there are: where {@code %name} could also be a remainder, only a known one is a magic
     * @param used whether the notebook uses a name: {@code !name} is then a negation, not a command, and {@code %name}
     *     after an operand a remainder
     */
    public static ParsedCell parse(String source, Magics magics, Predicate<String> used) {
        MagicParser parser = new MagicParser(source, magics);
        Matcher whole = WHOLE_CELL.matcher(source);
        return whole.lookingAt() ? parser.wholeCell(whole) : new Parts(List.copyOf(parser.parts(used)));
    }

    private WholeCell wholeCell(Matcher whole) {
        String name = whole.group(1);
        List<String> arguments = magics.cellArguments(name, whole.group(2));
        return new WholeCell(name, arguments, source.substring(whole.end()));
    }

    private List<Part> parts(Predicate<String> used) {
        List<Part> parts = new ArrayList<>();
        StringBuilder java = new StringBuilder();
        int javaStart = 0;
        int done = 0;
        for (Spot spot : MagicScanner.scan(source, magics::hasLine, used)) {
            java.append(source, done, spot.start());
            done = spot.end();
            if (spot.wholeLine()) {
                addJava(parts, java, javaStart);
                parts.add(new Line(spot.name(), arguments(spot), lineAt(spot.start())));
                done = Math.min(done + 1, source.length());
                javaStart = done;
                java.setLength(0);
            } else {
                java.append(call(spot));
            }
        }
        addJava(parts, java.append(source, done, source.length()), javaStart);
        return parts.isEmpty() ? List.of(new Java(source, 1)) : parts;
    }

    private void addJava(List<Part> parts, StringBuilder java, int start) {
        if (!java.toString().isBlank()) {
            parts.add(new Java(java.toString(), lineAt(start)));
        }
    }

    private List<String> arguments(Spot spot) {
        return magics.lineArguments(spot.name(), source.substring(spot.restStart(), spot.end()));
    }

    private int lineAt(int offset) {
        return 1 + (int) source.chars().limit(offset).filter(c -> c == '\n').count();
    }

    private String call(Spot spot) {
        String arguments = arguments(spot).stream().map(MagicParser::literal).collect(Collectors.joining(", "));
        return CALL + typeFor(spot) + "lineMagic(" + literal(spot.name()) + ", java.util.List.of(" + arguments + "));";
    }

    /** A declared type says what the value is; {@code var} would make an Object of it. */
    private String typeFor(Spot spot) {
        String type = magics.valueType(spot.name());
        boolean needed =
                !type.isEmpty() && VAR.matcher(source).region(0, spot.start()).matches();
        return needed ? "<" + type + ">" : "";
    }

    private static String literal(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\t", "\\t")
                        .replace("\f", "\\f")
                + '"';
    }
}
