package io.github.spencerpark.jupyter.kernel.display.mime;

import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code group/tree.subtype+suffix} (RFC 6838, section 4.2), or with {@code *} for every subtype, or for everything. */
public class MIMEType {

    private static final String WILDCARD = "*";
    private static final Pattern FORM =
            Pattern.compile("([\\w!#$&^.+-]+)(?:/(?:([\\w!#$&^+-]+)\\.)?([\\w!#$&^.+-]+?)(?:\\+([\\w!#$&^.-]+))?)?");

    public static final MIMEType ANY = new MIMEType(WILDCARD, null, WILDCARD, null);
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

    private final String group;
    private final String tree;
    private final String subtype;
    private final String suffix;

    /** All but the group may be null. */
    public MIMEType(String group, String tree, String subtype, String suffix) {
        this.group = Objects.requireNonNull(group, "a MIME type needs a group, such as text");
        this.tree = tree;
        this.subtype = subtype;
        this.suffix = suffix;
    }

    /**
     * A type from its text.
     *
     * @throws MIMETypeParseException it is none
     */
    public static MIMEType parse(String text) {
        if (text.equals(WILDCARD)) {
            return ANY;
        }
        if (text.endsWith("/" + WILDCARD)) {
            return new MIMEType(text.substring(0, text.length() - 2), null, WILDCARD, null);
        }
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new MIMETypeParseException(text);
        }
        return new MIMEType(parts.group(1), parts.group(2), parts.group(3), parts.group(4));
    }

    /** Several types at once. */
    public static MIMEType[] parseAll(String... texts) {
        return Arrays.stream(texts).map(MIMEType::parse).toArray(MIMEType[]::new);
    }

    public String getGroup() {
        return group;
    }

    public String getTree() {
        return tree;
    }

    public String getSubtype() {
        return subtype;
    }

    public String getSuffix() {
        return suffix;
    }

    public boolean hasTree() {
        return tree != null;
    }

    public boolean hasSubtype() {
        return subtype != null;
    }

    public boolean hasSuffix() {
        return suffix != null;
    }

    /** {@code image/svg} of {@code image/svg+xml}. */
    public MIMEType withoutSuffix() {
        return new MIMEType(group, tree, subtype, null);
    }

    public boolean subtypeIsWildcard() {
        return WILDCARD.equals(subtype);
    }

    public boolean isWildcard() {
        return WILDCARD.equals(group);
    }

    /** Whether who asks for this is content with the other: the same, or one of the group if this names no subtype. */
    public boolean includes(MIMEType other) {
        boolean wholeGroup = !hasSubtype() || subtypeIsWildcard();
        return isWildcard() || wholeGroup && group.equals(other.group) || equals(other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MIMEType type && toString().equals(type.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    @Override
    public String toString() {
        if (isWildcard() || !hasSubtype()) {
            return group;
        }
        return group + "/" + (hasTree() ? tree + "." : "") + subtype + (hasSuffix() ? "+" + suffix : "");
    }
}
