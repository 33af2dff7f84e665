package dev.ijava.kernel.magic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as it is shipped: with Maven's libraries renamed, it still resolves, and it holds nothing under their names. */
class ShadedJarIT {

    private static final String JAR = System.getProperty("ijava.jar");

    @TempDir
    Path home;

    @Test
    void everythingLiesInTheKernelsPackagesOrInTheFacades() throws IOException {
        try (JarFile jar = new JarFile(JAR)) {
            assertThat(jar.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName))
                    .allMatch(name ->
                            name.matches("(dev/ijava/kernel|io/github/spencerpark|org/dflib/jjava|META-INF)/.+"));
            assertThat(jar.stream().map(ZipEntry::getName)).contains("META-INF/NOTICE", "META-INF/LICENSE");
        }
    }

    @Test
    void aDependencyIsResolvedFromAFolderWithNothingPrintedBesides() throws Exception {
        Path central = home.resolve("central");
        publish(central, "lib", "<dependencies>" + dependency("low") + "</dependencies>");
        publish(central, "low", "");
        settings(central);
        assertThat(probe("org.test:lib:1"))
                .isEqualTo("shown: Added 2 jars, 1 kB: org.test:lib:1, org.test:low:1\nclasspath: [" + local("lib")
                        + ", " + local("low") + "]\n");
        assertThat(probe("<dependencies>" + dependency("low") + "</dependencies>"))
                .contains("shown: Added 1 jar, 1 kB: org.test:low:1\n");
        assertThat(probe("org.test:none:1"))
                .startsWith("failed: org.test:none:1 was not found. Asked: stand-in (")
                .endsWith("shown: Nothing added.\nclasspath: []\n");
    }

    @Test
    void otherMagicsLoadNoClassOfMavensLibraries() throws Exception {
        assertThat(probe("%help", "-verbose:class"))
                .contains("dev.ijava.kernel.magic.Magics ")
                .doesNotContain("dev.ijava.kernel.libs.");
    }

    @Test
    void mavenCentralIsReachedOverHttps() throws Exception {
        assertThat(probe("org.opentest4j:opentest4j:1.3.0"))
                .matches(
                        "(?s)shown: Added 1 jar, .*org.opentest4j:opentest4j:1.3.0.*|failed: .* could not be fetched.*");
    }

    private String probe(String argument, String... jvmOptions) throws Exception {
        Path output = home.resolve("output.txt");
        Path tests = Path.of(MavenProbe.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(jvmOptions));
        command.addAll(List.of("-Duser.home=" + home, "-cp", JAR + File.pathSeparator + tests));
        command.addAll(List.of("dev.ijava.kernel.magic.MavenProbe", argument));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        process.waitFor();
        return Files.readString(output).replace(System.lineSeparator(), "\n");
    }

    private Path local(String name) {
        return home.resolve(".m2/repository/org/test/" + name + "/1/" + name + "-1.jar");
    }

    private void settings(Path central) throws IOException {
        Files.createDirectories(home.resolve(".m2"));
        Files.writeString(
                home.resolve(".m2/settings.xml"),
                "<settings><mirrors><mirror><id>stand-in</id><mirrorOf>central</mirrorOf><url>" + central.toUri()
                        + "</url></mirror></mirrors></settings>");
    }

    private static String dependency(String name) {
        return "<dependency><groupId>org.test</groupId><artifactId>" + name
                + "</artifactId><version>1</version></dependency>";
    }

    private static void publish(Path repository, String name, String content) throws IOException {
        Path folder = Files.createDirectories(repository.resolve("org/test/" + name + "/1"));
        Files.write(folder.resolve(name + "-1.jar"), List.of("stands for a jar"), StandardCharsets.UTF_8);
        Files.writeString(
                folder.resolve(name + "-1.pom"),
                "<project><modelVersion>4.0.0</modelVersion><groupId>org.test</groupId><artifactId>" + name
                        + "</artifactId><version>1</version>" + content + "</project>");
    }
}
