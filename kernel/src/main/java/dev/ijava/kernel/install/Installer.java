package dev.ijava.kernel.install;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;

/** Installs a kernel in steps, and says what it did in a line each. */
final class Installer {

    private final Settings settings;
    private final PrintWriter out;

    Installer(Settings settings, PrintWriter out) {
        this.settings = settings;
        this.out = out;
    }

    void install() throws IOException, InstallException {
        requireCompiler();
        SpecFolder folder = new SpecFolder(settings.folder());
        if (!settings.replace() && folder.isForeign()) {
            throw new InstallException("There is another kernel in " + settings.folder()
                    + ". Add --replace to replace it, or --name NAME to keep both.");
        }
        Launch launch = new Launch(settings.folder(), settings.baseJars(), settings.jvmOptions());
        KernelSpec spec =
                new KernelSpec(launch.kernel("{connection_file}"), settings.displayName(), settings.environment());
        boolean current = folder.holds(spec, settings.kernelJar());
        if (!current) {
            folder.write(spec, settings.kernelJar());
        }
        out.printf(
                "%s kernel '%s' in %s%n",
                current ? "Found up-to-date" : "Installed", settings.name(), settings.folder());
        renew(new Archive(launch, settings.training()));
    }

    /** A kernel without an archive works, so a failure here is only told. */
    private void renew(Archive archive) {
        long start = System.nanoTime();
        try {
            if (!archive.isCurrent()) {
                archive.make();
                Duration taken = Duration.ofNanos(System.nanoTime() - start);
                out.printf("Made its start-up archive in %d s%n", taken.toSeconds());
            }
        } catch (IOException e) {
            out.printf("Warning: kernels will start slower, since the start-up archive failed: %s%n", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void requireCompiler() throws InstallException {
        if (ModuleLayer.boot().findModule("jdk.jshell").isEmpty()) {
            throw new InstallException("The Java in " + System.getProperty("java.home")
                    + " cannot compile: it lacks jdk.jshell. Run install with a full JDK, 17 or later.");
        }
    }
}
