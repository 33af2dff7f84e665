package io.github.spencerpark.jupyter.kernel.magic.registry;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;

/**
 * An annotated method as a magic. It takes the arguments and the body, or only the first of them, or nothing; one that is
 * for lines and cells gets null for a body on a line.
 */
final class MethodMagic implements LineMagicFunction<Object>, CellMagicFunction<Object> {

    private static final List<Class<?>> PARAMETERS = List.of(List.class, String.class);

    private final Method method;
    private final Object instance;

    /**
     * A method.
     *
     * @param instance null for a static one
     * @param needed how many parameters it has at least, if it has any
     * @throws IllegalArgumentException its parameters are none that a magic can have
     */
    MethodMagic(Method method, Object instance, int needed) {
        List<Class<?>> types = List.of(method.getParameterTypes());
        boolean fits = types.size() <= PARAMETERS.size() && types.equals(PARAMETERS.subList(0, types.size()));
        if (!fits || !types.isEmpty() && types.size() < needed) {
            throw new IllegalArgumentException("The magic " + method.getName() + " should take List<String> arguments"
                    + (needed > 1 ? " and String body" : "") + ", or nothing.");
        }
        method.setAccessible(true);
        this.method = method;
        this.instance = instance;
    }

    @Override
    public Object execute(List<String> args) throws Exception {
        return execute(args, null);
    }

    @Override
    public Object execute(List<String> args, String body) throws Exception {
        Object[] all = {args, body};
        try {
            return method.invoke(instance, Arrays.copyOf(all, method.getParameterCount()));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (Exception) e.getCause();
        }
    }
}
