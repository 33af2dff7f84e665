"""Comms of JupyterLab itself, on which widgets live: it sends them over a subshell where a kernel has them."""

import subprocess
import sys

import pytest

from labtool import jupyterlab
from labtool.places import environment

REGISTER = """
import dev.ijava.kernel.comm.*;
Comms.ofNotebook().register("echo", (comm, data, buffers) -> comm.onMessage((sent, more) -> comm.send(sent)));
"""

# What an extension does through JupyterLab's own services, while a cell runs; gives back what it saw.
TALK = """async (register) => {
    const services = window.jupyterapp.serviceManager;
    await services.ready;
    const session = await services.sessions.startNew(
        {kernel: {name: "java"}, path: "comms.ipynb", type: "notebook", name: "comms"});
    const kernel = session.kernel;
    const subshells = async () => (await kernel.requestListSubshell({}).done).content.subshell_id;
    const status = async (code) => (await kernel.requestExecute({code}).done).content.status;
    const seen = {registered: await status(register)};
    const cell = kernel.requestExecute({code: "System.in.read()", allow_stdin: true});
    const asked = new Promise((resolve) => { cell.onStdin = resolve; });
    await asked;
    const comm = kernel.createComm("echo");
    await comm.subshellStarted;
    const answer = new Promise((resolve) => { comm.onMsg = (message) => resolve(message.content.data); });
    await comm.open({}).done;
    comm.send({value: 42, none: null});
    seen.answer = await answer;
    seen.subshells = await subshells();
    seen.subshell = comm.subshellId;
    await comm.close().done;
    while ((await subshells()).length) await new Promise((resolve) => setTimeout(resolve, 100));
    seen.open = (await kernel.requestCommInfo({})).content.comms;
    kernel.sendInputReply({value: "x", status: "ok"}, (await asked).header);
    seen.cell = (await cell.done).content.status;
    await session.shutdown();
    return seen;
}"""


@pytest.fixture
def app(tmp_path, chromium):
    """A page of a JupyterLab that shows its services to scripts."""
    words = [sys.executable, "-m", "jupyterlab", "--no-browser", "--expose-app-in-browser", "--allow-root"]
    words += ["--ServerApp.ip=127.0.0.1", f"--ServerApp.root_dir={tmp_path}"]
    with (tmp_path / "log").open("w") as log:
        server = subprocess.Popen(
            words, env=environment(), stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True
        )
    try:
        page = chromium.new_page()
        page.goto(jupyterlab.address(server).replace(jupyterlab.FIRST_PAGE, "/lab"))
        page.wait_for_function("() => window.jupyterapp?.serviceManager")
        yield page
        page.close()
    finally:
        jupyterlab.end(server)


def test_a_comm_opens_answers_and_closes_on_a_subshell_while_a_cell_waits(app):
    seen = app.evaluate(TALK, REGISTER)
    assert seen["registered"] == "ok"
    assert seen["answer"] == {"value": 42, "none": None}
    assert seen["subshells"] == [seen["subshell"]]
    assert seen["open"] == {}
    assert seen["cell"] == "ok"
