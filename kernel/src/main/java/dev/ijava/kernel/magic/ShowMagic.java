package dev.ijava.kernel.magic;

import dev.ijava.kernel.display.MimeBundle;
import java.util.List;

/** {@code %%html} and its like: shows the body as content of one MIME type. */
final class ShowMagic implements CellMagic {

    private final String mimeType;

    ShowMagic(String mimeType) {
        this.mimeType = mimeType;
    }

    @Override
    public Object run(List<String> arguments, String body, Notebook notebook) {
        notebook.display(MimeBundle.of(mimeType, body).with(MimeBundle.TEXT, body));
        return null;
    }
}
