package dev.ijava.kernel.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JupyterFoldersTest {

    private static final Path HOME = Path.of("home");

    @Test
    void linuxKeepsDataBelowLocalShare() {
        assertThat(user("Linux", Map.of())).isEqualTo(HOME.resolve(".local/share/jupyter"));
    }

    @Test
    void linuxFollowsTheXdgDataHome() {
        assertThat(user("Linux", Map.of("XDG_DATA_HOME", "data"))).isEqualTo(Path.of("data/jupyter"));
    }

    @Test
    void macKeepsDataInTheLibrary() {
        assertThat(user("Mac OS X", Map.of("XDG_DATA_HOME", "data"))).isEqualTo(HOME.resolve("Library/Jupyter"));
    }

    @Test
    void windowsKeepsDataInTheRoamingProfile() {
        assertThat(user("Windows 11", Map.of("APPDATA", "roaming"))).isEqualTo(Path.of("roaming/jupyter"));
    }

    @Test
    void jupytersOwnVariableWinsOnEverySystem() {
        Map<String, String> environment = Map.of("JUPYTER_DATA_DIR", "mine", "XDG_DATA_HOME", "x", "APPDATA", "y");
        for (String system : new String[] {"Linux", "Mac OS X", "Windows 11"}) {
            assertThat(user(system, environment)).isEqualTo(Path.of("mine"));
        }
    }

    @Test
    void anEmptyVariableCountsAsNone() {
        assertThat(user("Linux", Map.of("JUPYTER_DATA_DIR", ""))).isEqualTo(HOME.resolve(".local/share/jupyter"));
    }

    @Test
    void aCondaEnvironmentIsAPythonEnvironment() throws InstallException {
        assertThat(folders("Linux", Map.of("CONDA_PREFIX", "conda")).environmentOfPython())
                .isEqualTo(Path.of("conda/share/jupyter"));
    }

    @Test
    void aVirtualEnvironmentInsideCondaWins() throws InstallException {
        assertThat(folders("Linux", Map.of("CONDA_PREFIX", "conda", "VIRTUAL_ENV", "venv"))
                        .environmentOfPython())
                .isEqualTo(Path.of("venv/share/jupyter"));
    }

    @Test
    void withoutAPythonEnvironmentTheWayOutIsNamed() {
        assertThatThrownBy(() -> folders("Linux", Map.of()).environmentOfPython())
                .isInstanceOf(InstallException.class)
                .hasMessageContaining("VIRTUAL_ENV")
                .hasMessageContaining("--prefix");
    }

    private static Path user(String system, Map<String, String> environment) {
        return folders(system, environment).user();
    }

    private static JupyterFolders folders(String system, Map<String, String> environment) {
        return new JupyterFolders(environment, system, HOME);
    }
}
