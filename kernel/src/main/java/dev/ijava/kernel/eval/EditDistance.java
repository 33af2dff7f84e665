package dev.ijava.kernel.eval;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** How many slips of the finger lie between two names: letters added, lost, changed or swapped with their neighbour. */
final class EditDistance {

    private EditDistance() {}

    /** The names nearest to a mistyped one, if any is near enough for its length; the nearest first. */
    static List<String> nearest(String typed, Collection<String> names) {
        int allowed = typed.length() <= 2 ? 0 : typed.length() <= 4 ? 1 : typed.length() <= 8 ? 2 : 3;
        record Near(String name, int distance) {}
        List<Near> near = names.stream()
                .distinct()
                .filter(name -> Math.abs(name.length() - typed.length()) <= allowed && !name.equals(typed))
                .map(name -> new Near(name, between(typed, name)))
                .filter(each -> each.distance <= allowed)
                .sorted(Comparator.comparing(Near::distance).thenComparing(Near::name))
                .toList();
        return near.stream()
                .filter(each -> each.distance == near.get(0).distance)
                .map(Near::name)
                .toList();
    }

    /** The distance; 0 for names that differ in case alone. */
    static int between(String left, String right) {
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        int[][] distance = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                distance[i][j] = i == 0 || j == 0 ? i + j : step(distance, a, b, i, j);
            }
        }
        return distance[a.length()][b.length()];
    }

    private static int step(int[][] distance, String a, String b, int i, int j) {
        int change = distance[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(change, 1 + Math.min(distance[i - 1][j], distance[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, distance[i - 2][j - 2] + 1) : best;
    }
}
