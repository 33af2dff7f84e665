package org.dflib.jjava.jupyter.kernel.display.mime;

/** {@code group/tree.subtype+suffix}, by JJava's name. */
public class MIMEType extends io.github.spencerpark.jupyter.kernel.display.mime.MIMEType {

    public static final MIMEType ANY = parse("*");
    public static final MIMEType APPLICATION_XML = parse("application/xml");
    public static final MIMEType APPLICATION_JSON = parse("application/json");
    public static final MIMEType APPLICATION_JAVASCRIPT = parse("application/javascript");
    public static final MIMEType APPLICATION_PDF = parse("application/pdf");
    public static final MIMEType APPLICATION_FASTINFOSET = parse("application/fastinfoset");
    public static final MIMEType APPLICATION_VND_WAP_WBXML = parse("application/vnd.wap.wbxml");
    public static final MIMEType APPLICATION_ZIP = parse("application/zip");
    public static final MIMEType APPLICATION_CBOR = parse("application/cbor");
    public static final MIMEType TEXT_HTML = parse("text/html");
    public static final MIMEType TEXT_MARKDOWN = parse("text/markdown");
    public static final MIMEType TEXT_LATEX = parse("text/latex");
    public static final MIMEType TEXT_PLAIN = parse("text/plain");
    public static final MIMEType TEXT_CSS = parse("text/css");
    public static final MIMEType IMAGE_PNG = parse("image/png");
    public static final MIMEType IMAGE_JPEG = parse("image/jpeg");
    public static final MIMEType IMAGE_GIF = parse("image/gif");
    public static final MIMEType IMAGE_SVG = parse("image/svg+xml");

    /** All but the group may be null. */
    public MIMEType(String group, String tree, String subtype, String suffix) {
        super(group, tree, subtype, suffix);
    }

    /**
     * A type from its text.
     *
     * @throws io.github.spencerpark.jupyter.kernel.display.mime.MIMETypeParseException it is none
     */
    public static MIMEType parse(String text) {
        return of(io.github.spencerpark.jupyter.kernel.display.mime.MIMEType.parse(text));
    }

    /** The same type by this name; null for null. */
    public static MIMEType of(io.github.spencerpark.jupyter.kernel.display.mime.MIMEType type) {
        return type == null ? null : new MIMEType(type.getGroup(), type.getTree(), type.getSubtype(), type.getSuffix());
    }

    @Override
    public MIMEType withoutSuffix() {
        return of(super.withoutSuffix());
    }
}
