package dev.ijava.lessons.model;

import static dev.ijava.lessons.Vectors.cosine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

/** The numbers that notebook 08 tells, to the digits it prints. */
class WhatHeadsLookAtTest {

    private final SentenceEncoder encoder = SentenceEncoder.open();

    @Test
    void theWordsGiveMostOfTheirAttentionToATokenNobodyTyped() {
        Encoding encoding = encoder.encode("The dog ran quickly");
        double toCls = encoding.heads().stream()
                .flatMap(layer -> layer.stream())
                .mapToDouble(head -> IntStream.rangeClosed(1, 4)
                        .mapToDouble(word -> head.attention().get(word, 0))
                        .average()
                        .getAsDouble())
                .average()
                .getAsDouble();
        assertThat(toCls).isCloseTo(.62, within(.005));
    }

    @Test
    void headTwoOfLayerZeroLooksOneTokenBackWhateverTheWords() {
        assertThat(weightOfPrevious("The dog ran quickly")).isCloseTo(.9999, within(.00005));
        assertThat(weightOfPrevious("quickly ran dog the")).isCloseTo(.9997, within(.00005));
    }

    @Test
    void aBankAtTheRiverIsNearerToOneAtTheStreamThanToOneWithMoney() {
        double[] river = encoder.encode("I sat on the bank of the river").tokenVector("bank");
        double[] stream =
                encoder.encode("We walked along the bank of the stream").tokenVector("bank");
        double[] money = encoder.encode("I put money in the bank").tokenVector("bank");
        assertThat(cosine(river, stream)).isCloseTo(.934, within(.0005));
        assertThat(cosine(river, money)).isCloseTo(.806, within(.0005));
    }

    @Test
    void whoBitWhomHardlyMattersToTheSentenceVector() {
        double[] dogBites = encoder.encode("The dog bit the man").sentenceVector();
        double[] manBites = encoder.encode("The man bit the dog").sentenceVector();
        assertThat(cosine(dogBites, manBites)).isCloseTo(.979, within(.0005));
    }

    @Test
    void aDenialIsNearerToWhatItDeniesThanTheSameSaidInOtherWords() {
        double[] good = encoder.encode("The film was good").sentenceVector();
        double[] notGood = encoder.encode("The film was not good").sentenceVector();
        double[] enjoyed = encoder.encode("I enjoyed the movie").sentenceVector();
        assertThat(cosine(good, notGood)).isCloseTo(.829, within(.0005));
        assertThat(cosine(good, enjoyed)).isCloseTo(.750, within(.0005));
    }

    @Test
    void theTwoBanksDriftApartFromLayerToLayer() {
        Encoding river = encoder.encode("I sat on the bank of the river");
        Encoding money = encoder.encode("I put money in the bank");
        double[] cosines = IntStream.rangeClosed(0, 6)
                .mapToDouble(layers -> cosine(bankAfter(layers, river), bankAfter(layers, money)))
                .toArray();
        assertThat(cosines).containsExactly(new double[] {.988, .916, .873, .846, .858, .875, .806}, within(.0005));
    }

    private static double[] bankAfter(int layers, Encoding encoding) {
        return encoding.tokenVector(encoding.positionOf("bank"), layers);
    }

    private double weightOfPrevious(String sentence) {
        SimpleMatrix attention = encoder.encode(sentence).attention(0, 2);
        return IntStream.range(1, attention.getNumRows())
                .mapToDouble(token -> attention.get(token, token - 1))
                .average()
                .getAsDouble();
    }
}
