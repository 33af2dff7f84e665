"""The lessons, unmodified, in JJava: learners may have that kernel, and the lessons must still teach there."""

import re
from concurrent.futures import ThreadPoolExecutor

import notebooks
import outputs
import pytest

from labtool.testing import JJAVA

KERNELS = JJAVA / "share" / "jupyter" / "kernels"
AT_A_TIME = 2  # a kernel starts slowly, and the machine may have no more processors
TIMEOUT = 600  # for a cell: the first time, one of them downloads a model
lessons = pytest.mark.parametrize("path", notebooks.ALL, ids=lambda path: path.name)


@pytest.fixture(scope="module")
def ran():
    with ThreadPoolExecutor(AT_A_TIME) as pool:
        return dict(zip(notebooks.ALL, pool.map(lambda path: notebooks.run(path, KERNELS, TIMEOUT), notebooks.ALL)))


def cells(path, ran):
    return zip(notebooks.code(notebooks.read(path)), notebooks.code(ran[path]))


@lessons
def test_it_runs_without_an_error(path, ran):
    assert notebooks.errors(ran[path]) == []


@lessons
def test_every_picture_is_there(path, ran):
    for saved, now in cells(path, ran):
        assert pictures(now) == pictures(saved), saved.source.splitlines()[0]


@lessons
def test_it_shows_the_same_numbers(path, ran):
    for saved, now in cells(path, ran):
        near = outputs.LAST_DIGIT if outputs.NEARLY in saved.metadata.get("tags", []) else 0
        assert numbers(now) == pytest.approx(numbers(saved), rel=0, abs=near), saved.source.splitlines()[0]


def pictures(cell):
    return sum(
        "image/png" in output.get("data", {}) or "<img" in output.get("data", {}).get("text/html", "")
        for output in cell.outputs
    )


def numbers(cell):
    """Every number with four decimals, which is how tables, formulas and alternative texts print what was computed."""
    seen = [outputs.one(output) for output in outputs.join_streams(cell.outputs)]
    return [float(found) for one in seen for found in re.findall(r"-?\d+\.\d{4}(?!\d|e)", str(one))]
