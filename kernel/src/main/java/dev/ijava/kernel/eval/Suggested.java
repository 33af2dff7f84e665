package dev.ijava.kernel.eval;

import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;
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
