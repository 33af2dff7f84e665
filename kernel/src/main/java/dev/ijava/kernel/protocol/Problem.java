package dev.ijava.kernel.protocol;

import java.util.List;
import java.util.Map;

/**
 * An error as front ends show it (Jupyter messaging 5.5, "Execution errors").
 *
 * @param ename the error's class
 * @param evalue its message
 * @param traceback lines with ANSI colours
 */
public record Problem(String ename, String evalue, List<String> traceback) {

    /** The reply to any other request that failed. */
    public Map<String, Object> reply() {
        return Map.of("status", "error", "ename", ename, "evalue", evalue, "traceback", traceback);
    }
}
