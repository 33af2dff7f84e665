package dev.ijava.kernel.protocol;

import java.util.List;
import java.util.Map;

/** execute (Jupyter messaging 5.5, "Execute"). */
public final class Execute {

    private Execute() {}

    /**
     * A request to run code. Absent members take the protocol's defaults.
     *
     * @param silent run without execute_input, execute_result, output and a place in the history
     * @param storeHistory whether the execution counts; a silent one never does
     * @param userExpressions name to source, evaluated after the code
     * @param allowStdin whether the front end can answer input_request
     * @param stopOnError whether an error aborts the requests that are queued
     */
    public record Request(
            String code,
            Boolean silent,
            Boolean storeHistory,
            Map<String, String> userExpressions,
            Boolean allowStdin,
            Boolean stopOnError) {

        /** Fills the defaults in. */
        public Request {
            if (code == null) {
                throw new IllegalArgumentException("an execute_request without code");
            }
            silent = silent != null && silent;
            storeHistory = !silent && (storeHistory == null || storeHistory);
            userExpressions = userExpressions == null ? Map.of() : userExpressions;
            allowStdin = allowStdin == null || allowStdin;
            stopOnError = stopOnError == null || stopOnError;
        }
    }

    /** The reply to code that ran to its end. */
    public record Ok(
            String status, int executionCount, Map<String, Object> userExpressions, List<Map<String, Object>> payload) {

        public Ok(int executionCount, Map<String, Object> userExpressions) {
            this("ok", executionCount, userExpressions, List.of());
        }
    }

    /** The reply to code that failed; the same three members go out as an error message. */
    public record Failed(
            String status,
            int executionCount,
            String ename,
            String evalue,
            List<String> traceback,
            Map<String, Object> userExpressions,
            List<Map<String, Object>> payload) {

        public Failed(int executionCount, Problem problem) {
            this("error", executionCount, problem.ename(), problem.evalue(), problem.traceback(), Map.of(), List.of());
        }
    }

    /** The reply to code that did not run because code before it failed. */
    public record Aborted(String status, int executionCount) {

        public Aborted(int executionCount) {
            this("aborted", executionCount);
        }
    }

    /** iopub: what is about to run. */
    public record Input(String code, int executionCount) {}

    /** iopub: the value of the last expression. */
    public record Result(int executionCount, Map<String, Object> data, Map<String, Object> metadata) {}
}
