package dev.ijava.kernel.magic;

import java.util.Collection;
import java.util.stream.Collectors;

/** There is no magic of that name. The message suggests the nearest and lists what there is. */
public final class UndefinedMagicException extends MagicException {

    private static final long serialVersionUID = 1L;

    UndefinedMagicException(String kind, String prefix, String name, Collection<String> names) {
        super("Undefined " + kind + " magic '" + name + "'." + hint(prefix, name, names) + " There are: "
                + names.stream().sorted().map(prefix::concat).collect(Collectors.joining(" "))
                + ". %help explains them.");
    }

    private static String hint(String prefix, String name, Collection<String> names) {
        if (name.startsWith("%")) {
            return " A %" + name + " magic must be the first line of its cell.";
        }
        return Nearest.to(name, names)
                .map(near -> " Did you mean " + prefix + near + "?")
                .orElse("");
    }
}
