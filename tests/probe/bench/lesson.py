"""Lesson 01 as a learner meets it: run from top to bottom in a kernel just started, then a vector edited and run again.

Java kernels run the notebook itself, Python's runs the same lesson written in Python (lesson01.py). What they show must be the
numbers that are saved in the notebook, and as many pictures.
"""
import json
import re
from pathlib import Path

from ..client import Fail, Kernel
from .cells import snippets

ROOT = Path(__file__).resolve().parents[3]
NOTEBOOK = ROOT / "notebooks" / "01-self-attention.ipynb"
TWIN = Path(__file__).with_name("lesson01.py")
EDITED = "0.22, 0.64, 0.73"
EDITS = ("0.32, 0.64, 0.73", "0.42, 0.64, 0.73", "0.52, 0.64, 0.73")
RUNS = 2


def saved():
    return [cell for cell in json.loads(NOTEBOOK.read_text(encoding="utf-8"))["cells"] if cell["cell_type"] == "code"]


def cells(language):
    """The sources of the lesson's code cells in a language."""
    if language == "java":
        return ["".join(cell["source"]) for cell in saved()]
    return re.split(r"^# %%\n", TWIN.read_text(encoding="utf-8"), flags=re.M)[1:]


def place_of_edit(sources):
    """The number of the cell whose query vector is edited."""
    return next(i for i, source in enumerate(sources) if re.search(r"query_?quickly +=", source, re.I))


def numbers(bundles):
    """What the tables show, in order: every cell that is a number with four decimals."""
    return [x for data in bundles for x in re.findall(r"<td[^>]*>(-?\d+\.\d{4})</td>", html(data))]


def pictured(data):
    return any(kind.startswith("image/") for kind in data) or re.search("<(img|svg)", html(data)) is not None


def html(data):
    return "".join(data.get("text/html", ""))


def shown(requests):
    """(time, MIME bundle) of every output with data, in order."""
    return [(m.t, m.content["data"]) for r in requests for m in r.of("execute_result", "display_data")]


def run(kernel, sources):
    """Run cells one after the other, each when the one before is done; returns their requests."""
    return [kernel.c.ok(source, 60) for source in sources]


def lesson(spec, turn):
    for _ in range(RUNS):
        with Kernel(spec, check=False, cwd=str(NOTEBOOK.parent)) as k:
            sources = cells(k.language)
            cold(k, sources, turn)
            turn.add_memory("lesson", k)
            edits(k, sources, turn)


def cold(k, sources, turn):
    requests = run(k, sources)
    outputs = shown(requests)
    check([data for _, data in outputs])
    turn.add("lesson_chart_ms", (next(t for t, data in outputs if pictured(data)) - k.t0) * 1000)
    turn.add("lesson_ms", (last_output(requests) - k.t0) * 1000)


def check(bundles):
    """Fail unless these outputs show what the saved notebook shows."""
    wanted = [output["data"] for cell in saved() for output in cell["outputs"] if "data" in output]
    if numbers(bundles) != numbers(wanted):
        raise Fail("the lesson's tables do not show the notebook's numbers")
    if sum(map(pictured, bundles)) != sum(map(pictured, wanted)):
        raise Fail("%d pictures instead of the notebook's %d" % (sum(map(pictured, bundles)), sum(map(pictured, wanted))))


def last_output(requests):
    return max(m.t for r in requests for m in r.of("execute_result", "display_data", "stream"))


def edits(k, sources, turn):
    below = sources[place_of_edit(sources):]
    for edit, key in zip(EDITS, ("lesson_edit_ms", None, "lesson_edit3_ms")):
        k.c.forget()
        requests = run(k, [below[0].replace(EDITED, edit, 1), *below[1:]])
        if edit.split(",")[0] + "00" not in numbers([data for _, data in shown(requests)]):
            raise Fail("the edited vector is not what the tables show")
        if key:
            turn.add(key, (last_output(requests) - requests[0].t) * 1000)


def show(spec, turn):
    with Kernel(spec, check=False, cwd=str(NOTEBOOK.parent)) as k:
        turn.add("imports_ms", k.c.ok(cells(k.language)[0], 60).ms)
        for key, kind in (("table_ms", "table"), ("chart_ms", "chart")):
            r = k.c.ok(snippets(k)[kind], 60)
            if not any(map(pictured if kind == "chart" else html, (data for _, data in shown([r])))):
                raise Fail("no %s is shown" % kind)
            turn.add(key, r.ms)
