package dev.ijava.lessons.model;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;

/**
 * The numbers of one run of the model, cut into matrices.
 *
 * @param tensors flat, row after row, under the names of {@link Layout}
 * @param tokens  how many tokens went in, n
 */
record Activations(Map<String, float[]> tensors, int tokens) {

    /** The vectors of all tokens after no layer, one layer, … six layers, n × 384 each. */
    List<SimpleMatrix> hidden() {
        return IntStream.rangeClosed(0, Layout.LAYERS)
                .mapToObj(layersDone -> matrix(Layout.hidden(layersDone), 0, Layout.WIDTH))
                .toList();
    }

    /** The heads, layer by layer. */
    List<List<Head>> heads() {
        return IntStream.range(0, Layout.LAYERS).mapToObj(this::heads).toList();
    }

    private List<Head> heads(int layer) {
        SimpleMatrix queries = matrix(Layout.projection(layer, "query"), 0, Layout.WIDTH);
        SimpleMatrix keys = matrix(Layout.projection(layer, "key"), 0, Layout.WIDTH);
        SimpleMatrix values = matrix(Layout.projection(layer, "value"), 0, Layout.WIDTH);
        return IntStream.range(0, Layout.HEADS)
                .mapToObj(head -> new Head(
                        columnsOf(head, queries),
                        columnsOf(head, keys),
                        columnsOf(head, values),
                        matrix(Layout.attention(layer), head, tokens)))
                .toList();
    }

    private static SimpleMatrix columnsOf(int head, SimpleMatrix ofAllHeads) {
        int first = head * Layout.HEAD_WIDTH;
        return ofAllHeads.extractMatrix(0, SimpleMatrix.END, first, first + Layout.HEAD_WIDTH);
    }

    /**
     * The {@code index}-th matrix of n rows in a tensor, as doubles: EJML would keep floats as floats and mix poorly.
     */
    private SimpleMatrix matrix(String tensor, int index, int columns) {
        float[] numbers = tensors.get(tensor);
        int size = tokens * columns;
        double[] entries = new double[size];
        for (int i = 0; i < size; i++) {
            entries[i] = numbers[index * size + i];
        }
        return new SimpleMatrix(tokens, columns, true, entries);
    }
}
