package dev.ijava.kernel.cell;

import dev.ijava.kernel.eval.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How a notebook starts.
 *
 * @param settings how its Java is set up
 * @param timeout how long a cell may run; zero for ever
 * @param history where the input of cells is kept for later sessions; empty for nowhere
 * @param scripts sources to run before the first cell, magics included; a failure is the first cell's error
 */
public record Startup(Settings settings, Duration timeout, Optional<Path> history, List<String> scripts) {}
