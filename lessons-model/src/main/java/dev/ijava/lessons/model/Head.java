package dev.ijava.lessons.model;

import org.ejml.simple.SimpleMatrix;

/**
 * What one head of attention computed for one sentence of n tokens:
 * {@code attention = softmax(queries · keysᵀ / √32)}, and its output is {@code attention · values}.
 *
 * @param queries   n × 32, one row a token
 * @param keys      n × 32
 * @param values    n × 32
 * @param attention n × n, row i: how token i shares out its attention; rows sum to 1
 */
public record Head(SimpleMatrix queries, SimpleMatrix keys, SimpleMatrix values, SimpleMatrix attention) {

    @Override
    public String toString() {
        int tokens = attention.getNumRows();
        return "Head[%d tokens; queries, keys, values %d × %d, attention %d × %d]"
                .formatted(tokens, tokens, queries.getNumCols(), tokens, tokens);
    }
}
