package dev.ijava.lessons;

import java.util.Random;
import java.util.stream.DoubleStream;

/**
 * Seeded noise: independent, normally distributed numbers of mean 0 and variance 1. It stands for vectors of which nothing
 * is known yet, such as those of a model before training. The same seed gives the same numbers.
 */
public final class Noise {

    private final Random random;

    /** Begins at a seed. */
    public Noise(long seed) {
        random = new Random(seed);
    }

    /**
     * The next numbers as a vector.
     *
     * @param d how many, at least 1
     */
    public double[] vector(int d) {
        Require.that(d > 0, "A vector of noise needs a length of at least 1; it is %d.", d);
        return DoubleStream.generate(random::nextGaussian).limit(d).toArray();
    }
}
