package dev.ijava.kernel.eval;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jdk.jshell.Diag;
import jdk.jshell.ImportSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SnippetEvent;

/**
 * Keeps what earlier cells mean when a new import makes one of their names ambiguous, as {@code import java.awt.*} does
 * with {@code List}: JShell would drop their declarations, and with them the values of variables. The type they mean is
 * imported by its name, which goes before every import with a star (JLS 6.4.1).
 */
final class AmbiguousNames {

    private static final Pattern QUALIFIED = Pattern.compile("\\b[\\w$]+(\\.[\\w$]+)+");

    private final JShell shell;

    AmbiguousNames(JShell shell) {
        this.shell = shell;
    }

    /**
     * Imports by name what earlier declarations need.
     *
     * @param events what the import did to earlier snippets
     * @param notice told of each name
     */
    void keep(ImportSnippet added, List<SnippetEvent> events, Consumer<String> notice) {
        String addedPackage = Visibility.packageOf(added.fullname());
        Set<String> meant = new LinkedHashSet<>();
        events.stream()
                .filter(event -> event.status() == Status.RECOVERABLE_NOT_DEFINED)
                .flatMap(event -> shell.diagnostics(event.snippet()))
                .filter(diagnostic -> diagnostic.getCode().equals("compiler.err.ref.ambiguous"))
                .flatMap(AmbiguousNames::types)
                .filter(type -> !Visibility.packageOf(type).equals(addedPackage))
                .forEach(meant::add);
        for (String type : meant) {
            shell.eval("import " + type + ";");
            String name = type.substring(type.lastIndexOf('.') + 1);
            notice.accept(name + " still means " + type + ", as in the cells before; write " + addedPackage + "." + name
                    + " for the other one.");
        }
    }

    /** The compiler's sentence names both types in full, whatever its language. */
    private static Stream<String> types(Diag diagnostic) {
        return QUALIFIED
                .matcher(diagnostic.getMessage(null))
                .results()
                .map(MatchResult::group)
                .filter(name -> Character.isUpperCase(name.charAt(name.lastIndexOf('.') + 1)));
    }
}
