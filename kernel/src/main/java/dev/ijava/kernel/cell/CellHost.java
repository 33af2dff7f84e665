package dev.ijava.kernel.cell;

import dev.ijava.kernel.display.Host;
import dev.ijava.kernel.display.MagicFunction;
import dev.ijava.kernel.display.MimeBundle;
import dev.ijava.kernel.display.Renderer;
import dev.ijava.kernel.eval.Evaluation;
import dev.ijava.kernel.magic.MagicInfo;
import dev.ijava.kernel.protocol.Message;
import dev.ijava.kernel.protocol.Output;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What the kernel does for the code of one cell, also after the cell has ended, for the threads it left behind. */
final class CellHost implements Host {

    private final Session session;
    private final Message request;
    private final int number;
    private final boolean silent;
    private final boolean allowStdin;
    private final CellOutput output;
    private final CellNotebook notebook;

    CellHost(Session session, Message request, int number, boolean silent, boolean allowStdin) {
        this.session = session;
        this.request = request;
        this.number = number;
        this.silent = silent;
        this.allowStdin = allowStdin;
        this.output = new CellOutput(this::stream, session.flusher());
        this.notebook = new CellNotebook(session, this);
    }

    private void stream(String stream, String text) throws InterruptedException {
        if (!silent) {
            session.publisher().stream(request, new Output.Stream(stream, text));
        }
    }

    /** Number of the cell, as in {@code In[number]}. */
    int number() {
        return number;
    }

    Message request() {
        return request;
    }

    CellOutput output() {
        return output;
    }

    /** Publishes below the cell, after what it has printed so far. */
    void publish(String type, Object content) {
        output.flush();
        if (!silent) {
            session.publisher().publish(request, type, content);
        }
    }

    /** Says something about the notebook, on stderr. */
    void notice(String sentence) {
        notebook.notice(sentence);
    }

    /** Runs a source with its magics. */
    Evaluation run(String source) throws Exception {
        return new CellSource(session, this, notebook).run(source);
    }

    @Override
    public void print(String stream, byte[] bytes, int from, int length) {
        output.write(stream, bytes, from, length);
    }

    @Override
    public MimeBundle render(Object value) {
        return rendered(() -> session.renderers().render(value));
    }

    @Override
    public MimeBundle render(Object value, List<String> mimeTypes) {
        return rendered(() -> session.renderers().render(value, mimeTypes));
    }

    private interface Rendering {
        MimeBundle render() throws Exception;
    }

    /** Functions that a cell calls declare no exceptions, so a renderer's own is wrapped. */
    private static MimeBundle rendered(Rendering rendering) {
        try {
            return rendering.render();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("The value cannot be shown: " + e.getMessage(), e);
        }
    }

    @Override
    public void display(MimeBundle bundle, String displayId) {
        publish("display_data", content(bundle, displayId));
    }

    @Override
    public void update(MimeBundle bundle, String displayId) {
        publish("update_display_data", content(bundle, displayId));
    }

    private static Output.Display content(MimeBundle bundle, String displayId) {
        return new Output.Display(bundle.data(), bundle.metadata(), Map.of("display_id", displayId));
    }

    @Override
    public void clearOutput(boolean wait) {
        publish("clear_output", new Output.Clear(wait));
    }

    @Override
    public String ask(String prompt, boolean password) throws IOException {
        if (!allowStdin) {
            return null;
        }
        output.flush();
        try {
            return session.stdin().ask(request, prompt, password);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for input");
        }
    }

    @Override
    public Object evaluate(String source) throws Exception {
        return CellSource.valueOf(run(source), number);
    }

    @Override
    public Object lineMagic(String name, List<String> arguments) throws Exception {
        return session.magics().line(name, arguments, notebook);
    }

    @Override
    public Object cellMagic(String name, List<String> arguments, String body) throws Exception {
        return session.magics().cell(name, arguments, body, notebook);
    }

    @Override
    public void addRenderer(Renderer<?> renderer) {
        session.renderers().register(renderer);
    }

    @Override
    public void addToClasspath(List<Path> entries) {
        notebook.addToClasspath(entries, entry -> true);
    }

    @Override
    public void addLineMagic(String name, MagicFunction magic) {
        session.magics().registerLine(added(name), (arguments, any) -> magic.run(arguments, null));
    }

    @Override
    public void addCellMagic(String name, MagicFunction magic) {
        session.magics().registerCell(added(name), (arguments, body, any) -> magic.run(arguments, body));
    }

    private static MagicInfo added(String name) {
        return MagicInfo.of(name, "[argument...]", "Added by this notebook or one of its libraries.");
    }
}
