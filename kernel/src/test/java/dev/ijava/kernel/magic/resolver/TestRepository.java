package dev.ijava.kernel.magic.resolver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;

/** A Maven repository in a folder, and settings that use it in place of Maven Central. */
final class TestRepository {

    private final Path folder;

    TestRepository(Path folder) {
        this.folder = folder;
    }

    String url() {
        return folder.toUri().toString();
    }

    /** Publishes {@code org.test:name:version} with dependencies given as {@code name:version[:scope]}. */
    TestRepository publish(String name, String version, String... dependencies) throws IOException {
        StringBuilder list = new StringBuilder();
        for (String each : dependencies) {
            String[] parts = each.split(":");
            list.append(dependency(parts[0], parts[1], parts.length > 2 ? parts[2] : "compile"));
        }
        jar(name, version);
        return pom(name, version, "<dependencies>" + list + "</dependencies>");
    }

    /** Publishes a POM without a jar. */
    TestRepository pom(String name, String version, String content) throws IOException {
        Files.createDirectories(version(name, version));
        Files.writeString(
                version(name, version).resolve(name + "-" + version + ".pom"),
                "<project><modelVersion>4.0.0</modelVersion><groupId>org.test</groupId><artifactId>" + name
                        + "</artifactId><version>" + version + "</version>" + content + "</project>");
        return this;
    }

    /** Lists versions, ascending, in maven-metadata.xml. */
    TestRepository metadata(String name, String... versions) throws IOException {
        String newest = versions[versions.length - 1];
        Files.writeString(
                folder.resolve("org/test/" + name + "/maven-metadata.xml"),
                "<metadata><groupId>org.test</groupId><artifactId>" + name + "</artifactId><versioning><latest>"
                        + newest
                        + "</latest><release>" + newest + "</release><versions><version>"
                        + String.join("</version><version>", versions)
                        + "</version></versions></versioning></metadata>");
        return this;
    }

    /** Publishes a jar with a classifier. */
    void classified(String name, String version, String classifier) throws IOException {
        write(version(name, version).resolve(name + "-" + version + "-" + classifier + ".jar"));
    }

    static String dependency(String name, String version, String scope) {
        return "<dependency><groupId>org.test</groupId><artifactId>" + name + "</artifactId><version>" + version
                + "</version><scope>" + scope + "</scope></dependency>";
    }

    /** A settings.xml whose only repository is this one and whose local repository is a folder beside it. */
    Path settings(Path local, String more) throws IOException {
        Path settings = local.resolveSibling("settings.xml");
        Files.writeString(
                settings,
                "<settings><localRepository>" + local + "</localRepository><mirrors><mirror><id>stand-in</id>"
                        + "<mirrorOf>central</mirrorOf><url>" + url() + "</url></mirror></mirrors>" + more
                        + "</settings>");
        return settings;
    }

    private void jar(String name, String version) throws IOException {
        Files.createDirectories(version(name, version));
        write(version(name, version).resolve(name + "-" + version + ".jar"));
    }

    private Path version(String name, String version) {
        return folder.resolve("org/test").resolve(name).resolve(version);
    }

    private static void write(Path jar) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new ZipEntry("hello.txt"));
            out.write(jar.getFileName().toString().getBytes());
        }
    }
}
