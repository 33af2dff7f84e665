package dev.ijava.kernel.eval;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jdk.jshell.Diag;
import jdk.jshell.JShell;

/** Guesses what an unknown name was meant to be: a name near it, or one that only lacks its import. */
public final class Suggestions {

    private static final int AT_MOST = 3;

    private final JShell shell;
    private final Lock compilerLock;
    private final TypeIndex types;
    private final ShellNames names;

    /**
     * Guesses for this shell.
     *
     * @param compilerLock held around each call of JShell, never longer
     * @param classpath the jars and class folders of the notebook as they are now
     * @param visible whether a type of this qualified name may be named
     */
    public Suggestions(JShell shell, Lock compilerLock, Supplier<List<Path>> classpath, Predicate<String> visible) {
        this.shell = shell;
        this.compilerLock = compilerLock;
        this.types = new TypeIndex(classpath, visible);
        this.names = new ShellNames(shell, compilerLock);
    }

    /**
     * What to try after a compile error, as sentences, best first; at most three, and none after most kinds of error.
     *
     * @param source the source the error's positions refer to
     */
    public List<String> of(Diag error, String source) {
        boolean unknownName = error.getCode().startsWith("compiler.err.cant.resolve")
                || error.getCode().equals("compiler.err.doesnt.exist");
        return unknownName
                ? MisspeltName.at(source, Math.max(0, error.getPosition()))
                        .map(name -> guesses(name, source))
                        .orElse(List.of())
                : List.of();
    }

    /**
     * What to try where a declaration refers to something that does not exist.
     *
     * @param dependency as {@link JShell#unresolvedDependencies} words it: {@code class Stream}, {@code method h()}
     * @param source the declaration
     */
    public List<String> ofUnresolved(String dependency, String source) {
        String name = dependency.replaceAll("^\\w+ ", "").replaceAll("\\(.*", "");
        return Lexer.code(source).stream()
                .filter(token -> token.is(name))
                .findFirst()
                .flatMap(token -> MisspeltName.at(source, token.start()))
                .map(found -> guesses(found, source))
                .orElse(List.of());
    }

    private List<String> guesses(MisspeltName name, String source) {
        Stream<String> guesses = name.member()
                ? ofMember(name, source)
                : Stream.concat(imports(name.name()), ofSimpleName(name, source));
        return guesses.distinct().limit(AT_MOST).toList();
    }

    private Stream<String> imports(String name) {
        return types.named(name).stream().map(type -> "Add `import " + type + ";`.");
    }

    private Stream<String> ofMember(MisspeltName name, String source) {
        List<String> members = Suggested.ask(shell, compilerLock, receiver(name, source)).stream()
                .filter(each -> each.isCall() == name.call() || each.isPackageOrType())
                .map(Suggested::name)
                .toList();
        Stream<String> near = near(name.name(), members);
        boolean unknownOwner = members.isEmpty() && !name.path().isEmpty();
        return unknownOwner ? Stream.concat(near, ofOwner(name)) : near;
    }

    private String receiver(MisspeltName name, String source) {
        return CellContext.of(source.substring(0, name.offset()), new Snippets(shell, compilerLock), types)
                .code();
    }

    /** The compiler takes the unknown type in {@code Streem.of} or {@code java.utl.List} for a package. */
    private Stream<String> ofOwner(MisspeltName name) {
        String owner = name.path();
        if (Character.isUpperCase(owner.charAt(0))) {
            String simple = owner.replaceAll("\\..*", "");
            return Stream.concat(
                    imports(simple), near(simple, types.simpleNames().toList()));
        }
        return types.named(name.name()).stream().map(Suggestions::didYouMean);
    }

    private Stream<String> ofSimpleName(MisspeltName name, String source) {
        Stream<String> ofMath = name.call() ? mathMethods(name.name()) : Stream.empty();
        return Stream.of(ofMath, near(name.name(), known(name, source)), nearType(name))
                .flatMap(each -> each);
    }

    private List<String> known(MisspeltName name, String source) {
        var known = new ArrayList<String>();
        Declared.Kind wanted = name.call() ? Declared.Kind.METHOD : Declared.Kind.VARIABLE;
        Declarations.inScope(source.substring(0, name.offset())).stream()
                .filter(each -> each.kind() == wanted || name.looksLikeType())
                .map(Declared::name)
                .forEach(known::add);
        known.addAll(name.call() ? names.methods().keySet() : names.variables().keySet());
        if (!name.call()) {
            known.addAll(Keywords.PRIMITIVES);
            Suggested.ask(shell, compilerLock, "").stream()
                    .filter(Suggested::isPackageOrType)
                    .map(Suggested::name)
                    .forEach(known::add);
        }
        return known;
    }

    private Stream<String> nearType(MisspeltName name) {
        if (!name.looksLikeType() || !types.named(name.name()).isEmpty()) {
            return Stream.empty();
        }
        return EditDistance.nearest(name.name(), types.simpleNames().toList()).stream()
                .flatMap(near -> types.named(near).stream())
                .filter(type -> !type.startsWith("java.lang."))
                .map(DefaultImports::written)
                .sorted(Comparator.comparing(type -> type.contains(".")))
                .map(Suggestions::didYouMean);
    }

    private static Stream<String> mathMethods(String name) {
        return Arrays.stream(Math.class.getMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers()))
                .map(Method::getName)
                .filter(name::equals)
                .map(method -> didYouMean("Math." + method));
    }

    private static Stream<String> near(String typed, List<String> known) {
        return EditDistance.nearest(typed, known).stream().map(Suggestions::didYouMean);
    }

    private static String didYouMean(String name) {
        return "Did you mean `" + name + "`?";
    }
}
