package dev.ijava.kernel.eval;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

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
        variables(to)
                .forEach(target -> fieldOf(from, target.getName())
                        .filter(source -> !copy(source, target))
                        .ifPresent(source -> lost.add(source.getName())));
        return lost;
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

    /** Names of the variables that a wrapper holds. */
    static List<String> names(Class<?> wrapper) {
        return variables(wrapper).map(Field::getName).toList();
    }

    /** The value of a wrapper's variable. */
    static Object value(Class<?> wrapper, String name) {
        try {
            Field field = fieldOf(wrapper, name).orElseThrow();
            field.setAccessible(true);
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("fields of cells are accessible", e);
        }
    }

    /** Gives a variable that was declared without a value its type's default. */
    static void setToDefault(Class<?> wrapper, String name) {
        try {
            Field field = fieldOf(wrapper, name).orElseThrow();
            field.setAccessible(true);
            field.set(null, Array.get(Array.newInstance(field.getType(), 1), 0));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("fields of cells are accessible", e);
        }
    }

    private static Optional<Field> fieldOf(Class<?> wrapper, String name) {
        return variables(wrapper).filter(field -> field.getName().equals(name)).findFirst();
    }

    private static Stream<Field> variables(Class<?> wrapper) {
        return Arrays.stream(wrapper.getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && !field.isSynthetic());
    }
}
