package io.github.spencerpark.jupyter.kernel.magic.registry;

import dev.ijava.kernel.display.Hosts;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;

/** IJava's registry of magics: the notebook's own. */
public class Magics {

    /** Runs a line magic. */
    @SuppressWarnings("unchecked")
    public <T> T applyLineMagic(String name, List<String> args) throws Exception {
        return (T) Hosts.ofThreadOrLatest().lineMagic(name, args);
    }

    /** Runs a cell magic. */
    @SuppressWarnings("unchecked")
    public <T> T applyCellMagic(String name, List<String> args, String body) throws Exception {
        return (T) Hosts.ofThreadOrLatest().cellMagic(name, args, body);
    }

    /** Adds a line magic, or replaces it. */
    public void registerLineMagic(String name, LineMagicFunction<?> magic) {
        Hosts.ofThreadOrLatest().addLineMagic(name, (args, body) -> magic.execute(args));
    }

    /** Adds a cell magic, or replaces it. */
    public void registerCellMagic(String name, CellMagicFunction<?> magic) {
        Hosts.ofThreadOrLatest().addCellMagic(name, magic::execute);
    }

    /** Adds a magic for lines and for cells. */
    public <T extends LineMagicFunction<?> & CellMagicFunction<?>> void registerLineCellMagic(String name, T magic) {
        registerLineMagic(name, magic);
        registerCellMagic(name, magic);
    }

    /** Adds the annotated methods of an object. */
    public void registerMagics(Object magics) {
        register(magics.getClass(), magics);
    }

    /** Adds the annotated static methods of a class. */
    public void registerMagics(Class<?> magics) {
        register(magics, null);
    }

    private void register(Class<?> type, Object instance) {
        for (Method method : type.getDeclaredMethods()) {
            LineMagic line = method.getAnnotation(LineMagic.class);
            if (line != null) {
                MethodMagic magic = new MethodMagic(method, instance, 1);
                names(line.value(), line.aliases(), method).forEach(name -> registerLineMagic(name, magic));
            }
            CellMagic cell = method.getAnnotation(CellMagic.class);
            if (cell != null) {
                MethodMagic magic = new MethodMagic(method, instance, 2);
                names(cell.value(), cell.aliases(), method).forEach(name -> registerCellMagic(name, magic));
            }
        }
    }

    private static Stream<String> names(String name, String[] aliases, Method method) {
        return Stream.concat(Stream.of(name.isEmpty() ? method.getName() : name), Stream.of(aliases));
    }
}
