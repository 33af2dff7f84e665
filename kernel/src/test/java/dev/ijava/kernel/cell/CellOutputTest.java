package dev.ijava.kernel.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CellOutputTest {

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final List<String> sent = new ArrayList<>();
    private final CellOutput output = new CellOutput(this::send, timer);

    private synchronized void send(String stream, String text) {
        sent.add(stream + ": " + text);
    }

    @AfterEach
    void stopTimer() {
        timer.shutdownNow();
    }

    private void write(String stream, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        output.write(stream, bytes, 0, bytes.length);
    }

    @Test
    void manySmallWritesAreOneMessage() {
        for (int i = 0; i < 100; i++) {
            write("stdout", i + "\n");
        }
        output.flush();
        assertThat(sent).hasSize(1);
        assertThat(sent.get(0).lines().count()).isEqualTo(100);
    }

    @Test
    void bothStreamsKeepTheirOrder() {
        write("stdout", "a");
        write("stderr", "b");
        write("stderr", "c");
        write("stdout", "d");
        output.flush();
        assertThat(sent).containsExactly("stdout: a", "stderr: bc", "stdout: d");
    }

    @Test
    void aCharacterIsNeverSentInHalves() {
        byte[] face = "😀".getBytes(StandardCharsets.UTF_8);
        output.write("stdout", face, 0, 3);
        output.flush();
        assertThat(sent).isEmpty();
        output.write("stdout", face, 3, 1);
        output.flush();
        assertThat(sent).containsExactly("stdout: 😀");
    }

    @Test
    void textLongerThanABatchArrivesWholeWhereverItIsCut() {
        String text = "x" + "é😀".repeat(50_000);
        write("stdout", text);
        output.flush();
        assertThat(sent).hasSizeGreaterThan(1);
        assertThat(String.join("", sent).replace("stdout: ", "")).isEqualTo(text);
    }

    @Test
    void bytesThatAreNoTextAreReplacedAndTheRestIsKept() {
        output.write("stdout", new byte[] {'a', (byte) 0xff, 'b'}, 0, 3);
        output.flush();
        assertThat(sent).containsExactly("stdout: a\ufffdb");
    }

    @Test
    void whatIsPrintedComesWithoutAFlush() throws InterruptedException {
        CountDownLatch arrived = new CountDownLatch(1);
        CellOutput other = new CellOutput((stream, text) -> arrived.countDown(), timer);
        other.write("stdout", new byte[] {'a'}, 0, 1);
        assertThat(arrived.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whatWasPrintedBeforeTheCutIsSentAndNothingAfterIt() {
        write("stdout", "before");
        output.cutOff();
        write("stdout", "after");
        output.flush();
        assertThat(sent).containsExactly("stdout: before");
    }

    @Test
    void aThreadThatIsInterruptedWhileItWaitsStaysInterrupted() {
        CellOutput waiting = new CellOutput(
                (stream, text) -> {
                    throw new InterruptedException();
                },
                timer);
        waiting.write("stdout", new byte[] {'a'}, 0, 1);
        waiting.flush();
        assertThat(Thread.interrupted()).isTrue();
    }
}
