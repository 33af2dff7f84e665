package dev.ijava.lessons.train;

import dev.ijava.lessons.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How low the loss on some sentences can go, given what a model sees: the entropy of the next word given that.
 * Where the same sight is followed by different words, the best a model can do is to guess as often as each occurs.
 */
public final class LossFloor {

    /** What a model sees when it predicts the next word. */
    public enum Sight {
        /** The word itself and its place: a model without attention. */
        OWN_WORD,
        /** All words so far: a model with attention. */
        ALL_EARLIER_WORDS
    }

    private record Prediction(List<String> seen, int position, String word, String next) {}

    private final List<Prediction> predictions = new ArrayList<>();

    private LossFloor() {}

    /** The floor for these sentences, each of them equally frequent. */
    public static LossFloor of(List<String> sentences, Sight sight) {
        LossFloor floor = new LossFloor();
        for (String sentence : sentences) {
            List<String> words = Arrays.asList(Tokens.words(sentence));
            for (int i = 0; i + 1 < words.size(); i++) {
                int from = sight == Sight.OWN_WORD ? i : 0;
                List<String> seen = words.subList(from, i + 1);
                floor.predictions.add(new Prediction(seen, i, words.get(i), words.get(i + 1)));
            }
        }
        return floor;
    }

    /** Over all predictions. */
    public double mean() {
        return mean(prediction -> true);
    }

    /** Over the predictions that follow a word, say "ran". */
    public double after(String word) {
        return mean(prediction -> prediction.word().equals(word));
    }

    /** Over the predictions at each place, from the first word on. */
    public double[] atEachPosition() {
        int longest = predictions.stream().mapToInt(Prediction::position).max().orElseThrow();
        return IntStream.rangeClosed(0, longest)
                .mapToDouble(i -> mean(prediction -> prediction.position() == i))
                .toArray();
    }

    private double mean(Predicate<Prediction> which) {
        return predictions.stream().filter(which).collect(Collectors.averagingDouble(this::surprise));
    }

    /** −ln of how often this next word follows what is seen here. */
    private double surprise(Prediction prediction) {
        List<Prediction> alike = predictions.stream()
                .filter(p -> p.position() == prediction.position() && p.seen().equals(prediction.seen()))
                .toList();
        long same =
                alike.stream().filter(p -> p.next().equals(prediction.next())).count();
        return Math.log((double) alike.size() / same);
    }
}
