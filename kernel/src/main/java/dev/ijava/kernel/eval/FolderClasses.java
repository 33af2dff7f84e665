package dev.ijava.kernel.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The classes below a folder, as they are at the moment. */
record FolderClasses(Path entry) implements ClassFiles {

    @Override
    public List<ClassFile> list(String packageName, boolean recurse) throws IOException {
        Path folder = entry.resolve(packageName.replace('.', '/'));
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder, recurse ? Integer.MAX_VALUE : 1)) {
            return files.filter(file -> file.toString().endsWith(ClassFile.SUFFIX))
                    .map(this::classFile)
                    .toList();
        }
    }

    private ClassFile classFile(Path file) {
        String path = entry.relativize(file).toString();
        String name = path.substring(0, path.length() - ClassFile.SUFFIX.length())
                .replace(file.getFileSystem().getSeparator(), ".");
        return new ClassFile(name, file.toUri(), () -> Files.newInputStream(file));
    }
}
