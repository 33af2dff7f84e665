package dev.ijava.kernel.magic;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells {@code !command} from a Java expression that starts with a negation, which is as legal a line of a cell.
 * What cannot be Java is a command; what could be both is a command only when its first word is a program on the
 * {@code PATH} and no name that the notebook uses.
 */
final class ShellLine {

    /** A name, then what may follow a negated name in Java: a member, a call, an index, an operator on booleans, the end. */
    private static final Pattern MAYBE_JAVA = Pattern.compile(
            "(?<name>[\\p{L}_$][\\w$]*)\\s*(?<next>$|;|\\.\\s*[\\p{L}_$]|\\(|\\[|&|\\||[!=]=|\\?|\\^|instanceof\\b|//|/\\*).*");

    private static final Set<String> LITERALS = Set.of("true", "false");

    private ShellLine() {}

    /**
     * @param command what follows the exclamation mark on its line
     * @param usedBefore whether the notebook uses a name for something else
     */
    static boolean isCommand(String command, Predicate<String> usedBefore) {
        String text = command.strip();
        if (text.isEmpty() || "(!=\"'".indexOf(text.charAt(0)) >= 0) {
            return false;
        }
        Matcher java = MAYBE_JAVA.matcher(text);
        if (!java.matches()) {
            return true;
        }
        String name = java.group("name");
        if (LITERALS.contains(name) || java.group("next").equals("(") || usedBefore.test(name)) {
            return false;
        }
        return isProgram(text.split("[\\s;|&]", 2)[0]);
    }

    private static boolean isProgram(String word) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Arrays.stream(path.split(Pattern.quote(File.pathSeparator)))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, word))
                .anyMatch(program -> Files.isRegularFile(program) && Files.isExecutable(program));
    }
}
