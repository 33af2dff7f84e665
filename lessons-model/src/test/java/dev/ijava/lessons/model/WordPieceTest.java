package dev.ijava.lessons.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our tokenizer against Hugging Face's, on the vocabulary and the settings that the model's artifact ships. */
class WordPieceTest {

    private static Vocabulary vocabulary;
    private static WordPiece ours;
    private static HuggingFaceTokenizer theirs;

    @BeforeAll
    static void readTheArtifact(@TempDir Path cache) throws IOException {
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("DJL_CACHE_DIR", cache.toString());
        try (InputStream json = WordPieceTest.class.getResourceAsStream(Libraries.TOKENIZER)) {
            byte[] file = json.readAllBytes();
            vocabulary = Vocabulary.parse(new String(file, UTF_8));
            ours = new WordPiece(vocabulary);
            theirs = HuggingFaceTokenizer.newInstance(
                    new ByteArrayInputStream(file), Map.of("padding", "false", "truncation", "false"));
        }
    }

    @AfterAll
    static void freeTheirs() {
        theirs.close();
    }

    @Test
    void theWholeVocabularyIsRead() {
        assertThat(vocabulary.size()).isEqualTo(30_522);
        assertThat(Stream.of("[PAD]", "the", "\"", "\\", "##\\")
                        .map(piece -> vocabulary.require(piece).id()))
                .containsExactly(0, 1996, 1000, 1032, 29635);
    }

    @Test
    void aRareWordIsCutIntoKnownPieces() {
        assertThat(texts("Tokenization, unbelievably"))
                .containsExactly("[CLS]", "token", "##ization", ",", "un", "##bel", "##ie", "##va", "##bly", "[SEP]");
    }

    @Test
    void aMaskInTheTextIsTheMaskToken() {
        assertThat(texts("The dog [MASK] quickly"))
                .containsExactly("[CLS]", "the", "dog", "[MASK]", "quickly", "[SEP]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The dog ran quickly",
                "\"Don't!\" she said -- twice; e-mail a@b.c (50% off, $3.20) #1 {x} [y] <z> `w` ^~|\\",
                "Crème brûlée, naïve façade, Ångström, Übergröße, Łódź, İstanbul, ñandú",
                "ΟΔΥΣΣΕΥΣ σοφός ΣΑΣ",
                "floccinaucinihilipilification antidisestablishmentarianism zzxqj",
                "我爱北京 天安门, 々〇 ひらがな カタカナ ガギグ 한국어 ไทย עברית العربية हिन्दी",
                "𠀀𪜀 豈 𝒜 ﬁne ﬀ ½ ² № ™",
                "I 💙 emoji 😀👍🏽 👩‍👩‍👧 🇫🇷 ❤️ ☃",
                "tab\tnew\nline\rreturn\u000bvertical\u0085next\u00a0nbsp\u2003em\u200bzero",
                "line\u2028separator\u3000wide\ufeffbom",
                "nul\u0000 bell\u0007 unit\u001f replace\ufffd private\ue000 soft\u00adhyphen",
                "“curly” ‘quotes’ – — … ¿qué? ¡sí! «guillemets» §5 €10 £3 ±2 ×÷ °C",
                "[CLS] in text [SEP] and [MASK][MASK] [PAD] [UNK] [cls] [ MASK ]",
                "##ing ## # ing",
                "   "
            })
    void trickyTextIsCutAsHuggingFaceCutsIt(String text) {
        assertThat(ids(text)).as(text).containsExactly(theirs.encode(text).getIds());
    }

    @Test
    void aWordOfAHundredCharactersIsCutAndALongerOneIsUnknown() {
        String longest = "a".repeat(100);
        String tooLong = "a".repeat(101);
        assertThat(ids(longest))
                .hasSizeGreaterThan(3)
                .containsExactly(theirs.encode(longest).getIds());
        assertThat(texts(tooLong)).containsExactly("[CLS]", "[UNK]", "[SEP]");
        assertThat(ids("😀".repeat(100)))
                .containsExactly(theirs.encode("😀".repeat(100)).getIds());
    }

    @Test
    void randomTextIsCutAsHuggingFaceCutsIt() {
        Random random = new Random(7);
        for (int trial = 0; trial < 2_000; trial++) {
            String text = randomText(random);
            assertThat(ids(text)).as(text).containsExactly(theirs.encode(text).getIds());
        }
    }

    /**
     * Mostly letters and spaces, with Latin, Greek and Cyrillic characters of all kinds in between. Other scripts have
     * marks younger than the Unicode tables of the library, which Java knows and it does not.
     */
    private static String randomText(Random random) {
        return IntStream.range(0, 30)
                .map(i -> random.nextInt(4) > 0 ? " aeinorst".charAt(random.nextInt(9)) : random.nextInt(0x530))
                .filter(Character::isDefined)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static List<String> texts(String text) {
        return ours.tokens(text).stream().map(Token::text).toList();
    }

    private static long[] ids(String text) {
        return ours.tokens(text).stream().mapToLong(Token::id).toArray();
    }
}
