package dev.ijava.kernel.install;

import dev.ijava.kernel.magic.Nearest;
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
        return names.filter(name -> Nearest.distance(word.split("=")[0], name) <= 1 + name.length() / 5)
                .sorted()
                .toList();
    }
}
