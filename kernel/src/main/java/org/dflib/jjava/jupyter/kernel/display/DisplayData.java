package org.dflib.jjava.jupyter.kernel.display;

import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;

/** JJava's name for a value in several forms, to be filled by degrees. */
public class DisplayData extends io.github.spencerpark.jupyter.kernel.display.DisplayData {

    /** Nothing to show. Not to be filled. */
    public static final DisplayData EMPTY =
            new DisplayData(io.github.spencerpark.jupyter.kernel.display.DisplayData.EMPTY);

    /** Without any form. */
    public DisplayData() {}

    /** With text/plain. */
    public DisplayData(String text) {
        super(text);
    }

    /** The same data under another reference: what is put into one is in both. */
    public DisplayData(DisplayData other) {
        super(other);
    }

    /** The same data by this name: what is put into one is in both. */
    public DisplayData(io.github.spencerpark.jupyter.kernel.display.DisplayData other) {
        super(other);
    }

    /** Never null. */
    public static DisplayData emptyIfNull(DisplayData data) {
        return data == null ? EMPTY : data;
    }

    public void putData(MIMEType type, Object data) {
        super.putData(type, data);
    }

    public void putData(MIMEType type, Object data, Object metadata) {
        super.putData(type, data, metadata);
    }

    public void putMetaData(MIMEType type, Object value) {
        super.putMetaData(type, value);
    }

    public Object getData(MIMEType type) {
        return super.getData(type);
    }

    public boolean hasDataForType(MIMEType type) {
        return super.hasDataForType(type);
    }

    /** Takes over all that another one has. */
    public void assign(DisplayData other) {
        super.assign(other);
    }
}
