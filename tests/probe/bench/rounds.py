"""One run: in each round the kernels take turns, in another order each time."""
import datetime
import os
import platform

import psutil

from ..client import Kernel, find_spec, now
from . import calm
from .cells import Turn
from .compute import compute
from .interrupts import interrupt
from .lesson import lesson, show
from .many import many, rerun
from .metrics import GROUPS
from .session import STEPS, session
from .starts import four, start

MEASURES = dict(start=start, four=four, many=many, rerun=rerun, interrupt=interrupt, show=show, lesson=lesson,
                compute=compute)
LONG = 60  # seconds: a group that took a kernel longer is measured in one round only
TRIES = 5  # of a group that something else disturbs


def bench(names, rounds=3, only=GROUPS, quiet=True, log=print):
    """Measure and return the data. Raises calm.Busy if the machine stays busy and `quiet` is asked for."""
    specs = [find_spec(name) for name in names]
    data = {"when": datetime.datetime.now().isoformat(timespec="seconds"), "machine": platform.platform(),
            "cpus": os.cpu_count(), "memory_gb": psutil.virtual_memory().total / 1e9, "quiet": quiet,
            "groups": list(only), "kernels": [spec.label for spec in specs], "about": {}, "rounds": [], "disturbed": []}
    for spec in specs:
        data["about"][spec.label] = acquaint(spec, {"lesson", "show"} & set(only), log)
    long = set()
    for number in range(rounds):
        for i in range(len(specs)):
            spec = specs[(i + number) % len(specs)]
            groups = [name for name in only if (spec.label, name) not in long]
            turn = take(spec, number, groups, data["disturbed"], quiet, log)
            long |= {(spec.label, name) for name, seconds in turn["seconds"].items() if seconds > LONG}
            data["rounds"].append(turn)
    return data


def acquaint(spec, with_lesson, log):
    """What the kernel says it is. This start and a lesson are not measured: they bring its files into memory."""
    with Kernel.start(spec, check=False) as k:
        info = k.kernel_info
        about = {"implementation": info.get("implementation"), "version": info.get("implementation_version"),
                 "language": (info.get("language_info") or {}).get("version")}
    if with_lesson:
        Turn(notes=[]).attempt("lesson", lesson, spec, Turn())
    log("%-10s %s %s, language %s" % (spec.label, about["implementation"], about["version"], about["language"]))
    return about


def take(spec, number, groups, disturbed, quiet, log):
    """What one kernel shows in one round, each part measured while the machine was quiet."""
    turn = Turn(kernel=spec.label, round=number, notes=[], seconds={}, others={})
    if quiet:
        calm.wait(log)
    t = now()
    for name, measure in parts(groups):
        turn.merge(undisturbed(spec, name, measure, disturbed, quiet, log))
    turn["load"] = calm.load()
    log("round %d %-10s %4.0f s  load %.1f, others %.2f CPUs  %s" % (
        number + 1, spec.label, now() - t, turn["load"], max(turn["others"].values()), "; ".join(turn["notes"])))
    return turn


def parts(groups):
    """(name, function of a kernelspec and a Turn): a group alone, or those that share one session."""
    steps = [name for name in groups if name in STEPS]
    alone = [(name, MEASURES[name]) for name in groups if name in MEASURES]
    return alone + ([("session", lambda spec, turn: session(spec, turn, steps))] if steps else [])


def undisturbed(spec, name, measure, disturbed, quiet, log):
    """One part, measured again as long as other programs disturb it; what they disturbed is counted and thrown away."""
    for _ in range(TRIES):
        turn, watch = Turn(notes=[]), calm.Watch()
        turn.attempt(name, measure, spec, turn)
        others = watch.others()
        turn["others"] = {name: others}
        if not quiet or others <= calm.OTHERS:
            return turn
        disturbed.append("%s %s" % (spec.label, name))
        log("%s %s: other programs used %.1f CPUs, so it is measured again" % (spec.label, name, others))
        calm.wait(log)
    raise calm.Busy("%s %s was disturbed by other programs %d times, one after the other" % (spec.label, name, TRIES))
