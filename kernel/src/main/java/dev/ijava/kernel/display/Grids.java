package dev.ijava.kernel.display;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Collections, maps, records and two-dimensional arrays as tables, beside their text. */
final class Grids {

    /** Of a long table, what a person looks at. */
    private static final int MOST_ROWS = 100;

    private static final int MOST_COLUMNS = 30;
    private static final int LONGEST_CELL = 200;

    /** The heading of elements that have no parts; compared by identity, because a record may have a component value. */
    private static final List<String> NO_COLUMNS = List.of("value");

    private Grids() {}

    /** Entries as rows. */
    static MimeBundle map(Map<?, ?> map) {
        List<List<String>> rows = first(map.entrySet()).stream()
                .map(entry ->
                        List.of(cell(((Map.Entry<?, ?>) entry).getKey()), cell(((Map.Entry<?, ?>) entry).getValue())))
                .toList();
        return bundle(new Grid(List.of("key", "value"), rows, more(map.size())));
    }

    /** Components as rows. */
    static MimeBundle record(Record value) {
        List<List<String>> rows = Arrays.stream(value.getClass().getRecordComponents())
                .map(component -> List.of(component.getName(), cell(get(component, value))))
                .toList();
        return bundle(new Grid(List.of("component", "value"), rows, ""));
    }

    /** Elements as rows: records by component, maps by key, arrays and collections by position, anything else as it is. */
    static MimeBundle collection(Collection<?> collection) {
        return elements(first(collection), collection.size());
    }

    /** The rows of a matrix; an array of anything else shows as text alone. */
    static MimeBundle array(Object[] array) {
        boolean isMatrix = array.getClass().getComponentType().isArray() && array.length > 0;
        return isMatrix
                ? elements(Arrays.asList(array).subList(0, Math.min(array.length, MOST_ROWS)), array.length)
                : MimeBundle.EMPTY;
    }

    private static MimeBundle elements(List<?> elements, int size) {
        List<String> columns = columns(elements);
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            List<String> row = new ArrayList<>(List.of(String.valueOf(i)));
            row.addAll(row(elements.get(i), columns));
            rows.add(row);
        }
        List<String> headings = new ArrayList<>(List.of(""));
        headings.addAll(columns);
        return bundle(new Grid(headings, rows, more(size)));
    }

    private static List<String> columns(List<?> elements) {
        if (all(elements, Record.class)
                && elements.stream().map(Object::getClass).distinct().count() == 1) {
            return Arrays.stream(elements.get(0).getClass().getRecordComponents())
                    .map(RecordComponent::getName)
                    .toList();
        }
        if (all(elements, Map.class)) {
            Set<String> keys = new LinkedHashSet<>();
            elements.forEach(map -> first(((Map<?, ?>) map).keySet()).forEach(key -> keys.add(String.valueOf(key))));
            return keys.stream().limit(MOST_COLUMNS).toList();
        }
        if (!elements.isEmpty() && elements.stream().allMatch(Grids::isSequence)) {
            int width = elements.stream()
                    .mapToInt(each -> sequence(each).size())
                    .max()
                    .orElse(0);
            return IntStream.range(0, Math.min(width, MOST_COLUMNS))
                    .mapToObj(String::valueOf)
                    .toList();
        }
        return NO_COLUMNS;
    }

    private static List<String> row(Object element, List<String> columns) {
        if (columns == NO_COLUMNS) {
            return List.of(cell(element));
        }
        if (element instanceof Record record) {
            return Arrays.stream(record.getClass().getRecordComponents())
                    .map(c -> cell(get(c, record)))
                    .toList();
        }
        if (element instanceof Map<?, ?> map) {
            return columns.stream().map(column -> cellOfKey(map, column)).toList();
        }
        List<?> sequence = sequence(element);
        return IntStream.range(0, columns.size())
                .mapToObj(i -> i < sequence.size() ? cell(sequence.get(i)) : "")
                .toList();
    }

    private static String cellOfKey(Map<?, ?> map, String column) {
        return map.entrySet().stream()
                .filter(entry -> String.valueOf(entry.getKey()).equals(column))
                .findFirst()
                .map(entry -> cell(entry.getValue()))
                .orElse("");
    }

    private static boolean all(List<?> elements, Class<?> type) {
        return !elements.isEmpty() && elements.stream().allMatch(type::isInstance);
    }

    private static boolean isSequence(Object element) {
        return element instanceof List<?>
                || element != null && element.getClass().isArray();
    }

    private static List<?> sequence(Object element) {
        if (element instanceof List<?> list) {
            return first(list);
        }
        return IntStream.range(0, Math.min(Array.getLength(element), MOST_ROWS))
                .mapToObj(i -> Array.get(element, i))
                .toList();
    }

    /** No more than are shown are asked for. */
    private static List<?> first(Collection<?> collection) {
        List<Object> first = new ArrayList<>();
        Iterator<?> all = collection.iterator();
        while (first.size() < MOST_ROWS && all.hasNext()) {
            first.add(all.next());
        }
        return first;
    }

    private static Object get(RecordComponent component, Record value) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("components of records of a cell are accessible", e);
        } catch (InvocationTargetException e) {
            return "(" + component.getName() + "() threw "
                    + e.getCause().getClass().getName() + ")";
        }
    }

    private static String cell(Object value) {
        String text = Text.of(value);
        return text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL) + "…";
    }

    private static String more(int size) {
        return size <= MOST_ROWS ? "" : "the first " + MOST_ROWS + " of " + size;
    }

    private static MimeBundle bundle(Grid grid) {
        return grid.rows().isEmpty() ? MimeBundle.EMPTY : MimeBundle.of(MimeBundle.HTML, grid.html());
    }
}
