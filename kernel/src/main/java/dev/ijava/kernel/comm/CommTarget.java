package dev.ijava.kernel.comm;

import java.util.List;
import java.util.Map;

/** What happens when a page opens a comm under a target's name. */
@FunctionalInterface
public interface CommTarget {

    /**
     * Takes a new comm; here it gets its handlers.
     *
     * @param data what the page sent along
     * @param buffers binary attachments
     */
    void opened(Comm comm, Map<String, Object> data, List<byte[]> buffers);
}
