package dev.ijava.kernel.eval;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.Lock;
import java.util.function.Supplier;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.TypeDeclSnippet;

/** What a notebook has defined, for looking at and for forgetting. */
public final class Definitions {

    private final JShell shell;
    private final Lock compiler;
    private final SnippetClasses classes;

    Definitions(JShell shell, Lock compiler, SnippetClasses classes) {
        this.shell = shell;
        this.compiler = compiler;
        this.classes = classes;
    }

    /** A variable, its declared type and its live value. */
    public record Variable(String name, String type, Object value) {}

    /** A method and its signature, {@code (int,String)boolean}. */
    public record Method(String name, String signature) {}

    /** A class, interface, enum, record or annotation. */
    public record Type(String name, String kind) {}

    /** The variables, in order of definition. */
    public List<Variable> variables() {
        return locked(() -> shell.variables()
                .filter(variable -> shell.status(variable).isDefined())
                .map(variable ->
                        new Variable(variable.name(), Names.plain(variable.typeName()), classes.value(variable)))
                .toList());
    }

    /** The methods, in order of definition. */
    public List<Method> methods() {
        return locked(() -> shell.methods()
                .map((MethodSnippet method) -> new Method(method.name(), Names.plain(method.signature())))
                .toList());
    }

    /** The types, in order of definition. */
    public List<Type> types() {
        return locked(() -> shell.types()
                .map((TypeDeclSnippet type) -> new Type(type.name(), kind(type)))
                .toList());
    }

    /** What the notebook itself imported, such as {@code java.awt.*} or {@code static java.lang.Math.PI}. */
    public List<String> imports() {
        return locked(() -> shell.imports()
                .map(each -> (each.isStatic() ? "static " : "") + each.fullname())
                .filter(name -> !DefaultImports.ALL.contains(name))
                .toList());
    }

    /** Drops every variable, method, type and import. */
    public void forgetAll() {
        locked(() -> {
            shell.snippets()
                    .filter(snippet -> shell.status(snippet).isActive())
                    .toList()
                    .forEach(shell::drop);
            return null;
        });
    }

    private static String kind(TypeDeclSnippet type) {
        String subKind = type.subKind().name();
        return subKind.substring(0, subKind.indexOf('_')).toLowerCase(Locale.ROOT);
    }

    private <T> T locked(Supplier<T> question) {
        compiler.lock();
        try {
            return question.get();
        } finally {
            compiler.unlock();
        }
    }
}
