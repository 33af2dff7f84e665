package dev.ijava.kernel;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What environment variables say of a notebook; each has IJava's name and JJava's. */
record Environment(Map<String, String> variables) {

    private static final Pattern TIMEOUT = Pattern.compile("\\s*(-?\\d+)\\s*([A-Za-z]*)\\s*");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|\\S+");

    private Optional<String> get(String name) {
        return List.of("IJAVA_" + name, "JJAVA_" + name).stream()
                .map(variables::get)
                .filter(value -> value != null && !value.isBlank())
                .findFirst();
    }

    /** Options of javac, split at blanks; double quotes keep blanks together. */
    List<String> compilerOptions() {
        Matcher words = WORD.matcher(get("COMPILER_OPTS").orElse(""));
        return words.results().map(word -> word.group(1) == null ? word.group() : word.group(1)).toList();
    }

    /**
     * How long a cell may run; zero for ever. A number is in milliseconds, or in the unit that follows it.
     *
     * @throws IllegalArgumentException neither
     */
    Duration timeout() {
        String text = get("TIMEOUT").orElse("-1");
        Matcher parts = TIMEOUT.matcher(text);
        if (!parts.matches()) {
            throw badTimeout(text);
        }
        try {
            TimeUnit unit = parts.group(2).isEmpty()
                    ? TimeUnit.MILLISECONDS
                    : TimeUnit.valueOf(parts.group(2).toUpperCase(java.util.Locale.ROOT));
            long amount = Long.parseLong(parts.group(1));
            return amount < 1 ? Duration.ZERO : Duration.of(amount, unit.toChronoUnit());
        } catch (IllegalArgumentException e) {
            throw badTimeout(text);
        }
    }

    private static IllegalArgumentException badTimeout(String text) {
        return new IllegalArgumentException("IJAVA_TIMEOUT is \"" + text
                + "\", but it should be milliseconds, such as 1500, or a number with a unit, such as 30 SECONDS.");
    }

    /** Globs of jars and folders that the notebook sees. */
    String classpath() {
        return get("CLASSPATH").orElse("");
    }

    /** Globs of scripts to run before the first cell. */
    String startupScriptsPath() {
        return get("STARTUP_SCRIPTS_PATH").orElse("");
    }

    /** Java to run before the first cell, after the scripts. */
    String startupScript() {
        return get("STARTUP_SCRIPT").orElse("");
    }
}
