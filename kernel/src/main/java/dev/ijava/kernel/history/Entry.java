package dev.ijava.kernel.history;

import java.util.ArrayList;
import java.util.List;

/**
 * The input of one cell.
 *
 * @param session tells sessions apart, also those of other kernels
 * @param line    the cell's execution count, from 1
 */
record Entry(String session, int line, String input) {

    /** As the protocol wants it; outputs are not kept, so with output it is null. */
    List<Object> triple(int sessionNumber, boolean withOutput) {
        List<Object> both = new ArrayList<>();
        both.add(input);
        both.add(null);
        return List.of(sessionNumber, line, withOutput ? both : input);
    }
}
