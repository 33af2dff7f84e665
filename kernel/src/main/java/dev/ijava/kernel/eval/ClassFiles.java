package dev.ijava.kernel.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One entry of a class path as the compiler asks for it: the classes of a package. */
sealed interface ClassFiles permits FolderClasses, JarClasses {

    /**
     * What an entry holds.
     *
     * @param entry a jar or a folder
     */
    static ClassFiles of(Path entry) {
        return Files.isDirectory(entry) ? new FolderClasses(entry) : new JarClasses(entry);
    }

    /** The jar or folder. */
    Path entry();

    /**
     * The classes of a package.
     *
     * @param recurse also those of packages below it
     * @throws IOException the entry cannot be read
     */
    List<ClassFile> list(String packageName, boolean recurse) throws IOException;
}
