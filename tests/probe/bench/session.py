"""A kernel at work: short cells, then completion, inspection, output and its end, all in one kernel and in this order."""
import re

from ..client import Fail, Kernel
from .cells import Turn, median, snippets, timed

LINES, CHARACTERS = 200_000, 5_000_000


def warm(k, turn):
    timed(k, ["1+1"] * 20)
    xs = sorted(timed(k, ["1+1"] * 200, lambda i: "2"))
    turn.add("warm_ms", median(xs))
    turn.add("warm_p95_ms", xs[189])
    turn.add_memory("200", k)


def redefine(k, turn):
    turn.add("redefine_ms", median(timed(k, [snippets(k)["redefine"].format(i=i) for i in range(50)], str)))


def display(k, turn):
    r = k.c.ok(snippets(k)["display"], 60)
    if sum(len(str(x.content.get("data"))) for x in r.of("display_data")) < CHARACTERS:
        raise Fail("not displayed whole")
    turn.add("display_5mb_ms", r.ms)


def stdout(k, turn):
    r = k.c.run(snippets(k)["lines"].format(n=LINES), 120)
    seen = [int(x) for x in re.findall(r"line (\d+)\n", r.stream().replace("\r", ""))]
    turn.add("stdout_s", r.ms / 1000)
    turn.add("stdout_msgs", len(r.of("stream")))
    turn.add("stdout_lost", 0 if seen == list(range(LINES)) else max(1, LINES - len(seen)))


def complete(k, turn):
    code, position = snippets(k)["complete"]

    def ask():
        return k.c.ask("complete_request", {"code": code, "cursor_pos": position})

    replies = [ask() for _ in range(31)]
    if not all(r.done and r.content.get("matches") for r in replies):
        raise Fail("no matches")
    turn.add("complete_first_ms", replies[0].ms)
    turn.add("complete_ms", median(r.ms for r in replies[1:]))
    k.c.busy(snippets(k)["sleep"].format(s=3), delay=0.5)
    turn.add("complete_busy_ms", ask().ms)


def inspect(k, turn):
    code, position = snippets(k)["inspect"]
    content = {"code": code, "cursor_pos": position, "detail_level": 0}
    replies = [k.c.ask("inspect_request", content) for _ in range(20)]
    if not all(r.done and r.content.get("found") for r in replies):
        raise Fail("nothing found")
    turn.add("inspect_ms", median(r.ms for r in replies))


def shutdown(k, turn):
    ms = k.shutdown(10)[0]
    if ms is None:
        raise Fail("processes still there after 10 s")
    turn.add("shutdown_ms", ms)


STEPS = dict(warm=warm, complete=complete, inspect=inspect, redefine=redefine, display=display, stdout=stdout,
             shutdown=shutdown)


def session(spec, turn, names):
    """The steps of these names; every one meets a kernel that has run 220 cells, measured or not."""
    k = None
    try:
        for name in [name for name in STEPS if name in names]:
            if k is None or not k.alive():
                k = renewed(k, spec)
                turn.attempt("warm", warm, k, turn if name == "warm" else Turn(notes=[]))
            if name != "warm":
                turn.attempt(name, STEPS[name], k, turn)
    finally:
        if k is not None:
            k.close()


def renewed(k, spec):
    if k is not None:
        k.close()
    return Kernel.start(spec, check=False)
