package dev.ijava.kernel.cell;

import dev.ijava.kernel.eval.Settings;
import java.time.Duration;
import java.util.List;

/**
 * How a notebook starts.
 *
 * @param settings how its Java is set up
 * @param timeout how long a cell may run; zero for ever
 * @param scripts sources to run before the first cell, magics included; a failure is the first cell's error
 */
public record Startup(Settings settings, Duration timeout, List<String> scripts) {}
