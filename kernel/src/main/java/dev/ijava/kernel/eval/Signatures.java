package dev.ijava.kernel.eval;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import jdk.jshell.JShell;

/** Asks JShell for signatures. */
final class Signatures {

    /** Each costs JShell another 2 to 4 ms, and a long list is not read anyway. */
    private static final int METHODS_AT_MOST = 2;

    private final JShell shell;
    private final Lock compilerLock;

    Signatures(JShell shell, Lock compilerLock) {
        this.shell = shell;
        this.compilerLock = compilerLock;
    }

    /** The signatures of what some code ends with: a name, or a call up to its opening bracket. */
    List<Signature> at(String code) {
        compilerLock.lock();
        try {
            return shell.sourceCodeAnalysis().documentation(code, code.length(), false).stream()
                    .map(each -> Signature.parse(each.signature()))
                    .distinct()
                    .toList();
        } finally {
            compilerLock.unlock();
        }
    }

    /**
     * The candidates with signatures on their methods and constructors, if these are few.
     *
     * @param code what stands before each of them
     */
    List<Candidate> added(List<Candidate> candidates, String code) {
        var byName = new LinkedHashMap<String, String>();
        candidates.stream().filter(Signatures::wants).forEach(each -> byName.put(name(each), ""));
        if (byName.isEmpty() || byName.size() > METHODS_AT_MOST) {
            return candidates;
        }
        byName.replaceAll((name, none) -> summary(at(code + name + "(")));
        return candidates.stream().map(each -> with(each, byName)).toList();
    }

    private static boolean wants(Candidate candidate) {
        boolean call = candidate.type().equals("method") || candidate.text().endsWith("(");
        return call && candidate.signature().isEmpty();
    }

    private static String name(Candidate candidate) {
        String text = candidate.text().replaceAll("\\(.*", "");
        return text.substring(text.lastIndexOf('.') + 1);
    }

    private static Candidate with(Candidate candidate, Map<String, String> byName) {
        return wants(candidate)
                ? new Candidate(candidate.text(), candidate.type(), byName.getOrDefault(name(candidate), ""))
                : candidate;
    }

    private static String summary(List<Signature> overloads) {
        if (overloads.isEmpty()) {
            return "";
        }
        Signature first = overloads.get(0);
        String more = overloads.size() == 1 ? "" : " (+" + (overloads.size() - 1) + ")";
        return (first.result() + " " + first.name() + first.parameters() + more).strip();
    }
}
