package dev.ijava.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class VectorsTest {

    @Test
    void addingTheSameToAllScoresLeavesTheWeights() {
        double[] weights = Vectors.softmax(0.8894, 1.2, -3);
        assertThat(Vectors.softmax(5.8894, 6.2, 2)).containsExactly(weights, within(1e-15));
        assertThat(Vectors.softmax(-899.1106, -898.8, -903)).containsExactly(weights, within(1e-13));
    }

    @Test
    void hiddenScoresGetNoWeight() {
        double hidden = Double.NEGATIVE_INFINITY;
        assertThat(Vectors.softmax(hidden, 2, 2)).containsExactly(0, 0.5, 0.5);
        assertThat(Vectors.softmax(hidden, hidden)).containsExactly(0, 0);
    }

    @Test
    void theJacobianOfSoftmaxIsItsFiniteDifference() {
        double[][] jacobian = Vectors.softmaxJacobian(Vectors.softmax(0.3, -1, 2));
        double h = 1e-6;
        double[] up = Vectors.softmax(0.3, -1 + h, 2);
        double[] down = Vectors.softmax(0.3, -1 - h, 2);
        for (int i = 0; i < 3; i++) {
            assertThat(jacobian[i][1]).isCloseTo((up[i] - down[i]) / (2 * h), within(1e-9));
        }
    }

    @Test
    void aLongerKeyScoresMoreAtTheSameAngle() {
        double[] query = {0.22, 0.64, 0.73};
        double[] key = {0.54, 0.36, 0.74};
        double[] twice = {1.08, 0.72, 1.48};
        assertThat(Vectors.dot(query, twice)).isCloseTo(1.7788, within(1e-12));
        assertThat(Vectors.cosine(query, twice)).isCloseTo(Vectors.cosine(query, key), within(1e-15));
        assertThat(Vectors.cosine(query, key)).isCloseTo(0.9077, within(5e-5));
    }

    @Test
    void argumentsStayAsTheyAre() {
        double[] scores = {1, 2};
        Vectors.softmax(scores);
        Vectors.shares(scores);
        assertThat(scores).containsExactly(1, 2);
    }
}
