"""A notebook in JupyterLab as a person sees it: cells, menus, keys."""

import re
import shutil
from uuid import uuid4

from labtool.places import ROOT

# Pages work on a copy, since JupyterLab saves by itself. It lies one folder deep, as notebooks/ does, so that the paths in
# a notebook hold; Maven's folder is there, and git does not look at it.
COPIES = ROOT / "target"

# Whether a picture has arrived, is not one flat colour, and has the pixels that a sharp screen can show.
PICTURE = """async (image) => {
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
    const pen = canvas.getContext("2d");
    pen.drawImage(image, 0, 0);
    const pixels = new Uint32Array(pen.getImageData(0, 0, canvas.width, canvas.height).data.buffer);
    return {width: image.naturalWidth, shown: image.width, colours: new Set(pixels).size};
}"""


class LabPage:
    """One browser page with one notebook in it, in a workspace of its own: `?reset` would load the page twice, and a test that
    is quick would type into the first one."""

    def __init__(self, browser, url, notebook):
        self.page = browser.new_page(viewport={"width": 1280, "height": 900}, device_scale_factor=2)
        self.page.set_default_timeout(30_000)
        COPIES.mkdir(exist_ok=True)
        shutil.copy(ROOT / "notebooks" / notebook, COPIES)
        self.page.goto(re.sub(r"/tree/notebooks/[^?]*", f"/workspaces/{uuid4()}/tree/{COPIES.name}/{notebook}", url))
        self.wait_until_open()

    def wait_until_open(self):
        self.page.locator(".jp-NotebookPanel .jp-CodeCell").first.wait_for()
        # Until the page has its kernel the toolbar says "No Kernel", and Run All would ask which one.
        self.page.locator(".jp-NotebookPanel-toolbar .jp-KernelName", has_text="Java").wait_for()
        self.wait_until("idle")

    def wait_until(self, status):
        """The kernel's state as the toolbar shows it: idle or busy."""
        self.page.locator(f'.jp-Notebook-ExecutionIndicator[data-status="{status}"]').wait_for()

    def menu(self, *labels):
        """Choose an item by the words a person reads."""
        self.page.locator(".lm-MenuBar-itemLabel", has_text=re.compile(f"^{labels[0]}$")).click()
        for label in labels[1:]:
            self.page.locator(".lm-Menu-itemLabel", has_text=re.compile(f"^{re.escape(label)}$")).last.click()

    def run_all(self):
        self.clear()
        self.run("Run All Cells", self.code_cells())

    def run_below(self, cell):
        """Run a cell and all that follow it, where the cursor is in that cell and the outputs are cleared."""
        self.run("Run Selected Cell and All Below", self.code_cells()[index(cell) :])

    def clear(self):
        """Without outputs and numbers, so that a cell that has them has run since."""
        self.menu("Edit", "Clear Outputs of All Cells")

    def run(self, item, cells):
        self.menu("Run", item)
        for cell in cells:
            cell.locator(".jp-InputPrompt", has_text=re.compile(r"\[\d+\]:")).wait_for(timeout=120_000)
        self.wait_until("idle")

    def code_cells(self):
        return self.page.locator(".jp-Notebook .jp-CodeCell").all()

    def cell_with(self, text):
        """The first code cell whose source has this text."""
        return next(cell for cell in self.code_cells() if text in source(cell))

    def replace(self, cell, text):
        """Type over a cell's whole source."""
        cell.locator(".cm-content").first.click()
        self.page.keyboard.press("ControlOrMeta+a")
        self.page.keyboard.insert_text(text)

    def press(self, keys):
        self.page.keyboard.press(keys)

    def choose(self, command):
        """Click the toolbar's button for a command."""
        self.page.locator(f'.jp-NotebookPanel-toolbar [data-command="{command}"]').click()

    def errors(self):
        """What stands in red: errors, and whatever was printed to System.err."""
        return self.page.locator(
            '.jp-OutputArea-output[data-mime-type="application/vnd.jupyter.stderr"]'
        ).all_inner_texts()

    def pictures(self):
        """What the browser made of every picture among the outputs."""
        return [image.evaluate(PICTURE) for image in self.page.locator(".jp-OutputArea-output img").all()]

    def drawings(self):
        """The data of every picture among the outputs."""
        return self.page.locator(".jp-OutputArea-output img").evaluate_all("images => images.map(image => image.src)")

    def text_below(self, cell):
        """All output text of the code cells that follow this one."""
        return "\n".join(output_text(each) for each in self.code_cells()[index(cell) + 1 :])

    def close(self):
        self.page.close()


def source(cell):
    return "\n".join(cell.locator(".cm-line").all_text_contents())


def index(cell):
    """Which of the code cells it is."""
    return cell.evaluate("cell => [...document.querySelectorAll('.jp-CodeCell')].indexOf(cell)")


def output_text(cell):
    return "\n".join(cell.locator(".jp-OutputArea-output").all_inner_texts())
