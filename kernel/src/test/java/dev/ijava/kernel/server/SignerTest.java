package dev.ijava.kernel.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignerTest {

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** RFC 4231, test case 2. */
    @Test
    void aKnownMessageGetsItsKnownSignature() {
        byte[] signature = new Signer("Jefe").sign(List.of(ascii("what do ya want "), ascii("for nothing?")));
        assertThat(new String(signature, StandardCharsets.US_ASCII))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @Test
    void onlyTheRightSignatureIsAccepted() {
        Signer signer = new Signer("key");
        List<byte[]> frames = List.of(ascii("{}"), ascii("{}"));
        byte[] right = signer.sign(frames);
        byte[] lastDigitWrong = right.clone();
        lastDigitWrong[63] = (byte) (right[63] == '0' ? '1' : '0');
        assertThat(signer.verify(frames, right)).isTrue();
        assertThat(signer.verify(frames, lastDigitWrong)).isFalse();
        assertThat(signer.verify(frames, new byte[0])).isFalse();
        assertThat(signer.verify(frames, new Signer("other").sign(frames))).isFalse();
        assertThat(signer.verify(List.of(ascii("{}"), ascii("{ }")), right)).isFalse();
    }

    @Test
    void withoutAKeyEverythingIsAcceptedAndNothingSigned() {
        Signer signer = new Signer("");
        assertThat(signer.sign(List.of(ascii("{}")))).isEmpty();
        assertThat(signer.verify(List.of(ascii("{}")), ascii("anything"))).isTrue();
    }

    @Test
    void severalThreadsMaySignAtOnce() {
        Signer signer = new Signer("key");
        List<byte[]> frames = List.of(new byte[50_000]);
        byte[] expected = signer.sign(frames);
        assertThat(IntStream.range(0, 200).parallel().mapToObj(i -> signer.sign(frames)))
                .allSatisfy(signature -> assertThat(signature).isEqualTo(expected));
    }
}
