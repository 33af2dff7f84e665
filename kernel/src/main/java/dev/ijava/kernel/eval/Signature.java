package dev.ijava.kernel.eval;

import java.util.List;
import java.util.StringJoiner;

/**
 * A signature as JShell words it, taken apart. Its forms: {@code String String.substring(int beginIndex)}, {@code
 * List<E> List<E>.<E>of(E e1)}, {@code ArrayList<E>(int initialCapacity)}, {@code name:java.lang.String}, {@code
 * java.util.List<E>}.
 *
 * @param result the result of a method or the type of a variable; empty for constructors, types and packages
 * @param owner what is before the name's dot, without type arguments; may be empty
 * @param name the simple name
 * @param parameters what is in the brackets and behind them; null where there are none
 */
record Signature(String result, String owner, String name, String parameters) {

    static Signature parse(String text) {
        int bracket = outsideTypeArguments(text, "(", false);
        if (bracket >= 0) {
            String head = text.substring(0, bracket);
            int blank = outsideTypeArguments(head, " ", true);
            String result = blank < 0 ? "" : head.substring(0, blank).strip();
            return of(result, head.substring(blank + 1), text.substring(bracket));
        }
        int colon = outsideTypeArguments(text, ":", false);
        return colon >= 0 ? of(text.substring(colon + 1), text.substring(0, colon), null) : of("", text, null);
    }

    private static Signature of(String result, String qualifiedName, String parameters) {
        String plain = withoutTypeArguments(qualifiedName);
        int dot = plain.lastIndexOf('.');
        return new Signature(result, dot < 0 ? "" : plain.substring(0, dot), plain.substring(dot + 1), parameters);
    }

    boolean isCall() {
        return parameters != null;
    }

    boolean isVariable() {
        return !isCall() && !result.isEmpty();
    }

    /** Owner and name. */
    String qualifiedName() {
        return owner.isEmpty() || owner.equals("Cell$") ? name : owner + "." + name;
    }

    /** The parameters' types without packages and type arguments, as {@code substring(int,int)} is told from others. */
    List<String> parameterTypes() {
        return isCall() ? ParameterTypes.ofDeclaration(parameters) : List.of();
    }

    /** The same with these names behind the parameters' types; unchanged where the types don't stand alone. */
    Signature withParameterNames(List<String> names) {
        List<String> types = isCall() ? ParameterTypes.split(parameters) : List.of();
        boolean alone =
                types.stream().allMatch(type -> withoutTypeArguments(type).indexOf(' ') < 0);
        if (names.isEmpty() || types.size() != names.size() || !alone) {
            return this;
        }
        var list = new StringJoiner(", ", "(", ")");
        for (int i = 0; i < types.size(); i++) {
            list.add(types.get(i) + " " + names.get(i));
        }
        return new Signature(result, owner, name, list + parameters.substring(parameters.lastIndexOf(')') + 1));
    }

    /** The signature in the order of a declaration. */
    String declaration() {
        String head = result.isEmpty() ? qualifiedName() : result + " " + qualifiedName();
        return isCall() ? head + parameters : head;
    }

    static String withoutTypeArguments(String text) {
        var plain = new StringBuilder();
        int depth = 0;
        for (char each : text.toCharArray()) {
            depth += each == '<' ? 1 : 0;
            if (depth == 0) {
                plain.append(each);
            }
            depth -= each == '>' ? 1 : 0;
        }
        return plain.toString();
    }

    private static int outsideTypeArguments(String text, String sign, boolean last) {
        int depth = 0;
        int found = -1;
        for (int i = 0; i < text.length() && (last || found < 0); i++) {
            char each = text.charAt(i);
            depth += each == '<' ? 1 : each == '>' ? -1 : 0;
            found = depth == 0 && text.startsWith(sign, i) ? i : found;
        }
        return found;
    }
}
