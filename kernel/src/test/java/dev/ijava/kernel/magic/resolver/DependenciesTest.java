package dev.ijava.kernel.magic.resolver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DependenciesTest {

    @TempDir
    Path folder;

    private TestRepository central;
    private Dependencies dependencies;

    @BeforeEach
    void publish() throws IOException {
        central = new TestRepository(folder.resolve("central"));
        central.publish("low", "1.0")
                .publish("low", "1.1")
                .publish("low", "2.0")
                .metadata("low", "1.0", "1.1", "2.0");
        central.publish("mid", "1", "low:1.0", "junk:1:test", "given:1:provided")
                .metadata("mid", "1");
        central.publish("top", "1", "mid:1", "low:1.1");
        dependencies = new Dependencies(central.settings(folder.resolve("local"), ""));
    }

    private Added add(String... coordinates) throws Exception {
        return dependencies.add(new Request(List.of(coordinates), List.of(), List.of()), progress -> {});
    }

    private static List<String> names(Added added) {
        return added.jars().stream().map(Added.Jar::coordinates).toList();
    }

    @Test
    void anArtifactBringsWhatItNeedsAtRunTimeInTheNearestVersion() throws Exception {
        Added added = add("org.test:top:1");
        assertThat(names(added)).containsExactlyInAnyOrder("org.test:top:1", "org.test:mid:1", "org.test:low:1.1");
        assertThat(added.jars()).allSatisfy(jar -> {
            assertThat(jar.file()).isAbsolute().exists().startsWith(folder.resolve("local"));
            assertThat(jar.size()).isPositive();
        });
        assertThat(added.notes()).isEmpty();
    }

    @Test
    void aPomWithoutAJarBringsWhatItNeeds() throws Exception {
        central.pom(
                "family",
                "1",
                "<packaging>pom</packaging><dependencies>" + TestRepository.dependency("low", "1.0", "compile")
                        + "</dependencies>");
        assertThat(names(add("org.test:family:1"))).containsExactly("org.test:low:1.0");
        assertThat(names(add("org.test:family:1"))).isEmpty();
    }

    @Test
    void whatWasAskedForIsToldFromWhatItNeeds() throws Exception {
        assertThat(add("org.test:top:1").jars())
                .filteredOn(Added.Jar::asked)
                .extracting(Added.Jar::coordinates)
                .containsExactly("org.test:top:1");
    }

    @Test
    void whatIsThereAlreadyIsNotAddedAgain() throws Exception {
        add("org.test:mid:1");
        assertThat(names(add("org.test:top:1"))).contains("org.test:top:1").doesNotContain("org.test:mid:1");
        assertThat(add("org.test:top:1").jars()).isEmpty();
    }

    @Test
    void aVersionThatIsLoadedCannotChangeAndThatIsSaid() throws Exception {
        add("org.test:low:1.0");
        Added asked = add("org.test:low:2.0");
        assertThat(asked.jars()).isEmpty();
        assertThat(asked.notes()).singleElement().asString().contains("already loaded 1.0", "asked 2.0", "restart");
        assertThat(add("org.test:low:[1,2)").notes()).isEmpty();
    }

    @Test
    void rootsOfOneNotebookAreMediatedTogether() throws Exception {
        assertThat(names(add("org.test:mid:1", "org.test:low:2.0")))
                .containsExactlyInAnyOrder("org.test:mid:1", "org.test:low:2.0");
    }

    @Test
    void aRangeAndTheNewestVersionSayWhatWasChosen() throws Exception {
        Added added = add("org.test:low:[1.0,2.0)");
        assertThat(names(added)).containsExactly("org.test:low:1.1");
        assertThat(added.notes()).containsExactly("org.test:low [1.0,2.0) is 1.1.");
        assertThat(add("org.test:mid:RELEASE").notes()).contains("org.test:mid RELEASE is 1.");
    }

    @Test
    void ivyCoordinatesWork() throws Exception {
        assertThat(names(add("org.test#low;1.+"))).containsExactly("org.test:low:1.1");
        assertThat(names(add("org.test#mid#main;latest.release"))).contains("org.test:mid:1");
    }

    @Test
    void packagingAndClassifierWork() throws Exception {
        central.classified("low", "1.0", "tests");
        assertThat(names(add("org.test:low:jar:tests:1.0"))).containsExactly("org.test:low:jar:tests:1.0");
        assertThat(add("org.test:low:test-jar:1.0").jars()).isEmpty();
        assertThat(names(add("org.test:mid:pom:1"))).containsExactly("org.test:low:1.0");
    }

    @Test
    void anExclusionIsLeftOut() throws Exception {
        Request request = new Request(List.of("org.test:mid:1"), List.of("org.test:low"), List.of());
        assertThat(names(dependencies.add(request, progress -> {}))).containsExactly("org.test:mid:1");
    }

    @Test
    void aMissingVersionSaysWhoWasAskedAndWhichVersionsThereAre() {
        assertThatThrownBy(() -> add("org.test:low:1.2"))
                .isInstanceOf(ResolutionException.class)
                .hasMessageContaining("org.test:low:1.2 was not found")
                .hasMessageContaining("stand-in (" + central.url() + ")")
                .hasMessageContaining("1.1")
                .hasMessageContaining("2.0");
        assertThatThrownBy(() -> add("org.test:low:[3,4)"))
                .hasMessageContaining("no version fits")
                .hasMessageContaining("2.0");
        assertThatThrownBy(() -> add("org.test:low"))
                .hasMessageContaining("needs a version")
                .hasMessageContaining("2.0");
    }

    @Test
    void aMissingNameSuggestsANearOne() {
        assertThatThrownBy(() -> add("org.test:lwo:1.0")).hasMessageContaining("org.test:lwo:1.0 was not found");
        assertThatThrownBy(() -> add("org.test:topp:1")).hasMessageContaining("Did you mean org.test:top");
    }

    @Test
    void aMissingDependencySaysWhatNeedsIt() throws Exception {
        central.publish("broken", "1", "gone:7");
        assertThatThrownBy(() -> add("org.test:broken:1"))
                .hasMessageContaining("org.test:gone:7 (needed by org.test:broken:1) was not found");
    }

    @Test
    void aFailureChangesNothing() throws Exception {
        assertThatThrownBy(() -> add("org.test:low:9")).isInstanceOf(ResolutionException.class);
        assertThat(names(add("org.test:low:1.0"))).containsExactly("org.test:low:1.0");
    }

    @Test
    void whatWasMissingIsAskedForAgain() throws Exception {
        assertThatThrownBy(() -> add("org.test:late:1")).isInstanceOf(ResolutionException.class);
        central.publish("late", "1");
        assertThat(names(add("org.test:late:1"))).containsExactly("org.test:late:1");
    }

    @Test
    void anAddedRepositoryIsAskedTooAndFromAsksOnlyThatOne() throws Exception {
        new TestRepository(folder.resolve("mine")).publish("own", "1", "low:1.0");
        assertThatThrownBy(() -> add("org.test:own:1")).isInstanceOf(ResolutionException.class);
        dependencies.addRepository("mine", folder.resolve("mine").toString());
        assertThat(names(add("org.test:own:1"))).containsExactly("org.test:own:1", "org.test:low:1.0");
        Request fromMine = new Request(List.of("org.test:mid:1"), List.of(), List.of("MINE"));
        assertThatThrownBy(() -> dependencies.add(fromMine, progress -> {}))
                .hasMessageContaining("mine (")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("stand-in"));
    }

    @Test
    void fromTakesAnUrlAndAnUnknownIdIsNamed() throws Exception {
        TestRepository other = new TestRepository(folder.resolve("other")).publish("own", "1");
        Request fromUrl = new Request(List.of("org.test:own:1"), List.of(), List.of(other.url()));
        assertThat(names(dependencies.add(fromUrl, progress -> {}))).containsExactly("org.test:own:1");
        Request fromNowhere = new Request(List.of("org.test:own:1"), List.of(), List.of("nowhere"));
        assertThatThrownBy(() -> dependencies.add(fromNowhere, progress -> {}))
                .hasMessageContaining("'nowhere'")
                .hasMessageContaining("%mavenRepo");
        assertThatThrownBy(() -> dependencies.addRepository("default", "x")).hasMessageContaining("'default'");
    }

    @Test
    void fromKnowsIJavasNamesForCentralAndTheLocalRepository() throws Exception {
        Request fromCentral = new Request(List.of("org.test:low:1.0"), List.of(), List.of("maven-central"));
        assertThat(names(dependencies.add(fromCentral, progress -> {}))).containsExactly("org.test:low:1.0");
        Dependencies second = new Dependencies(central.settings(folder.resolve("local"), ""));
        Request fromLocal = new Request(List.of("org.test:low:1.0"), List.of(), List.of("maven-local"));
        assertThat(names(second.add(fromLocal, progress -> {}))).containsExactly("org.test:low:1.0");
    }

    @Test
    void offlineSettingsAskNobody() throws Exception {
        Dependencies offline = new Dependencies(central.settings(folder.resolve("empty"), "<offline>true</offline>"));
        assertThatThrownBy(() ->
                        offline.add(new Request(List.of("org.test:low:1.0"), List.of(), List.of()), progress -> {}))
                .hasMessageContaining("org.test:low:1.0")
                .hasMessageContaining("offline");
    }

    @Test
    void brokenSettingsAreNamed() throws Exception {
        Dependencies broken = new Dependencies(central.settings(folder.resolve("empty"), "<oops>"));
        assertThatThrownBy(() ->
                        broken.add(new Request(List.of("org.test:low:1.0"), List.of(), List.of()), progress -> {}))
                .isInstanceOf(ResolutionException.class)
                .hasMessageContaining("settings.xml");
    }

    @Test
    void nonsenseIsExplained() {
        assertThatThrownBy(() -> add("no coordinates")).hasMessageContaining("group:artifact:version");
    }

    @Test
    void anInterruptEndsAResolutionThatWaitsForASilentServerAndTheNextOneWorks() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            dependencies.addRepository("silent", "http://localhost:" + silent.getLocalPort());
            Thread cell = Thread.currentThread();
            Request request = new Request(List.of("org.test:absent:1"), List.of(), List.of("silent"));
            assertThatThrownBy(() -> dependencies.add(request, progress -> {
                        assertThat(progress).contains("absent-1.jar from silent");
                        cell.interrupt();
                    }))
                    .isInstanceOf(InterruptedException.class);
            assertThat(names(add("org.test:low:1.0"))).containsExactly("org.test:low:1.0");
        }
    }
}
