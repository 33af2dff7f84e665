package dev.ijava.kernel.eval;

import java.util.List;

/** What every notebook has without an import: IJava's list, and the packages whose lack breaks so many first cells. */
final class DefaultImports {

    static final List<String> ALL = List.of(
            "java.util.*",
            "java.io.*",
            "java.math.*",
            "java.net.*",
            "java.nio.file.*",
            "java.time.*",
            "java.util.concurrent.*",
            "java.util.function.*",
            "java.util.prefs.*",
            "java.util.regex.*",
            "java.util.stream.*",
            "static io.github.spencerpark.ijava.runtime.Display.*",
            "static io.github.spencerpark.ijava.runtime.Kernel.*",
            "static io.github.spencerpark.ijava.runtime.Magics.*",
            "static dev.ijava.kernel.display.Display.clearOutput",
            "static dev.ijava.kernel.display.Input.*");

    private DefaultImports() {}
}
