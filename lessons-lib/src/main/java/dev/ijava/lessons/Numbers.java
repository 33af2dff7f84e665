package dev.ijava.lessons;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How the lessons write numbers: results with four decimals, inputs as they were typed. */
public final class Numbers {

    /** Stands where there is no number. */
    public static final String NONE = "–";

    /** Below this, a result is rounding noise of double arithmetic and written as zero. */
    private static final double NOISE = 1e-12;

    private static final double SMALLEST_WITH_FOUR_DECIMALS = 0.00005;
    private static final double LARGEST_WITH_FOUR_DECIMALS = 1e7;

    private Numbers() {}

    /**
     * A result with four decimals: 0.4230. What four decimals would hide is written with an exponent (1.8e-7); NaN is
     * {@link #NONE}, infinities are −∞ and ∞, and zero never has a minus sign.
     */
    public static String fixed(double number) {
        if (Double.isNaN(number)) {
            return NONE;
        }
        if (Double.isInfinite(number)) {
            return number > 0 ? "∞" : "−∞";
        }
        double size = Math.abs(number);
        if (size < NOISE) {
            return "0.0000";
        }
        if (size < SMALLEST_WITH_FOUR_DECIMALS) {
            return exponent(number, "%.1e");
        }
        return size < LARGEST_WITH_FOUR_DECIMALS
                ? String.format(Locale.ROOT, "%.4f", number)
                : exponent(number, "%.4e");
    }

    /** A number as a person would type it, with at most four decimals: 0.5, −1, 0.1188. */
    public static String plain(double number) {
        String fixed = fixed(number);
        if (!Double.isFinite(number) || fixed.contains("e")) {
            return fixed;
        }
        BigDecimal rounded = BigDecimal.valueOf(number).setScale(4, RoundingMode.HALF_UP);
        return rounded.stripTrailingZeros().toPlainString();
    }

    /** A vector with four decimals each: [0.4085, 0.4938, 0.4061]. */
    public static String fixed(double[] vector) {
        return Arrays.stream(vector).mapToObj(Numbers::fixed).collect(Collectors.joining(", ", "[", "]"));
    }

    /** A vector as a person would type it: [0.22, 0.64, 0.73]. */
    public static String plain(double[] vector) {
        return Arrays.stream(vector).mapToObj(Numbers::plain).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String exponent(double number, String format) {
        return String.format(Locale.ROOT, format, number)
                .replaceFirst("e([+-])0*(\\d)", "e$1$2")
                .replace("e+", "e");
    }
}
