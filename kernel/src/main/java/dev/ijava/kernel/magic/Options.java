package dev.ijava.kernel.magic;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The options of a magic's arguments: {@code -v}, and some that take a value and may be repeated. */
record Options(Map<String, List<String>> all, boolean verbose) {

    /**
     * Separates options from the rest. A value follows its option or an equals sign.
     *
     * @param rest gets the arguments that are no options
     * @param withValue the options that take a value
     */
    static Options of(String magic, List<String> arguments, List<String> rest, String... withValue)
            throws MagicException {
        Map<String, List<String>> all = new LinkedHashMap<>();
        List<String> known = List.of(withValue);
        boolean verbose = false;
        for (Iterator<String> words = arguments.iterator(); words.hasNext(); ) {
            String word = words.next();
            String name = word.replaceFirst("=.*", "");
            boolean hasValue = !name.equals(word);
            if (known.contains(name) && (hasValue || words.hasNext())) {
                String value = hasValue ? word.substring(name.length() + 1) : words.next();
                all.computeIfAbsent(name, option -> new ArrayList<>()).add(value);
            } else if (word.matches("-v+|--verbose")) {
                verbose = true;
            } else if (word.startsWith("-")) {
                throw unusable(magic, word, known);
            } else {
                rest.add(word);
            }
        }
        return new Options(all, verbose);
    }

    private static MagicException unusable(String magic, String word, List<String> known) {
        String options = String.join(" … ", known) + (known.isEmpty() ? "-v" : " …, -v");
        return new MagicException(magic + " cannot use " + word + " so; its options are " + options + ".");
    }

    List<String> values(String option) {
        return all.getOrDefault(option, List.of());
    }
}
