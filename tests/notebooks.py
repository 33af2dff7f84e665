"""Running notebooks as Jupyter runs them, in a copy: the files themselves are never written."""

import nbformat
from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import AsyncKernelManager
from nbclient import NotebookClient

from labtool.places import ROOT

ALL = sorted((ROOT / "notebooks").glob("[0-9][0-9]-*.ipynb"))
LESSON = ROOT / "notebooks" / "01-self-attention.ipynb"


def read(path):
    return nbformat.read(path, as_version=4)


def run(path, kernels, timeout=180):
    """The notebook with fresh outputs, errors kept as outputs; `kernels` is the folder of the kernelspec `java`."""
    notebook = read(path)
    for cell in code(notebook):
        cell.outputs, cell.execution_count = [], None
    manager = AsyncKernelManager(kernel_name="java", kernel_spec_manager=KernelSpecManager(kernel_dirs=[str(kernels)]))
    client = NotebookClient(
        notebook, km=manager, timeout=timeout, allow_errors=True, resources={"metadata": {"path": str(path.parent)}}
    )
    client.execute(cleanup_kc=True)  # or the kernel would go on: the client thinks a manager of ours is ours to shut down
    return notebook


def code(notebook):
    return [cell for cell in notebook.cells if cell.cell_type == "code" and cell.source.strip()]


def errors(notebook):
    """Errors that no cell announced with the tag that Jupyter has for it."""
    return [
        f"{cell.source.splitlines()[0]} … → {output.ename}: {output.evalue}"
        for cell in code(notebook)
        if "raises-exception" not in cell.metadata.get("tags", [])
        for output in cell.outputs
        if output.output_type == "error"
    ]
