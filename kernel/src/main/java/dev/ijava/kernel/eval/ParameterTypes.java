package dev.ijava.kernel.eval;

import java.util.Arrays;
import java.util.List;

/** The types in a parameter list in the one form that tells overloads apart: simple names, erased, arrays by brackets. */
final class ParameterTypes {

    private ParameterTypes() {}

    /** Of {@code (int beginIndex, java.util.List<E>... rest) throws X}. */
    static List<String> ofDeclaration(String parameters) {
        String plain = Signature.withoutTypeArguments(parameters);
        String inside = plain.substring(plain.indexOf('(') + 1, Math.max(1, plain.lastIndexOf(')'))).strip();
        return inside.isEmpty()
                ? List.of()
                : Arrays.stream(inside.split("\\s*,\\s*")).map(ParameterTypes::ofParameter).toList();
    }

    /** Of a type alone, such as {@code java.util.Map.Entry<K, V>[]}. */
    static String simple(String type) {
        String plain = Signature.withoutTypeArguments(type).replace("...", "[]").replaceAll("@\\w+\\s*", "").strip();
        return plain.substring(plain.lastIndexOf('.') + 1);
    }

    private static String ofParameter(String parameter) {
        int blank = parameter.lastIndexOf(' ');
        return simple(blank < 0 ? parameter : parameter.substring(0, blank));
    }
}
