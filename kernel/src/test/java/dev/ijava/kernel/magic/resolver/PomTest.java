package dev.ijava.kernel.magic.resolver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PomTest {

    @TempDir
    Path folder;

    private Dependencies dependencies;

    @BeforeEach
    void publish() throws IOException {
        TestRepository central = new TestRepository(folder.resolve("central"));
        central.publish("low", "1.0")
                .publish("low", "2.0")
                .publish("mid", "1", "low:1.0")
                .publish("check", "1");
        central.pom(
                "bom",
                "1",
                "<packaging>pom</packaging><dependencyManagement><dependencies>"
                        + TestRepository.dependency("low", "2.0", "compile")
                        + "</dependencies></dependencyManagement>");
        dependencies = new Dependencies(central.settings(folder.resolve("local"), ""));
    }

    private List<String> fromText(String xml, String... scopes) throws Exception {
        return names(dependencies.addPomText(xml, List.of(scopes), progress -> {}));
    }

    private static List<String> names(Added added) {
        return added.jars().stream().map(Added.Jar::coordinates).toList();
    }

    @Test
    void aLoneDependencyIsEnough() throws Exception {
        assertThat(
                        fromText(
                                "<dependency>\n  <groupId>org.test</groupId><artifactId>mid</artifactId><version>1</version>\n</dependency>"))
                .containsExactlyInAnyOrder("org.test:mid:1", "org.test:low:1.0");
    }

    @Test
    void propertiesAndImportedBomsAreWorkedIn() throws Exception {
        assertThat(fromText("""
                        <properties><v>1</v></properties>
                        <dependencyManagement><dependencies><dependency><groupId>org.test</groupId><artifactId>bom</artifactId>
                          <version>${v}</version><type>pom</type><scope>import</scope></dependency></dependencies></dependencyManagement>
                        <dependency><groupId>org.test</groupId><artifactId>low</artifactId></dependency>
                        <dependency><groupId>org.test</groupId><artifactId>mid</artifactId><version>${v}</version></dependency>
                        """)).containsExactlyInAnyOrder("org.test:mid:1", "org.test:low:2.0");
    }

    @Test
    void aManagedVersionHoldsForWhatIsNeededInTurn() throws Exception {
        assertThat(fromText("<dependencyManagement><dependencies>" + TestRepository.dependency("low", "2.0", "compile")
                        + "</dependencies></dependencyManagement>" + TestRepository.dependency("mid", "1", "compile")))
                .containsExactlyInAnyOrder("org.test:mid:1", "org.test:low:2.0");
    }

    @Test
    void testScopeIsLeftOutUnlessNamed() throws Exception {
        String xml = "<dependencies>" + TestRepository.dependency("low", "1.0", "compile")
                + TestRepository.dependency("check", "1", "test") + "</dependencies>";
        assertThat(fromText(xml)).containsExactly("org.test:low:1.0");
        assertThat(fromText(xml, "test")).containsExactly("org.test:check:1");
        assertThatThrownBy(() -> fromText(xml, "tset"))
                .hasMessageContaining("'tset'")
                .hasMessageContaining("runtime");
    }

    @Test
    void aWholeProjectWithANamespaceIsRead() throws Exception {
        assertThat(fromText(
                        "<?xml version=\"1.0\"?>\n<!-- mine -->\n<project xmlns=\"http://maven.apache.org/POM/4.0.0\"><dependencies>"
                                + TestRepository.dependency("low", "1.0", "runtime") + "</dependencies></project>"))
                .containsExactly("org.test:low:1.0");
    }

    @Test
    void aFileMayHaveAParentBesideIt() throws Exception {
        Files.createDirectories(folder.resolve("work/child"));
        Files.writeString(
                folder.resolve("work/pom.xml"),
                "<project><modelVersion>4.0.0</modelVersion><groupId>me</groupId><artifactId>parent</artifactId><version>1</version>"
                        + "<packaging>pom</packaging><properties><low>2.0</low></properties></project>");
        Path pom = folder.resolve("work/child/pom.xml");
        Files.writeString(
                pom,
                "<project><modelVersion>4.0.0</modelVersion><parent><groupId>me</groupId><artifactId>parent</artifactId><version>1</version>"
                        + "</parent><artifactId>child</artifactId><dependencies>"
                        + TestRepository.dependency("low", "${low}", "compile") + "</dependencies></project>");
        assertThat(names(dependencies.addPom(pom, List.of(), progress -> {}))).containsExactly("org.test:low:2.0");
    }

    @Test
    void aRepositoryOfThePomIsAskedNowAndLater() throws Exception {
        TestRepository mine =
                new TestRepository(folder.resolve("mine")).publish("own", "1").publish("own2", "1");
        assertThat(fromText("<repository><id>mine</id><url>" + mine.url() + "</url></repository>"
                        + TestRepository.dependency("own", "1", "compile")))
                .containsExactly("org.test:own:1");
        Request later = new Request(List.of("org.test:own2:1"), List.of(), List.of());
        assertThat(names(dependencies.add(later, progress -> {}))).containsExactly("org.test:own2:1");
    }

    @Test
    void noRepositoryIsNamedTwiceAfterAPom() throws Exception {
        fromText(TestRepository.dependency("low", "1.0", "compile"));
        Request missing = new Request(List.of("org.test:none:1"), List.of(), List.of());
        assertThatThrownBy(() -> dependencies.add(missing, progress -> {}))
                .satisfies(e -> assertThat(e.getMessage().split("stand-in")).hasSize(2));
    }

    @Test
    void brokenXmlSaysWhere() {
        assertThatThrownBy(() -> fromText("<dependency>\n<oops>\n</dependency>"))
                .isInstanceOf(ResolutionException.class)
                .hasMessageContaining("Line 3")
                .hasMessageContaining("oops");
    }

    @Test
    void aPomWithAMissingParentSaysSo() {
        assertThatThrownBy(() -> fromText(
                        "<project><parent><groupId>org.test</groupId><artifactId>nobody</artifactId><version>1</version></parent>"
                                + "</project>"))
                .isInstanceOf(ResolutionException.class)
                .hasMessageContaining("org.test:nobody");
    }
}
