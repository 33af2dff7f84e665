package dev.ijava.lessons.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Cuts a sentence into tokens of a vocabulary: the longest known beginning of a word, then the longest known
 * continuation, and so on. Source: WordPiece as BERT uses it (Schuster and Nakajima 2012; Devlin et al. 2018).
 *
 * <p>Our own, because the library for it (ai.djl.huggingface:tokenizers) brings a second native library and a cache in
 * the home folder, fetches other builds of it where it sees a graphics card, and reports its use on one cloud. The
 * tests compare every result with that library.
 */
final class WordPiece {

    private static final Pattern SPECIAL = Pattern.compile("\\[(?:PAD|UNK|CLS|SEP|MASK)]");
    private static final int LONGEST_WORD = 100;

    private final Vocabulary vocabulary;
    private final Token unknown;

    WordPiece(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.unknown = vocabulary.require("[UNK]");
    }

    /** The tokens between [CLS] and [SEP]. A special token in the text, such as [MASK], counts as that token. */
    List<Token> tokens(String sentence) {
        List<Token> tokens = new ArrayList<>();
        tokens.add(vocabulary.require("[CLS]"));
        Matcher special = SPECIAL.matcher(sentence);
        int start = 0;
        for (MatchResult found : special.results().toList()) {
            plain(sentence.substring(start, found.start())).forEach(tokens::add);
            tokens.add(vocabulary.require(found.group()));
            start = found.end();
        }
        plain(sentence.substring(start)).forEach(tokens::add);
        tokens.add(vocabulary.require("[SEP]"));
        return List.copyOf(tokens);
    }

    private Stream<Token> plain(String text) {
        return WordSplitter.split(text).stream().flatMap(word -> pieces(word).stream());
    }

    /** A word that cannot be cut into known pieces to its end is unknown as a whole. */
    private List<Token> pieces(String word) {
        if (word.codePointCount(0, word.length()) > LONGEST_WORD) {
            return List.of(unknown);
        }
        List<Token> pieces = new ArrayList<>();
        for (int start = 0; start < word.length(); ) {
            Optional<Token> piece = longestPiece(word, start);
            if (piece.isEmpty()) {
                return List.of(unknown);
            }
            pieces.add(piece.get());
            start += piece.get().text().length() - continuation(start).length();
        }
        return pieces;
    }

    private Optional<Token> longestPiece(String word, int start) {
        for (int end = word.length(); end > start; end--) {
            Optional<Token> piece = vocabulary.find(continuation(start) + word.substring(start, end));
            if (piece.isPresent()) {
                return piece;
            }
        }
        return Optional.empty();
    }

    private static String continuation(int start) {
        return start == 0 ? "" : "##";
    }
}
