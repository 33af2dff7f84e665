package dev.ijava.lessons.model;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;

/**
 * A sentence as the transformer read it, with everything its heads computed on the way. Layers, heads and positions
 * count from 0. The matrices are shared, not copied: change a {@code copy()}.
 *
 * @param sentence what was typed
 * @param tokens   the n tokens, [CLS] first and [SEP] last
 * @param heads    6 layers of 12 heads
 * @param hidden   the tokens' vectors, n × 384 each: after the embeddings, then after each of the 6 layers
 */
public record Encoding(String sentence, List<Token> tokens, List<List<Head>> heads, List<SimpleMatrix> hidden) {

    /** Copies the lists, so that an encoding stays as it is. */
    public Encoding {
        tokens = List.copyOf(tokens);
        heads = heads.stream().map(List::copyOf).toList();
        hidden = List.copyOf(hidden);
    }

    /** The tokens' texts: labels for tables and charts. */
    public List<String> labels() {
        return tokens.stream().map(Token::text).toList();
    }

    /** @throws IllegalArgumentException unless layer is 0 to 5 and head 0 to 11 */
    public Head head(int layer, int head) {
        requireIndex("layer", layer, heads.size());
        requireIndex("head", head, heads.get(layer).size());
        return heads.get(layer).get(head);
    }

    /** The attention weights of one head, n × n; row i says how token i shares out its attention. */
    public SimpleMatrix attention(int layer, int head) {
        return head(layer, head).attention();
    }

    /** The tokens' vectors after that many layers, n × 384: 0 is the sum of the embeddings, 6 the end. */
    public SimpleMatrix hidden(int layersDone) {
        requireIndex("hidden state", layersDone, hidden.size());
        return hidden.get(layersDone);
    }

    /** The tokens' vectors after the last layer, n × 384. */
    public SimpleMatrix lastHidden() {
        return hidden.get(hidden.size() - 1);
    }

    /**
     * The mean of all tokens' last vectors, [CLS] and [SEP] included: 384 numbers that stand for the sentence. Compare
     * two by their cosine, which needs no normalising. Source: Reimers and Gurevych 2019, "mean pooling".
     */
    public double[] sentenceVector() {
        SimpleMatrix vectors = lastHidden();
        return IntStream.range(0, vectors.getNumCols())
                .mapToDouble(column -> vectors.getColumn(column).elementSum() / vectors.getNumRows())
                .toArray();
    }

    /** The last vector of the token at this position, 384 numbers; position 0 is [CLS]. */
    public double[] tokenVector(int position) {
        return tokenVector(position, hidden.size() - 1);
    }

    /** The last vector of the only token with this text, 384 numbers. */
    public double[] tokenVector(String token) {
        return tokenVector(positionOf(token));
    }

    /** The vector of the token at this position after that many layers, 384 numbers. */
    public double[] tokenVector(int position, int layersDone) {
        requireIndex("position", position, tokens.size());
        return hidden(layersDone).getRow(position).getDDRM().getData().clone();
    }

    /**
     * Where a token stands, from 0. Upper and lower case are the same, as they are to this model.
     *
     * @throws IllegalArgumentException if no token has this text, or more than one
     */
    public int positionOf(String token) {
        String wanted = isSpecial(token) ? token : token.toLowerCase(Locale.ROOT);
        int[] found = IntStream.range(0, tokens.size())
                .filter(i -> tokens.get(i).text().equals(wanted))
                .toArray();
        if (found.length == 1) {
            return found[0];
        }
        String what = found.length == 0 ? "No token is" : "%d tokens are".formatted(found.length);
        throw new IllegalArgumentException("%s \"%s\": the tokens are %s. Ask for one of them, or by position, from 0."
                .formatted(what, token, String.join(" ", labels())));
    }

    private static boolean isSpecial(String token) {
        return token.startsWith("[");
    }

    private static void requireIndex(String what, int index, int count) {
        if (index < 0 || index >= count) {
            throw new IllegalArgumentException(
                    "There is no %s %d: they are numbered 0 to %d.".formatted(what, index, count - 1));
        }
    }

    @Override
    public String toString() {
        return "\"%s\" as %d tokens: %s".formatted(sentence, tokens.size(), String.join(" ", labels()));
    }
}
