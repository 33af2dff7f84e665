package dev.ijava.kernel.magic;

import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** {@code %%writefile [-a] path}: writes the body to a file in UTF-8, or appends it. */
final class WriteFileMagic implements CellMagic {

    @Override
    public Object run(List<String> arguments, String body, Notebook notebook) throws Exception {
        List<String> paths = new ArrayList<>(arguments);
        boolean append = paths.removeAll(List.of("-a", "--append"));
        if (paths.size() != 1) {
            throw new MagicException(
                    "%%writefile needs one path, such as %%writefile -a notes.txt; got " + paths + ".");
        }
        Path file = Globs.path(paths.get(0));
        if (!Files.isDirectory(file.getParent())) {
            throw new MagicException("%%writefile: there is no folder " + file.getParent() + "; create it first.");
        }
        boolean existed = Files.exists(file);
        OpenOption[] how = append
                ? new OpenOption[] {StandardOpenOption.CREATE, StandardOpenOption.APPEND}
                : new OpenOption[] {
                    StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE
                };
        Files.writeString(file, body.isEmpty() || body.endsWith("\n") ? body : body + "\n", how);
        notebook.out().println(verb(append, existed) + " " + paths.get(0));
        return null;
    }

    private static String verb(boolean append, boolean existed) {
        if (!existed) {
            return "Wrote";
        }
        return append ? "Appended to" : "Overwrote";
    }
}
