"""One run: in each round the kernels take turns, in another order each time."""
import datetime
import os
import platform

import psutil

from ..client import Kernel, Skip, find_spec, now, short
from . import calm
from .cells import Turn
from .compute import compute
from .interrupts import interrupt
from .lesson import lesson, show
from .many import many, rerun
from .metrics import GROUPS
from .session import complete, display, inspect, redefine, stdout, warm
from .starts import four, shutdown, start

MEASURES = dict(start=start, four=four, warm=warm, redefine=redefine, many=many, rerun=rerun, stdout=stdout,
                display=display, complete=complete, inspect=inspect, interrupt=interrupt, shutdown=shutdown,
                show=show, lesson=lesson, compute=compute)
LONG = 60      # seconds: a group that took a kernel longer is measured in one round only
TRIES = 4      # of a turn that something else disturbs


def bench(names, rounds=3, only=GROUPS, quiet=True, log=print):
    """Measure and return the data. Raises calm.Busy if the machine stays busy and `quiet` is asked for."""
    specs = [find_spec(name) for name in names]
    data = {"when": datetime.datetime.now().isoformat(timespec="seconds"), "machine": platform.platform(),
            "cpus": os.cpu_count(), "memory_gb": psutil.virtual_memory().total / 1e9, "quiet": quiet,
            "groups": list(only), "kernels": [spec.label for spec in specs], "about": {}, "rounds": [], "disturbed": 0}
    for spec in specs:
        data["about"][spec.label] = acquaint(spec, {"lesson", "show"} & set(only), log)
    long = set()
    for number in range(rounds):
        for i in range(len(specs)):
            spec = specs[(i + number) % len(specs)]
            groups = [name for name in only if (spec.label, name) not in long]
            turn = undisturbed(spec, number, groups, data, quiet, log)
            long |= {(spec.label, name) for name, seconds in turn["seconds"].items() if seconds > LONG}
            data["rounds"].append(turn)
    return data


def acquaint(spec, with_lesson, log):
    """What the kernel says it is. This start, and a lesson, are not measured: afterwards its files are in memory, like everybody's."""
    with Kernel.start(spec, check=False) as k:
        about = {"implementation": k.kernel_info.get("implementation"), "banner": short(k.kernel_info.get("banner"), 200),
                 "version": k.kernel_info.get("implementation_version"),
                 "language": (k.kernel_info.get("language_info") or {}).get("version")}
    if with_lesson:
        take(spec, 0, ["lesson"])
    log("%-10s %s %s, language %s" % (spec.label, about["implementation"], about["version"], about["language"]))
    return about


def undisturbed(spec, number, groups, data, quiet, log):
    """A turn during which the machine was quiet; others are counted and thrown away."""
    for _ in range(TRIES):
        if quiet:
            calm.wait(log)
        turn = take(spec, number, groups)
        log("round %d %-10s %4.0f s  load %.1f, others %.2f CPUs  %s" % (
            number + 1, spec.label, sum(turn["seconds"].values()), turn["load"], turn["others"], "; ".join(turn["notes"])))
        if not quiet or turn["others"] <= calm.OTHERS:
            return turn
        data["disturbed"] += 1
        log("something else used %.1f CPUs: this turn is measured again" % turn["others"])
    raise calm.Busy("%d turns one after the other were disturbed by other programs" % TRIES)


def take(spec, number, groups):
    turn = Turn(kernel=spec.label, round=number, notes=[], seconds={})
    watch = calm.Watch()
    for name in groups:
        t = now()
        try:
            MEASURES[name](spec, turn)
        except Skip:
            pass
        except Exception as e:  # a kernel that dies in a group costs only the group
            turn["notes"].append("%s: %s: %s" % (name, type(e).__name__, short(e)))
        turn["seconds"][name] = now() - t
    turn["load"], turn["others"] = calm.load(), watch.others()
    return turn
