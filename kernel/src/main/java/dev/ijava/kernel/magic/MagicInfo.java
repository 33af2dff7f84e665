package dev.ijava.kernel.magic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a person may know of a magic: shown by {@code %help}, completion and inspection.
 *
 * @param names its name and then its other names, without percent signs
 * @param usage its arguments as a pattern, such as {@code glob...}; empty if it takes none
 * @param summary a sentence
 * @param options its options and what each does
 * @param completion what its arguments could be
 * @param verbatim whether it gets the rest of its line as one argument, as typed, such as Java source
 * @param showsValue whether its value is the cell's result when it ends a cell
 * @param valueType what {@code var} makes of its value, in Java; empty where that depends on the arguments
 */
public record MagicInfo(
        List<String> names,
        String usage,
        String summary,
        Map<String, String> options,
        ArgumentCompletion completion,
        boolean verbatim,
        boolean showsValue,
        String valueType) {

    /** Copies the collections. */
    public MagicInfo {
        names = List.copyOf(names);
        options = Collections.unmodifiableMap(new TreeMap<>(options));
    }

    /** A magic without options whose value is not shown. */
    public static MagicInfo of(String name, String usage, String summary, String... otherNames) {
        List<String> names = new ArrayList<>(List.of(name));
        names.addAll(List.of(otherNames));
        return new MagicInfo(names, usage, summary, Map.of(), ArgumentCompletion.NONE, false, false, "");
    }

    /** This with one option more. */
    public MagicInfo option(String option, String meaning) {
        Map<String, String> all = new TreeMap<>(options);
        all.put(option, meaning);
        return new MagicInfo(names, usage, summary, all, completion, verbatim, showsValue, valueType);
    }

    /** This with arguments that can be completed. */
    public MagicInfo completedBy(ArgumentCompletion arguments) {
        return new MagicInfo(names, usage, summary, options, arguments, verbatim, showsValue, valueType);
    }

    /** This with the rest of the line as its one argument. */
    public MagicInfo asTyped() {
        return new MagicInfo(names, usage, summary, options, completion, true, showsValue, valueType);
    }

    /** This with its value shown. */
    public MagicInfo showing() {
        return new MagicInfo(names, usage, summary, options, completion, verbatim, true, valueType);
    }

    /** This with values of one type, such as {@code java.util.List<String>}. */
    public MagicInfo giving(String type) {
        return new MagicInfo(names, usage, summary, options, completion, verbatim, showsValue, type);
    }

    /** The first of its names. */
    public String name() {
        return names.get(0);
    }

    /** Name and usage after a prefix, such as {@code %jars glob...}. */
    String signature(String prefix) {
        return (prefix + name() + " " + usage).strip();
    }

    /** The arguments for the rest of a line. */
    List<String> arguments(String rest) {
        if (!verbatim) {
            return Arguments.split(rest);
        }
        return rest.isBlank() ? List.of() : List.of(rest.strip());
    }
}
