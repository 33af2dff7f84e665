"""What the kernel has to reach, and how a measured value stands to it."""
import re
from dataclasses import dataclass

JJAVA, PYTHON = "jjava", "python3"


@dataclass(frozen=True)
class Limit:
    """At most `factor`: × another kernel's median of the metric, × the kernel's own of another metric, or as it is."""

    factor: float
    peer: str = ""
    own: str = ""
    jdk: int = 0

    def value(self, median, kernel, key):
        """The limit in the metric's unit; None where what it refers to was not measured."""
        if not self.peer and not self.own:
            return self.factor
        other = median(self.peer or kernel, self.own or key)
        return None if other is None else self.factor * other

    def applies(self, kernel):
        version = re.search(r"-(\d+)$", kernel)
        return not self.jdk or bool(version) and int(version[1]) == self.jdk

    def told(self, unit):
        """The limit as a page says it; `unit` is the metric's."""
        of = "× " + self.peer if self.peer else "× idle" if self.own else unit.strip("×")
        return " ".join(filter(None, ("≤", "%g" % self.factor, of, "on JDK %d" % self.jdk if self.jdk else "")))


def java(factor):
    return Limit(factor, JJAVA)


def python(factor, jdk=0):
    return Limit(factor, PYTHON, jdk=jdk)


def absolute(value):
    return Limit(value)


# key → (what must be reached, what is aimed at)
TARGETS = {
    "start_ms": ([python(1)], [python(0.7)]),
    "first_ms": ([java(0.25), python(1.2)], [python(0.9, jdk=17), python(0.7, jdk=25)]),
    "ready4_ms": ([java(0.25)], [python(1)]),
    "warm_ms": ([java(0.25)], [python(2)]),
    "warm_p95_ms": ([java(0.3)], []),
    "redefine_ms": ([java(0.3)], []),
    "cell_growth": ([absolute(1.5)], [absolute(1.1)]),
    "stdout_s": ([python(1)], [python(0.5)]),
    "stdout_msgs": ([absolute(200)], []),
    "stdout_lost": ([absolute(0)], []),
    "display_5mb_ms": ([python(1)], []),
    "complete_first_ms": ([java(0.5)], []),
    "complete_ms": ([java(0.5)], [absolute(15)]),
    "complete_busy_ms": ([absolute(100)], [Limit(1.5, own="complete_ms")]),
    "inspect_ms": ([java(0.5)], [absolute(10)]),
    "int_loop_ms": ([python(1)], [absolute(20)]),
    "int_loop_cpus": ([absolute(0.2)], []),
    "shutdown_ms": ([absolute(500)], []),
    "lesson_chart_ms": ([python(1.2)], [python(0.8)]),
    "lesson_ms": ([python(1.3)], [python(1)]),
    "lesson_edit_ms": ([python(0.8)], [python(0.3)]),
    "loop_cold_ms": ([java(1)], []),
    "loop_ms": ([java(1)], []),
    "method_cold_ms": ([java(1)], []),
    "method_ms": ([java(1)], []),
    "train_cold_ms": ([java(1)], []),
    "train_ms": ([java(1)], []),
    "rss_first_mb": ([java(0.5)], [absolute(100)]),
    "rss_200_mb": ([java(0.3)], [absolute(150)]),
    "rss_1000_mb": ([java(0.3)], [absolute(150)]),
    "rss_growth": ([absolute(1.1)], []),
    "rss_growth_2000": ([absolute(1.1)], []),
    "rss_lesson_mb": ([java(0.5)], [python(1.2)]),
}


@dataclass(frozen=True)
class Verdict:
    """How one kernel stands to one limit: `ratio` is the measured value through the limit, None if one is unknown."""

    kernel: str
    key: str
    limit: Limit
    ratio: float | None

    @property
    def met(self):
        return self.ratio is not None and self.ratio <= 1


def ours(kernel):
    """True for this project's kernel, whatever JDK runs it."""
    return kernel.split("-")[0] == "java"


def verdicts(median, kernel, key, limits):
    """How a kernel stands to each limit that applies to it. `median(kernel, key)` is None for what was not measured."""
    out = []
    for limit in limits:
        if limit.applies(kernel):
            measured, most = median(kernel, key), limit.value(median, kernel, key)
            unknown = measured is None or most is None
            out.append(Verdict(kernel, key, limit, None if unknown else ratio(measured, most)))
    return out


def ratio(measured, most):
    if most:
        return measured / most
    return 0.0 if measured <= most else float("inf")
