package dev.ijava.kernel.cell;

import dev.ijava.kernel.display.MimeBundle;
import dev.ijava.kernel.eval.Definitions;
import dev.ijava.kernel.eval.ShortText;
import dev.ijava.kernel.magic.Notebook;
import java.io.File;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/** The notebook as the magics of one cell see it. */
final class CellNotebook implements Notebook {

    private final Session session;
    private final CellHost host;
    private final PrintStream out;
    private final PrintStream err;

    CellNotebook(Session session, CellHost host) {
        this.session = session;
        this.host = host;
        this.out = printer("stdout");
        this.err = printer("stderr");
    }

    private PrintStream printer(String stream) {
        return new PrintStream(
                new OutputStream() {
                    @Override
                    public void write(int b) {
                        write(new byte[] {(byte) b}, 0, 1);
                    }

                    @Override
                    public void write(byte[] bytes, int from, int length) {
                        host.print(stream, bytes, from, length);
                    }
                },
                false,
                StandardCharsets.UTF_8);
    }

    /** Says something about the notebook, on stderr. */
    void notice(String sentence) {
        err.println(sentence);
    }

    @Override
    public Object evaluate(String source) throws Exception {
        return host.evaluate(source);
    }

    @Override
    public void addToClasspath(List<Path> entries, Predicate<Path> asked) {
        boolean any = false;
        for (Path entry : entries) {
            boolean added = session.evaluator().addToClasspath(entry);
            any |= added;
            if (added) {
                tell(entry);
            }
            if (added && asked.test(entry)) {
                session.evaluator()
                        .baseVersionOf(entry)
                        .filter(base -> !base.getFileName().equals(entry.getFileName())) // the same from another folder
                        .ifPresent(base -> notice(entry.getFileName() + " is used instead of " + base.getFileName()
                                + ". What libraries of the kernel return is still of the latter's types."));
            }
        }
        if (any) {
            session.renderers().discover(session.evaluator().loader(), this::notice);
        }
    }

    /** Libraries that start a compiler or another JVM look there for the class path; so do notebooks written for JJava. */
    private static void tell(Path added) {
        System.setProperty("java.class.path", System.getProperty("java.class.path") + File.pathSeparator + added);
    }

    @Override
    public List<Path> classpath() {
        return session.evaluator().classpath();
    }

    @Override
    public String display(MimeBundle bundle) {
        String id = UUID.randomUUID().toString();
        host.display(bundle, id);
        return id;
    }

    @Override
    public void update(String displayId, MimeBundle bundle) {
        host.update(bundle, displayId);
    }

    @Override
    public PrintStream out() {
        return out;
    }

    @Override
    public PrintStream err() {
        return err;
    }

    @Override
    public List<Definition> definitions() {
        Definitions defined = session.evaluator().definitions();
        List<Definition> all = new ArrayList<>();
        addAll(
                all,
                defined.variables(),
                v -> new Definition(Kind.VARIABLE, v.name(), v.type(), ShortText.of(v.value())));
        addAll(all, defined.methods(), m -> new Definition(Kind.METHOD, m.name(), m.signature(), ""));
        addAll(all, defined.types(), t -> new Definition(Kind.TYPE, t.name(), t.kind(), ""));
        addAll(all, defined.imports(), i -> new Definition(Kind.IMPORT, i, "", ""));
        return all;
    }

    private static <T> void addAll(List<Definition> all, List<T> some, Function<T, Definition> definition) {
        some.stream().map(definition).forEach(all::add);
    }

    @Override
    public void reset() {
        session.evaluator().reset();
    }
}
