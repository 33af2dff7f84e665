package dev.ijava.lessons.show;

import java.util.List;

/** A name, and what it equals step by step: s = a · b + c · d = e + f = g. */
final class Chain {

    private final StringBuilder latex = new StringBuilder();

    /** @param index a word below the symbol, or nothing */
    Chain(String symbol, String index) {
        latex.append(symbol(symbol, index)).append(" &");
    }

    static String symbol(String symbol, String index) {
        return index.isEmpty() ? symbol : symbol + "_{\\text{" + escaped(index) + "}}";
    }

    /** Equals the sum of some terms. */
    Chain equal(List<String> terms) {
        latex.append("= ").append(String.join(" + ", terms)).append(' ');
        return this;
    }

    /** Equals a fraction; the denominator is a sum. */
    Chain over(String numerator, List<String> denominator) {
        latex.append("= \\frac{")
                .append(numerator)
                .append("}{")
                .append(String.join(" + ", denominator))
                .append("} ");
        return this;
    }

    Formula formula() {
        String line = latex.toString().strip();
        // The strut keeps fractions of neighbouring lines apart; a length after the line break would need a bracket
        // there.
        String spaced = line.contains("\\frac") ? line + " \\vphantom{\\Bigg|}" : line;
        return new Formula(spaced, plain(line));
    }

    private static String escaped(String word) {
        return word.replaceAll("([\\\\{}$&#%_^~])", "\\\\$1");
    }

    /** The same line for eyes without MathJax; only the commands this class writes occur in it. */
    private static String plain(String line) {
        return line.replaceAll("\\\\frac\\{([^{}+]*)}\\{([^{}+]*)}", "$1 / $2")
                .replaceAll("\\\\frac\\{((?:[^{}]|\\{[^{}]*})*)}\\{((?:[^{}]|\\{[^{}]*})*)}", "$1 / ($2)")
                .replaceAll("_\\{\\\\text\\{([^}]*)}}", "($1)")
                .replaceAll("\\\\sqrt\\{([^}]*)}", "√($1)")
                .replaceAll("\\\\mathrm\\{([^}]*)}", "$1")
                .replaceAll("e\\^\\{([^}]*)}", "e^$1")
                .replace("\\cdot", "·")
                .replace("\\dots", "…")
                .replace("\\ln", "ln")
                .replace("\\alpha", "α")
                .replace(",\\,", ",")
                .replace(" &", " ");
    }
}
