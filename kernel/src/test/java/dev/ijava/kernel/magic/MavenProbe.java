package dev.ijava.kernel.magic;

import java.util.List;

/** Runs {@code %maven}, {@code %%loadFromPOM} for XML, or another magic given with its percent sign, in a JVM of its own, and prints what it shows. */
public final class MavenProbe {

    private MavenProbe() {}

    public static void main(String[] arguments) throws Exception {
        // A cell's thread has the notebook's loader, which sees nothing of the kernel's libraries.
        Thread.currentThread().setContextClassLoader(ClassLoader.getPlatformClassLoader());
        Magics magics = Magics.standard();
        FakeNotebook notebook = new FakeNotebook();
        try {
            if (arguments[0].startsWith("%")) {
                magics.line(arguments[0].substring(1), List.of(), notebook);
            } else if (arguments[0].startsWith("<")) {
                magics.cell("loadFromPOM", List.of(), arguments[0], notebook);
            } else {
                magics.line("maven", List.of(arguments), notebook);
            }
        } catch (MagicException e) {
            System.out.println("failed: " + e.getMessage());
        }
        System.out.println("shown: " + notebook.shownText());
        System.out.println("classpath: " + notebook.classpath());
    }
}
