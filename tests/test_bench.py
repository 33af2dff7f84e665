"""The page of the benchmark: what it makes of measured numbers. No number here is a time that somebody took."""

import json
from types import SimpleNamespace

import pytest
from probe.bench import calm, cells, lesson, metrics, rounds, table, targets

from labtool import benchpage

ABOUT = {"implementation": "some kernel", "version": "1", "language": "17"}


def run(*turns, kernels=("java-17", "python3", "jjava")):
    """The data of a run: a turn is (kernel, round, {key: samples})."""
    rounds = [
        {"kernel": kernel, "round": number, "notes": [], "load": 0.5, "others": {"warm": 0.01}, **found}
        for kernel, number, found in turns
    ]
    about = {kernel: ABOUT for kernel in kernels}
    return {"when": "2026-01-02T03:04:05", "cpus": 2, "memory_gb": 8, "kernels": list(kernels), "about": about,
            "disturbed": [], "rounds": rounds}


def line(lines, start):
    return next(each for each in lines if each.startswith(f"| {start}"))


def test_a_row_has_median_minimum_and_the_quotients_of_medians():
    data = run(
        ("java-17", 0, {"warm_ms": [10, 30]}),
        ("java-17", 1, {"warm_ms": [20]}),
        ("python3", 0, {"warm_ms": [5]}),
        ("jjava", 0, {"warm_ms": [80]}),
    )
    assert line(table.measured(data), "warm").endswith("| 20 (10) | 5 | 80 | 4 | 0.25 |")


def test_what_was_not_measured_is_a_dash_and_has_no_quotient():
    data = run(("java-17", 0, {"int_loop_ms": [12]}), ("python3", 0, {"int_loop_ms": [48]}))
    assert line(table.measured(data), "interrupt").endswith("| 12 | 48 | – | 0.25 | – |")


def test_a_metric_that_no_kernel_has_is_no_row():
    data = run(("java-17", 0, {"warm_ms": [10]}))
    assert len(table.measured(data)) == 3


def test_the_worst_of_two_limits_decides():
    found = {"java-17": 300, "python3": 200, "jjava": 1600}
    data = run(*((kernel, 0, {"first_ms": [ms]}) for kernel, ms in found.items()))
    assert "| **missed**, 1.25 × the limit |" in line(table.targets(data), "start → first")


def test_a_limit_that_is_just_reached_is_met():
    data = run(("java-17", 0, {"start_ms": [200]}), ("python3", 0, {"start_ms": [200]}))
    assert "| met, 1.00 of it |" in line(table.targets(data), "start → kernel")


def test_a_target_whose_peer_was_not_measured_is_neither_met_nor_missed():
    data = run(("java-17", 0, {"warm_ms": [1]}), ("python3", 0, {"warm_ms": [5]}))
    assert "| ≤ 0.25 × jjava | not measured |" in line(table.targets(data), "warm")


def test_what_this_kernel_could_not_show_is_missed():
    data = run(("java-17", 0, {}), ("python3", 0, {"lesson_ms": [1300]}))
    assert "| **missed**, it could not be measured |" in line(table.targets(data), "lesson 01, cold: kernel start → last")
    assert [(kernel, worst) for _, kernel, worst in table.missed(data)] == [("java-17", float("inf"))]


def test_an_aim_for_one_jdk_says_nothing_of_another():
    found = {"java-17": 80, "java-25": 80, "python3": 100}
    data = run(*((kernel, 0, {"first_ms": [ms]}) for kernel, ms in found.items()), kernels=tuple(found))
    assert line(table.targets(data), "start → first").endswith("| met, 0.89 of it | **missed**, 1.14 × the limit |")


def test_a_limit_is_told_with_its_unit_or_its_peer():
    limits = [targets.Limit(100), targets.java(0.25), targets.python(0.9, jdk=17), targets.Limit(1.5, own="complete_ms")]
    told = ["≤ 100 MB", "≤ 0.25 × jjava", "≤ 0.9 × python3 on JDK 17", "≤ 1.5 × idle"]
    assert [limit.told("MB") for limit in limits] == told


def test_no_line_may_be_lost():
    limit = targets.TARGETS["stdout_lost"][0]
    found = [targets.verdicts(lambda *_: lost, "java-17", "stdout_lost", limit)[0].met for lost in (0, 1)]
    assert found == [True, False]


def test_every_target_belongs_to_a_metric():
    assert set(targets.TARGETS) <= {metric.key for metric in metrics.METRICS}


def test_groups_are_chosen_by_their_name_or_by_a_metric():
    assert metrics.groups("warm_ms, first,four") == ("start", "four", "warm")
    assert metrics.groups("") == metrics.GROUPS
    with pytest.raises(ValueError, match="lunch"):
        metrics.groups("lunch")


def test_what_went_wrong_is_told_with_its_rounds():
    data = run(("jjava", 0, {}), ("jjava", 2, {}))
    for turn in data["rounds"]:
        turn["notes"].append("still there")
    assert table.incidents(data) == ["- `jjava` still there (round 1, 3)"]


def part(others, monkeypatch):
    """A part measured while other programs use these CPUs, try by try; its value is the number of the try."""
    used, tries, disturbed = iter(others), [], []
    monkeypatch.setattr(calm, "Watch", lambda: SimpleNamespace(others=lambda: next(used)))
    monkeypatch.setattr(calm, "wait", lambda log: None)

    def measure(_, turn):
        tries.append(1)
        turn.add("warm_ms", len(tries))

    turn = rounds.undisturbed(SimpleNamespace(label="java-17"), "warm", measure, disturbed, True, lambda line: None)
    return turn, disturbed


def test_what_other_programs_disturbed_is_thrown_away_and_measured_again(monkeypatch):
    turn, disturbed = part([0.9, 0.5, 0.1], monkeypatch)
    assert (turn["warm_ms"], disturbed) == ([3], ["java-17 warm", "java-17 warm"])


def test_on_a_machine_that_stays_busy_nothing_is_measured(monkeypatch):
    with pytest.raises(calm.Busy, match="java-17 warm"):
        part([0.9] * rounds.TRIES, monkeypatch)


def test_a_kernel_that_fails_in_a_group_keeps_what_it_showed_before():
    def measure(turn):
        turn.add("warm_ms", 1)
        raise cells.Fail("no idle in 30 s")

    turn = cells.Turn(notes=[])
    turn.attempt("warm", measure, turn)
    assert turn["warm_ms"] == [1] and turn["notes"] == ["warm: Fail: no idle in 30 s"]


@pytest.fixture
def missing():
    """A page on which one target is missed."""
    data = run(("java-17", 0, {"start_ms": [300], "shutdown_ms": [100]}), ("python3", 0, {"start_ms": [200]}))
    versions = dict.fromkeys(data["kernels"], "its libraries")
    return benchpage.page(data, "./lab bench --rounds 3", versions, table.report(data))


def test_the_page_names_the_command_and_the_kernels(missing):
    assert "`./lab bench --rounds 3`" in missing
    assert "| `java-17` | some kernel 1 on 17; its libraries |" in missing


def test_notes_are_appended_below_the_page(missing):
    text = benchpage.with_notes(missing, "# start → kernel_info_reply\n\nThe JVM alone takes that long.\n")
    assert text.startswith(missing)
    assert text.endswith("## Notes\n\n### start → kernel_info_reply\n\nThe JVM alone takes that long.\n")


def test_a_page_without_notes_has_no_section_for_them(missing):
    assert benchpage.with_notes(missing, "\n") == missing


def test_a_miss_that_no_note_names_is_unexplained(missing):
    assert benchpage.unexplained(missing, "") == ["start → kernel_info_reply"]
    assert benchpage.unexplained(missing, "### start → kernel_info_reply") == []


def test_the_lesson_in_python_has_the_vector_that_is_edited():
    for language in ("java", "python"):
        sources = lesson.cells(language)
        assert lesson.EDITED in sources[lesson.place_of_edit(sources)]


def test_tables_and_pictures_are_found_in_what_kernels_send():
    page = {"text/html": '<table><tr><th>dog</th><td>0.4230</td><td class="n">-1.0000</td><td>25</td></tr></table>'}
    assert lesson.numbers([page]) == ["0.4230", "-1.0000"]
    assert not lesson.pictured(page)
    assert lesson.pictured({"image/svg+xml": "<svg/>"}) and lesson.pictured({"text/html": '<img src="…">'})


def test_a_lesson_that_shows_other_numbers_is_refused():
    with pytest.raises(lesson.Fail, match="numbers"):
        lesson.check([{"text/html": "<td>0.9999</td>"}])


def test_the_data_of_a_run_survive_json():
    data = run(("java-17", 0, {"warm_ms": [10.5]}))
    assert table.report(json.loads(json.dumps(data))) == table.report(data)
