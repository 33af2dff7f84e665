package io.github.spencerpark.jupyter.kernel.magic.registry;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What arguments a magic takes: by position, {@code --keyword value}, {@code --keyword=value} and {@code -f}. */
public class MagicsArgs {

    private final Schema schema;

    /** How often a keyword may come, and what then holds. */
    public enum KeywordSpec {
        ONCE,
        COLLECT,
        REPLACE
    }

    /**
     * All that is known of the arguments.
     *
     * @param positional required ones, then optional ones
     * @param varargs the name of what follows them, or null
     * @param flags letter to name
     * @param flagValues name to what a flag stands for
     */
    record Schema(
            List<String> positional,
            int required,
            String varargs,
            Map<String, Set<KeywordSpec>> keywords,
            Map<Character, String> flags,
            Map<String, String> flagValues,
            boolean anyKeyword,
            boolean anyFlag) {}

    MagicsArgs(Schema schema) {
        this.schema = schema;
    }

    /** Begins to say what arguments there are. */
    public static MagicsArgsBuilder builder() {
        return new MagicsArgsBuilder();
    }

    /**
     * The arguments by name; names without any have an empty list.
     *
     * @throws MagicArgsParseException there is one too many, too few, or one that nobody knows
     */
    public Map<String, List<String>> parse(List<String> args) {
        return new ArgumentsParser(schema).parse(args);
    }

    /** Says what arguments a magic takes. */
    public static class MagicsArgsBuilder {

        private final List<String> positional = new ArrayList<>();
        private final Map<String, Set<KeywordSpec>> keywords = new LinkedHashMap<>();
        private final Map<Character, String> flags = new LinkedHashMap<>();
        private final Map<String, String> flagValues = new LinkedHashMap<>();
        private int required;
        private String varargs;
        private boolean anyKeyword = true;
        private boolean anyFlag = true;

        /**
         * An argument that must be there.
         *
         * @throws IllegalStateException it comes after an optional one
         */
        public MagicsArgsBuilder required(String name) {
            if (required < positional.size() || varargs != null) {
                throw new IllegalStateException("Required arguments come before optional ones: " + name);
            }
            required++;
            return optional(name);
        }

        public MagicsArgsBuilder optional(String name) {
            positional.add(name);
            return this;
        }

        /** What follows the others. */
        public MagicsArgsBuilder varargs(String name) {
            varargs = name;
            return this;
        }

        public MagicsArgsBuilder keyword(String name, KeywordSpec rule, KeywordSpec... others) {
            keywords.put(name, EnumSet.of(rule, others));
            return this;
        }

        public MagicsArgsBuilder keyword(String name) {
            return keyword(name, KeywordSpec.COLLECT);
        }

        /** A letter that stands for {@code --name value}. */
        public MagicsArgsBuilder flag(String name, char letter, String value) {
            flagValues.put(name, value);
            return flag(name, letter);
        }

        public MagicsArgsBuilder flag(String name, char letter) {
            flags.put(letter, name);
            return keyword(name);
        }

        public MagicsArgsBuilder anyKeyword() {
            anyKeyword = true;
            return this;
        }

        public MagicsArgsBuilder onlyKnownKeywords() {
            anyKeyword = false;
            return this;
        }

        public MagicsArgsBuilder anyFlag() {
            anyFlag = true;
            return this;
        }

        public MagicsArgsBuilder onlyKnownFlags() {
            anyFlag = false;
            return this;
        }

        public MagicsArgs build() {
            return new MagicsArgs(new Schema(
                    List.copyOf(positional),
                    required,
                    varargs,
                    new LinkedHashMap<>(keywords),
                    Map.copyOf(flags),
                    Map.copyOf(flagValues),
                    anyKeyword,
                    anyFlag));
        }
    }
}
