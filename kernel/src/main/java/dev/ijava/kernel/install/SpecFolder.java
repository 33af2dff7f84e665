package dev.ijava.kernel.install;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The folder of one kernelspec. Jupyter never sees it half written: it is put together beside its place, under a name
 * that Jupyter does not list, and then moved there.
 */
final class SpecFolder {

    private static final List<String> LOGOS = List.of("logo-32x32.png", "logo-64x64.png", "logo-svg.svg");

    private final Path folder;

    SpecFolder(Path folder) {
        this.folder = folder;
    }

    /** Whether a kernelspec of someone else's, or something that is none, is in this place. */
    boolean isForeign() throws IOException {
        if (!Files.exists(folder)) {
            return false;
        }
        try {
            return !KernelSpec.in(folder).isOurs();
        } catch (NoSuchFileException | RuntimeException e) {
            return true; // nothing readable as a kernelspec is not ours either
        }
    }

    /** Whether writing these would change nothing. */
    boolean holds(KernelSpec spec, Path kernelJar) throws IOException {
        Path json = folder.resolve(KernelSpec.FILE);
        Path jar = folder.resolve(Launch.JAR);
        return Files.isRegularFile(json)
                && Files.isRegularFile(jar)
                && Files.readString(json).equals(spec.json())
                && FileState.of(jar).sameContentAs(FileState.of(kernelJar));
    }

    void write(KernelSpec spec, Path kernelJar) throws IOException {
        Files.createDirectories(folder.getParent());
        Path fresh = sibling("new");
        try {
            Files.createDirectory(fresh);
            Files.writeString(fresh.resolve(KernelSpec.FILE), spec.json());
            Files.copy(kernelJar, fresh.resolve(Launch.JAR), StandardCopyOption.COPY_ATTRIBUTES);
            for (String logo : LOGOS) {
                try (InputStream image = SpecFolder.class.getResourceAsStream(logo)) {
                    Files.copy(image, fresh.resolve(logo));
                }
            }
            moveIntoPlace(fresh);
        } finally {
            TemporaryFolder.delete(fresh);
        }
    }

    private void moveIntoPlace(Path fresh) throws IOException {
        Path old = sibling("old");
        boolean replaced = Files.exists(folder);
        if (replaced) {
            Files.move(folder, old, StandardCopyOption.ATOMIC_MOVE);
        }
        try {
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (replaced) {
                Files.move(old, folder, StandardCopyOption.ATOMIC_MOVE);
            }
            throw e;
        }
        TemporaryFolder.delete(old);
    }

    /** A '+' is no letter of a kernel's name, so Jupyter passes over the folder. */
    private Path sibling(String what) {
        return folder.resolveSibling("." + folder.getFileName() + "+" + what
                + ProcessHandle.current().pid());
    }
}
