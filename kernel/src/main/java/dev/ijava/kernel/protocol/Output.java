package dev.ijava.kernel.protocol;

import com.google.gson.annotations.SerializedName;
import java.util.Map;

/** What a running cell sends on iopub (Jupyter messaging 5.5, "Messages on the IOPub channel"). */
public final class Output {

    private Output() {}

    /** Text on stdout or stderr. */
    public record Stream(String name, String text) {}

    /**
     * A value to show; for update_display_data, a value to show in the place of the one with that display_id.
     *
     * @param transientData {@code {"display_id": …}}; front ends do not store it
     */
    public record Display(
            Map<String, Object> data,
            Map<String, Object> metadata,
            @SerializedName("transient") Map<String, Object> transientData) {}

    /** Clears the cell's output, at once or when the next output comes. */
    public record Clear(@SerializedName("wait") boolean untilNextOutput) {}

    /** Tells a new subscriber that it gets everything from now on; no request caused it. */
    public record Welcome(String subscription) {}

    /** busy, idle or starting. */
    public record Status(String executionState) {

        public static final Status BUSY = new Status("busy");
        public static final Status IDLE = new Status("idle");
        public static final Status STARTING = new Status("starting");
    }
}
