package dev.ijava.lessons.model;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pieces of text that a model knows, each with its id. */
final class Vocabulary {

    private static final String SECTION = "\"vocab\"";

    /**
     * One {@code "piece": id}. A backslash in the piece is JSON's escape: the file has it before {@code "} and {@code
     * \}.
     */
    private static final Pattern ENTRY = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)+)\"\\s*:\\s*(\\d+)");

    private final Map<String, Integer> ids = new HashMap<>();

    private Vocabulary() {}

    /**
     * Reads the pieces out of a {@code tokenizer.json} of Hugging Face's tokenizers.
     *
     * <p>A JSON library would put itself and a version of its own on every notebook's class path, for a file that never
     * changes: the artifact's version is fixed, and a test reads all of it.
     */
    static Vocabulary parse(String tokenizerJson) {
        Vocabulary vocabulary = new Vocabulary();
        int start = tokenizerJson.indexOf('{', tokenizerJson.indexOf(SECTION) + SECTION.length());
        Matcher entry = ENTRY.matcher(tokenizerJson).region(start, tokenizerJson.length());
        while (entry.find()) {
            String piece = entry.group(1).replaceAll("\\\\(.)", "$1");
            vocabulary.ids.put(piece, Integer.parseInt(entry.group(2)));
        }
        return vocabulary;
    }

    int size() {
        return ids.size();
    }

    Optional<Token> find(String piece) {
        return Optional.ofNullable(ids.get(piece)).map(id -> new Token(piece, id));
    }

    /** A piece that every such model has, such as {@code [CLS]}. */
    Token require(String piece) {
        return find(piece)
                .orElseThrow(() -> new IllegalStateException(
                        "The tokenizer's vocabulary has no %s: it is not the one of this model.".formatted(piece)));
    }
}
