package dev.ijava.kernel.magic;

import dev.ijava.kernel.display.MimeBundle;
import dev.ijava.kernel.magic.Notebook.Kind;
import java.util.EnumSet;
import java.util.Set;

/** The kernel's magics: reading this table is reading what there is. */
final class StandardMagics {

    private static final String PATHS = "java.util.List<String>";

    private StandardMagics() {}

    static Magics addTo(Magics magics) {
        classpath(magics);
        maven(magics, new NotebookDependencies());
        running(magics);
        looking(magics);
        showing(magics);
        system(magics);
        return magics;
    }

    private static void classpath(Magics magics) {
        magics.registerLine(
                MagicInfo.of("jars", "glob...", "Adds jars to the class path; gives their paths.")
                        .completedBy(new FileCompletion(".jar"))
                        .giving(PATHS),
                ClasspathMagic.jars());
        magics.registerLine(
                MagicInfo.of(
                                "classpath",
                                "glob...",
                                "Adds jars and class folders to the class path; gives their paths.")
                        .completedBy(new FileCompletion(".jar"))
                        .giving(PATHS),
                ClasspathMagic.classpath());
    }

    private static void maven(Magics magics, NotebookDependencies dependencies) {
        magics.registerLine(
                MagicInfo.of(
                                "maven",
                                "group:artifact:version...",
                                "Adds artifacts, and all they need, to the class path.",
                                "addMavenDependency",
                                "addMavenDependencies")
                        .completedBy(CoordinateCompletion.ofLocalRepository())
                        .option("--from", "id or URL of the only repository to take it from; repeatable")
                        .option("--exclude", "group:artifact to leave out; repeatable")
                        .option("-v", "list every jar with its size and place"),
                new MavenMagic(dependencies));
        magics.registerLine(
                MagicInfo.of("mavenRepo", "id url", "Adds a repository to look for artifacts in.", "addMavenRepo"),
                new MavenRepoMagic(dependencies));
        PomMagic pom = new PomMagic(dependencies);
        magics.registerLine(
                MagicInfo.of("loadFromPOM", "[pom.xml] [scope...]", "Adds the dependencies of a POM to the class path.")
                        .completedBy(new FileCompletion(".xml"))
                        .option("-v", "list every jar with its size and place"),
                pom);
        magics.registerCell(
                MagicInfo.of(
                                "loadFromPOM",
                                "[scope...]",
                                "Adds the dependencies of the POM, or part of one, in the cell.")
                        .option("-v", "list every jar with its size and place"),
                pom);
    }

    private static void running(Magics magics) {
        TimeMagic time = new TimeMagic();
        magics.registerLine(
                MagicInfo.of("load", "file...", "Runs files of Java, or notebooks' code cells, as if typed here.")
                        .completedBy(new FileCompletion(".jshell", ".jsh", ".java", ".ijava", ".ipynb")),
                new LoadMagic());
        magics.registerLine(
                MagicInfo.of("time", "code", "Runs code, says how long it took, gives its value.")
                        .asTyped()
                        .showing(),
                time);
        magics.registerCell(
                MagicInfo.of("time", "", "Runs the cell, says how long it took, gives its value.")
                        .asTyped(),
                time);
    }

    private static void looking(Magics magics) {
        magics.registerLine(
                MagicInfo.of("list", "[name...]", "Lists variables, methods, types and imports.", "who", "whos"),
                new ListMagic(EnumSet.allOf(Kind.class)));
        list(magics, "vars", "Lists variables.", Kind.VARIABLE);
        list(magics, "methods", "Lists methods.", Kind.METHOD);
        list(magics, "types", "Lists classes, records, enums and interfaces.", Kind.TYPE);
        list(magics, "imports", "Lists imports.", Kind.IMPORT);
        magics.registerLine(
                MagicInfo.of("reset", "", "Forgets variables, methods, types and imports; the class path stays."),
                new ResetMagic());
        magics.registerLine(
                MagicInfo.of("help", "[magic...]", "Explains magics.", "lsmagic", "magic"), new MagicHelp(magics));
    }

    private static void list(Magics magics, String name, String summary, Kind kind) {
        magics.registerLine(MagicInfo.of(name, "[name...]", summary), new ListMagic(Set.of(kind)));
    }

    private static void showing(Magics magics) {
        show(magics, "html", "HTML", MimeBundle.HTML);
        show(magics, "markdown", "Markdown", MimeBundle.MARKDOWN);
        show(magics, "latex", "LaTeX, formulas between $$", MimeBundle.LATEX);
        show(magics, "svg", "an SVG image", MimeBundle.SVG);
        show(magics, "javascript", "JavaScript, run in the browser", MimeBundle.JAVASCRIPT, "js");
    }

    private static void show(Magics magics, String name, String what, String mimeType, String... otherNames) {
        magics.registerCell(
                MagicInfo.of(name, "", "Shows the rest of the cell as " + what + ".", otherNames),
                new ShowMagic(mimeType));
    }

    private static void system(Magics magics) {
        magics.registerLine(
                MagicInfo.of("sh", "command", "Runs a command in the system's shell; !command for short.")
                        .asTyped(),
                new ShellMagic("sh"));
        magics.registerCell(
                MagicInfo.of("bash", "[argument...]", "Runs the rest of the cell in bash."), new ShellMagic("bash"));
        magics.registerCell(
                MagicInfo.of("sh", "[argument...]", "Runs the rest of the cell in the system's shell."),
                new ShellMagic("sh", "bash"));
        magics.registerLine(
                MagicInfo.of("env", "[name]", "Shows environment variables, or gives one's value.")
                        .showing()
                        .giving("String"),
                new EnvMagic(System.getenv()));
        magics.registerCell(
                MagicInfo.of("writefile", "[-a] file", "Writes the rest of the cell to a file.")
                        .completedBy(new FileCompletion())
                        .option("-a", "append instead of replacing the file"),
                new WriteFileMagic());
    }
}
