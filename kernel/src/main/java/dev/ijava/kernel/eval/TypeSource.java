package dev.ijava.kernel.eval;

import com.sun.source.doctree.DocCommentTree;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the source of one type says for its readers.
 *
 * @param header modifiers, kind, name, what it extends and implements
 * @param comment its doc comment, if it has one
 * @param parents the types it extends and implements, as written
 * @param members doc comments by key: {@code name} of a field, {@code name(int,String[])} of a method or constructor
 * @param parameters names of parameters by the same key, which most class files don't hold
 */
record TypeSource(
        String header,
        Optional<DocCommentTree> comment,
        List<String> parents,
        Map<String, DocCommentTree> members,
        Map<String, List<String>> parameters) {

    static String key(String name, List<String> parameterTypes) {
        return name + "(" + String.join(",", parameterTypes) + ")";
    }

    private static String key(Signature signature) {
        return signature.isCall() ? key(signature.name(), signature.parameterTypes()) : signature.name();
    }

    /** The signature with the names its parameters have in the source. */
    Signature named(Signature signature) {
        return signature.withParameterNames(parameters.getOrDefault(key(signature), List.of()));
    }

    /** The comment of the member a signature tells of. */
    Optional<DocCommentTree> comment(Signature signature) {
        return Optional.ofNullable(members.get(key(signature))).or(() -> onlyWithSameShape(signature));
    }

    /** Type variables may have other names in a subtype: {@code add(E)} and {@code add(T)}. */
    private Optional<DocCommentTree> onlyWithSameShape(Signature signature) {
        int count = signature.parameterTypes().size();
        var found = members.entrySet().stream()
                .filter(each -> signature.isCall()
                        && each.getKey().startsWith(signature.name() + "(")
                        && ParameterTypes.ofDeclaration(each.getKey()).size() == count)
                .map(Map.Entry::getValue)
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
