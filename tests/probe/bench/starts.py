"""Starting kernels, one alone and four at once."""
from ..client import Fail, Kernel, now

STARTS = 5


def start(spec, turn):
    for _ in range(STARTS):
        with Kernel(spec, check=False, first="1+1") as k:
            turn.add("start_ms", k.m["start_ms"])
            turn.add("first_ms", k.m["first_ms"])
            turn.add_memory("first", k)


def four(spec, turn, n=4):
    t, ks = now(), []
    try:
        for _ in range(n):
            ks.append(Kernel(spec, check=False, wait=False))
        todo = {k: k.c.request("kernel_info_request") for k in ks}
        for k in ks:
            k.ready(45)
            todo[k] = k.c.send_execute("1+1")
        for k, r in todo.items():
            if not k.c.wait(lambda: r.done, 60):
                raise Fail("no result")
        turn.add("ready4_ms", (now() - t) * 1000)
    finally:
        for k in ks:
            k.close()
