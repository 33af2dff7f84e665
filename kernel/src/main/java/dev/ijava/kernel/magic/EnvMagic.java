package dev.ijava.kernel.magic;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code %env}: the kernel's environment, or one variable as a value. A running JVM cannot change it. */
final class EnvMagic implements LineMagic {

    private final Map<String, String> environment;

    EnvMagic(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Object run(List<String> arguments, Notebook notebook) throws MagicException {
        if (arguments.isEmpty()) {
            HtmlTable table = new HtmlTable("Environment", List.of("Name", "Value"));
            new TreeMap<>(environment).forEach(table::row);
            notebook.display(table.bundle());
            return null;
        }
        String name = arguments.get(0);
        if (arguments.size() > 1 || name.indexOf('=') >= 0) {
            throw new MagicException("A running JVM cannot change its environment. Set the variable in the env part of"
                    + " kernel.json or before Jupyter starts; for Java's own settings use System.setProperty.");
        }
        String value = environment.get(name);
        if (value == null) {
            throw new MagicException("There is no environment variable " + name + "."
                    + Nearest.to(name, environment.keySet())
                            .map(near -> " Did you mean " + near + "?")
                            .orElse(""));
        }
        return value;
    }
}
