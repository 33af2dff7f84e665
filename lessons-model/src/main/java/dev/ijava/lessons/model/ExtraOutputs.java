package dev.ijava.lessons.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;

/**
 * Bytes that, appended to an ONNX model, make it return more of what it computes.
 *
 * <p>A model is a Protocol Buffers message, and of two such messages one after the other a reader makes one: lists are
 * joined, messages merged. So a second, almost empty model that names only additional outputs is enough, and the 90 MB
 * in front of it stay as they are. Sources: onnx.proto3 for the field numbers; Protocol Buffers, "Encoding", for the
 * rest.
 */
final class ExtraOutputs {

    private static final int MODEL_GRAPH = 7;
    private static final int GRAPH_OUTPUT = 12;
    private static final int VALUE_NAME = 1;

    private ExtraOutputs() {}

    /** @param names names of node outputs inside the model, as tools like Netron show them */
    static byte[] named(List<String> names) {
        ByteArrayOutputStream graph = new ByteArrayOutputStream();
        for (String name : names) {
            graph.writeBytes(field(GRAPH_OUTPUT, field(VALUE_NAME, name.getBytes(UTF_8))));
        }
        return field(MODEL_GRAPH, graph.toByteArray());
    }

    /** A field of variable length: its number and wire type 2 in one byte, its length, its content. */
    private static byte[] field(int number, byte[] content) {
        ByteArrayOutputStream field = new ByteArrayOutputStream();
        field.write(number << 3 | 2);
        int length = content.length;
        for (; length > 0x7F; length >>>= 7) {
            field.write(length & 0x7F | 0x80); // seven bits a byte, the lowest first; the top bit says "more"
        }
        field.write(length);
        field.writeBytes(content);
        return field.toByteArray();
    }
}
