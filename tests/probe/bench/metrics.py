"""What is measured: one row of the page each, in its order. Lower is better throughout."""
from dataclasses import dataclass


@dataclass(frozen=True)
class Metric:
    """A row: its key in the data, the group of cells that measures it, what it is, its unit."""

    key: str
    group: str
    what: str
    unit: str = "ms"


METRICS = tuple(Metric(*row) for row in (
    ("start_ms", "start", "start → kernel_info_reply"),
    ("first_ms", "start", "start → first result of `1+1`"),
    ("ready4_ms", "four", "four kernels started together → all first results"),
    ("warm_ms", "warm", "warm `1+1`, client to idle, median of 200"),
    ("warm_p95_ms", "warm", "warm `1+1`, client to idle, 95th percentile of 200"),
    ("redefine_ms", "redefine", "redefine a method and call it, median of 50"),
    ("cell10_ms", "many", "10th distinct declaring cell (median of 5th to 15th)"),
    ("cell1000_ms", "many", "1,000th distinct declaring cell (median of the last 11)"),
    ("cell_growth", "many", "1,000th / 10th distinct declaring cell", "×"),
    ("cell2000_ms", "many", "2,000th distinct declaring cell (median of the last 11)"),
    ("rerun_ms", "rerun", "the same declaration 1,000 times, median"),
    ("rerun_growth", "rerun", "the same declaration 1,000 times: the last 50 / the first 50", "×"),
    ("stdout_s", "stdout", "200,000 println → idle", "s"),
    ("stdout_msgs", "stdout", "200,000 println: stream messages", ""),
    ("stdout_lost", "stdout", "200,000 println: lines missing or out of order at idle", ""),
    ("display_5mb_ms", "display", "5 MB display_data → idle"),
    ("complete_first_ms", "complete", "first completion"),
    ("complete_ms", "complete", "completion, idle kernel, median of 30"),
    ("complete_busy_ms", "complete", "completion while a cell sleeps 3 s"),
    ("inspect_ms", "inspect", "inspection, median of 20"),
    ("int_loop_ms", "interrupt", "interrupt of an endless loop → idle"),
    ("int_loop_cpus", "interrupt", "CPUs still in use after the interrupt of an endless loop", "CPUs"),
    ("int_sleep_ms", "interrupt", "interrupt of a sleep → idle"),
    ("int_read_ms", "interrupt", "interrupt of a blocking read of stdin → idle"),
    ("int_catch_ms", "interrupt", "interrupt of a loop that catches Exception → idle"),
    ("shutdown_ms", "shutdown", "shutdown_request → all processes gone"),
    ("imports_ms", "show", "lesson 01's imports, the first cell of a kernel"),
    ("table_ms", "show", "first table, cell → idle, after the imports"),
    ("chart_ms", "show", "first chart, cell → idle, after the table"),
    ("lesson_chart_ms", "lesson", "lesson 01, cold: kernel start → first chart"),
    ("lesson_ms", "lesson", "lesson 01, cold: kernel start → last output"),
    ("lesson_edit_ms", "lesson", "one vector edited, everything below re-run"),
    ("lesson_edit3_ms", "lesson", "one vector edited, everything below re-run: the third time"),
    ("loop_cold_ms", "compute", "500 × 500 matrix product, loops in a cell: first run"),
    ("loop_ms", "compute", "500 × 500 matrix product, loops in a cell: later runs"),
    ("method_cold_ms", "compute", "500 × 500 matrix product, loops in a method: first run"),
    ("method_ms", "compute", "500 × 500 matrix product, loops in a method: later runs"),
    ("train_cold_ms", "compute", "600 training steps written in a cell: first run"),
    ("train_ms", "compute", "600 training steps written in a cell: later runs"),
    ("rss_first_mb", "start", "RSS after the first result", "MB"),
    ("pss_first_mb", "start", "the same, PSS", "MB"),
    ("rss_200_mb", "warm", "RSS after 200 cells `1+1`", "MB"),
    ("pss_200_mb", "warm", "the same, PSS", "MB"),
    ("rss_many200_mb", "many", "RSS after 200 distinct declaring cells", "MB"),
    ("rss_1000_mb", "many", "RSS after 1,000 distinct declaring cells", "MB"),
    ("pss_1000_mb", "many", "the same, PSS", "MB"),
    ("rss_2000_mb", "many", "RSS after 2,000 distinct declaring cells", "MB"),
    ("pss_2000_mb", "many", "the same, PSS", "MB"),
    ("rss_growth", "many", "RSS after 1,000 / after 200 distinct declaring cells", "×"),
    ("rss_growth_2000", "many", "RSS after 2,000 / after 200 distinct declaring cells", "×"),
    ("rss_lesson_mb", "lesson", "RSS at the end of lesson 01", "MB"),
    ("pss_lesson_mb", "lesson", "the same, PSS", "MB"),
))
GROUPS = tuple(dict.fromkeys(metric.group for metric in METRICS))


def groups(words):
    """The groups named in `a,b,…`, all if nothing is; a metric's own key stands for its group."""
    known = {name: name for name in GROUPS} | {metric.key: metric.group for metric in METRICS}
    known["first"] = "start"
    wanted = [word.strip() for word in words.split(",") if word.strip()]
    if unknown := [word for word in wanted if word not in known]:
        raise ValueError("no group %s; there are %s" % (", ".join(unknown), ", ".join(GROUPS)))
    return tuple(name for name in GROUPS if not wanted or name in {known[word] for word in wanted})
