"""bench: several kernels side by side, in interleaved rounds of one run; medians, minima, ratios, targets."""
