package dev.ijava.kernel.magic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The options of a magic's arguments: {@code -v}, and some that take a value and may be repeated. */
record Options(Map<String, List<String>> all, boolean verbose) {

    /**
     * Separates options from the rest.
     *
     * @param rest gets the arguments that are no options
     * @param withValue the options that take a value
     */
    static Options of(String magic, List<String> arguments, List<String> rest, String... withValue) throws MagicException {
        Map<String, List<String>> all = new LinkedHashMap<>();
        List<String> known = List.of(withValue);
        boolean verbose = false;
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (known.contains(argument) && ++i < arguments.size()) {
                all.computeIfAbsent(argument, option -> new ArrayList<>()).add(arguments.get(i));
            } else if (argument.matches("-v+|--verbose")) {
                verbose = true;
            } else if (argument.startsWith("-")) {
                String options = String.join(" … ", known) + (known.isEmpty() ? "-v" : " …, -v");
                throw new MagicException(magic + " cannot use " + argument + " so; its options are " + options + ".");
            } else {
                rest.add(argument);
            }
        }
        return new Options(all, verbose);
    }

    List<String> values(String option) {
        return all.getOrDefault(option, List.of());
    }
}
