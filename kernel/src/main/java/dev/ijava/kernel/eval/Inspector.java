package dev.ijava.kernel.eval;

import com.sun.source.doctree.DocCommentTree;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jdk.jshell.JShell;

/**
 * Tells what a name in a cell is: signatures and Javadoc of methods, constructors and types, type and value of a
 * variable, source of what the notebook defined itself. May be called on any thread, also while a cell runs.
 */
public final class Inspector {

    private final Signatures signatures;
    private final Snippets snippets;
    private final TypeIndex types;
    private final TypeSources sources;
    private final OwnSource own;
    private final ShellNames names;
    private final Function<String, Optional<String>> valueOf;

    /**
     * Inspects for this shell.
     *
     * @param compilerLock held around each call of JShell, never longer
     * @param classpath the jars and class folders of the notebook as they are now
     * @param valueOf the current value of a variable as text, or empty if there is none to show
     */
    public Inspector(
            JShell shell,
            Lock compilerLock,
            Supplier<List<Path>> classpath,
            Function<String, Optional<String>> valueOf) {
        this.signatures = new Signatures(shell, compilerLock);
        this.snippets = new Snippets(shell, compilerLock);
        this.types = new TypeIndex(classpath, name -> true);
        this.sources = new TypeSources(new SourceLocator(classpath));
        this.names = new ShellNames(shell, compilerLock);
        this.own = new OwnSource(snippets, names);
        this.valueOf = valueOf;
    }

    /**
     * What is at the cursor.
     *
     * @param code the cell's Java
     * @param cursor where the cursor is, in Unicode code points
     * @param detailLevel 0 for the Javadoc of the likeliest overload, 1 for that of all and for what is missing
     */
    public Optional<Documentation> inspect(String code, int cursor, int detailLevel) {
        int position = Math.max(0, Math.min(cursor, code.codePointCount(0, code.length())));
        return InspectionSite.at(code, code.offsetByCodePoints(0, position)).stream()
                .map(site -> describe(code, site, detailLevel))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Documentation> describe(String code, InspectionSite site, int detailLevel) {
        List<Signature> found = signatures(site);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var page = new Page();
        Optional<String> source = own.of(code, site.name()).filter(text -> isOwn(found.get(0)));
        if (source.isPresent()) {
            found.forEach(each -> page.signature(each.declaration()));
            own.comment(source.get(), site.name()).ifPresent(page::comment);
            page.source(source.get());
        } else if (found.get(0).isVariable()) {
            describeVariable(found.get(0), page);
        } else if (found.get(0).isCall()) {
            describeCalls(site, found, detailLevel, page);
        } else {
            describeType(found.get(0), detailLevel, page);
        }
        return Optional.of(page.documentation());
    }

    private List<Signature> signatures(InspectionSite site) {
        CellContext context = CellContext.of(site.before(), snippets, types);
        for (String code : List.of(
                context.code(), context.code() + "(", context.ofLastStatement().code(), site.before())) {
            List<Signature> found = signatures.at(code).stream()
                    .filter(each -> each.name().equals(site.name()))
                    .toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return unimported(site);
    }

    private List<Signature> unimported(InspectionSite site) {
        return types.named(site.name()).stream().map(Signature::parse).limit(1).toList();
    }

    private static boolean isOwn(Signature signature) {
        return signature.owner().isEmpty() && !signature.isVariable()
                || signature.owner().equals("Cell$");
    }

    private void describeVariable(Signature variable, Page page) {
        page.signature(variable.declaration());
        if (variable.owner().isEmpty() && names.variables().containsKey(variable.name())) {
            valueOf.apply(variable.name()).ifPresent(page::value);
        } else if (!variable.owner().isEmpty()) {
            sources.comment(qualified(variable.owner()), variable).ifPresent(page::comment);
        }
    }

    private void describeCalls(InspectionSite site, List<Signature> overloads, int detailLevel, Page page) {
        List<Signature> likelyFirst = overloads.stream()
                .sorted(Comparator.comparing(
                        each -> site.arguments() >= 0 && each.parameterTypes().size() != site.arguments()))
                .toList();
        Map<String, String> owners = likelyFirst.stream()
                .map(Inspector::owner)
                .distinct()
                .collect(Collectors.toMap(owner -> owner, this::qualified));
        likelyFirst.forEach(each -> page.signature(named(each, owners).declaration()));
        for (Signature each : detailLevel > 0 ? likelyFirst : likelyFirst.subList(0, 1)) {
            String owner = owners.get(owner(each));
            Optional<DocCommentTree> comment = sources.comment(owner, each);
            if (detailLevel > 0 && likelyFirst.size() > 1 && comment.isPresent()) {
                page.heading(each.declaration());
            }
            comment.ifPresentOrElse(page::comment, () -> page.missing(owner, detailLevel));
        }
    }

    private void describeType(Signature type, int detailLevel, Page page) {
        Optional<TypeSource> source = sources.of(type.qualifiedName());
        page.signature(type.qualifiedName());
        source.ifPresent(found -> page.signature(found.header()));
        source.flatMap(TypeSource::comment)
                .ifPresentOrElse(page::comment, () -> page.missing(type.qualifiedName(), detailLevel));
    }

    private Signature named(Signature call, Map<String, String> owners) {
        return sources.of(owners.get(owner(call)))
                .map(source -> source.named(call))
                .orElse(call);
    }

    /** The type a method or constructor belongs to, as JShell names it. */
    private static String owner(Signature call) {
        return call.owner().isEmpty() ? call.name() : call.owner();
    }

    /** JShell shortens the names of what is imported; it knows them best itself. */
    private String qualified(String owner) {
        if (Character.isLowerCase(owner.charAt(0))) {
            return owner;
        }
        return signatures.at(owner).stream()
                .findFirst()
                .map(Signature::qualifiedName)
                .orElse(owner);
    }
}
