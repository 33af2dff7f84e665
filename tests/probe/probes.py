"""probe: behaviour checks of a Java kernel, and their runner.

A check is a function probe(area, what) of one argument x (see Ctx): it returns what it
saw, raises Fail with what was wrong, or Skip. `cells` makes checks out of rows
(id, what, cells, expected value of the last one). Checks share one kernel per run,
so every name they define is their own; fresh=True gives a check its own kernel.
"""
import base64
import datetime
import json
import os
import re
import shutil
import zlib

from .client import Fail, Kernel, KernelDied, Skip, find_spec, now, short

AREAS = ("protocol execute errors display stdin interrupt complete inspect history comm magics "
         "isolation robustness java-language").split()
PROBES = []


class Probe:
    def __init__(self, area, pid, what, fn, fresh, online, java):
        self.area, self.id, self.what, self.fn = area, "%s.%s" % (area, pid), what, fn
        self.fresh, self.online, self.java = fresh, online, java


def probe(area, what, fresh=False, online=False, java=0):
    def deco(fn):
        PROBES.append(Probe(area, fn.__name__, what, fn, fresh, online, java))
        return fn
    return deco


def cells(area, rows, java=0, **kw):
    """Rows (id, what, [cell, ...], expected): expected is the value of the last cell, or a
    regular expression for it when it starts with ~, or for its stdout when it starts with >."""
    for pid, what, codes, want in rows:
        def fn(x, codes=codes, want=want):
            for code in codes[:-1]:
                x.c.ok(code)
            r = x.c.ok(codes[-1], 60)
            if want.startswith(">"):
                x.check(re.search(want[1:], r.stream()), "stdout %r, wanted %r" % (short(r.stream()), want[1:]))
                return short(r.stream())
            good = r.value is not None and (re.search(want[1:], r.value, re.S) if want[0] == "~" else r.value == want)
            x.check(good, "value %r, wanted %r" % (r.value if r.value is None else short(r.value), want))
            return short(r.value)
        PROBES.append(Probe(area, pid, what, fn, kw.get("fresh", False), kw.get("online", False), java))


class Ctx:
    """What a check gets: x.k kernel, x.c client, x.cwd its folder, and helpers."""

    def __init__(self, spec):
        self.spec, self.k, self.starts = spec, None, 0

    def ensure(self):
        if self.k is None:
            self.k = Kernel.start(self.spec)
            self.starts += 1
        self.c, self.cwd = self.k.c, self.k.cwd
        v = re.match(r"(\d+)", str((self.k.kernel_info.get("language_info") or {}).get("version", "")))
        self.java = int(v.group(1)) if v else 0

    def drop(self):
        if self.k is not None:
            self.k.close()
            self.k = None

    def check(self, cond, msg):
        if not cond:
            raise Fail(msg)

    def healthy(self, timeout=10):
        if not self.k.alive():
            return "kernel process ended (exit code %s)" % self.k.popen.returncode
        for _ in range(3):          # a cell may be aborted by an error before it
            r = self.c.execute("1+1", timeout)
            if r.value == "2":
                return None
            if not r.done:
                break
        return "1+1 gave no 2 afterwards (%s)" % (r.status or "no answer in %g s" % timeout)

    def file(self, name, text):
        path = os.path.join(self.cwd, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as f:
            f.write(text)
        return path

    def fails(self, code, timeout=30, **kw):
        """Run a cell that must end in an error."""
        r = self.c.run(code, timeout, **kw)
        self.check(r.status == "error", "status %r, wanted an error; %s" % (r.status, short(r.everything())))
        return r

    def complete(self, code, pos=None):
        r = self.c.ask("complete_request", {"code": code, "cursor_pos": len(code) if pos is None else pos})
        self.check(r.done, "no reply and idle")
        self.check(r.content.get("status") == "ok" and isinstance(r.content.get("matches"), list), short(r.content))
        return r.content

    def completes(self, code, want, pos=None):
        """Some match, put where the reply says, gives `want`."""
        pos = len(code) if pos is None else pos
        c = self.complete(code, pos)
        s, e = c.get("cursor_start"), c.get("cursor_end")
        self.check(isinstance(s, int) and isinstance(e, int) and 0 <= s <= pos <= e <= len(code),
                   "cursor_start/end %r/%r for cursor %d" % (s, e, pos))
        texts = [code[:s] + m + code[e:] for m in c["matches"]]
        self.check(any(t == want or t.startswith(want) for t in texts),
                   "none of %d matches gives %r: %s" % (len(texts), want, short(texts[:6])))
        return "%d matches" % len(texts)

    def inspect(self, code, pos, level=0):
        r = self.c.ask("inspect_request", {"code": code, "cursor_pos": pos, "detail_level": level})
        self.check(r.done and r.status == "ok", "reply %s" % short(r.content))
        return r.content.get("found"), r.content.get("data") or {}

    def inspected(self, code, pos, want, level=0):
        found, data = self.inspect(code, pos, level)
        text = re.sub(r"<[^>]+>", "", "\n".join(str(v) for v in data.values()))
        self.check(found, "not found")
        self.check(re.search(want, text, re.S), "%r is not in %r" % (want, short(text)))
        return short(text)

    def is_complete(self, code, want):
        r = self.c.ask("is_complete_request", {"code": code})
        self.check(r.reply is not None, "no reply")
        self.check(r.status == want, "%r for %r, wanted %r" % (r.status, short(code), want))
        return r.content

    def interrupted(self, code, limit=3.0, **kw):
        """The cell is interrupted, ends in an error within the limit, and the state is kept."""
        self.c.ok("int kpKept = 41; for (int i = 0; i < 3; i++) { Thread.sleep(1); }")
        r = self.c.busy(code, delay=0.8, **kw)      # not while it is being compiled: interrupt.early is for that
        if kw.get("allow_stdin"):
            self.c.wait(lambda: r.inputs, 2)
        t = now()
        self.k.interrupt()
        self.check(self.c.wait(lambda: r.done, limit), "no reply and idle within %g s" % limit)
        ms = (max(r.t_reply, r.t_idle) - t) * 1000
        self.check(r.status in ("error", "aborted"), "status %r" % r.status)
        self.c.linger(0.1)
        self.check(self.c.value("kpKept + 1") == "42", "variable lost")
        return "%.0f ms, %s" % (ms, short(r.error[0]))

    def survives(self, channel, frames, what):
        self.check(self.c.put(channel, frames), "could not send")
        self.c.linger(0.3)
        bad = self.healthy()
        self.check(not bad, "%s: %s" % (what, bad))
        return "alive"

    def first_that_runs(self, codes, **kw):
        """The first variant the kernel compiles (features without a standard name)."""
        for code in codes:
            r = self.c.run(code, **kw)
            if r.status == "ok":
                return r
        raise Fail("none of these works: %s" % " | ".join(codes))

# ------------------------------------------------------------------ protocol
ASKS = [("kernel_info_request", {}), ("complete_request", {"code": "Str", "cursor_pos": 3}),
        ("inspect_request", {"code": "String", "cursor_pos": 3, "detail_level": 0}),
        ("is_complete_request", {"code": "int a = 1;"}), ("comm_info_request", {}),
        ("history_request", {"output": False, "raw": True, "hist_access_type": "tail", "n": 3})]

@probe("protocol", "kernel_info_reply has all required fields of the right type")
def kernel_info_fields(x):
    i = x.c.ask("kernel_info_request").content
    li = i.get("language_info") or {}
    lacks = [k for k in ("status", "protocol_version", "implementation", "implementation_version", "banner") if not isinstance(i.get(k), str)]
    lacks += ["language_info." + k for k in ("name", "version", "mimetype", "file_extension") if not isinstance(li.get(k), str)]
    x.check(not lacks, "missing: " + ", ".join(lacks))
    return "%s %s, protocol %s" % (i["implementation"], i["implementation_version"], i["protocol_version"])

@probe("protocol", "protocol_version is 5.3 or newer, file_extension begins with a dot")
def protocol_version(x):
    i = x.k.kernel_info
    v = str(i.get("protocol_version"))
    x.check(re.match(r"5\.\d+(\.\d+)?$", v) and tuple(map(int, v.split(".")[:2])) >= (5, 3), v)
    x.check(str((i.get("language_info") or {}).get("file_extension")).startswith("."), "file_extension")
    return v

@probe("protocol", "every reply has status ok (spec: all replies have a status)")
def reply_status(x):
    rs = [(t, x.c.ask(t, c, timeout=5)) for t, c in ASKS if t != "is_complete_request"]
    bad = [t for t, r in rs if r.reply is not None and r.status != "ok"]      # all but kernel_info and execute are optional
    x.check(not bad, "no status ok in the replies to: " + ", ".join(bad))

@probe("protocol", "every message of an execution carries the request's header as parent_header")
def parent_headers(x):
    r = x.c.run('System.out.println("p"); int kpPh = 1; kpPh + 1')
    h = {k: v for k, v in r.reply.parent.items()}
    x.check(h.get("msg_type") == "execute_request" and h.get("session") == x.c.session, "parent of reply %s" % short(h))
    for m in r.iopub:
        x.check(m.parent.get("msg_id") == r.id and m.parent.get("session") == x.c.session, "%s: parent %s" % (m.type, short(m.parent)))
    x.check({"status", "execute_input", "stream", "execute_result"} <= {m.type for m in r.iopub}, str(r.kinds()))
    return str(r.kinds())

@probe("protocol", "execution: busy first, idle last, once each")
def busy_idle_execute(x):
    for code in ('System.out.println("b"); 5', "int kpBi = ;", "throw new RuntimeException();"):
        k = x.c.run(code).kinds()
        x.check(k[0] == "busy" and k[-1] == "idle" and k.count("busy") == k.count("idle") == 1, "%r: %s" % (code, k))

@probe("protocol", "busy and idle around every other request too")
def busy_idle_others(x):
    bad = []
    for t, c in ASKS:
        r = x.c.ask(t, c, timeout=5)
        if r.reply is not None and r.kinds() != ["busy", "idle"]:      # a request it does not handle may go unanswered
            bad.append("%s: %s" % (t, r.kinds()))
    x.check(not bad, "; ".join(bad))

@probe("protocol", "execute_input repeats the code and carries the execution count")
def execute_input(x):
    r = x.c.ok("int kpEi = 3;  // said é 😀")
    m = r.of("execute_input")
    x.check(len(m) == 1 and m[0].content.get("code") == "int kpEi = 3;  // said é 😀", "no echo")
    x.check(m[0].content.get("execution_count") == r.count, "count %r, reply %r" % (m[0].content.get("execution_count"), r.count))

@probe("protocol", "signatures valid, headers complete, message ids unique", fresh=True)
def well_formed(x):
    for t, c in ASKS:
        x.c.ask(t, c, timeout=5)
    x.c.run('System.out.println(1); 2')
    x.c.run("throw new RuntimeException();")
    x.check(not x.c.anomalies, str(dict(x.c.anomalies)))
    return "%d messages" % len(x.c.log)

@probe("protocol", "five starts in a row: the first request, sent as soon as the socket is there, is answered", fresh=True)
def early_request(x):
    for i in range(5):
        try:
            Kernel(x.spec, timeout=20).close()
        except KernelDied as e:
            raise Fail("start %d: %s" % (i + 1, short(e, 60)))

@probe("protocol", "heartbeat echoes")
def heartbeat(x):
    t = x.c.heartbeat()
    x.check(t is not None, "no echo in 3 s")
    return "%.1f ms" % (t * 1000)

@probe("protocol", "control channel answers kernel_info while a cell runs")
def control_while_busy(x):
    r = x.c.busy("Thread.sleep(2000);")
    q = x.c.request("kernel_info_request", channel="control")
    x.check(x.c.wait(lambda: q.reply, 1.2), "no reply within 1.2 s of a 2 s cell")
    x.c.wait(lambda: r.done, 5)
    return "%.0f ms" % ((q.t_reply - q.t) * 1000)

@probe("protocol", "shutdown_request: reply, then all processes end within 5 s", fresh=True)
def shutdown(x):
    x.c.run("int a = 1; a")
    ms, r = x.k.shutdown(5)
    x.check(r.reply is not None, "no shutdown_reply")
    x.check(r.content.get("restart") is False, "restart %r" % r.content.get("restart"))
    x.check(ms is not None, "processes still there after 5 s")
    return "%.0f ms" % ms

@probe("protocol", "shutdown_request with restart: reply says restart, process ends", fresh=True)
def shutdown_restart(x):
    ms, r = x.k.shutdown(5, restart=True)
    x.check(r.reply is not None and r.content.get("restart") is True, "reply %s" % short(r.content))
    x.check(ms is not None, "processes still there after 5 s")

# ------------------------------------------------------------------ execute
cells("execute", [
    ("last_expression", "the value of the last expression is the result", ["int kpA = 20; int kpB = 22; kpA + kpB"], "42"),
    ("state", "variables, methods, classes and imports stay between cells",
     ["int kpS1 = 40;", "int kpS2() { return kpS1 + 1; }", "class KpS3 { int v = kpS2() + 1; }", "new KpS3().v"], "42"),
    ("several_lines", "statements over several lines", ["int kpSl = 0;\nfor (int i = 0;\n     i < 4;\n     i++) {\n  kpSl += i;\n}\nkpSl"], "6"),
    ("unicode", "non-ASCII in code, output and result", ['System.out.println("é 中 😀"); "→ é 中 😀"'], "→ é 中 😀"),
])

@probe("execute", "execution_count grows by one; result and reply agree")
def count(x):
    rs = [x.c.ok("1+%d" % i) for i in range(3)]
    n = [r.count for r in rs]
    x.check(all(isinstance(v, int) for v in n) and n == [n[0], n[0] + 1, n[0] + 2], str(n))
    x.check([r.of("execute_result")[0].content.get("execution_count") for r in rs] == n, "count in execute_result")

@probe("execute", "silent: no execute_input, no result, count unchanged, code does run")
def silent(x):
    a = x.c.ok("int kpSi = 1;").count
    r = x.c.ok("kpSi = 7; kpSi", silent=True)
    bad = [m.type for m in r.iopub if m.type in ("execute_input", "execute_result", "stream")]
    x.check(not bad, "sent %s" % bad)
    b = x.c.ok("kpSi")
    x.check(b.value == "7", "code did not run")
    x.check(b.count == a + 1, "count %s then %s" % (a, b.count))

@probe("execute", "store_history false: the count does not grow")
def store_history(x):
    a = x.c.ok("1").count
    r = x.c.ok("2", store_history=False)
    b = x.c.ok("3").count
    x.check(b == a + 1, "counts %s, (%s), %s" % (a, r.count, b))
    x.check(r.value == "2", "no result")

@probe("execute", "user_expressions are evaluated after the code")
def user_expressions(x):
    r = x.c.ok("int kpUe = 6;", user_expressions={"a": "kpUe * 7"})
    e = (r.content.get("user_expressions") or {}).get("a") or {}
    x.check(e.get("status") == "ok" and "42" in str((e.get("data") or {}).get("text/plain")), "got %s" % short(e))

@probe("execute", "empty, blank and comment-only cells are ok and show nothing")
def empty(x):
    for code in ("", "  \n\t\n", "// nothing", "/* nothing\n here */"):
        r = x.c.ok(code)
        x.check(not r.of("execute_result", "error", "stream"), "%r gave %s" % (code, r.kinds()))

@probe("execute", "stop_on_error: cells queued behind an error do not run")
def stop_on_error(x):
    x.c.ok("int kpSo = 0;")
    a = x.c.send_execute('Thread.sleep(500); throw new RuntimeException("stop");')
    b, c = x.c.send_execute("kpSo = 1;"), x.c.send_execute("kpSo = 2;")
    x.check(x.c.wait(lambda: a.done and b.done and c.done, 10), "queued cells got no reply and idle")
    x.c.linger(0.3)
    v = x.c.value("kpSo")
    x.check(v == "0", "queued cells ran (value %s)" % v)
    x.check(b.status in ("aborted", "error") and c.status in ("aborted", "error"), "%s, %s" % (b.status, c.status))
    return b.status

@probe("execute", "stdout and stderr are separate streams")
def streams(x):
    r = x.c.ok('System.out.println("to out"); System.err.println("to err");')
    x.check("to out" in r.stream("stdout") and "to err" not in r.stream("stdout"), "stdout %r" % r.stream("stdout"))
    x.check("to err" in r.stream("stderr"), "stderr %r" % r.stream("stderr"))

@probe("execute", "print, display and result keep their order")
def output_order(x):
    r = x.c.ok('System.out.println("one"); display("two"); System.out.println("three"); "four"')
    text = [str(m.content.get("text") or m.content.get("data")) for m in r.of("stream", "display_data", "execute_result")]
    pos = [next((i for i, s in enumerate(text) if w in s), -1) for w in ("one", "two", "three", "four")]
    x.check(-1 not in pos and pos == sorted(pos), "order %s in %s" % (pos, short(text)))

@probe("execute", "5,000 printed lines all come before idle, in order")
def flush(x):
    r = x.c.ok('for (int i = 0; i < 5000; i++) System.out.println("l" + i);')
    seen = re.findall(r"l(\d+)", r.stream())
    x.check(seen == [str(i) for i in range(5000)], "%d lines of 5,000" % len(seen))
    x.check(r.kinds()[-1] == "idle", "output after idle")
    return "%d stream messages" % len(r.of("stream"))

@probe("execute", "output comes while the cell runs, not only at its end")
def output_live(x):
    r = x.c.send_execute('System.out.println("early"); Thread.sleep(1500);')
    x.check(x.c.wait(lambda: "early" in r.stream(), 5), "no output")
    x.check(not r.done and r.t_idle is None, "only at the end")
    x.c.wait(lambda: r.done, 5)

# ------------------------------------------------------------------ errors
@probe("errors", "an exception gives error on iopub and an error reply, with ename, evalue, traceback list")
def exception(x):
    r = x.fails('throw new IllegalStateException("kp-boom");')
    x.check(len(r.of("error")) == 1, "%d error messages" % len(r.of("error")))
    for where, c in (("iopub", r.of("error")[0].content), ("reply", r.content)):
        tb = c.get("traceback")
        x.check(isinstance(c.get("ename"), str) and isinstance(c.get("evalue"), str), "%s: ename/evalue %r %r" % (where, c.get("ename"), c.get("evalue")))
        x.check(isinstance(tb, list) and tb and all(isinstance(t, str) for t in tb), "%s: traceback %r" % (where, short(tb)))
    return "%s: %s" % r.error[:2]

@probe("errors", "ename is the exception's class, evalue its message")
def ename(x):
    n, v, _ = x.fails('throw new IllegalStateException("kp-boom");').error
    x.check("IllegalStateException" in str(n), "ename %r" % n)
    x.check("kp-boom" in str(v), "evalue %r" % v)
    return "%s | %s" % (n, v)

@probe("errors", "a compile error says what is wrong, in a non-empty evalue")
def compile_error(x):
    r = x.fails('int kpCe = "text";')
    x.check("incompatible types" in r.error_text, short(r.error_text))
    x.check(r.error[1], "evalue %r" % r.error[1])
    return short(r.error[1])

@probe("errors", "a compile error shows the offending line")
def compile_line(x):
    r = x.fails("int kpL1 = 1;\nint kpL2 = 2;\nint kpL3 = nope;\nint kpL4 = 4;")
    t = r.error_text
    x.check("int kpL3 = nope" in t or re.search(r"(line |:)3\b", t), short(t))

@probe("errors", "a compile error marks the place: caret, or highlighted token")
def compile_caret(x):
    r = x.fails("int kpC1 = 1;\nint kpC2 = nopeNope + 1;")
    raw = "\n".join(map(str, r.error[2] or []))
    x.check(re.search(r"^[^\n]*\^", raw, re.M) or re.search(r"\x1b\[[0-9;]+m(\x1b\[[0-9;]+m)*nopeNope\x1b\[", raw), short(raw))

@probe("errors", "an unknown name is named")
def unknown_symbol(x):
    x.check("kpNoSuchName" in x.fails("kpNoSuchName + 1").error_text, "not named")

@probe("errors", "earlier state survives compile and runtime errors")
def state_after_error(x):
    x.c.ok("int kpSe = 5; int kpSeM() { return kpSe; }")
    x.fails("int kpSe2 = kpSe + ;")
    x.fails("throw new RuntimeException();")
    x.check(x.c.value("kpSeM() + 1") == "6", "lost")

@probe("errors", "exception in the middle of a cell: what came before counts, what comes after does not run")
def mid_cell(x):
    x.c.ok("int kpMc = 0;")
    r = x.fails('kpMc = 1;\nSystem.out.println("before");\nint kpMz = 1 / (kpMc - 1);\nkpMc = 2;\nSystem.out.println("after");')
    x.check("before" in r.stream() and "after" not in r.stream(), "stdout %r" % r.stream())
    x.check(x.c.value("kpMc") == "1", "value %s" % x.c.value("kpMc"))

@probe("errors", "incomplete code is an error, not a hang")
def incomplete(x):
    x.fails("for (int i = 0; i < 3; i++) {", 10)

@probe("errors", "calling a method that uses something undefined names it")
def unresolved(x):
    x.c.run("int kpUr() { return kpUrMissing() + 1; }")
    x.check("kpUrMissing" in x.fails("kpUr()").error_text, "kpUrMissing not named")

# ------------------------------------------------------------------ display
cells("display", [
    ("string", "a String result is its text", ['"some text"'], "some text"),
    ("int_array", "an int[] is readable", ["new int[] {1, 2, 3}"], r"~1,\s*2,\s*3"),
    ("list", "a List is readable", ['java.util.List.of("a", "b")'], r"~\ba\W{1,6}b\b"),
    ("map", "a Map is readable", ['new java.util.TreeMap<>(java.util.Map.of("k", 1, "l", 2))'], r"~k.*1.*l.*2"),
    ("render", "render(x, mime) as the result", ['render("<b>x</b>", "text/html").toString(); render("plain", "text/plain")'], r"~plain"),
])
IMAGE = ("var kpImg = new java.awt.image.BufferedImage(30, 20, java.awt.image.BufferedImage.TYPE_INT_RGB);\n"
         "kpImg.setRGB(3, 4, 0xff0000);\n")


def png_size(b64):
    b = base64.b64decode("".join(b64))
    if b[:8] != b"\x89PNG\r\n\x1a\n":
        raise Fail("no PNG")
    i, idat = 8, b""
    while i < len(b):
        n = int.from_bytes(b[i:i + 4], "big")
        if b[i + 4:i + 8] == b"IDAT":
            idat += b[i + 8:i + 8 + n]
        i += 12 + n
    zlib.decompress(idat)
    return int.from_bytes(b[16:20], "big"), int.from_bytes(b[20:24], "big")

@probe("display", "execute_result always has text/plain (spec)")
def text_plain(x):
    for code in ("1+1", '"s"', "java.util.List.of(1)", IMAGE + "kpImg"):
        d = x.c.ok(code).data()
        x.check("text/plain" in d, "%r: %s" % (short(code, 30), sorted(d)))

@probe("display", "display(x) sends display_data and returns an id")
def display(x):
    r = x.c.ok('String kpDi = display("shown");')
    x.check("shown" in str(r.data("display_data")), "display_data %s" % r.data("display_data"))
    x.check(x.c.value("kpDi.length() > 0") == "true", "no id")

@probe("display", 'display(x, "text/html") sends HTML')
def display_html(x):
    d = x.c.ok('display("<b>bold</b>", "text/html");').data("display_data")
    x.check(d.get("text/html") == "<b>bold</b>", short(d))

@probe("display", "the display id is in transient; updateDisplay sends update_display_data with it")
def update_display(x):
    r = x.c.ok('String kpUd = display("first"); updateDisplay(kpUd, "second");')
    d, u = r.of("display_data"), r.of("update_display_data")
    x.check(len(d) == 1 and len(u) == 1, str(r.kinds()))
    did = (d[0].content.get("transient") or {}).get("display_id")
    x.check(did and (u[0].content.get("transient") or {}).get("display_id") == did, "ids %r %r" % (did, u[0].content.get("transient")))
    x.check("second" in str(u[0].content.get("data")), short(u[0].content))

@probe("display", 'render(x, "text/html") as the last expression gives an HTML result')
def render_html(x):
    d = x.c.ok('render("<i>r</i>", "text/html")').data()
    x.check(d.get("text/html") == "<i>r</i>", short(d))

@probe("display", "a BufferedImage result is a PNG of its size")
def image(x):
    d = x.c.ok(IMAGE + "kpImg").data()
    x.check("image/png" in d, sorted(d))
    x.check(png_size(d["image/png"]) == (30, 20), "size %s" % (png_size(d["image/png"]),))

@probe("display", "clear_output can be sent")
def clear_output(x):
    r = x.first_that_runs(["clearOutput(true);", "clearOutput();", "clear_output(true);", "clear_output();"])
    m = r.of("clear_output")
    x.check(m and isinstance(m[0].content.get("wait"), bool), str(r.kinds()))

@probe("display", "a 10 MB string result arrives whole or is shortened with a sign of it")
def big_string(x):
    v = x.c.ok('"x".repeat(10_000_000)', 60).value or ""
    x.check(len(v) >= 10_000_000 or re.search(r"…|\.\.\.|truncated|more", v[-300:]), "%d characters" % len(v))
    return "%d characters" % len(v)

@probe("display", "a 10,000-element list result arrives (whole or shortened)")
def big_list(x):
    v = x.c.ok("java.util.stream.IntStream.range(0, 10_000).boxed().collect(java.util.stream.Collectors.toList())").value or ""
    x.check("0" in v and "2" in v, short(v))
    return "whole" if "9999" in v and "5000" in v else "shortened to %d characters" % len(v)

# ------------------------------------------------------------------ stdin
READ = ("new java.io.BufferedReader(new java.io.InputStreamReader(System.in, "
        "java.nio.charset.StandardCharsets.UTF_8)).readLine()")


def answer(x, code, *values):
    """Run a cell that reads; answer each input_request in turn."""
    r = x.c.send_execute(code, allow_stdin=True)
    for i, v in enumerate(values):
        x.check(x.c.wait(lambda: len(r.inputs) > i or r.done, 8) and len(r.inputs) > i,
                "input_request %d did not come (%s %s)" % (i + 1, r.status, short(r.error_text)))
        m = r.inputs[i]
        x.c.put("stdin", x.c.frames(x.c.header("input_reply"), {"status": "ok", "value": v}, parent=m.header))
    x.check(x.c.wait(lambda: r.done, 8), "no end after %d answer(s), %d input_request(s)" % (len(values), len(r.inputs)))
    x.check(r.status == "ok", "%s %s" % (r.status, short(r.error_text)))
    return r

@probe("stdin", "System.in asks the front end and gets the line")
def system_in(x):
    r = answer(x, READ, "hello")
    x.check(r.value == "hello", "value %r" % r.value)

@probe("stdin", "input_request has a string prompt, a boolean password, the cell's parent header")
def input_request(x):
    m = answer(x, READ, "a").inputs[0]
    x.check(m.type == "input_request" and isinstance(m.content.get("prompt"), str) and isinstance(m.content.get("password"), bool), short(m.content))
    x.check(m.parent.get("msg_type") == "execute_request", "parent %s" % short(m.parent))

@probe("stdin", "allow_stdin false: no input_request, the read ends at once")
def no_stdin(x):
    r = x.c.run(READ, 8, allow_stdin=False)
    x.check(not r.inputs, "sent input_request")
    return "%s %s" % (r.status, r.value or short(r.error[0]))

@probe("stdin", "a prompt printed with print() is shown before the read")
def prompt_shown(x):
    r = x.c.send_execute('System.out.print("Name? "); String kpPs = %s; kpPs' % READ, allow_stdin=True)
    x.check(x.c.wait(lambda: r.inputs, 8), "no input_request")
    x.c.linger(0.3)
    x.check("Name? " in r.stream() + str(r.inputs[0].content.get("prompt")), "prompt not shown")
    x.c.put("stdin", x.c.frames(x.c.header("input_reply"), {"value": "n"}, parent=r.inputs[0].header))
    x.check(x.c.wait(lambda: r.done, 8) and r.value == "n", "value %r" % r.value)

@probe("stdin", "a password can be asked for (password true)")
def password(x):
    for code in ('readPassword("pw? ")', 'Input.password("pw? ")', 'password("pw? ")', 'getpass("pw? ")', 'new String(System.console().readPassword("pw? "))'):
        r = x.c.send_execute(code, allow_stdin=True)
        x.c.wait(lambda: r.inputs or r.done, 6)
        if r.inputs:
            x.check(r.inputs[0].content.get("password") is True, "password flag %r" % r.inputs[0].content.get("password"))
            x.c.put("stdin", x.c.frames(x.c.header("input_reply"), {"value": "s3"}, parent=r.inputs[0].header))
            x.check(x.c.wait(lambda: r.done, 5), "no end")
            return code
    raise Fail("no function found that asks for one (tried readPassword, Input.password, password, getpass, System.console)")

# ------------------------------------------------------------------ interrupt
@probe("interrupt", "an endless loop", fresh=True)
def loop(x):
    return x.interrupted("while (true) { }")

@probe("interrupt", "a sleep", fresh=True)
def sleep(x):
    return x.interrupted("Thread.sleep(60_000);")

@probe("interrupt", "a read of System.in that waits for the front end", fresh=True)
def stdin_read(x):
    return x.interrupted(READ, allow_stdin=True)

@probe("interrupt", "an endless loop in a method of a user class", fresh=True)
def method_loop(x):
    x.c.ok("class KpSpin { long n; void spin() { while (true) n++; } }")
    return x.interrupted("new KpSpin().spin();")

@probe("interrupt", "an interrupt of an idle kernel harms nothing")
def idle(x):
    r = x.k.interrupt()
    if r is not None:
        x.check(x.c.wait(lambda: r.reply, 3), "no interrupt_reply")
    x.c.linger(0.3)
    for _ in range(2):
        x.check(x.c.value("40+2") == "42", "next cell")
    x.c.ok("Thread.sleep(50);")

@probe("interrupt", "interrupt_reply has status ok", fresh=True)
def reply(x):
    if x.spec.interrupt_mode != "message":
        raise Skip("signal mode")
    x.c.busy("Thread.sleep(20_000);", delay=0.8)
    q = x.k.interrupt()
    x.check(x.c.wait(lambda: q.reply, 4), "no reply")
    x.check(q.reply.type == "interrupt_reply" and q.status == "ok", "%s %s" % (q.reply.type, q.content))

@probe("interrupt", "cells queued behind an interrupted one are aborted", fresh=True)
def queue(x):
    x.c.ok("int kpIq = 0;")
    a = x.c.busy("Thread.sleep(20_000);", delay=0.8)
    b = x.c.send_execute("kpIq = 1;")
    x.c.linger(0.2)
    x.k.interrupt()
    x.check(x.c.wait(lambda: a.done and b.done, 5), "no reply and idle")
    x.c.linger(0.3)
    x.check(x.c.value("kpIq") == "0", "the queued cell ran")

# ------------------------------------------------------------------ complete
COMPLETIONS = [
    ("members", "methods of a String", '"abc".sub', '"abc".substring'),
    ("types", "a type name", "Strin", "String"),
    ("imports", "a class in an import", "import java.util.concurrent.Concurre", "import java.util.concurrent.Concurrent"),
    ("emoji_before", "cursor counted in code points after an emoji", 'String kpE = "😀😀"; "abc".sub', 'String kpE = "😀😀"; "abc".substring'),
    ("later_line", "on a later line of a cell", 'int kpLl = 1;\nString s = "a";\n"abc".toUpp', 'int kpLl = 1;\nString s = "a";\n"abc".toUpperCase'),
]


def completions(rows):
    for pid, what, code, want in rows:
        PROBES.append(Probe("complete", pid, what, lambda x, c=code, w=want: x.completes(c, w), False, False, 0))

completions(COMPLETIONS)

@probe("complete", "a variable and a method defined in an earlier cell")
def user_names(x):
    x.c.ok("int kpComplVariable = 1; int kpComplMethod() { return 2; }")
    x.completes("kpComplVar", "kpComplVariable")
    return x.completes("1 + kpComplMeth", "1 + kpComplMethod")

@probe("complete", "in the middle of a line, the rest stays")
def middle(x):
    code = 'int kpMid = "abc".len + 1;'
    pos = code.index(" + 1")
    c = x.complete(code, pos)
    texts = [code[:c["cursor_start"]] + m + code[c["cursor_end"]:] for m in c["matches"]]
    x.check(any(t.startswith('int kpMid = "abc".length') and t.endswith(" + 1;") for t in texts), short(texts[:6]))

@probe("complete", "nothing to complete: ok with no matches")
def none(x):
    c = x.complete("kpNoSuchThingAtAll")
    x.check(c["matches"] == [], short(c["matches"]))

@probe("complete", "magic names after %")
def magic(x):
    return x.completes("%mav", "%maven")

@probe("complete", "is_complete: complete, incomplete, invalid")
def is_complete(x):
    x.is_complete("int a = 1;", "complete")
    x.is_complete("1 + 1", "complete")
    x.is_complete("for (int i = 0; i < 3; i++) {", "incomplete")
    x.is_complete("int a = = 1;", "invalid")

@probe("complete", "is_complete: incomplete comes with an indent string")
def is_complete_indent(x):
    c = x.is_complete("class A {", "incomplete")
    x.check(isinstance(c.get("indent"), str), "indent %r" % c.get("indent"))
    return repr(c["indent"])

@probe("complete", "is_complete: a magic line is complete")
def is_complete_magic(x):
    x.is_complete("%maven org.example:x:1.0", "complete")

# ------------------------------------------------------------------ inspect
@probe("inspect", "a method call shows its signature")
def method(x):
    return x.inspected('"abc".substring(1)', 10, r"substring\s*\(\s*int")

@probe("inspect", "a variable shows its type")
def variable(x):
    x.c.ok("java.util.List<String> kpInsVar = new java.util.ArrayList<>();")
    return x.inspected("kpInsVar", 4, r"List")

@probe("inspect", "an unknown name: status ok, found false")
def unknown(x):
    found, data = x.inspect("kpNoSuchNameHere", 5)
    x.check(found is False, "found %r, data %s" % (found, short(data)))

@probe("inspect", "the answer has text/plain")
def inspect_plain(x):
    found, data = x.inspect("String.valueOf(1)", 10)
    x.check(found and "text/plain" in data, "found %r, %s" % (found, sorted(data)))

# ------------------------------------------------------------------ history, comm
def history(x, **kw):
    r = x.c.ask("history_request", dict({"output": False, "raw": True}, **kw), timeout=6)
    x.check(r.reply is not None, "no reply")
    h = r.content.get("history")
    x.check(isinstance(h, list), "history %r" % short(r.content))
    x.check(all(isinstance(e, list) and len(e) == 3 for e in h), "not a list of triples: %s" % short(h))
    return h

@probe("history", "tail: the last n cells, oldest first, with session and line numbers")
def tail(x):
    x.c.ok('"kpHist1"'), x.c.ok('"kpHist2"')
    h = history(x, hist_access_type="tail", n=2)
    x.check([e[2] for e in h] == ['"kpHist1"', '"kpHist2"'], short(h))
    x.check(all(isinstance(e[0], int) and isinstance(e[1], int) for e in h), short(h))

@probe("history", "search with a glob pattern")
def search(x):
    x.c.ok('"kpSearchNeedle"'), x.c.ok('"hay"')
    h = history(x, hist_access_type="search", pattern="*SearchNeedl*", n=5)
    x.check(h and all("SearchNeedle" in e[2] for e in h), short(h))

@probe("comm", "comm_info_reply has a comms object")
def comm_info(x):
    r = x.c.ask("comm_info_request", {}, timeout=6)
    x.check(r.reply is not None and isinstance(r.content.get("comms"), dict), "reply %s" % short(r.content))


def comm(x, t, content, timeout=3):
    r = x.c.request(t, content)
    x.c.wait(lambda: r.t_idle, timeout)
    x.c.linger(0.2)
    return r

@probe("comm", "comm_open for an unknown target is answered with comm_close")
def comm_unknown_target(x):
    r = comm(x, "comm_open", {"comm_id": "kp-comm-1", "target_name": "kp.no.such", "data": {}})
    m = [m for m in x.c.log if m.type == "comm_close" and m.content.get("comm_id") == "kp-comm-1"]
    x.check(m, "no comm_close; %s" % r.kinds())

# ------------------------------------------------------------------ magics
def maven_jar(x, path="org/apache/commons/commons-lang3/3.14.0/commons-lang3-3.14.0.jar"):
    """A local jar (for %jars): the kernel's own download, or the Maven repository's copy."""
    for base in (os.path.expanduser("~/.m2/repository"), os.environ.get("PROBE_M2", "")):
        if base and os.path.exists(os.path.join(base, path)):
            return os.path.join(base, path)
    raise Skip("no local copy of %s (mvn dependency:get it once)" % path)


STRINGUTILS = 'org.apache.commons.lang3.StringUtils.reverse("abc")'
LANG3 = "<dependency><groupId>org.apache.commons</groupId><artifactId>commons-lang3</artifactId><version>3.14.0</version></dependency>"

@probe("magics", "%maven adds a library", fresh=True, online=True)
def maven(x):
    x.c.ok("%maven org.apache.commons:commons-lang3:3.14.0", 90)
    x.check(x.c.value(STRINGUTILS) == "cba", "class not usable")

@probe("magics", "%jars with a glob adds jars", fresh=True)
def jars_glob(x):
    os.mkdir(os.path.join(x.cwd, "lib"))
    shutil.copy(maven_jar(x), os.path.join(x.cwd, "lib"))
    x.c.ok("%jars lib/*.jar")
    x.check(x.c.value(STRINGUTILS) == "cba", "class not usable")

@probe("magics", "%classpath adds a jar or folder", fresh=True)
def classpath(x):
    x.c.ok("%classpath " + maven_jar(x))
    x.check(x.c.value(STRINGUTILS) == "cba", "class not usable")

@probe("magics", "%loadFromPOM FILE adds the POM's dependencies", fresh=True, online=True)
def load_from_pom(x):
    x.file("pom.xml", "<project><modelVersion>4.0.0</modelVersion><groupId>a</groupId><artifactId>b</artifactId>"
           "<version>1</version><dependencies>%s</dependencies></project>" % LANG3)
    x.c.ok("%loadFromPOM pom.xml", 90)
    x.check(x.c.value(STRINGUTILS) == "cba", "class not usable")

@probe("magics", "%%loadFromPOM takes a fragment in the cell", fresh=True, online=True)
def load_from_pom_cell(x):
    x.c.ok("%%loadFromPOM\n" + LANG3, 90)
    x.check(x.c.value(STRINGUTILS) == "cba", "class not usable")

@probe("magics", "%load runs a .jshell file")
def load_jshell(x):
    x.file("kp.jshell", "int kpLoaded = 40;\nint kpLoadedM() { return kpLoaded + 2; }\n")
    x.c.ok("%load kp.jshell")
    x.check(x.c.value("kpLoadedM()") == "42", "not loaded")

@probe("magics", "%load runs a notebook's code cells")
def load_notebook(x):
    cell = {"cell_type": "code", "execution_count": None, "metadata": {}, "outputs": []}
    nb = {"nbformat": 4, "nbformat_minor": 5, "metadata": {"kernelspec": {"name": "java", "language": "java", "display_name": "Java"}, "language_info": {"name": "java"}},
          "cells": [{"cell_type": "markdown", "id": "m", "metadata": {}, "source": ["# not code"]},
                    dict(cell, id="a", source=["int kpNb1 = 40;\n", "int kpNb2 = 1;"]), dict(cell, id="b", source=["int kpNb3 = kpNb1 + kpNb2 + 1;"])]}
    x.file("kp.ipynb", json.dumps(nb))
    x.c.ok("%load kp.ipynb")
    x.check(x.c.value("kpNb3") == "42", "not loaded")

@probe("magics", "an unknown magic is an error that names it")
def unknown_magic(x):
    x.check("kpNoMagic" in x.fails("%kpNoMagic a b").error_text, "not named")

@probe("magics", "%time tells how long code took")
def time_magic(x):
    r = x.c.ok("%time Thread.sleep(120);")
    x.check(re.search(r"\d(\.\d+)?\s*(ns|µs|us|ms|s|sec)", r.everything()), "no time shown: %r" % short(r.everything()))
    return short(r.everything())

@probe("magics", "a magic's value can be assigned", fresh=True)
def magic_value(x):
    x.c.ok("List<String> kpMv = %jars " + maven_jar(x))
    x.check(x.c.value("kpMv.size()") == "1", "size")

# ------------------------------------------------------------------ isolation
@probe("isolation", "gson 2.8.0 through %maven is what user code sees", fresh=True, online=True)
def gson_version(x):
    x.c.ok("%maven com.google.code.gson:gson:2.8.0", 90)
    v = x.c.value('com.google.gson.Gson.class.getProtectionDomain().getCodeSource().getLocation().toString()')
    x.check("gson-2.8.0" in v or "2.8.0" in v, "class from %s" % v)
    x.check(x.c.value('new com.google.gson.Gson().toJson(java.util.List.of(1, 2))') == "[1,2]", "toJson")
    return v

@probe("isolation", "a library of the kernel is not usable before the user adds it", fresh=True)
def kernel_libraries_hidden(x):
    seen = [c for c in ("com.google.gson.Gson", "org.zeromq.ZMQ", "org.apache.ivy.Ivy", "com.fasterxml.jackson.databind.ObjectMapper", "org.slf4j.Logger")
            if x.c.run("%s.class" % c).status == "ok"]
    x.check(not seen, "visible: " + ", ".join(seen))

@probe("isolation", "user names like display, kernel, Magics, out do not break the kernel", fresh=True)
def user_names_clash(x):
    for code in ('String kernel = "k"; String out = "o"; int magics = 1;', "class Magics { } class Kernel { } class Message { }",
                 'String display(int v) { return "mine" + v; }'):
        x.c.ok(code)
    x.check(x.c.value("display(3)") == "mine3", "own display(int)")
    r = x.c.ok('System.out.println("still"); kernel + out')
    x.check("still" in r.stream() and r.value == "ko", "output")

@probe("isolation", "System.setOut by user code is undone or harmless: the next result and errors still come", fresh=True)
def set_out(x):
    x.c.ok("System.setOut(new java.io.PrintStream(java.io.OutputStream.nullOutputStream()));")
    x.check(x.c.value("40+2") == "42", "result lost")
    x.fails('throw new RuntimeException("still");')

# ------------------------------------------------------------------ robustness
@probe("robustness", "a wrong signature is ignored, the code does not run")
def bad_signature(x):
    x.c.ok("int kpBs = 0;")
    for sig in (b"0" * 64, b"", b"xyz"):
        x.survives("shell", x.c.frames(x.c.header("execute_request"), {"code": "kpBs = 1;", "silent": False}, sig=sig), "signature %r" % sig)
    x.check(x.c.value("kpBs") == "0", "forged code ran")

@probe("robustness", "unknown message types harm nothing")
def unknown_type(x):
    for ch in ("shell", "control"):
        x.survives(ch, x.c.frames(x.c.header("kp_no_such_request"), {}), "unknown type on " + ch)

@probe("robustness", "signed but broken JSON harms nothing")
def broken_json(x):
    for bad in (b"{", b"", b"[1,2]", b"null", b"\xff\xfe"):
        x.survives("shell", x.c.frames(x.c.header("execute_request"), bad), "content %r" % bad)
        x.survives("shell", x.c.frames(bad, {"code": "1"}), "header %r" % bad)

@probe("robustness", "missing frames harm nothing")
def missing_frames(x):
    f = x.c.frames(x.c.header("execute_request"), {"code": "1"})
    for n in range(1, 6):
        x.survives("shell", f[:n], "%d frames" % n)
    x.survives("shell", [b"", b"garbage"], "no delimiter")
    x.survives("control", f[:3], "3 frames on control")

@probe("robustness", "a 20 MB request harms nothing")
def big_request(x):
    return x.c.ok("// " + "x" * 20_000_000 + "\n40+2", 60).value

@probe("robustness", "a cell of 5,000 lines runs")
def long_cell(x):
    code = "int kpLc() {\n  int s = 0;\n%s  return s;\n}\nint[] kpLcA = {\n%s};\nkpLc() + kpLcA.length" % ("  s += 1;\n" * 2500, "  7,\n" * 2500)
    r = x.c.ok(code, 90)
    x.check(r.value == "5000", "value %r" % r.value)
    return "%.1f s" % (r.ms / 1000)

@probe("robustness", "a cell of 300 declarations and statements runs within 60 s")
def many_snippets(x):
    r = x.c.ok("int kpMs = 0;\n" + "".join("int kpMs%d = %d;\nkpMs += kpMs%d;\n" % (i, i, i) for i in range(150)) + "kpMs", 60)
    x.check(r.value == str(sum(range(150))), "value %r" % r.value)
    return "%.1f s" % (r.ms / 1000)

@probe("robustness", "StackOverflowError is an error, the kernel lives")
def stack_overflow(x):
    x.c.ok("int kpRec(int n) { return kpRec(n + 1) + 1; }")
    r = x.fails("kpRec(0)")
    x.check("StackOverflowError" in r.error_text, short(r.error_text))
    return "error text %d characters" % len(r.error_text)

@probe("robustness", "OutOfMemoryError (one huge array) is an error, the kernel lives", fresh=True)
def out_of_memory(x):
    r = x.fails("long[][] kpHog = new long[64][]; for (int i = 0; i < 64; i++) kpHog[i] = new long[Integer.MAX_VALUE - 8];", 60)
    x.check("OutOfMemoryError" in r.error_text, short(r.error_text))

@probe("robustness", "System.exit: the kernel lives, or answers the cell before it ends", fresh=True)
def system_exit(x):
    r = x.c.execute("System.exit(3);", 8)
    x.c.linger(0.3)
    if not x.k.alive():
        x.check(r.done, "process ended without a reply and idle")
        return "kernel ends"
    x.check(r.done, "hangs")
    bad = x.healthy()
    x.check(not bad, bad)
    return "kernel lives (%s)" % r.status

@probe("robustness", "output of a background thread after its cell arrives")
def late_output(x):
    r = x.c.ok('new Thread(() -> { try { Thread.sleep(700); } catch (InterruptedException e) { } System.out.println("kp-late"); }).start();')
    x.c.wait(lambda: any("kp-late" in str(m.content.get("text")) for m in x.c.log if m.type == "stream"), 4)
    m = [m for m in x.c.log if m.type == "stream" and "kp-late" in str(m.content.get("text"))]
    x.check(m, "lost")
    return "parent: %s" % ("its cell" if m[0].parent.get("msg_id") == r.id else short(m[0].parent) or "none")

@probe("robustness", "an exception in a user thread is shown, the kernel lives")
def thread_exception(x):
    r = x.c.ok('Thread kpTe = new Thread(() -> { throw new RuntimeException("kp-thread"); }); kpTe.start(); kpTe.join(); Thread.sleep(100);')
    x.c.linger(0.3)
    x.check("kp-thread" in r.stream("stderr") + r.stream(), "not shown")

# ------------------------------------------------------------------ java-language
cells("java-language", [
    ("record", "records", ["record KpP(int x, int y) { int sum() { return x + y; } }", "new KpP(40, 2).sum() + \" \" + new KpP(1, 2)"], "42 KpP[x=1, y=2]"),
    ("sealed", "sealed interface and its records in one cell", ["sealed interface KpSh permits KpCi, KpSq { }\nrecord KpCi(double r) implements KpSh { }\nrecord KpSq(double a) implements KpSh { }\nKpSh kpSh = new KpSq(2);\nkpSh"], "KpSq[a=2.0]"),
    ("switch_expression", "switch expressions", ['int kpSw = 3;\nString kpSwS = switch (kpSw) { case 1, 2 -> "low"; case 3 -> { String t = "mid"; yield t; } default -> "high"; };\nkpSwS'], "mid"),
    ("text_block", "text blocks", ['String kpTb = """\n    a "quoted"\n      b\n    """;\nkpTb.lines().count() + kpTb'], '~^2a "quoted"\n  b'),
    ("pattern_instanceof", "pattern matching for instanceof", ['Object kpO = "abc";\nint kpOl = kpO instanceof String s && s.length() > 2 ? s.length() : -1;\nkpOl'], "3"),
    ("generic_method", "generic methods with bounds", ["<T extends Comparable<T>> T kpMax(T a, T b) { return a.compareTo(b) > 0 ? a : b; }", 'kpMax("a", "b") + kpMax(3, 2)'], "b3"),
    ("nested_class", "nested, inner and static nested classes", ["class KpOut { int v = 1; class In { int w = v + 1; } static class Sn { int z = 40; } }", "new KpOut().new In().w + new KpOut.Sn().z"], "42"),
    ("recursion", "recursive methods", ["long kpFact(int n) { return n < 2 ? 1 : n * kpFact(n - 1); }", "kpFact(10)"], "3628800"),
    ("forward_method", "a method that uses a later one", ["int kpF1() { return kpF2() + 1; }", "int kpF2() { return 41; }", "kpF1()"], "42"),
    ("forward_class", "two classes that use each other, in one cell", ["class KpFa { KpFb b; }\nclass KpFb { KpFa a; int v = 7; }\nKpFa kpFa = new KpFa();\nkpFa.b = new KpFb();\nkpFa.b.v"], "7"),
    ("redefine_method", "a redefined method changes its callers", ["int kpRm() { return 1; }", "int kpRmC() { return kpRm() * 10; }", "kpRmC()", "int kpRm() { return 2; }", "kpRmC()"], "20"),
    ("redefine_type", "a variable redefined with another type", ["int kpRt = 1;", 'String kpRt = "now text";', "kpRt"], "now text"),
    ("lambda_stream", "lambdas and streams", ["import java.util.stream.*;", 'IntStream.rangeClosed(1, 5).filter(i -> i % 2 == 1).mapToObj(Integer::toString).collect(Collectors.joining("-"))'], "1-3-5"),
    ("enum", "enums with fields and switch", ["enum KpPl { EARTH(1.0), MARS(0.38); final double g; KpPl(double g) { this.g = g; } }", 'switch (KpPl.MARS) { case MARS -> "m" + KpPl.MARS.g; default -> "other"; }'], "m0.38"),
    ("try_resources", "try with resources, custom exception, finally",
     ['class KpEx extends Exception { KpEx(String m) { super(m); } }\nclass KpRes implements AutoCloseable { public void close() { System.out.println("closed"); } }',
      'String kpTr = "";\ntry (KpRes r = new KpRes()) { throw new KpEx("x1"); } catch (KpEx e) { kpTr += e.getMessage(); } finally { kpTr += "-f"; }\nkpTr'], "x1-f"),
    ("default_imports", "java.util, java.io, java.math, concurrent, regex are imported", ["List<BigInteger> kpDf = new ArrayList<>(Map.of(1, BigInteger.TEN).values()); Pattern.compile(\"a\"); new StringReader(\"a\"); TimeUnit.SECONDS; kpDf"], r"~\[10\]"),
    ("main_class", "a whole class with a main method, then run", ['public class KpMain {\n  public static void main(String[] args) {\n    System.out.println("main ran " + args.length);\n  }\n}', "KpMain.main(new String[] {\"a\"});"], ">main ran 1"),
])
cells("java-language", [
    ("pattern_switch", "pattern switch with record patterns (21)", ["sealed interface KpX permits KpXa, KpXb { }\nrecord KpXa(int v) implements KpX { }\nrecord KpXb(KpXa a, String s) implements KpX { }\nString kpPsw(KpX x) { return switch (x) { case KpXa(int v) when v > 1 -> \"a\" + v; case KpXa a -> \"small\"; case KpXb(KpXa(var v), var s) -> s + v; }; }", 'kpPsw(new KpXb(new KpXa(4), "b")) + kpPsw(new KpXa(1))'], "b4small"),
    ("virtual_threads", "virtual threads (21)", ["var kpVt = new java.util.concurrent.atomic.AtomicInteger();\ntry (var ex = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) { for (int i = 0; i < 1000; i++) ex.submit(() -> kpVt.incrementAndGet()); }\nkpVt.get()"], "1000"),
], java=21)

# ------------------------------------------------------------------ running
def select(only=""):
    want = [w.strip() for w in only.split(",") if w.strip()]
    got = [p for p in PROBES if not want or any(p.id.startswith(w) or p.id.split(".", 1)[1].startswith(w) for w in want)]
    return sorted(got, key=lambda p: (AREAS.index(p.area), p.fresh))


def listing(ps):
    return "\n".join("%-38s %s" % (p.id, p.what) for p in ps) + "\n%d probes" % len(ps)


def run_one(p, x, offline):
    t = now()
    try:
        if p.online and offline:
            raise Skip("offline")
        if p.fresh:
            x.drop()
        x.ensure()
        if p.java and x.java < p.java:
            raise Skip("Java %s" % x.java)
        x.c.forget()
        result, seen = "pass", p.fn(x) or ""
    except Skip as e:
        result, seen = "skip", str(e)
    except Fail as e:
        result, seen = "fail", str(e)
    except Exception as e:
        result, seen = "fail", "probe error %s: %s" % (type(e).__name__, e)
    if x.k is not None:
        bad = None if p.fresh else x.healthy()
        if bad and result == "pass":
            result, seen = "fail", "afterwards: " + bad
        if bad or p.fresh:
            x.drop()
    return {"id": p.id, "area": p.area, "what": p.what, "result": result, "seen": short(seen, 300), "s": round(now() - t, 2)}


def run(names, ps, offline=False, log=print, again=(), merge=False):
    """Run the probes ps on each kernel. again: earlier results (same form); only what failed or is
    missing there is run, the rest is kept; a pass on the second try says so. merge: run nothing."""
    data = {"when": datetime.datetime.now().isoformat(timespec="seconds"), "load": os.getloadavg(), "kernels": [], "results": {}, "failed_starts": {}}
    for a in again:
        data["failed_starts"].update(a.get("failed_starts") or {})
    for name in names:
        spec = find_spec(name)
        x = Ctx(spec)
        before = {r["id"]: r for a in again for r in a["results"].get(spec.label, ())}
        data["kernels"].append(spec.label)
        out = data["results"][spec.label] = []
        for p in ps:
            old = before.get(p.id)
            if merge and not old:
                old = {"id": p.id, "area": p.area, "what": p.what, "result": "skip", "seen": "not run", "s": 0}
            if old and (merge or old["result"] != "fail"):
                out.append(old)
                continue
            r = run_one(p, x, offline)
            if old and r["result"] == "pass":
                r["seen"] = short("2nd try (first: %s) %s" % (old["seen"], r["seen"]), 300)
            out.append(r)
            log("%-10s %-4s %-38s %5.1f s  %s" % (spec.label, r["result"], p.id, r["s"], r["seen"]))
        x.drop()
        if Kernel.failed_starts[spec.label]:
            data["failed_starts"][spec.label] = data["failed_starts"].get(spec.label, 0) + Kernel.failed_starts[spec.label]
    return data


def report(data):
    names = data["kernels"]
    out = ["Probes, %s, load %.1f: passed / run, without the skipped." % (data["when"], data["load"][0]), "",
           "| area | " + " | ".join(names) + " |", "|---|" + "---|" * len(names)]

    def score(rs):
        return "%d/%d" % (sum(r["result"] == "pass" for r in rs), sum(r["result"] != "skip" for r in rs))
    for area in AREAS + ["all"]:
        row = []
        for n in names:
            rs = [r for r in data["results"][n] if area in (r["area"], "all")]
            row.append(score(rs))
        out.append("| %s | %s |" % (area, " | ".join(row)))
    out += ["", "Starts that had to be repeated with a delayed first request: %s" % (dict(data.get("failed_starts") or {}) or "none")]
    second = ["%s %s" % (n, r["id"]) for n in names for r in data["results"][n] if r["seen"].startswith("2nd try")]
    out += ["", "Passed only when run a second time (%d, counted as passed): %s" % (len(second), ", ".join(second) or "none")]
    out += ["", "| failed or skipped | " + " | ".join(names) + " |", "|---|" + "---|" * len(names)]
    for rows in zip(*(data["results"][n] for n in names)):
        if any(r["result"] != "pass" for r in rows):
            cell = lambda r: "ok" if r["result"] == "pass" else "**%s** %s" % (r["result"], short(r["seen"], 110).replace("|", "\\|"))
            out.append("| %s | %s |" % (rows[0]["id"], " | ".join(map(cell, rows))))
    return "\n".join(out) + "\n"
