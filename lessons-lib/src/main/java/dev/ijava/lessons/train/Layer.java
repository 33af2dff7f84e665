package dev.ijava.lessons.train;

import dev.ijava.lessons.AttentionSteps;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Heads side by side with a residual connection: h plus what each head adds. Every head is as wide as h, so their sum
 * is that of a multi-head layer whose output projections are kept apart.
 *
 * @param heads at least one; all read the same h
 * @param on    whether they add anything
 */
record Layer(List<CausalHead> heads, boolean on) {

    static Layer random(int heads, int width, double standardDeviation, boolean withOutput, Random random) {
        Require.that(heads > 0, "A layer of %d heads has nothing to train: use at least 1.", heads);
        return new Layer(
                Stream.generate(() -> CausalHead.random(width, standardDeviation, withOutput, random))
                        .limit(heads)
                        .toList(),
                true);
    }

    Layer switchedOff() {
        return new Layer(heads, false);
    }

    Layer copy() {
        return new Layer(heads.stream().map(CausalHead::copy).toList(), on);
    }

    List<Variable> parameters() {
        return heads.stream().map(CausalHead::parameters).flatMap(List::stream).toList();
    }

    /** n × d stays n × d. */
    Variable apply(Variable h) {
        return on ? heads.stream().map(head -> head.apply(h)).reduce(h, Variable::plus) : h;
    }

    /** What its first head does. */
    AttentionSteps steps(Variable h) {
        return heads.get(0).steps(h);
    }
}
