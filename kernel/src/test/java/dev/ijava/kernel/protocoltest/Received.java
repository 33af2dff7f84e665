package dev.ijava.kernel.protocoltest;

import com.google.gson.JsonObject;

/** A message of the kernel. */
record Received(JsonObject header, JsonObject parent, JsonObject content) {

    String type() {
        return header.get("msg_type").getAsString();
    }

    String parentId() {
        return parent.has("msg_id") ? parent.get("msg_id").getAsString() : "";
    }

    String kind() {
        return type().equals("status") ? content.get("execution_state").getAsString() : type();
    }

    boolean isIdle() {
        return kind().equals("idle");
    }
}
