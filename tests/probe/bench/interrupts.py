"""How soon an interrupted cell ends; a kernel that does not recover is replaced."""
from ..client import Fail, Kernel, now, short
from .cells import snippets


def interrupt(spec, turn):
    k = prepared(spec)
    try:
        s = snippets(k)
        for key, code in (("int_loop_ms", s["loop"]), ("int_sleep_ms", s["sleep"].format(s=60)),
                          ("int_read_ms", s["read"]), ("int_catch_ms", s["catch"])):
            try:
                trouble = one(k, turn, key, code)
            except Fail as e:
                trouble = short(e)
            if trouble:
                turn["notes"].append("%s: %s" % (key, trouble))
                k.close()
                k = prepared(spec)
    finally:
        k.close()


def prepared(spec):
    k = Kernel.start(spec, check=False)
    k.c.ok(snippets(k)["kept"])
    return k


def one(k, turn, key, code):
    """Measure one interrupt; returns what is wrong with the kernel afterwards, or None."""
    r = k.c.busy(code, delay=0.8, allow_stdin=key == "int_read_ms")  # not while it is being compiled
    if key == "int_read_ms":
        k.c.wait(lambda: r.inputs, 2)
    t = now()
    k.interrupt()
    if not k.c.wait(lambda: r.done, 6):
        return "not interrupted in 6 s"
    turn.add(key, (max(r.t_idle, r.t_reply) - t) * 1000)
    k.c.linger(0.2)
    if key == "int_loop_ms":
        turn.add("int_loop_cpus", still_used(k))
    return None if k.c.execute("kept + 0", 10).value == "41" else "state lost after it"


def still_used(k, seconds=1.0):
    """CPUs that the kernel uses although no cell runs: a loop that was not really stopped uses one."""
    before = k.cpu_s()
    k.c.linger(seconds)
    return (k.cpu_s() - before) / seconds
