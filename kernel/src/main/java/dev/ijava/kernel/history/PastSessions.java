package dev.ijava.kernel.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What the file held when it was read.
 *
 * @param count   how many sessions there were; they have the numbers from 1 to this
 * @param entries oldest first
 */
record PastSessions(int count, List<Numbered> entries) {

    /**
     * Numbers sessions in the order of their first entries.
     *
     * @param isPast tells the sessions of this kernel, which may have been written already, from others
     */
    static PastSessions of(List<Entry> read, Predicate<String> isPast) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        List<Numbered> entries = new ArrayList<>();
        for (Entry entry : read) {
            if (isPast.test(entry.session())) {
                int number = numbers.computeIfAbsent(entry.session(), id -> numbers.size() + 1);
                entries.add(new Numbered(number, entry));
            }
        }
        return new PastSessions(numbers.size(), entries);
    }
}
