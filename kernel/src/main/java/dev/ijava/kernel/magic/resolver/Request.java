package dev.ijava.kernel.magic.resolver;

import java.util.List;

/**
 * What one {@code %maven} asks for.
 *
 * @param coordinates {@code group:artifact[:packaging[:classifier]]:version} or Ivy's
 *     {@code organisation#name[#branch];revision}; a version may be a range, {@code LATEST} or {@code RELEASE}
 * @param exclusions {@code group:artifact} or {@code group}, left out wherever they are needed
 * @param from ids or URLs of the only repositories where the coordinates may come from; empty for all
 */
public record Request(List<String> coordinates, List<String> exclusions, List<String> from) {

    /** Copies the lists. */
    public Request {
        coordinates = List.copyOf(coordinates);
        exclusions = List.copyOf(exclusions);
        from = List.copyOf(from);
    }
}
