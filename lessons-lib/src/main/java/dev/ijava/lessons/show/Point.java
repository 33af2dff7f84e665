package dev.ijava.lessons.show;

import dev.ijava.lessons.Numbers;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A labelled point of a chart with two number axes.
 *
 * @param label written beside it
 * @param x its position across
 * @param y its position up
 * @param role decides its colour
 */
public record Point(String label, double x, double y, Role role) {

    static String sentence(List<Point> points) {
        return points.isEmpty()
                ? ""
                : points.stream()
                        .map(p -> "%s at (%s, %s)".formatted(p.label, Numbers.fixed(p.x), Numbers.fixed(p.y)))
                        .collect(Collectors.joining("; ", " Points: ", "."));
    }
}
