"""Lesson 01, unmodified, in JJava: learners may have that kernel, and the lessons must still teach there."""

import re

import notebooks
import outputs
import pytest

from labtool.testing import JJAVA


@pytest.fixture(scope="module")
def lesson():
    return notebooks.run(notebooks.LESSON, JJAVA / "share" / "jupyter" / "kernels")


def test_it_runs_without_an_error(lesson):
    assert notebooks.errors(lesson) == []


def test_every_picture_is_there(lesson):
    for saved, now in zip(notebooks.code(notebooks.read(notebooks.LESSON)), notebooks.code(lesson)):
        assert pictures(now) == pictures(saved), saved.source.splitlines()[0]


def test_it_shows_the_same_numbers(lesson):
    for saved, now in zip(notebooks.code(notebooks.read(notebooks.LESSON)), notebooks.code(lesson)):
        assert numbers(now) == numbers(saved), saved.source.splitlines()[0]


def pictures(cell):
    return sum(
        "image/png" in output.get("data", {}) or "<img" in output.get("data", {}).get("text/html", "")
        for output in cell.outputs
    )


def numbers(cell):
    """Every number with four decimals, which is how tables, formulas and alternative texts print what was computed."""
    return [found for output in outputs.of(cell) for found in re.findall(r"-?\d+\.\d{4}", str(output))]
