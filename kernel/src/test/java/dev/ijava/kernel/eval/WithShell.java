package dev.ijava.kernel.eval;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** A shell in this JVM with the imports that every notebook starts with. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WithShell {

    final Lock lock = new ReentrantLock();
    JShell shell;

    @BeforeAll
    void open() {
        shell = JShell.builder().executionEngine("local").build();
        for (String each : new String[] {"java.util", "java.io", "java.math", "java.util.concurrent"}) {
            run("import " + each + ".*;");
        }
    }

    @AfterAll
    void close() {
        shell.close();
    }

    void run(String snippet) {
        shell.eval(snippet).forEach(event -> {
            if (event.status() == Snippet.Status.REJECTED) {
                throw new IllegalArgumentException(
                        snippet + ": " + shell.diagnostics(event.snippet()).toList());
            }
        });
    }
}
