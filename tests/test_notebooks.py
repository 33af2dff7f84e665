"""Every notebook, run again from top to bottom, shows what it was saved with."""

import json

import notebooks
import outputs
import pytest
from nbformat.v4 import new_code_cell, new_output

from labtool import kernelspec

KERNELS = kernelspec.folder().parent
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")


@pytest.mark.parametrize("path", notebooks.ALL, ids=lambda path: path.name)
def test_a_notebook_shows_again_what_it_was_saved_with(path):
    ran = notebooks.run(path, KERNELS)
    assert notebooks.errors(ran) == []
    for saved, now in zip(notebooks.code(notebooks.read(path)), notebooks.code(ran)):
        assert outputs.of(now) == outputs.of(saved), f"the cell that begins with {saved.source.splitlines()[0]!r}"


@pytest.mark.parametrize("path", notebooks.ALL, ids=lambda path: path.name)
def test_a_notebook_was_saved_after_one_run_from_top_to_bottom(path):
    counts = [cell.execution_count for cell in notebooks.code(notebooks.read(path))]
    assert counts == list(range(1, len(counts) + 1))


@pytest.mark.parametrize("path", notebooks.ALL, ids=lambda path: path.name)
def test_a_notebook_stays_below_two_megabytes(path):
    assert path.stat().st_size < 2_000_000


@pytest.mark.parametrize("path", notebooks.ALL, ids=lambda path: path.name)
def test_every_picture_says_in_words_what_it_shows(path):
    saved = json.dumps([outputs.of(cell) for cell in notebooks.code(notebooks.read(path))], default=str)
    assert "WITHOUT ALTERNATIVE TEXT" not in saved


def test_there_are_notebooks():
    assert notebooks.LESSON in notebooks.ALL


def html(text):
    return new_output("display_data", {"text/html": text})


@pytest.mark.parametrize(
    ("saved", "now"),
    [
        (new_output("stream", text="0.8894"), new_output("stream", text="0.8895")),
        (new_output("execute_result", {"text/plain": "1.0"}), new_output("execute_result", {"text/plain": "1.1"})),
        (html("<table><td>.4230</td></table>"), html("<table><td>.4231</td></table>")),
        (html("<img src='data:x' alt='dog .42'>"), html("<img src='data:x' alt='dog .43'>")),
        (new_output("display_data", {"text/latex": "$1$"}), new_output("display_data", {"text/latex": "$2$"})),
        (html("x"), new_output("display_data", {"text/plain": "x"})),
    ],
)
def test_a_changed_number_or_kind_is_seen(saved, now):
    assert outputs.of(new_code_cell(outputs=[saved])) != outputs.of(new_code_cell(outputs=[now]))


def test_only_a_cell_that_says_so_may_vary():
    def cell(text):
        return new_code_cell(outputs=[new_output("stream", text=text)], metadata={"tags": [outputs.VARIES]})

    assert outputs.of(cell("12 ms")) == outputs.of(cell("13 ms"))


def nearly(text):
    return outputs.of(new_code_cell(outputs=[html(text)], metadata={"tags": [outputs.NEARLY]}))


@pytest.mark.parametrize(("saved", "now"), [("dog 0.4604", "dog 0.4605"), ("dog 4.8e-6", "dog 0.0000")])
def test_a_number_of_a_real_model_may_differ_in_its_last_digit(saved, now):
    assert nearly(saved) == nearly(now)


@pytest.mark.parametrize("now", ["dog 0.4610", "cat 0.4604", "dog 0.4604 0.1", "dog –"])
def test_and_in_nothing_else(now):
    assert nearly("dog 0.4604") != nearly(now)
