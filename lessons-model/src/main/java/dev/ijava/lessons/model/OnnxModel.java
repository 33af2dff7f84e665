package dev.ijava.lessons.model;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A model in ONNX Runtime: token ids in, named tensors out. The only class that knows that library. */
final class OnnxModel implements AutoCloseable {

    /** Enough for sentences, and leaves the rest of a small machine to the notebook. */
    private static final int THREADS = 2;

    private final OrtEnvironment environment;
    private final OrtSession session;

    private OnnxModel(OrtEnvironment environment, OrtSession session) {
        this.environment = environment;
        this.session = session;
    }

    /**
     * Loads a model that also returns the named outputs of its inner nodes.
     *
     * @throws LinkageError if ONNX Runtime has no native library for this machine
     */
    static OnnxModel load(URL model, List<String> extraOutputs) throws IOException {
        ByteBuffer bytes = read(model, ExtraOutputs.named(extraOutputs));
        OrtEnvironment environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "lessons");
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            environment.setTelemetry(false);
            options.setIntraOpNumThreads(THREADS);
            options.setInterOpNumThreads(1);
            return new OnnxModel(environment, environment.createSession(bytes, options));
        } catch (OrtException e) {
            throw failed("load the model", e);
        }
    }

    /** Outside the heap, where a notebook's JVM may be short: 90 MB that are free again once the session has them. */
    private static ByteBuffer read(URL model, byte[] appended) throws IOException {
        URLConnection connection = model.openConnection();
        try (InputStream in = connection.getInputStream();
                ReadableByteChannel channel = Channels.newChannel(in)) {
            ByteBuffer bytes = ByteBuffer.allocateDirect(connection.getContentLength() + appended.length);
            bytes.limit(bytes.capacity() - appended.length);
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {}
            bytes.limit(bytes.capacity());
            return bytes.put(appended).flip();
        }
    }

    /** Runs one sentence; every tensor comes back flat, row after row, under the name of its node's output. */
    Map<String, float[]> run(long[] ids) {
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        try (OnnxTensor tokens = row(ids);
                OnnxTensor visible = row(ones);
                OnnxTensor segment = row(new long[ids.length]);
                OrtSession.Result results = session.run(
                        Map.of("input_ids", tokens, "attention_mask", visible, "token_type_ids", segment))) {
            Map<String, float[]> outputs = new HashMap<>();
            for (Map.Entry<String, OnnxValue> result : results) {
                outputs.put(result.getKey(), numbers((OnnxTensor) result.getValue()));
            }
            return outputs;
        } catch (OrtException e) {
            throw failed("run the model", e);
        }
    }

    private OnnxTensor row(long[] numbers) throws OrtException {
        return OnnxTensor.createTensor(environment, new long[][] {numbers});
    }

    private static float[] numbers(OnnxTensor tensor) {
        return tensor.getFloatBuffer().array();
    }

    /** Gives the model's memory back. */
    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw failed("close the model", e);
        }
    }

    private static IllegalStateException failed(String what, OrtException cause) {
        return new IllegalStateException(
                "ONNX Runtime could not %s: %s. Restart the kernel.".formatted(what, cause.getMessage()), cause);
    }
}
