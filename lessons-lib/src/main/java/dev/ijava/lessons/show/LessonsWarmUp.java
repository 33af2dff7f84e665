package dev.ijava.lessons.show;

import dev.ijava.kernel.display.WarmUp;
import dev.ijava.lessons.Attention;
import dev.ijava.lessons.AttentionSteps;

/** Loads the classes of a first attention, table and chart before the first cell; Tablesaw and AWT are slow to start. */
public final class LessonsWarmUp implements WarmUp {

    @Override
    public void warmUp() {
        String[] words = {"a", "b"};
        double[][] vectors = {{1, 2}, {3, 4}};
        AttentionSteps steps = Attention.attend(vectors[0], vectors, vectors);
        Forms.of(Look.at(
                Formulas.scores(steps, 0, words),
                Tables.matrix("warm-up", "word", words, Tables.dimensions(2), steps.products(0)),
                Charts.bars("warm-up", Axis.of("weight"), words, steps.weights(0), Role.WEIGHT)));
    }
}
