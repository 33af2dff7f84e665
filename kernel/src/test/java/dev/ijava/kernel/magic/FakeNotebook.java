package dev.ijava.kernel.magic;

import dev.ijava.kernel.display.MimeBundle;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A notebook that writes down what magics do to it. */
public final class FakeNotebook implements Notebook {

    public final List<String> evaluated = new ArrayList<>();
    public final List<Path> classpath = new ArrayList<>();
    public final Map<String, List<MimeBundle>> displays = new LinkedHashMap<>();
    public final List<Definition> definitions = new ArrayList<>();
    public Object value;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final PrintStream outStream = new PrintStream(out, true, StandardCharsets.UTF_8);
    private final PrintStream errStream = new PrintStream(err, true, StandardCharsets.UTF_8);

    @Override
    public Object evaluate(String source) {
        evaluated.add(source);
        return value;
    }

    @Override
    public void addToClasspath(List<Path> entries, Predicate<Path> asked) {
        entries.stream().filter(entry -> !classpath.contains(entry)).forEach(classpath::add);
    }

    @Override
    public List<Path> classpath() {
        return classpath;
    }

    @Override
    public synchronized String display(MimeBundle bundle) {
        String id = "display-" + displays.size();
        displays.put(id, new ArrayList<>(List.of(bundle)));
        return id;
    }

    @Override
    public synchronized void update(String displayId, MimeBundle bundle) {
        displays.get(displayId).add(bundle);
    }

    /** What a person sees in the end: the last state of every display. */
    public List<MimeBundle> shown() {
        return displays.values().stream()
                .map(states -> states.get(states.size() - 1))
                .toList();
    }

    /** The text/plain of what is seen in the end. */
    public String shownText() {
        return String.join(
                "\n",
                shown().stream()
                        .map(bundle -> String.valueOf(bundle.data().get(MimeBundle.TEXT)))
                        .toList());
    }

    @Override
    public PrintStream out() {
        return outStream;
    }

    @Override
    public PrintStream err() {
        return errStream;
    }

    public String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    public String printedErrors() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Override
    public List<Definition> definitions() {
        return definitions;
    }

    @Override
    public void reset() {
        definitions.clear();
    }
}
