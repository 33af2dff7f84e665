package dev.ijava.kernel.magic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(OS.WINDOWS)
class ShellMagicTest {

    private final FakeNotebook notebook = new FakeNotebook();

    @Test
    void bothStreamsOfACommandAreShown() throws Exception {
        new ShellMagic("sh").run(List.of("echo 'a  é'; echo b >&2"), notebook);
        assertThat(notebook.printed()).isEqualTo("a  é\n");
        assertThat(notebook.printedErrors()).isEqualTo("b\n");
    }

    @Test
    void aCellIsAScriptWithItsArguments() throws Exception {
        new ShellMagic("sh").run(List.of("one", "two words"), "for a in \"$@\"; do\n  echo \"<$a>\"\ndone", notebook);
        assertThat(notebook.printed()).isEqualTo("<one>\n<two words>\n");
    }

    @Test
    void anExitCodeThatIsNotZeroIsAnError() {
        assertThatThrownBy(() -> new ShellMagic("sh").run(List.of("echo no; exit 3"), notebook))
                .isInstanceOf(MagicException.class)
                .hasMessageContaining("exit code 3");
        assertThat(notebook.printed()).isEqualTo("no\n");
    }

    @Test
    void aMissingShellIsNamed() {
        assertThatThrownBy(() -> new ShellMagic("no-such-shell").run(List.of(), "ls", notebook))
                .isInstanceOf(MagicException.class)
                .hasMessageContaining("no-such-shell");
    }

    @Test
    void aCommandReadsNothingFromTheKernelsInput() throws Exception {
        new ShellMagic("sh").run(List.of("cat; echo done"), notebook);
        assertThat(notebook.printed()).isEqualTo("done\n");
    }

    @Test
    void anInterruptEndsTheCommandAndItsChildren() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread cell = new Thread(() -> {
            try {
                new ShellMagic("sh").run(List.of("echo started; sleep 600; echo never"), notebook);
            } catch (Throwable e) {
                failure.set(e);
            }
            ended.countDown();
        });
        cell.start();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (notebook.printed().isEmpty() && System.nanoTime() < deadline) {
            Thread.sleep(10);
        }
        cell.interrupt();
        assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(failure.get()).isInstanceOf(InterruptedException.class);
        ProcessHandle.current()
                .descendants()
                .forEach(child -> assertThat(child.onExit()).succeedsWithin(20, TimeUnit.SECONDS));
    }
}
