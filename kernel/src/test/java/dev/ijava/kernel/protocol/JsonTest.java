package dev.ijava.kernel.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    private static String json(Object value) {
        return new String(Json.bytes(value), StandardCharsets.UTF_8);
    }

    @Test
    void componentsAreInSnakeCase() {
        assertThat(json(new Control.InputRequest("name: ", true)))
                .isEqualTo("{\"prompt\":\"name: \",\"password\":true}");
        assertThat(json(Output.Status.IDLE)).isEqualTo("{\"execution_state\":\"idle\"}");
    }

    @Test
    void namesThatJavaForbidsAreWritten() {
        assertThat(json(new Output.Clear(true))).isEqualTo("{\"wait\":true}");
        assertThat(json(new Output.Display(Map.of(), Map.of(), Map.of("display_id", "d"))))
                .contains("\"transient\":{\"display_id\":\"d\"}");
    }

    @Test
    void textIsUtf8AndHtmlIsNotEscaped() {
        assertThat(json(Map.of("text/html", "<b>é 😀</b>"))).isEqualTo("{\"text/html\":\"<b>é 😀</b>\"}");
    }

    @Test
    void wholeNumbersStayWhole() {
        Map<?, ?> numbers = Json.read("{\"whole\": 3, \"part\": 3.5, \"large\": 9007199254740993}", Map.class);
        assertThat(numbers).isEqualTo(Map.of("whole", 3L, "part", 3.5, "large", 9007199254740993L));
    }

    @Test
    void absentMembersTakeTheProtocolsDefaults() {
        Execute.Request request = Json.read("{\"code\": \"1\"}", Execute.Request.class);
        assertThat(request).isEqualTo(new Execute.Request("1", false, true, Map.of(), true, true));
    }

    @Test
    void aSilentRequestIsNeverStored() {
        Execute.Request request =
                Json.read("{\"code\": \"1\", \"silent\": true, \"store_history\": true}", Execute.Request.class);
        assertThat(request.storeHistory()).isFalse();
    }

    @Test
    void membersNobodyKnowsAreIgnored() {
        assertThat(Json.read("{\"restart\": true, \"cell_id\": \"a\"}", Control.Shutdown.class)
                        .restart())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "{",
                "[]",
                "7",
                "\"code\"",
                "{\"code\": null}",
                "{\"code\": {}}",
                "{} {}",
                "{'code': 1}"
            })
    void whatIsNoRequestIsRefusedAndNamed(String json) {
        assertThatThrownBy(() -> Json.read(json, Execute.Request.class))
                .isInstanceOf(Json.JsonException.class)
                .hasMessageContaining("Request");
    }

    @Test
    void bytesThatAreNoUtf8AreRefused() {
        assertThatThrownBy(() -> Json.read(new byte[] {'"', (byte) 0xff, '"'}, Object.class))
                .isInstanceOf(Json.JsonException.class)
                .hasMessage("not UTF-8");
    }

    @Test
    void nestingWithoutEndIsRefusedInsteadOfFillingTheStack() {
        String deep = "[".repeat(100_000);
        assertThatThrownBy(() -> Json.read("{\"data\": " + deep, CommMessage.Msg.class))
                .isInstanceOf(Json.JsonException.class);
        assertThatThrownBy(() -> Json.read(deep, Object.class)).isInstanceOf(Json.JsonException.class);
    }

    @Test
    void membersThatAreNullAreLeftOutOnTheWireAndKeptInFiles() {
        Header header = new Header("id", null, "kernel", "now", "status", "5.5", null);
        assertThat(json(header)).doesNotContain("session");
        assertThat(Json.pretty(header)).contains("\"session\": null");
    }
}
