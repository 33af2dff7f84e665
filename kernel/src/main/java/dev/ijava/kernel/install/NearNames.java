package dev.ijava.kernel.install;

import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Options and commands whose names resemble one that was not understood. */
final class NearNames {

    private NearNames() {}

    static List<String> of(ParameterException e, CommandSpec command) {
        String word = e instanceof UnmatchedArgumentException unmatched
                ? unmatched.getUnmatched().get(0)
                : String.valueOf(e.getValue());
        Stream<String> names =
                Stream.concat(command.optionsMap().keySet().stream(), command.subcommands().keySet().stream());
        return names.filter(name -> distance(word.split("=")[0], name) <= 1 + name.length() / 5)
                .sorted()
                .toList();
    }

    /** Levenshtein's distance: how many letters to insert, delete or replace. */
    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j - 1], diagonal));
            }
        }
        return row[b.length()];
    }
}
