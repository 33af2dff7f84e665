package dev.ijava.kernel.eval;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The static fields in which JShell keeps a notebook's variables. */
final class Variables {

    private Variables() {}

    /**
     * Copies the values of variables from a wrapper to the one that replaces it.
     *
     * @return names of those whose value does not fit any more, because its class was redefined
     */
    static List<String> carryOver(Class<?> from, Class<?> to) {
        List<String> lost = new ArrayList<>();
        for (Field target : to.getDeclaredFields()) {
            fieldOf(from, target.getName()).filter(source -> !copy(source, target)).ifPresent(f -> lost.add(f.getName()));
        }
        return lost;
    }

    private static Optional<Field> fieldOf(Class<?> type, String name) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> field.getName().equals(name))
                .filter(field -> Modifier.isStatic(field.getModifiers()) && !Modifier.isFinal(field.getModifiers()))
                .findFirst();
    }

    /** Whether the value fits; a field that holds its type's default has nothing to lose. */
    private static boolean copy(Field source, Field target) {
        try {
            source.setAccessible(true);
            target.setAccessible(true);
            Object value = source.get(null);
            if (fits(value, source.getType(), target.getType())) {
                target.set(null, value);
                return true;
            }
            return Objects.equals(value, target.get(null));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("fields of cells are accessible", e);
        }
    }

    private static boolean fits(Object value, Class<?> from, Class<?> to) {
        return from.isPrimitive() || to.isPrimitive() ? from == to : value == null || to.isInstance(value);
    }

    /** Gives a variable that was declared without a value its type's default. */
    static void setToDefault(Class<?> wrapper, String name) {
        fieldOf(wrapper, name).ifPresent(field -> {
            try {
                field.setAccessible(true);
                field.set(null, Array.get(Array.newInstance(field.getType(), 1), 0));
            } catch (IllegalAccessException e) {
                throw new IllegalStateException("fields of cells are accessible", e);
            }
        });
    }
}
