package dev.ijava.kernel.eval;

import java.util.ArrayList;
import java.util.List;

/** The types in a parameter list in a form that tells overloads apart: simple names, erased, arrays by brackets. */
final class ParameterTypes {

    private ParameterTypes() {}

    /** Of {@code (int beginIndex, java.util.List<E>... rest) throws X}, with or without the names. */
    static List<String> ofDeclaration(String parameters) {
        return split(parameters).stream().map(ParameterTypes::ofParameter).toList();
    }

    /** The parameters of such a list as they are written. */
    static List<String> split(String parameters) {
        String inside = parameters.substring(parameters.indexOf('(') + 1, Math.max(1, parameters.lastIndexOf(')')));
        var found = new ArrayList<String>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < inside.length(); i++) {
            char each = inside.charAt(i);
            depth += each == '<' ? 1 : each == '>' ? -1 : 0;
            if (each == ',' && depth == 0) {
                found.add(inside.substring(from, i).strip());
                from = i + 1;
            }
        }
        found.add(inside.substring(from).strip());
        return inside.isBlank() ? List.of() : found;
    }

    /** Of a type alone, such as {@code java.util.Map.Entry<K, V>[]}. */
    static String simple(String type) {
        String plain = Signature.withoutTypeArguments(type)
                .replace("...", "[]")
                .replaceAll("@\\w+\\s*", "")
                .strip();
        return plain.substring(plain.lastIndexOf('.') + 1);
    }

    private static String ofParameter(String parameter) {
        String plain = Signature.withoutTypeArguments(parameter);
        int blank = plain.lastIndexOf(' ');
        return simple(blank < 0 ? plain : plain.substring(0, blank));
    }
}
