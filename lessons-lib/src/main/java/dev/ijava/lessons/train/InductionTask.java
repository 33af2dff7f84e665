package dev.ijava.lessons.train;

import dev.ijava.lessons.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * The induction task: a block of 4 to 8 different symbols out of ten, repeated up to length 16, as in
 * "C A F H C A F H C A F H C A F H". Nothing tells the next symbol but what followed the present one before. Scored
 * are the places where that can be known: those whose symbol has occurred before. Source: Olsson et al. 2022,
 * "In-context learning and induction heads".
 */
public final class InductionTask {

    /** The symbols, A to J. */
    public static final Vocabulary SYMBOLS = Vocabulary.of("A B C D E F G H I J");

    /** How long a sequence is. */
    public static final int LENGTH = 16;

    private static final int SHORTEST_BLOCK = 4;
    private static final int LONGEST_BLOCK = 8;

    private InductionTask() {}

    /**
     * A sequence.
     *
     * @param tokens the ids of its symbols
     * @param block  the length of what is repeated
     */
    public record Example(int[] tokens, int block) {

        /** All symbols but the last: what a model sees. */
        int[] inputs() {
            return Arrays.copyOf(tokens, tokens.length - 1);
        }

        /** The places whose symbol has occurred before, so that the next can be known. */
        int[] scored() {
            return IntStream.range(block, tokens.length - 1).toArray();
        }

        /** The symbols after the scored places. */
        int[] targets() {
            return Arrays.copyOfRange(tokens, block + 1, tokens.length);
        }

        /** The symbols as a sentence, "C A F H C …". */
        public String sentence() {
            return String.join(
                    " ", Arrays.stream(tokens).mapToObj(SYMBOLS::word).toList());
        }
    }

    /** A new sequence. */
    public static Example next(Random random) {
        int block = SHORTEST_BLOCK + random.nextInt(LONGEST_BLOCK - SHORTEST_BLOCK + 1);
        List<Integer> symbols =
                new ArrayList<>(IntStream.range(0, SYMBOLS.size()).boxed().toList());
        Collections.shuffle(symbols, random);
        int[] tokens =
                IntStream.range(0, LENGTH).map(i -> symbols.get(i % block)).toArray();
        return new Example(tokens, block);
    }

    /** Many sequences, the same for the same seed. */
    public static List<Example> examples(int count, long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, count).mapToObj(i -> next(random)).toList();
    }
}
