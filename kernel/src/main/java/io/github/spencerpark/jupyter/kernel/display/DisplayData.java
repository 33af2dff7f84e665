package io.github.spencerpark.jupyter.kernel.display;

import dev.ijava.kernel.display.MimeBundle;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.util.LinkedHashMap;
import java.util.Map;

/** IJava's name for a value in several forms, to be filled by degrees; {@link MimeBundle} is the kernel's own. */
public class DisplayData {

    /** Nothing to show. Not to be filled. */
    public static final DisplayData EMPTY = new DisplayData(new Forms(Map.of(), Map.of(), Map.of()));

    /** An empty text. */
    public static final DisplayData EMPTY_STRING = new DisplayData("");

    private static final String DISPLAY_ID = "display_id";

    private final Forms forms;

    private record Forms(Map<String, Object> data, Map<String, Object> metadata, Map<String, Object> transientData) {

        static Forms none() {
            return new Forms(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        }
    }

    private DisplayData(Forms forms) {
        this.forms = forms;
    }

    /** Without any form. */
    public DisplayData() {
        this(Forms.none());
    }

    /** With text/plain. */
    public DisplayData(String text) {
        this();
        putText(text);
    }

    /** The same data under another reference: what is put into one is in both. */
    public DisplayData(DisplayData other) {
        this(other.forms);
    }

    /** A bundle of the kernel's. */
    public static DisplayData of(MimeBundle bundle) {
        DisplayData data = new DisplayData();
        data.forms.data().putAll(bundle.data());
        data.forms.metadata().putAll(bundle.metadata());
        return data;
    }

    /** Never null. */
    public static DisplayData emptyIfNull(DisplayData data) {
        return data == null ? EMPTY : data;
    }

    /** What has been put into it so far, without the display id. */
    public MimeBundle bundle() {
        return new MimeBundle(forms.data(), forms.metadata());
    }

    public void putData(String mimeType, Object data) {
        forms.data().put(mimeType, data);
    }

    public void putData(MIMEType type, Object data) {
        putData(type.toString(), data);
    }

    public void putData(MIMEType type, Object data, Object metadata) {
        putData(type, data);
        putMetaData(type, metadata);
    }

    public Object getData(MIMEType type) {
        return forms.data().get(type.toString());
    }

    public boolean hasDataForType(MIMEType type) {
        return forms.data().containsKey(type.toString());
    }

    public void putMetaData(String key, Object value) {
        forms.metadata().put(key, value);
    }

    public void putMetaData(MIMEType type, Object value) {
        putMetaData(type.toString(), value);
    }

    public void putTransientData(String key, Object value) {
        forms.transientData().put(key, value);
    }

    /** The id under which it is shown and can be replaced, or null. */
    public String getDisplayId() {
        return (String) forms.transientData().get(DISPLAY_ID);
    }

    public void setDisplayId(String id) {
        putTransientData(DISPLAY_ID, id);
    }

    public boolean hasDisplayId() {
        return getDisplayId() != null;
    }

    /** Takes over all that another one has. */
    public void assign(DisplayData other) {
        forms.data().putAll(other.forms.data());
        forms.metadata().putAll(other.forms.metadata());
        forms.transientData().putAll(other.forms.transientData());
    }

    public void putText(String text) {
        putData(MimeBundle.TEXT, text);
    }

    public void putHTML(String html) {
        putData(MimeBundle.HTML, html);
    }

    public void putLatex(String latex) {
        putData(MimeBundle.LATEX, latex);
    }

    /** A formula, without dollar signs around it. */
    public void putMath(String math) {
        putLatex("$$" + math + "$$");
    }

    public void putMarkdown(String markdown) {
        putData(MimeBundle.MARKDOWN, markdown);
    }

    public void putJavaScript(String javascript) {
        putData(MimeBundle.JAVASCRIPT, javascript);
    }

    /** JSON as text; front ends get the value it stands for. */
    public void putJSON(String json) {
        putData(MimeBundle.JSON, json);
    }

    public void putJSON(String json, boolean expanded) {
        putJSON(json);
        putMetaData("expanded", expanded);
    }

    public void putSVG(String svg) {
        putData(MimeBundle.SVG, svg);
    }
}
