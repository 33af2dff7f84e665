package dev.ijava.lessons.check;

/** Where an exercise stands, as a sign, in words and in a colour of the Okabe–Ito palette. */
public enum State {
    NOT_TRIED("○", "Not tried yet", "#888888"),
    UNREADABLE("?", "Not an answer yet", "#888888"),
    NOT_YET("✗", "Not yet", "#D55E00"),
    RIGHT("✓", "Right", "#009E73");

    private final String sign;
    private final String words;
    private final String colour;

    State(String sign, String words, String colour) {
        this.sign = sign;
        this.words = words;
        this.colour = colour;
    }

    String said() {
        return sign + " " + words;
    }

    String colour() {
        return colour;
    }
}
