package io.github.spencerpark.jupyter.kernel.magic.registry;

import io.github.spencerpark.jupyter.kernel.magic.registry.MagicsArgs.KeywordSpec;
import io.github.spencerpark.jupyter.kernel.magic.registry.MagicsArgs.Schema;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sorts one line's arguments by name. */
final class ArgumentsParser {

    private static final Pattern KEYWORD = Pattern.compile("--([^=]+)(?:=(.+))?");
    private static final Pattern FLAGS = Pattern.compile("-([a-zA-Z]+)");

    private final Schema schema;
    private final Map<String, List<String>> found = new LinkedHashMap<>();
    private int positional;

    ArgumentsParser(Schema schema) {
        this.schema = schema;
    }

    Map<String, List<String>> parse(List<String> args) {
        schema.positional().forEach(name -> found.put(name, new ArrayList<>()));
        if (schema.varargs() != null) {
            found.put(schema.varargs(), new ArrayList<>());
        }
        schema.keywords().keySet().forEach(name -> found.put(name, new ArrayList<>()));
        Iterator<String> rest = args.iterator();
        while (rest.hasNext()) {
            take(rest.next(), rest);
        }
        if (positional < schema.required()) {
            throw new MagicArgsParseException(
                    "Missing arguments: %s", schema.positional().subList(positional, schema.required()));
        }
        return found;
    }

    private void take(String argument, Iterator<String> rest) {
        Matcher keyword = KEYWORD.matcher(argument);
        Matcher flags = FLAGS.matcher(argument);
        if (keyword.matches()) {
            String name = keyword.group(1);
            put(name, keyword.group(2) == null ? next(rest, name) : keyword.group(2), schema.anyKeyword());
        } else if (flags.matches()) {
            flags.group(1).chars().forEach(flag -> takeFlag((char) flag));
        } else {
            found.get(nameAt(positional++)).add(argument);
        }
    }

    private static String next(Iterator<String> rest, String keyword) {
        if (!rest.hasNext()) {
            throw new MagicArgsParseException("--%s needs a value.", keyword);
        }
        return rest.next();
    }

    private void takeFlag(char flag) {
        String name = schema.flags().getOrDefault(flag, String.valueOf(flag));
        put(name, schema.flagValues().getOrDefault(name, ""), schema.anyFlag());
    }

    private String nameAt(int position) {
        if (position < schema.positional().size()) {
            return schema.positional().get(position);
        }
        if (schema.varargs() == null) {
            throw new MagicArgsParseException(
                    "Too many arguments: it takes %d.", schema.positional().size());
        }
        return schema.varargs();
    }

    private void put(String name, String value, boolean anyName) {
        Set<KeywordSpec> rules = schema.keywords().getOrDefault(name, Set.of());
        if (rules.isEmpty() && !anyName) {
            throw new MagicArgsParseException("Unknown argument: %s.", name);
        }
        List<String> values = found.computeIfAbsent(name, key -> new ArrayList<>());
        if (rules.contains(KeywordSpec.ONCE) && !values.isEmpty()) {
            throw new MagicArgsParseException("%s may be given only once.", name);
        }
        if (rules.contains(KeywordSpec.REPLACE)) {
            values.clear();
        }
        values.add(value);
    }
}
