package dev.ijava.kernel;

import dev.ijava.kernel.cell.StandardStreams;
import dev.ijava.kernel.cell.Startup;
import dev.ijava.kernel.eval.Settings;
import dev.ijava.kernel.install.JupyterFolders;
import dev.ijava.kernel.magic.Globs;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What environment variables say of a notebook; each has IJava's name and JJava's. */
record Environment(Map<String, String> variables) {

    private static final Pattern TIMEOUT = Pattern.compile("\\s*(-?\\d+)\\s*([A-Za-z]*)\\s*");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|\\S+");

    /**
     * How the notebook starts.
     *
     * @throws IOException a class path or script pattern cannot be read
     * @throws IllegalArgumentException a malformed timeout
     */
    Startup startup() throws IOException {
        Settings settings = new Settings(
                compilerOptions(), paths("CLASSPATH"), get("ALLOW_EXIT").isPresent());
        List<String> scripts = new ArrayList<>();
        for (Path script : paths("STARTUP_SCRIPTS_PATH")) {
            scripts.add(Files.readString(script));
        }
        get("STARTUP_SCRIPT").ifPresent(scripts::add);
        return new Startup(settings, timeout(), history(), scripts);
    }

    /** Where the input of cells is kept; nowhere if the variable is empty or says off. */
    Optional<Path> history() {
        String place = variables.getOrDefault("IJAVA_HISTORY", variables.get("JJAVA_HISTORY"));
        if (place == null) {
            return Optional.of(JupyterFolders.here().user().resolve("ijava").resolve("history.jsonl"));
        }
        return place.isBlank() || place.strip().equalsIgnoreCase("off")
                ? Optional.empty()
                : Optional.of(Path.of(place.strip()));
    }

    /** The files that a list of globs stands for; a folder that is not there holds none. */
    private List<Path> paths(String name) throws IOException {
        List<Path> found = new ArrayList<>();
        for (String glob : get(name).orElse("").split(File.pathSeparator)) {
            try {
                found.addAll(glob.isBlank() ? List.of() : Globs.find(glob.strip()));
            } catch (NoSuchFileException | NotDirectoryException e) {
                StandardStreams.log().println(About.NAME + ": IJAVA_" + name + ": there is no " + e.getMessage());
            }
        }
        return found;
    }

    private Optional<String> get(String name) {
        return List.of("IJAVA_" + name, "JJAVA_" + name).stream()
                .map(variables::get)
                .filter(value -> value != null && !value.isBlank())
                .findFirst();
    }

    /** Options of javac, split at blanks; double quotes keep blanks together. */
    List<String> compilerOptions() {
        Matcher words = WORD.matcher(get("COMPILER_OPTS").orElse(""));
        return words.results()
                .map(word -> word.group(1) == null ? word.group() : word.group(1))
                .toList();
    }

    /**
     * How long a cell may run; zero for ever. A number is in milliseconds, or in the unit that follows it.
     *
     * @throws IllegalArgumentException neither
     */
    Duration timeout() {
        String text = get("TIMEOUT").orElse("-1");
        Matcher parts = TIMEOUT.matcher(text);
        if (!parts.matches()) {
            throw badTimeout(text);
        }
        try {
            TimeUnit unit = parts.group(2).isEmpty()
                    ? TimeUnit.MILLISECONDS
                    : TimeUnit.valueOf(parts.group(2).toUpperCase(Locale.ROOT));
            long amount = Long.parseLong(parts.group(1));
            return amount < 1 ? Duration.ZERO : Duration.of(amount, unit.toChronoUnit());
        } catch (IllegalArgumentException e) {
            throw badTimeout(text);
        }
    }

    private static IllegalArgumentException badTimeout(String text) {
        return new IllegalArgumentException("IJAVA_TIMEOUT is \"" + text
                + "\", but it should be milliseconds, such as 1500, or a number with a unit, such as 30 SECONDS.");
    }
}
