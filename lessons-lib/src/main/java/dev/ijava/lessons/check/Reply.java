package dev.ijava.lessons.check;

/** What an exercise answers, ready to be shown by any kernel. */
public sealed interface Reply permits Verdict, Progress {

    /** For a notebook page; colours that read on light and dark, and never colour alone. */
    String html();

    /** The same in plain text. */
    String text();
}
