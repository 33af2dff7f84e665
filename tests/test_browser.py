"""JupyterLab in a real browser, started by ./lab: what a learner does in the first ten minutes."""

import re

import pytest
from lab_page import LabPage, output_text, source

from labtool.places import JUPYTER

THEME = JUPYTER / "settings" / "@jupyterlab" / "apputils-extension" / "themes.jupyterlab-settings"


@pytest.fixture(scope="module")
def lesson(chromium, lab_url):
    """Lesson 01 after Run All."""
    page = LabPage(chromium, lab_url, "01-self-attention.ipynb")
    page.run_all()
    yield page
    page.close()


@pytest.fixture
def start(chromium, lab_url):
    """Notebook 00, as ./lab opens it."""
    page = LabPage(chromium, lab_url, "00-start-here.ipynb")
    yield page
    page.close()


@pytest.fixture
def theme():
    """The theme a person has chosen stays chosen after the tests."""
    before = THEME.read_text() if THEME.exists() else None
    yield
    THEME.write_text(before) if before else THEME.unlink(missing_ok=True)


def test_lab_opens_the_first_notebook(chromium, lab_url):
    page = chromium.new_page()
    page.goto(lab_url)
    page.locator("#jp-main-dock-panel .jp-mod-current .lm-TabBar-tabLabel", has_text="00-start-here.ipynb").wait_for()
    page.locator(".jp-NotebookPanel:not(.lm-mod-hidden) .jp-CodeCell").first.wait_for()
    page.close()


def test_run_all_runs_every_cell_without_an_error(lesson):
    assert lesson.errors() == []


def test_every_chart_is_drawn_and_sharp(lesson):
    pictures = lesson.pictures()
    assert len(pictures) >= 5
    for picture in pictures:
        assert picture["colours"] > 2, picture
        assert picture["width"] >= 2 * picture["shown"], picture


def test_formulas_are_typeset(lesson):
    lesson.page.locator(".jp-MarkdownCell mjx-container").first.wait_for()
    assert "$$" not in "".join(lesson.page.locator(".jp-MarkdownCell .jp-MarkdownOutput").all_inner_texts())


@pytest.mark.parametrize("name", ["Light", "Dark"])
def test_it_is_photographed_in_both_themes(lesson, screenshots, theme, name):
    lesson.menu("Settings", "Theme", f"JupyterLab {name}")
    lesson.page.locator(f'body[data-jp-theme-light="{str(name == "Light").lower()}"]').wait_for(state="attached")
    for number, image in enumerate(lesson.page.locator(".jp-OutputArea-output img").all()):
        image.scroll_into_view_if_needed()
        lesson.page.screenshot(path=screenshots / f"01-{name.lower()}-{number:02}.png")


def test_an_edited_vector_moves_everything_below(lesson):
    cell = lesson.cell_with("queryQuickly")
    numbers, charts = lesson.text_below(cell), lesson.drawings()
    edited, count = re.subn(r"(queryQuickly\s*=\s*\{)[^}]*\}", r"\g<1>0.22, -0.64, 0.73}", source(cell))
    assert count == 1
    lesson.clear()
    lesson.replace(cell, edited)
    lesson.run_below(cell)
    assert lesson.errors() == []
    assert lesson.text_below(cell) != numbers
    assert lesson.drawings() != charts


def test_tab_completes(lesson):
    lesson.replace(lesson.code_cells()[-1], "Math.a")
    lesson.press("Tab")
    offered = lesson.page.locator(".jp-Completer-item")
    offered.first.wait_for()
    assert any("abs" in text for text in offered.all_inner_texts())
    lesson.press("Escape")


def test_shift_tab_explains(lesson):
    lesson.replace(lesson.code_cells()[-1], "Math.max(1, 2)")
    for _ in "(1, 2)":
        lesson.press("ArrowLeft")
    lesson.press("Shift+Tab")
    tooltip = lesson.page.locator(".jp-Tooltip-content")
    tooltip.wait_for()
    assert "max(" in tooltip.inner_text()
    lesson.press("Escape")


def test_the_interrupt_button_ends_an_endless_loop(start):
    cell = start.code_cells()[0]
    start.replace(cell, "while (true) {}")
    start.press("ControlOrMeta+Enter")
    start.wait_until("busy")
    start.choose("notebook:interrupt-kernel")
    start.wait_until("idle")
    assert len(start.errors()) == 1
    start.replace(cell, "40 + 2")
    start.press("ControlOrMeta+Enter")
    cell.locator(".jp-OutputArea-output", has_text="42").wait_for()
    assert output_text(cell).strip() == "42"
