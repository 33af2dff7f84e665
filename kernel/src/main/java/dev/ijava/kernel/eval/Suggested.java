package dev.ijava.kernel.eval;

import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.VarSnippet;

/**
 * One of JShell's suggestions. It is a text and no more, such as {@code substring(}, {@code length()}, {@code util.} or
 * {@code String}; what it names has to be read off its looks.
 *
 * @param fits whether its type is the expected one
 */
record Suggested(String text, boolean fits) {

    /** What JShell suggests at the end of some code. */
    static List<Suggested> ask(JShell shell, Lock lock, String code) {
        lock.lock();
        try {
            return shell.sourceCodeAnalysis().completionSuggestions(code, code.length(), new int[1]).stream()
                    .map(each -> new Suggested(each.continuation(), each.matchesType()))
                    .filter(Suggested::isForPeople)
                    .toList();
        } finally {
            lock.unlock();
        }
    }

    /** What may follow {@code ::}; JShell tells only where it knows the functional interface. */
    static List<Suggested> references(JShell shell, Lock lock, String receiver, String path) {
        String before = receiver.substring(0, receiver.length() - path.length());
        boolean ofType = Character.isUpperCase(path.charAt(path.lastIndexOf('.') + 1));
        return Stream.of(receiver + "::", receiver + ".", before + "((" + path + ") null).")
                .flatMap(code -> ask(shell, lock, code).stream())
                .filter(each -> each.isCall() || each.text().equals("class") && ofType)
                .map(each -> each.isCall() ? each : new Suggested("new", true))
                .toList();
    }

    /** Leaves out the names of wrappers, and the constructors of anonymous classes, which have none. */
    private boolean isForPeople() {
        return !name().isEmpty() && !name().startsWith("$JShell$") && !CellContext.OWN_NAMES.contains(name());
    }

    String name() {
        return text.replaceAll("[(.].*", "");
    }

    boolean isCall() {
        return text.endsWith("(") || text.endsWith("()");
    }

    boolean isPackageOrType() {
        return isPackage() || !isCall() && Character.isUpperCase(text.charAt(0));
    }

    private boolean isPackage() {
        return text.endsWith(".");
    }

    Proposal proposal(CursorSite site, Map<String, VarSnippet> variables) {
        boolean bare = site.callFollows() || site.access().equals("::");
        VarSnippet variable = site.isMember() ? null : variables.get(text);
        String type = variable == null ? type(site) : "variable";
        String signature = variable == null ? "" : variable.typeName();
        return Proposal.known(new Candidate(bare ? name() : text, type, signature), name(), fits);
    }

    private String type(CursorSite site) {
        if (isPackage()) {
            return "package";
        }
        if (site.access().equals("::")) {
            return text.equals("new") ? "keyword" : "method";
        }
        if (isCall()) {
            return Character.isUpperCase(text.charAt(0)) ? "class" : "method";
        }
        if (Keywords.PRIMITIVES.contains(text) || text.equals("class")) {
            return "keyword";
        }
        boolean constant = site.isMember() && text.matches("[A-Z][A-Z0-9_]+");
        boolean type = Character.isUpperCase(text.charAt(0)) && !constant;
        return type ? "class" : site.isMember() ? "field" : "variable";
    }
}
