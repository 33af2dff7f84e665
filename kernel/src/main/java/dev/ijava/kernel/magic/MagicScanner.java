package dev.ijava.kernel.magic;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the line magics of Java source: {@code %name} at the start of a line or after {@code =}, and {@code !command};
 * never inside literals, comments, parentheses or brackets.
 */
final class MagicScanner {

    private static final Pattern MAGIC = Pattern.compile("%(%?\\p{L}\\w*)(?=\\s|;|$)");
    private static final Pattern BRANCH =
            Pattern.compile("(?s)\\s*((else\\s+)?(if|for|while)\\b.*\\)|.*\\belse|do)\\s*");
    private static final String BOUNDARY = ";{}";
    private static final String BEFORE_ASSIGNMENT = "=!<>+-*/%&|^";

    /**
     * One magic found.
     *
     * @param start offset of its first character, {@code %} or {@code !}
     * @param name without the percent sign; {@code sh} for a command
     * @param restStart offset after the name
     * @param end offset of the end of its line
     * @param wholeLine whether it is a line of its own between statements; otherwise it is an expression within Java
     */
    record Spot(int start, String name, int restStart, int end, boolean wholeLine) {}

    private final String source;
    private final Predicate<String> known;
    private final Predicate<String> used;
    private final List<Spot> spots = new ArrayList<>();
    private final Deque<Character> open = new ArrayDeque<>();
    private int at;
    private int statement;
    private boolean lineStart = true;
    private char previous = ';';
    private char beforePrevious = ';';

    private MagicScanner(String source, Predicate<String> known, Predicate<String> used) {
        this.source = source;
        this.known = known;
        this.used = used;
    }

    /**
     * The magics of a source, in order.
     *
     * @param known whether a magic of that name exists; decides between magic and remainder where both could stand
     * @param used whether the notebook uses a name: then a remainder or a negation is more likely
     */
    static List<Spot> scan(String source, Predicate<String> known, Predicate<String> used) {
        MagicScanner scanner = new MagicScanner(source, known, used);
        while (scanner.at < source.length()) {
            scanner.step();
        }
        return scanner.spots;
    }

    private void step() {
        int after = JavaTokens.skip(source, at);
        if (after > at) {
            if (!JavaTokens.isComment(source, at)) {
                see('"');
            }
            at = after;
            return;
        }
        char c = source.charAt(at);
        if (inStatements() && (c == '%' && magic() || c == '!' && command())) {
            return;
        }
        if (c == '\n') {
            lineStart = true;
        } else if (!Character.isWhitespace(c)) {
            see(c);
            nest(c);
        }
        at++;
    }

    private boolean inStatements() {
        return open.isEmpty() || open.peek() == '{';
    }

    private void see(char c) {
        lineStart = false;
        beforePrevious = previous;
        previous = c;
    }

    private void nest(char c) {
        if ("({[".indexOf(c) >= 0) {
            open.push(c);
        } else if (")}]".indexOf(c) >= 0 && !open.isEmpty()) {
            open.pop();
        }
        if (BOUNDARY.indexOf(c) >= 0 && inStatements()) {
            statement = at + 1;
        }
    }

    private boolean magic() {
        Matcher magic = MAGIC.matcher(source).region(at, source.length()).useTransparentBounds(true);
        if (!magic.lookingAt()) {
            return false;
        }
        if (isAssigned()) {
            return found(magic.group(1), magic.end(), false);
        }
        boolean fits = BOUNDARY.indexOf(previous) >= 0 || isOperand() && isOnlyAMagic(magic.group(1));
        boolean ownLine =
                open.isEmpty() && !BRANCH.matcher(source).region(statement, at).matches();
        return lineStart && fits && found(magic.group(1), magic.end(), ownLine);
    }

    private boolean command() {
        int end = JavaTokens.endOfLine(source, at);
        boolean between = BOUNDARY.indexOf(previous) >= 0 || isOperand();
        return lineStart
                && open.isEmpty()
                && between
                && ShellLine.isCommand(source.substring(at + 1, end), this::isUsed)
                && found("sh", at + 1, true);
    }

    private boolean isOnlyAMagic(String name) {
        return known.test(name) && !isUsed(name);
    }

    /** Whether the notebook or the cell above uses a name, other than that of a magic. */
    private boolean isUsed(String name) {
        return used.test(name)
                || Pattern.compile("(?<![%\\w])" + Pattern.quote(name) + "\\b")
                        .matcher(source.substring(0, at))
                        .find();
    }

    private boolean isAssigned() {
        return previous == '=' && BEFORE_ASSIGNMENT.indexOf(beforePrevious) < 0;
    }

    /** Whether what stands before could be a remainder's left side, so that {@code %name} could be Java. */
    private boolean isOperand() {
        return Character.isJavaIdentifierPart(previous) || ")]\"".indexOf(previous) >= 0;
    }

    private boolean found(String name, int restStart, boolean wholeLine) {
        int end = JavaTokens.endOfLine(source, restStart);
        spots.add(new Spot(at, name, restStart, end, wholeLine));
        at = end;
        lineStart = false;
        previous = ';';
        beforePrevious = ';';
        statement = end;
        return true;
    }
}
