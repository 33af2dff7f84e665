package dev.ijava.lessons.train;

/** The two loops in which training spends its time, over stretches of row-major arrays. */
final class Loops {

    private Loops() {}

    /** Σ a[i]·b[i] over n entries from the given starts. */
    static double dot(double[] a, int startA, double[] b, int startB, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += a[startA + i] * b[startB + i];
        }
        return sum;
    }

    /** target[i] += factor·source[i] over n entries from the given starts. */
    static void addScaled(double[] target, int startTarget, double factor, double[] source, int startSource, int n) {
        for (int i = 0; i < n; i++) {
            target[startTarget + i] += factor * source[startSource + i];
        }
    }
}
