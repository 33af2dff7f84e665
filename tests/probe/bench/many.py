"""A kernel that has run many cells: does it get slower, does it grow?"""
from .cells import median, snippets, timed, warmed

SLOW = 100  # ms a cell, after 1,000 of them: a second thousand would take minutes


def many(spec, turn):
    with warmed(spec, 100) as k:
        xs = distinct(k, 1, 200)
        turn.add_memory("many200", k)
        xs += distinct(k, 201, 1000)
        turn.add_memory("1000", k)
        turn.add("rss_growth", growth(turn, "1000"))
        turn.add("cell10_ms", median(xs[4:15]))
        turn.add("cell1000_ms", median(xs[-11:]))
        turn.add("cell_growth", median(xs[-11:]) / median(xs[4:15]))
        if median(xs[-11:]) > SLOW:
            turn["notes"].append("many: stopped after 1,000 cells, which take more than %d ms by then" % SLOW)
            return
        turn.add("cell2000_ms", median(distinct(k, 1001, 2000)[-11:]))
        turn.add_memory("2000", k)
        turn.add("rss_growth_2000", growth(turn, "2000"))


def growth(turn, cells):
    return turn["rss_%s_mb" % cells][-1] / turn["rss_many200_mb"][-1]


def distinct(k, first, last):
    codes = [snippets(k)["distinct"].format(i=i) for i in range(first, last + 1)]
    return timed(k, codes, lambda i: str(first + i + 1))


def rerun(spec, turn):
    with warmed(spec, 100) as k:
        xs = timed(k, [snippets(k)["rerun"]] * 1000)
        turn.add("rerun_ms", median(xs))
        turn.add("rerun_growth", median(xs[-50:]) / median(xs[:50]))
