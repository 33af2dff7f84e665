"""The data of a run as Markdown: what was measured, and how it stands to the targets."""
import statistics

from .metrics import METRICS
from .targets import JJAVA, PYTHON, TARGETS, ours, verdicts

SIZES = ("ms", "s", "MB")  # units whose quotients say something

MEASURED = """Medians of all rounds, the smallest value in brackets, then the quotient of the medians; – was not measured. RSS and PSS
are sums over the kernel's processes. RSS counts every page that a process has in memory, those of mapped files (libraries, a
class-data archive) for each process anew; PSS divides a page by the number of processes on the machine that share it."""


def number(x):
    """Three digits that matter; a dash for what was not measured."""
    if x is None:
        return "–"
    if x == float("inf"):
        return "∞"
    return "%.0f" % x if abs(x) >= 100 or x == int(x) else "%.1f" % x if abs(x) >= 10 else "%.2f" % x


def samples(data, kernel, key):
    return [x for turn in data["rounds"] if turn["kernel"] == kernel for x in turn.get(key, ())]


def median_of(data):
    """A function (kernel, key) → median over all rounds, None if there is no sample."""
    return lambda kernel, key: statistics.median(xs) if (xs := samples(data, kernel, key)) else None


def shown(data):
    """The metrics that at least one kernel has."""
    return [m for m in METRICS if any(samples(data, kernel, m.key) for kernel in data["kernels"])]


def named(metric):
    return metric.what + (" [%s]" % metric.unit if metric.unit else "")


def row(cells):
    return "| " + " | ".join(cells) + " |"


def head(cells):
    return [row(cells), "|---" * len(cells) + "|"]


def pairs(data):
    """(ours, peer) for each ratio column."""
    return [(a, b) for a in data["kernels"] if ours(a) for b in (PYTHON, JJAVA) if b in data["kernels"]]


def measured(data):
    """Median (minimum) of every metric and kernel, and the ratios of this kernel's medians to the peers'."""
    median = median_of(data)
    out = head(["what", *data["kernels"], *("%s ÷ %s" % pair for pair in pairs(data))])
    for metric in shown(data):
        values = [value(samples(data, kernel, metric.key)) for kernel in data["kernels"]]
        ratios = [quotient(median(a, metric.key), median(b, metric.key)) for a, b in pairs(data)]
        out.append(row([named(metric), *values, *(ratios if metric.unit in SIZES else [""] * len(ratios))]))
    return out


def value(xs):
    if not xs:
        return "–"
    middle, least = number(statistics.median(xs)), number(min(xs))
    return middle if middle == least else "%s (%s)" % (middle, least)


def quotient(a, b):
    return number(a / b) if a is not None and b else "–"


def targets(data):
    """A row for every target: what must be reached and what is aimed at, met or missed by this kernel on each JDK."""
    median, kernels = median_of(data), [kernel for kernel in data["kernels"] if ours(kernel)]
    out = head(["what", "must", *kernels, "aim", *kernels])
    for metric in shown(data):
        if metric.key in TARGETS:
            cells = [metric.what]
            for limits in TARGETS[metric.key]:
                cells.append(" and ".join(limit.told(metric.unit) for limit in limits))
                for kernel in kernels:
                    found = verdicts(median, kernel, metric.key, limits)
                    cells.append(standing(median(kernel, metric.key), found))
            out.append(row(cells))
    return out


def standing(measured, found):
    """Met or missed, with the measured value as a part of the limit that is nearest to being missed."""
    ratios = [verdict.ratio for verdict in found]
    if not ratios:
        return ""
    if measured is None:
        return "**missed**, it could not be measured"
    known = [x for x in ratios if x is not None]
    if any(x > 1 for x in known):
        return "**missed**, %s × the limit" % number(max(known))
    return "not measured" if None in ratios else "met, %.2f of it" % max(known)


def missed(data):
    """What must be reached and is not: (metric, kernel, the worst ratio to a limit; ∞ if it could not be measured)."""
    out = []
    for metric in shown(data):
        for kernel in filter(ours, data["kernels"]):
            must = TARGETS.get(metric.key, ([], []))[0]
            ratios = [v.ratio for v in verdicts(median_of(data), kernel, metric.key, must) if v.ratio is not None]
            if must and not samples(data, kernel, metric.key):
                out.append((metric, kernel, float("inf")))
            elif ratios and max(ratios) > 1:
                out.append((metric, kernel, max(ratios)))
    return out


def incidents(data):
    """What could not be measured, by kernel, with the rounds in which it happened."""
    seen = {}
    for turn in data["rounds"]:
        for text in turn["notes"]:
            seen.setdefault((turn["kernel"], text), []).append(str(turn["round"] + 1))
    return ["- `%s` %s (round %s)" % (*what, ", ".join(rounds)) for what, rounds in sorted(seen.items())]


def quietness(data):
    """How quiet the machine was, in a sentence."""
    load = max(turn["load"] for turn in data["rounds"])
    others = max(x for turn in data["rounds"] for x in turn["others"].values())
    return (
        "Highest load after a turn, the kernels' own included: %.1f. Most that other programs used during a measurement: "
        "%.2f CPUs. Measured again because of them: %s." % (load, others, ", ".join(data["disturbed"]) or "nothing")
    )


def report(data):
    """The run as sections of a page."""
    lacking = ["- `%s` %s: %s × the limit" % (kernel, m.what, number(worst)) for m, kernel, worst in missed(data)]
    parts = {
        "Measured": [MEASURED, "", *measured(data)],
        "Targets": targets(data),
        "Missed": lacking or ["Nothing that must be reached is missed."],
        "Incidents": incidents(data) or ["None: everything could be measured with every kernel."],
        "The run": [quietness(data)],
    }
    return "\n\n".join("## %s\n\n%s" % (title, "\n".join(lines)) for title, lines in parts.items()) + "\n"
