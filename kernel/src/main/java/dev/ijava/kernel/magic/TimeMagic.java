package dev.ijava.kernel.magic;

import com.sun.management.OperatingSystemMXBean;
import dev.ijava.kernel.display.MimeBundle;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;

/**
 * {@code %time} and {@code %%time}: run code, say how long it took, give its value. CPU time is that of the whole JVM,
 * so compiling and collecting garbage count, and code that runs on several cores may use more than the wall time.
 */
final class TimeMagic implements LineMagic, CellMagic {

    @Override
    public Object run(List<String> arguments, Notebook notebook) throws Exception {
        if (arguments.isEmpty()) {
            throw new MagicException("%time needs code, such as %time Thread.sleep(100)");
        }
        return time(String.join(" ", arguments), notebook);
    }

    /** The body keeps the line numbers it has in the cell. */
    @Override
    public Object run(List<String> arguments, String body, Notebook notebook) throws Exception {
        return time(String.join(" ", arguments) + "\n" + body, notebook);
    }

    private static Object time(String source, Notebook notebook) throws Exception {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long cpu = system.getProcessCpuTime();
        long wall = System.nanoTime();
        try {
            return notebook.evaluate(source);
        } finally {
            long wallTime = System.nanoTime() - wall;
            long cpuTime = system.getProcessCpuTime() - cpu;
            notebook.display(
                    MimeBundle.text("CPU times: total: " + readable(cpuTime) + "\nWall time: " + readable(wallTime)));
        }
    }

    /** Nanoseconds in the unit that leaves one to three digits before the point. */
    static String readable(long nanos) {
        if (nanos < 1_000) {
            return nanos + " ns";
        }
        if (nanos < 1_000_000) {
            return String.format(Locale.ROOT, "%.3g µs", nanos / 1e3);
        }
        if (nanos < 1_000_000_000) {
            return String.format(Locale.ROOT, "%.3g ms", nanos / 1e6);
        }
        double seconds = nanos / 1e9;
        return seconds < 60
                ? String.format(Locale.ROOT, "%.3g s", seconds)
                : String.format(Locale.ROOT, "%d min %.0f s", (long) seconds / 60, seconds % 60);
    }
}
