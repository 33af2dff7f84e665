package dev.ijava.kernel.display;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what a table has for a type: for the class itself, else its superclasses, else its interfaces, nearest first. */
final class NearestType {

    private NearestType() {}

    /** The nearest entry; one for {@code Object} comes last, after {@code Object[]} for arrays of objects. */
    static <V> Optional<V> in(Map<Class<?>, ? extends V> byType, Class<?> type) {
        Deque<Class<?>> interfaces = new ArrayDeque<>();
        for (Class<?> each = type; each != null && each != Object.class; each = each.getSuperclass()) {
            if (byType.containsKey(each)) {
                return Optional.of(byType.get(each));
            }
            interfaces.addAll(List.of(each.getInterfaces()));
        }
        while (!interfaces.isEmpty()) {
            Class<?> each = interfaces.remove();
            if (byType.containsKey(each)) {
                return Optional.of(byType.get(each));
            }
            interfaces.addAll(List.of(each.getInterfaces()));
        }
        boolean objects = Object[].class.isAssignableFrom(type) && byType.containsKey(Object[].class);
        return Optional.ofNullable(byType.get(objects ? Object[].class : Object.class));
    }
}
