package dev.ijava.kernel.magic;

import dev.ijava.kernel.protocol.Json;
import dev.ijava.kernel.protocol.Json.JsonException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A notebook file (nbformat 4).
 *
 * @param cells null in older formats
 */
record NotebookFile(List<Cell> cells) {

    /**
     * One cell.
     *
     * @param source a multi-line string of nbformat: one string, or a list of strings that carry their own line ends
     */
    record Cell(String cellType, Object source) {

        private String text() {
            return source instanceof List<?> lines
                    ? lines.stream().map(String::valueOf).collect(Collectors.joining())
                    : String.valueOf(source);
        }
    }

    /**
     * The sources of its code cells, in order.
     *
     * @throws MagicException the text is not a notebook of format 4
     */
    static List<String> codeCells(String json) throws MagicException {
        NotebookFile file;
        try {
            file = Json.read(json, NotebookFile.class);
        } catch (JsonException e) {
            throw new MagicException("this is no notebook: " + e.getMessage(), e);
        }
        if (file.cells() == null) {
            throw new MagicException("this notebook has no cells; formats before nbformat 4 are not read");
        }
        return file.cells().stream()
                .filter(cell -> "code".equals(cell.cellType()))
                .map(Cell::text)
                .toList();
    }
}
