package dev.ijava.kernel.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ijava.kernel.display.MimeBundle;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a notebook sees: the JDK, then its own jars, then the base class path, and of the kernel its public packages. */
class ClassLoadingTest {

    @TempDir
    Path folder;

    private final Notebook notebook = new Notebook();

    @AfterEach
    void close() {
        notebook.close();
    }

    /** A jar of one class, compiled from source. */
    private Path jar(String name, String className, String source) throws IOException {
        Path sources = Files.createTempDirectory(folder, "source");
        Path file = sources.resolve(className.substring(className.lastIndexOf('.') + 1) + ".java");
        Files.writeString(file, source);
        Path classes = Files.createTempDirectory(folder, "classes");
        int status = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-cp", "", "-d", classes.toString(), file.toString());
        assertThat(status).isZero();
        Path jar = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out);
                Stream<Path> files = Files.walk(classes)) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                entries.putNextEntry(
                        new JarEntry(classes.relativize(each).toString().replace('\\', '/')));
                Files.copy(each, entries);
            }
            entries.putNextEntry(new JarEntry("settings.txt"));
            entries.write(name.getBytes());
        }
        return jar;
    }

    private Path add(String name, String className, String source) throws IOException {
        Path jar = jar(name, className, source);
        assertThat(notebook.evaluator.addToClasspath(jar)).isTrue();
        return jar;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"dev.ijava.kernel.eval.Evaluator", "dev.ijava.kernel.protocol.Json", "dev.ijava.kernel.Main"})
    void theKernelIsHiddenFromClassLoadingAndFromTheCompiler(String name) {
        assertThatThrownBy(() -> notebook.evaluator.loader().loadClass(name))
                .isInstanceOf(ClassNotFoundException.class);
        assertThatThrownBy(() -> Class.forName(name, false, notebook.evaluator.loader()))
                .isInstanceOf(ClassNotFoundException.class);
        assertThat(notebook.mistakes("Object o = " + name + ".class;")).isNotEmpty();
        assertThat(notebook.evaluator.loader().getResource(name.replace('.', '/') + ".class"))
                .isNull();
    }

    @Test
    void itsPublicPackagesAreSeenAndAreTheKernelsOwn() {
        notebook.ok("import dev.ijava.kernel.display.*;");
        assertThat(notebook.value("MimeBundle.text(\"x\")")).isEqualTo(MimeBundle.text("x"));
        assertThat(notebook.value("dev.ijava.kernel.comm.Comm.class.getName()"))
                .isEqualTo("dev.ijava.kernel.comm.Comm");
    }

    @Test
    void aJarCannotReplaceThePublicPackages() throws IOException {
        add(
                "fake.jar",
                "dev.ijava.kernel.display.MimeBundle",
                "package dev.ijava.kernel.display; public class MimeBundle { public static String text(String s) { return \"fake\"; } }");
        assertThat(notebook.value("dev.ijava.kernel.display.MimeBundle.class")).isEqualTo(MimeBundle.class);
    }

    @Test
    void aNotebooksOwnVersionOfALibraryGoesBeforeTheBaseClassPath() throws IOException {
        assertThat(notebook.value("com.google.gson.Gson.class.getMethods().length > 5"))
                .isEqualTo(true);
        try (Notebook another = new Notebook()) {
            Path jar = jar(
                    "gson-0.1.jar",
                    "com.google.gson.Gson",
                    "package com.google.gson; public class Gson { public String whose() { return \"the notebook's\"; } }");
            another.evaluator.addToClasspath(jar);
            assertThat(another.value("new com.google.gson.Gson().whose()")).isEqualTo("the notebook's");
        }
    }

    @Test
    void aNotebooksOwnLoggingFacadeIsItsOwn() throws IOException {
        add("slf4j-api-9.jar", "org.slf4j.Logger", "package org.slf4j; public interface Logger { int mine(); }");
        assertThat(notebook.value("((org.slf4j.Logger) () -> 5).mine()")).isEqualTo(5);
    }

    @Test
    void theJdkGoesBeforeEverything() throws IOException {
        add("sql.jar", "java.sql.Fake", "public class Fake { }");
        assertThat(notebook.value("java.sql.Date.class.getModule().getName()")).isEqualTo("java.sql");
    }

    @Test
    void resourcesOfAddedJarsAreFoundFirstAndAll() throws IOException {
        Path first = add("one.jar", "a.One", "package a; public class One { }");
        add("two.jar", "a.Two", "package a; public class Two { }");
        ClassLoader loader = notebook.evaluator.loader();
        assertThat(new String(loader.getResource("settings.txt").openStream().readAllBytes()))
                .isEqualTo("one.jar");
        assertThat(Collections.list(loader.getResources("settings.txt"))).hasSize(2);
        assertThat(notebook.evaluator.classpath()).contains(first);
    }

    @Test
    void aClassOfAJarCanBeUsedByAllThatIsDefinedAfterIt() throws IOException {
        notebook.ok("int before = 1;");
        add(
                "shapes.jar",
                "shapes.Circle",
                "package shapes; public class Circle { public double area() { return 3.14; } }");
        notebook.ok("import shapes.*;", "class Ring extends Circle { double twice() { return 2 * area(); } }");
        assertThat(notebook.value("new Ring().twice()")).isEqualTo(6.28);
        assertThat(notebook.value("before")).isEqualTo(1);
    }

    @Test
    void aFolderOfClassesWorksAsAJarDoes() throws IOException {
        Path classes = Files.createDirectory(folder.resolve("plain"));
        Path source = Files.writeString(
                folder.resolve("Plain.java"), "package plain; public class Plain { public int n = 4; }");
        ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-cp", "", "-d", classes.toString(), source.toString());
        notebook.evaluator.addToClasspath(classes);
        assertThat(notebook.value("new plain.Plain().n")).isEqualTo(4);
    }

    @Test
    void aJarIsAddedOnceAndACopyOfABaseJarNever() throws IOException {
        Path jar = add("once.jar", "a.Once", "package a; public class Once { }");
        assertThat(notebook.evaluator.addToClasspath(jar)).isFalse();
        Path base = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(entry -> entry.getFileName().toString().startsWith("gson"))
                .findFirst()
                .orElseThrow();
        Path copy = Files.copy(base, folder.resolve(base.getFileName()));
        assertThat(notebook.evaluator.addToClasspath(copy)).isFalse();
        assertThat(notebook.evaluator.classpath()).doesNotContain(copy);
        assertThat(notebook.evaluator.baseVersionOf(folder.resolve("gson-0.0.1.jar")))
                .contains(base.toAbsolutePath());
    }

    @Test
    void completionOffersNothingThatIsHidden() {
        String code = "dev.ijava.kernel.";
        List<String> offered = notebook.evaluator.assistance().complete(code, code.length()).candidates().stream()
                .map(Candidate::text)
                .toList();
        assertThat(offered).isSubsetOf("comm.", "display."); // none while JShell still reads the class path
    }
}
