package dev.ijava.kernel.eval;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.function.Function;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.VarSnippet;

/** What earlier cells defined, by name. */
final class ShellNames {

    private final JShell shell;
    private final Lock compilerLock;

    ShellNames(JShell shell, Lock compilerLock) {
        this.shell = shell;
        this.compilerLock = compilerLock;
    }

    Map<String, VarSnippet> variables() {
        return byName(JShell::variables, VarSnippet::name);
    }

    Map<String, MethodSnippet> methods() {
        return byName(JShell::methods, MethodSnippet::name);
    }

    Optional<TypeDeclSnippet> type(String name) {
        return Optional.ofNullable(byName(JShell::types, TypeDeclSnippet::name).get(name));
    }

    private <S> Map<String, S> byName(Function<JShell, Stream<S>> all, Function<S, String> name) {
        compilerLock.lock();
        try {
            var found = new LinkedHashMap<String, S>();
            all.apply(shell).forEach(snippet -> found.put(name.apply(snippet), snippet));
            return found;
        } finally {
            compilerLock.unlock();
        }
    }
}
