package dev.ijava.kernel.magic;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** {@code !command}, {@code %%sh} and {@code %%bash}: run by the system's shell, output shown as it comes. */
final class ShellMagic implements LineMagic, CellMagic {

    private static final boolean WINDOWS = File.separatorChar == '\\';
    private static final Charset CHARSET =
            WINDOWS ? Charset.forName(System.getProperty("native.encoding", "UTF-8")) : StandardCharsets.UTF_8;

    private final List<String> shells;

    /** @param shells names of programs, the first that exists is used; they take a script after {@code -c} */
    ShellMagic(String... shells) {
        this.shells = List.of(shells);
    }

    @Override
    public Object run(List<String> arguments, Notebook notebook) throws Exception {
        if (arguments.isEmpty()) {
            throw new MagicException("! needs a command, such as !java -version");
        }
        String command = String.join(" ", arguments);
        execute(WINDOWS ? List.of("cmd", "/c", command) : List.of(shell(), "-c", command), notebook);
        return null;
    }

    @Override
    public Object run(List<String> arguments, String body, Notebook notebook) throws Exception {
        List<String> command = new ArrayList<>(List.of(shell(), "-c", body, shells.get(0)));
        command.addAll(arguments);
        execute(command, notebook);
        return null;
    }

    private String shell() throws MagicException {
        String path = System.getenv().getOrDefault("PATH", "");
        return shells.stream()
                .map(name -> programIn(path, WINDOWS ? name + ".exe" : name))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new MagicException("There is no " + String.join(" or ", shells)
                        + " on this system's PATH. Install one, or use !command, which takes the system's own shell."));
    }

    private static Optional<String> programIn(String path, String name) {
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    private static void execute(List<String> command, Notebook notebook)
            throws IOException, InterruptedException, MagicException {
        Process process = new ProcessBuilder(command)
                .redirectInput(new File(WINDOWS ? "NUL" : "/dev/null"))
                .start();
        try {
            Thread errors = copying(process, process.getErrorStream(), notebook.err());
            Thread output = copying(process, process.getInputStream(), notebook.out());
            int code = process.waitFor();
            output.join();
            errors.join();
            if (code != 0) {
                throw new MagicException("The command ended with exit code " + code + ".");
            }
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static Thread copying(Process process, InputStream from, PrintStream to) {
        Thread thread = new Thread(() -> copy(process, from, to), "shell-output");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void copy(Process process, InputStream from, PrintStream to) {
        char[] buffer = new char[8192];
        try (Reader reader = new InputStreamReader(from, CHARSET)) {
            for (int count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
                to.print(String.valueOf(buffer, 0, count));
                to.flush();
            }
        } catch (IOException e) {
            // Killing a process closes its pipes under the reader: that is its end, not a failure.
            if (process.isAlive()) {
                to.println("The rest of the command's output cannot be read: " + e.getMessage());
            }
        }
    }
}
