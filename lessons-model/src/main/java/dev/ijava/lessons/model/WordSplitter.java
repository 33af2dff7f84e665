package dev.ijava.lessons.model;

import java.lang.Character.UnicodeBlock;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Cuts text into the words that {@link WordPiece} looks up: lower case, no accents, every punctuation mark and every
 * Chinese character a word of its own. Source: the "basic tokenizer" of uncased BERT (Devlin et al. 2018).
 */
final class WordSplitter {

    private static final String ASCII_PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    /** Japanese kana and Korean are words like any other. */
    private static final Set<UnicodeBlock> CHINESE = Set.of(
            UnicodeBlock.CJK_UNIFIED_IDEOGRAPHS,
            UnicodeBlock.CJK_UNIFIED_IDEOGRAPHS_EXTENSION_A,
            UnicodeBlock.CJK_UNIFIED_IDEOGRAPHS_EXTENSION_B,
            UnicodeBlock.CJK_UNIFIED_IDEOGRAPHS_EXTENSION_C,
            UnicodeBlock.CJK_UNIFIED_IDEOGRAPHS_EXTENSION_D,
            UnicodeBlock.CJK_UNIFIED_IDEOGRAPHS_EXTENSION_E,
            UnicodeBlock.CJK_COMPATIBILITY_IDEOGRAPHS,
            UnicodeBlock.CJK_COMPATIBILITY_IDEOGRAPHS_SUPPLEMENT);

    private WordSplitter() {}

    static List<String> split(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        characters(text).forEach(character -> {
            boolean alone = standsAlone(character);
            if (alone || isSpace(character)) {
                flush(word, words);
            }
            if (alone) {
                words.add(Character.toString(character));
            } else if (!isSpace(character)) {
                word.appendCodePoint(character);
            }
        });
        flush(word, words);
        return words;
    }

    /** Invisible characters go first, then accents: decomposed, an accent is a character of its own (é is e and ´). */
    private static IntStream characters(String text) {
        String visible = text.codePoints()
                .filter(character -> isSpace(character) || !isInvisible(character))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        // One by one, because String.toLowerCase looks at the neighbours of a Greek sigma and BERT does not.
        return Normalizer.normalize(visible, Normalizer.Form.NFD)
                .codePoints()
                .filter(character -> Character.getType(character) != Character.NON_SPACING_MARK)
                .map(Character::toLowerCase);
    }

    private static void flush(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    private static boolean isSpace(int character) {
        return character == '\t' || character == '\n' || character == '\r' || Character.isSpaceChar(character);
    }

    private static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE -> true;
            default -> character == '\uFFFD';
        };
    }

    private static boolean standsAlone(int character) {
        return ASCII_PUNCTUATION.indexOf(character) >= 0
                || isPunctuation(character)
                || CHINESE.contains(UnicodeBlock.of(character));
    }

    private static boolean isPunctuation(int character) {
        return switch (Character.getType(character)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }
}
