package dev.ijava.kernel.magic;

import java.util.ArrayList;
import java.util.List;

/**
 * How the rest of a magic's line becomes arguments: split at blanks, {@code "quotes"} keep blanks and may be empty,
 * {@code \"} is a quote, every other backslash is itself (Windows paths). One {@code ;} at the end and a comment that
 * stands after blanks are no arguments.
 */
final class Arguments {

    private final String rest;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean inWord;
    private boolean quoted;
    private boolean endsBare;

    private Arguments(String rest) {
        this.rest = rest.strip();
    }

    static List<String> split(String rest) {
        Arguments arguments = new Arguments(rest);
        arguments.read();
        arguments.dropSemicolon();
        return List.copyOf(arguments.words);
    }

    private void read() {
        for (int i = 0; i < rest.length() && !startsComment(i); i++) {
            char c = rest.charAt(i);
            if (isEscapedQuote(i)) {
                append(rest.charAt(++i));
            } else if (c == '"') {
                quoted = !quoted;
                inWord = true;
                endsBare = false;
            } else if (!quoted && Character.isWhitespace(c)) {
                finishWord();
            } else {
                append(c);
            }
        }
        finishWord();
    }

    /** The last {@code \"} inside quotes is a folder's separator and the closing quote, as in {@code "C:\my jars\"}. */
    private boolean isEscapedQuote(int at) {
        return rest.startsWith("\\\"", at) && !(quoted && at + 2 == rest.length());
    }

    private boolean startsComment(int at) {
        boolean standsAlone = at + 2 >= rest.length() || Character.isWhitespace(rest.charAt(at + 2));
        return !quoted && !inWord && rest.startsWith("//", at) && standsAlone;
    }

    private void append(char c) {
        word.append(c);
        inWord = true;
        endsBare = !quoted;
    }

    private void finishWord() {
        if (inWord) {
            words.add(word.toString());
            word.setLength(0);
            inWord = false;
        }
    }

    private void dropSemicolon() {
        int last = words.size() - 1;
        if (last < 0 || !endsBare || !words.get(last).endsWith(";")) {
            return;
        }
        String kept = words.remove(last);
        if (kept.length() > 1) {
            words.add(kept.substring(0, kept.length() - 1));
        }
    }
}
