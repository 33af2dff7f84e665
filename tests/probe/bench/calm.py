"""Is the machine quiet? Numbers of a busy one mean nothing, so a turn that anything else disturbed is measured again."""
import os
import time

import psutil

from ..client import Kernel, now

LOAD = 2.0    # of the whole machine, before a turn
OTHERS = 0.3  # CPUs in use by anything but the kernels and this client, in a turn
PATIENCE = 600


class Busy(Exception):
    """The machine did not become quiet."""


def load():
    return os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0


def wait(log):
    """Return when the machine is quiet. Raises Busy after ten minutes."""
    end, said = now() + PATIENCE, False
    while load() > LOAD or others_for(1.0) > OTHERS:
        if now() > end:
            raise Busy("the machine was not quiet for %d minutes: load %.1f" % (PATIENCE / 60, load()))
        if not said:
            log("waiting for a quiet machine (load %.1f)" % load())
            said = True
        time.sleep(4)


def others_for(seconds):
    watch = Watch()
    time.sleep(seconds)
    return watch.others()


class Watch:
    """Tells how much CPU others used since it was made."""

    def __init__(self):
        self.t, self.busy, self.own = now(), used(), own()

    def others(self):
        """In CPUs: 1.0 is one of them all the time."""
        return max(0.0, (used() - self.busy) - (own() - self.own)) / max(now() - self.t, 1e-9)


def used():
    """CPU seconds of everything since the machine started."""
    times = psutil.cpu_times()
    counted_twice = getattr(times, "guest", 0) + getattr(times, "guest_nice", 0)
    return sum(times) - times.idle - getattr(times, "iowait", 0) - counted_twice


def own():
    """CPU seconds of this client and of the kernels it has closed."""
    times = os.times()
    return times.user + times.system + Kernel.cpu_of_closed
