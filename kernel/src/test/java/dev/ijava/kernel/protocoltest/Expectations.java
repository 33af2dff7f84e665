package dev.ijava.kernel.protocoltest;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The words of the compatibility table. */
final class Expectations {

    private static final Map<String, Expectation> WORDS = Map.ofEntries(
            Map.entry("value", (reply, text) -> assertThat(reply.result()).isEqualTo(text)),
            Map.entry("matches", (reply, text) -> assertThat(reply.result()).matches(text)),
            Map.entry("none", (reply, text) -> assertThat(reply.result()).isNull()),
            Map.entry("any", (reply, text) -> assertThat(reply.status()).isIn("ok", "error")),
            Map.entry(
                    "stdout",
                    (reply, text) -> assertThat(reply.stream("stdout")).isEqualTo(text)),
            Map.entry(
                    "stderr",
                    (reply, text) -> assertThat(reply.stream("stderr")).isEqualTo(text)),
            Map.entry("streams", (reply, text) -> assertThat(streams(reply)).isEqualTo(text)),
            Map.entry(
                    "error",
                    (reply, text) -> assertThat(reply.content().get("ename").getAsString())
                            .isEqualTo(text)),
            Map.entry("says", (reply, text) -> assertThat(reply.traceback()).contains(text)),
            Map.entry("unsaid", (reply, text) -> assertThat(reply.traceback()).doesNotContain(text)),
            Map.entry(
                    "mime",
                    (reply, text) -> assertThat(forms(reply, "execute_result")).isEqualTo(text)),
            Map.entry(
                    "shows",
                    (reply, text) -> assertThat(forms(reply, "display_data")).isEqualTo(text)),
            Map.entry("data", Expectations::data),
            Map.entry("id", (reply, text) -> assertThat(reply.result()).isEqualTo(displayId(reply, "display_data"))),
            Map.entry("updated", Expectations::updated));

    /** What ends in an error, or may. */
    private static final List<String> OF_ERRORS = List.of("any", "error", "says", "unsaid");

    private Expectations() {}

    private interface Expectation {
        void check(Reply reply, String text);
    }

    /** Checks a reply; where nothing is said of an error, there must be none. */
    static void check(Reply reply, List<String> expected) {
        if (expected.stream().noneMatch(each -> OF_ERRORS.contains(word(each)))) {
            assertThat(reply.status()).as(() -> reply.traceback()).isEqualTo("ok");
        } else if (expected.stream().noneMatch(each -> word(each).equals("any"))) {
            assertThat(reply.status()).isEqualTo("error");
            assertThat(reply.published("error").get(0).get("ename"))
                    .isEqualTo(reply.content().get("ename"));
        }
        for (String each : expected) {
            WORDS.get(word(each))
                    .check(reply, each.substring(word(each).length()).strip().replace("\\n", "\n"));
        }
    }

    private static String word(String expected) {
        return expected.split(" ", 2)[0];
    }

    private static String streams(Reply reply) {
        return reply.published("stream").stream()
                .map(each ->
                        each.get("name").getAsString() + ":" + each.get("text").getAsString())
                .collect(Collectors.joining(" "));
    }

    /** The MIME types of the first output of a kind, sorted; nothing if there is none. */
    private static String forms(Reply reply, String type) {
        return reply.published(type).stream()
                .limit(1)
                .flatMap(each -> each.getAsJsonObject("data").keySet().stream())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static void data(Reply reply, String typeAndText) {
        String[] parts = typeAndText.split(" ", 2);
        JsonObject data = reply.published("display_data").get(0).getAsJsonObject("data");
        assertThat(data.get(parts[0]).getAsString()).isEqualTo(parts[1]);
    }

    private static void updated(Reply reply, String text) {
        JsonObject update = reply.published("update_display_data").get(0);
        assertThat(update.getAsJsonObject("data").get("text/plain").getAsString())
                .isEqualTo(text);
        assertThat(displayId(reply, "update_display_data")).isEqualTo(displayId(reply, "display_data"));
    }

    private static String displayId(Reply reply, String type) {
        JsonObject transientData = reply.published(type).get(0).getAsJsonObject("transient");
        return transientData.get("display_id").getAsString();
    }
}
