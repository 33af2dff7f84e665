package dev.ijava.kernel.magic;

import dev.ijava.kernel.magic.MagicCompletion.Candidate;
import java.util.stream.Stream;

/** Says what an argument of a magic could be. */
@FunctionalInterface
public interface ArgumentCompletion {

    /** Knows nothing. */
    ArgumentCompletion NONE = typed -> Stream.empty();

    /**
     * What the argument could be.
     *
     * @param typed the part of the argument before the cursor, without quotes; may be empty
     * @return whole arguments, which replace the part
     */
    Stream<Candidate> complete(String typed);
}
