package dev.ijava.kernel.install;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where Jupyter looks for its data on each system.
 *
 * @param environment environment variables by name
 * @param system      the value of {@code os.name}
 * @param home        the user's home folder
 * @see <a href="https://docs.jupyter.org/en/latest/use/jupyter-directories.html">Jupyter's directories</a>
 */
public record JupyterFolders(Map<String, String> environment, String system, Path home) {

    /** The folders of the running system and user. */
    public static JupyterFolders here() {
        return new JupyterFolders(
                System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
    }

    /** The current user's data folder. */
    public Path user() {
        return variable("JUPYTER_DATA_DIR").map(Path::of).orElseGet(this::userBySystem);
    }

    private Path userBySystem() {
        if (system.startsWith("Mac")) {
            return home.resolve("Library/Jupyter");
        }
        if (system.startsWith("Windows")) {
            return variable("APPDATA").map(folder -> Path.of(folder, "jupyter")).orElse(home.resolve(".jupyter/data"));
        }
        return variable("XDG_DATA_HOME")
                .map(Path::of)
                .orElse(home.resolve(".local/share"))
                .resolve("jupyter");
    }

    /** The data folder of the active Python environment: a virtualenv or a conda environment. */
    Path environmentOfPython() throws InstallException {
        return Stream.of("VIRTUAL_ENV", "CONDA_PREFIX")
                .flatMap(name -> variable(name).stream())
                .findFirst()
                .map(folder -> below(Path.of(folder)))
                .orElseThrow(() -> new InstallException("No Python environment is active: neither VIRTUAL_ENV nor "
                        + "CONDA_PREFIX is set. Activate one, or name its folder with --prefix."));
    }

    /** The data folder below a prefix such as {@code /usr/local}. */
    static Path below(Path prefix) {
        return prefix.resolve("share/jupyter");
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }
}
