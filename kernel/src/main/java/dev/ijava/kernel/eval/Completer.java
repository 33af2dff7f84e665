package dev.ijava.kernel.eval;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.VarSnippet;

/**
 * Completes Java names: what JShell knows, what the same cell declares, keywords, and types that no import names yet
 * (these as their qualified name, which compiles as it stands). May be called on any thread, also while a cell runs.
 */
public final class Completer {

    /** More would be noise, and each costs a look at its class file. */
    private static final int TYPES_AT_MOST = 20;

    private static final Comparator<Proposal> BEST_FIRST = Comparator.comparing(Proposal::rank)
            .thenComparing(proposal -> !proposal.fits())
            .thenComparing(proposal -> proposal.candidate().text());

    private final JShell shell;
    private final Lock compilerLock;
    private final Predicate<String> visible;
    private final TypeIndex types;
    private final Snippets snippets;
    private final ShellNames names;
    private final Signatures signatures;
    private final TypeKinds kinds;

    /**
     * Completes for this shell.
     *
     * @param compilerLock held around each call of JShell, never longer
     * @param classpath the jars and class folders of the notebook as they are now
     * @param visible whether a package or type of this qualified name may be offered
     */
    public Completer(JShell shell, Lock compilerLock, Supplier<List<Path>> classpath, Predicate<String> visible) {
        this.shell = shell;
        this.compilerLock = compilerLock;
        this.visible = visible;
        this.types = new TypeIndex(classpath, visible);
        this.snippets = new Snippets(shell, compilerLock);
        this.names = new ShellNames(shell, compilerLock);
        this.signatures = new Signatures(shell, compilerLock);
        this.kinds = new TypeKinds(names, types);
    }

    /**
     * What the name at the cursor may become.
     *
     * @param code the cell's Java
     * @param cursor where the cursor is, in Unicode code points
     */
    public Completion complete(String code, int cursor) {
        int position = Math.max(0, Math.min(cursor, code.codePointCount(0, code.length())));
        CursorSite site = CursorSite.at(code, code.offsetByCodePoints(0, position));
        if (site.isOutsideCode()) {
            return new Completion(List.of(), position, position);
        }
        CellContext context = CellContext.of(site.before(), snippets, types);
        List<Proposal> found = proposals(site, context);
        int start = found.isEmpty() || !site.isMember()
                ? site.before().length()
                : site.before().length() - found.get(0).before();
        List<Candidate> candidates = kinds.added(best(found), site.path());
        candidates = site.access().equals("::") ? candidates : signatures.added(candidates, context.code());
        return new Completion(candidates, code.codePointCount(0, start), position);
    }

    private List<Proposal> proposals(CursorSite site, CellContext context) {
        List<Proposal> known = matching(site, ofShell(site, context.code()));
        if (site.isMember()) {
            return known.isEmpty() ? ofUnclearReceiver(site, context) : known;
        }
        var found = new ArrayList<>(matching(site, declared(site)));
        found.addAll(known);
        found.addAll(matching(site, statics(site, context)));
        found.addAll(matching(site, keywords(site)));
        found.addAll(unimported(site, found));
        return found;
    }

    private static List<Proposal> matching(CursorSite site, List<Proposal> all) {
        Map<NameMatch, List<Proposal>> byMatch =
                all.stream().collect(Collectors.groupingBy(each -> NameMatch.of(site.typed(), each.name())));
        return Stream.of(NameMatch.PREFIX, NameMatch.PREFIX_IN_ANY_CASE, NameMatch.HUMPS)
                .map(match -> byMatch.getOrDefault(match, List.of()))
                .filter(list -> !list.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<Candidate> best(List<Proposal> found) {
        var distinct = new LinkedHashMap<String, Candidate>();
        found.stream()
                .sorted(BEST_FIRST)
                .map(Proposal::candidate)
                .forEach(each -> distinct.putIfAbsent(each.text(), each));
        return List.copyOf(distinct.values());
    }

    private List<Proposal> ofShell(CursorSite site, String code) {
        List<Suggested> suggestions = Suggested.ask(shell, compilerLock, code);
        if (site.access().equals("::") && !site.path().isEmpty()) {
            String receiver = code.substring(0, code.length() - "::".length());
            suggestions = Suggested.references(shell, compilerLock, receiver, site.path());
        }
        Map<String, VarSnippet> variables = names.variables();
        return suggestions.stream()
                .filter(each -> !each.isPackageOrType() || visible.test(qualified(site.path(), each.name())))
                .map(each -> each.proposal(site, variables))
                .toList();
    }

    /** Members of the types whose static members the same cell imports. */
    private List<Proposal> statics(CursorSite site, CellContext context) {
        return context.staticImports().stream()
                .flatMap(type -> Suggested.ask(shell, compilerLock, type).stream())
                .filter(each -> !each.isPackageOrType() && !each.text().equals("class"))
                .map(each -> each.proposal(site, Map.of()))
                .toList();
    }

    private static String qualified(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static List<Proposal> declared(CursorSite site) {
        return Declarations.inScope(site.before()).stream()
                .map(each -> Proposal.declared(each, site.callFollows()))
                .toList();
    }

    private static List<Proposal> keywords(CursorSite site) {
        return site.typed().isEmpty()
                ? List.of()
                : Keywords.OFFERED.stream().map(Proposal::keyword).toList();
    }

    private List<Proposal> unimported(CursorSite site, List<Proposal> found) {
        if (site.typed().length() < 2 || !Character.isUpperCase(site.typed().charAt(0))) {
            return List.of();
        }
        Set<String> known = found.stream().map(Proposal::name).collect(Collectors.toSet());
        return types.beginning(site.typed(), TYPES_AT_MOST).stream()
                .filter(name -> !known.contains(name.substring(name.lastIndexOf('.') + 1)))
                .map(Proposal::unimported)
                .toList();
    }

    private List<Proposal> ofUnclearReceiver(CursorSite site, CellContext context) {
        List<Proposal> known =
                matching(site, ofShell(site, context.ofLastStatement().code()));
        if (!known.isEmpty()) {
            return known;
        }
        List<Proposal> ofDeclared =
                matching(site, ofShell(site, context.ofDeclared(site.before()).code()));
        return ofDeclared.isEmpty() ? matching(site, ofUnknownReceiver(site)) : ofDeclared;
    }

    /** Members of a type that no import names: the candidates then write its qualified name too. */
    private List<Proposal> ofUnknownReceiver(CursorSite site) {
        if (site.path().isEmpty()
                || !Character.isUpperCase(site.path().charAt(0))
                || site.path().contains(".")) {
            return List.of();
        }
        int length = site.path().length() + site.access().length();
        return types.named(site.path()).stream()
                .limit(2)
                .flatMap(type -> {
                    var qualified =
                            new CursorSite(type + site.access(), site.typed(), type, site.access(), site.callFollows());
                    return ofShell(qualified, qualified.before()).stream()
                            .map(each -> each.withReceiver(qualified.before(), length));
                })
                .toList();
    }
}
