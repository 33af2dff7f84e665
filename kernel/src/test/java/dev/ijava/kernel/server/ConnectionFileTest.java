package dev.ijava.kernel.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionFileTest {

    @TempDir
    Path folder;

    private ConnectionFile read(String json) throws IOException {
        return ConnectionFile.read(Files.writeString(folder.resolve("kernel.json"), json));
    }

    @Test
    void eachPortHasItsAddress() throws IOException {
        ConnectionFile file =
                read("{\"transport\": \"tcp\", \"ip\": \"127.0.0.5\", \"shell_port\": 5001, \"hb_port\": 5002,"
                        + " \"key\": \"k\", \"signature_scheme\": \"hmac-sha256\", \"kernel_name\": \"java\"}");
        assertThat(file.address(file.shellPort())).isEqualTo("tcp://127.0.0.5:5001");
        assertThat(file.address(file.hbPort())).isEqualTo("tcp://127.0.0.5:5002");
        assertThat(file.key()).isEqualTo("k");
    }

    @Test
    void withoutAnAddressOnlyThisMachineCanConnect() throws IOException {
        assertThat(read("{}").ip()).isEqualTo("127.0.0.1");
    }

    @Test
    void theKeyIsNotPrinted() throws IOException {
        assertThat(read("{\"key\": \"a-secret\"}").toString()).doesNotContain("a-secret");
    }

    @Test
    void ipcAndOtherSignaturesAreRefusedWithASentence() {
        assertThatThrownBy(() -> read("{\"transport\": \"ipc\"}"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("transport is ipc");
        assertThatThrownBy(() -> read("{\"signature_scheme\": \"hmac-md5\"}"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("hmac-md5");
    }

    @Test
    void aFileThatIsNotThereOrIsNoJsonIsNamed() {
        assertThatThrownBy(() -> ConnectionFile.read(folder.resolve("absent.json")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("absent.json");
        assertThatThrownBy(() -> read("not json, key: a-secret"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("kernel.json")
                .hasMessageNotContaining("a-secret");
    }
}
