package dev.ijava.lessons.model;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The build of all-MiniLM-L6-v2: how many layers and heads, how wide, and under which names its ONNX file computes
 * what. The names are those of the PyTorch modules that were exported; Netron shows them.
 */
final class Layout {

    static final int LAYERS = 6;
    static final int HEADS = 12;
    static final int HEAD_WIDTH = 32;
    static final int WIDTH = HEADS * HEAD_WIDTH;

    /** What the sentence transformer was made for; the table of positions would reach to 512. */
    static final int MAX_TOKENS = 256;

    /** What the model returns without being asked: the vectors after the last layer. */
    static final String LAST_HIDDEN = "last_hidden_state";

    private Layout() {}

    /** Q, K or V of all heads of a layer, 1 × n × 384; head h has columns 32h to 32h + 31. */
    static String projection(int layer, String role) {
        return "/encoder/layer.%d/attention/self/%s/Add_output_0".formatted(layer, role);
    }

    /** The weights of all heads of a layer, 1 × 12 × n × n. */
    static String attention(int layer) {
        return "/encoder/layer.%d/attention/self/Softmax_output_0".formatted(layer);
    }

    /**
     * The tokens' vectors after that many layers, 1 × n × 384; after none, token and position embeddings are summed.
     */
    static String hidden(int layersDone) {
        return switch (layersDone) {
            case 0 -> "/embeddings/LayerNorm/Add_1_output_0";
            case LAYERS -> LAST_HIDDEN;
            default -> "/encoder/layer.%d/output/LayerNorm/Add_1_output_0".formatted(layersDone - 1);
        };
    }

    /** All that the file computes on the way and we want to see. */
    static List<String> innerOutputs() {
        return IntStream.range(0, LAYERS)
                .boxed()
                .flatMap(layer -> Stream.of(
                        hidden(layer),
                        projection(layer, "query"),
                        projection(layer, "key"),
                        projection(layer, "value"),
                        attention(layer)))
                .toList();
    }
}
