package dev.ijava.kernel.magic;

import dev.ijava.kernel.magic.MagicScanner.Spot;
import dev.ijava.kernel.magic.ParsedCell.WholeCell;

/** Takes the magics out of a source without moving anything else, for tools that understand Java only. */
final class MagicBlanks {

    /** Stands for the value of {@code var x = %name …}; no shorter than the shortest magic, {@code %a}. */
    private static final String VALUE = "0;";

    private final StringBuilder java;

    private MagicBlanks(String source) {
        this.java = new StringBuilder(source);
    }

    static String java(String source, Magics magics) {
        MagicBlanks blanks = new MagicBlanks(source);
        if (MagicParser.parse(source, magics, name -> false) instanceof WholeCell whole) {
            // The body of %%time is Java; every other body is something else.
            blanks.blank(
                    0,
                    whole.name().equals("time") ? source.length() - whole.body().length() : source.length());
        } else {
            MagicScanner.scan(source, magics::hasLine, name -> false).forEach(blanks::blank);
        }
        return blanks.java.toString();
    }

    private void blank(Spot spot) {
        boolean codeFollows = spot.name().equals("time");
        blank(spot.start(), codeFollows ? spot.restStart() : spot.end());
        if (!spot.wholeLine() && !codeFollows) {
            java.replace(spot.start(), spot.start() + VALUE.length(), VALUE);
        }
    }

    private void blank(int from, int to) {
        for (int i = from; i < to; i++) {
            if (java.charAt(i) != '\n') {
                java.setCharAt(i, ' ');
            }
        }
    }
}
