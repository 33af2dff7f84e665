"""What the groups share: a turn's measurements, and running cells with their times."""
import statistics

from ..client import Fail, Kernel, Skip, now, short
from .snippets import SNIPPETS

median = statistics.median


class Turn(dict):
    """What one kernel showed in one round: key → samples.

    "notes" says what could not be measured, "seconds" what each group took, "others" how many CPUs other programs used.
    """

    def add(self, key, *samples):
        self.setdefault(key, []).extend(samples)

    def add_memory(self, when, kernel):
        rss, pss = kernel.memory_mb()
        self.add("rss_%s_mb" % when, rss)
        if pss is not None:
            self.add("pss_%s_mb" % when, pss)

    def merge(self, other):
        """Take over what a part of the turn found."""
        for key, found in other.items():
            if isinstance(found, dict):
                self.setdefault(key, {}).update(found)
            else:
                self.setdefault(key, []).extend(found)

    def attempt(self, group, measure, *args):
        """Measure a group; a kernel that dies in it costs only the group."""
        t = now()
        try:
            measure(*args)
        except Skip:
            pass
        except Exception as e:
            self["notes"].append("%s: %s: %s" % (group, type(e).__name__, short(e)))
        seconds = self.setdefault("seconds", {})
        seconds[group] = seconds.get(group, 0) + now() - t


def snippets(kernel):
    return SNIPPETS[kernel.language]


def timed(kernel, codes, good=None, timeout=30):
    """Milliseconds of each cell, client to idle; Fail if one fails or its value is not good(number)."""
    out = []
    for i, code in enumerate(codes):
        r = kernel.c.ok(code, timeout)
        if good and r.value != good(i):
            raise Fail("%r gave %r" % (code, r.value))
        out.append(r.ms)
        kernel.c.forget()
    return out


def warmed(spec, cells=20):
    """A kernel that has run a few cells, as one has that somebody works with."""
    kernel = Kernel.start(spec, check=False)
    try:
        timed(kernel, ["1+1"] * cells)
    except BaseException:
        kernel.close()
        raise
    return kernel
