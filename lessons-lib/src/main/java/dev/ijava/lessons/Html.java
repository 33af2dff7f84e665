package dev.ijava.lessons;

/** Text inside HTML. */
public final class Html {

    private Html() {}

    /** The text with the characters that mean something in HTML written as entities; safe in attributes too. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
