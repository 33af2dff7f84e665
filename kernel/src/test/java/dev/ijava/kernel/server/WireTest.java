package dev.ijava.kernel.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ijava.kernel.protocol.Control;
import dev.ijava.kernel.protocol.Json;
import dev.ijava.kernel.protocol.Message;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireTest {

    private static final String HEADER = "{\"msg_id\": \"m1\", \"msg_type\": \"shutdown_request\", \"vendor\": [1]}";

    private final Signer signer = new Signer("key");
    private final Wire wire = new Wire(signer);

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] frame) {
        return new String(frame, StandardCharsets.UTF_8);
    }

    private List<byte[]> message(String header, String parent, String metadata, String content) {
        List<byte[]> signed = List.of(bytes(header), bytes(parent), bytes(metadata), bytes(content));
        List<byte[]> frames = new ArrayList<>(List.of(bytes("front end"), bytes("<IDS|MSG>"), signer.sign(signed)));
        frames.addAll(signed);
        return frames;
    }

    @Test
    void aMessageIsReadWithItsWayBackAndItsBuffers() throws Exception {
        List<byte[]> frames = message(HEADER, "{}", "{}", "{\"restart\": true}");
        frames.add(0, bytes("router"));
        frames.add(new byte[] {1, 2});
        Message message = wire.read(frames);
        assertThat(message.type()).isEqualTo("shutdown_request");
        assertThat(message.identities()).containsExactly(bytes("router"), bytes("front end"));
        assertThat(message.buffers()).containsExactly(new byte[] {1, 2});
        assertThat(message.content(Control.Shutdown.class).restart()).isTrue();
    }

    @Test
    void aReplyRepeatsTheRequestsHeaderByteForByteAndGoesBackToItsSender() throws Exception {
        Message request = wire.read(message(HEADER, "{}", "{}", "{}"));
        List<byte[]> reply = wire.write(Outgoing.reply(request, "shutdown_reply", new Control.ShutdownReply(true)));
        assertThat(text(reply.get(0))).isEqualTo("front end");
        assertThat(text(reply.get(1))).isEqualTo("<IDS|MSG>");
        assertThat(reply.get(2)).isEqualTo(signer.sign(reply.subList(3, 7)));
        assertThat(text(reply.get(4))).isEqualTo(HEADER);
        assertThat(text(reply.get(6))).isEqualTo("{\"status\":\"ok\",\"restart\":true}");
    }

    @Test
    void messagesOfAKernelHaveIdsOfTheirOwnAndOneSession() {
        Map<?, ?> first = header();
        Map<?, ?> second = header();
        assertThat(first.get("msg_id")).isNotEqualTo(second.get("msg_id"));
        assertThat(first.get("session")).isEqualTo(second.get("session"));
        assertThat((String) first.get("date")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
    }

    private Map<?, ?> header() {
        List<byte[]> frames =
                wire.write(new Outgoing("status", Map.of(), Message.NO_PARENT, List.of(), Map.of(), List.of()));
        return Json.read(frames.get(2), Map.class);
    }

    @Test
    void aForgedMessageIsRefused() {
        List<byte[]> frames = message(HEADER, "{}", "{}", "{\"restart\": false}");
        frames.set(6, bytes("{\"restart\": true}"));
        assertThatThrownBy(() -> wire.read(frames))
                .isInstanceOf(Wire.BadMessage.class)
                .hasMessage("a wrong signature");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "[]", "null", "7", "{\"msg_id\": \"m\"}", "{\"msg_type\": \"\"}", "{\"msg_type\": []}"})
    void aHeaderThatIsNoneIsRefused(String header) {
        assertThatThrownBy(() -> wire.read(message(header, "{}", "{}", "{}"))).isInstanceOf(Wire.BadMessage.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[1]", "null", "\"text\""})
    void parentAndMetadataHaveToBeObjects(String other) {
        assertThatThrownBy(() -> wire.read(message(HEADER, other, "{}", "{}"))).isInstanceOf(Wire.BadMessage.class);
        assertThatThrownBy(() -> wire.read(message(HEADER, "{}", other, "{}"))).isInstanceOf(Wire.BadMessage.class);
    }

    @Test
    void missingFramesAreRefused() {
        List<byte[]> frames = message(HEADER, "{}", "{}", "{}");
        for (int size = 0; size < frames.size(); size++) {
            List<byte[]> some = frames.subList(0, size);
            assertThatThrownBy(() -> wire.read(some)).isInstanceOf(Wire.BadMessage.class);
        }
    }

    @Test
    void framesOfChanceAreRefusedAndNothingElseIsThrown() {
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            List<byte[]> frames = message(HEADER, "{}", "{}", "{}");
            int damaged = random.nextInt(frames.size() - 1) + 1;
            byte[] noise = new byte[random.nextInt(70)];
            random.nextBytes(noise);
            frames.set(damaged, noise);
            assertThatThrownBy(() -> wire.read(frames)).isInstanceOf(Wire.BadMessage.class);
        }
    }
}
