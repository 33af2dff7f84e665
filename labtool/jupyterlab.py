"""JupyterLab on loopback with its token, from start to the last process gone."""

import json
import os
import signal
import subprocess
import time

from labtool.places import JUPYTER, LOGS, ROOT, WINDOWS, environment, python, show
from labtool.report import Trouble, say, tail

FIRST_PAGE = "/lab/tree/notebooks/00-start-here.ipynb"
LOG = LOGS / "jupyterlab.log"


def serve(jdk, browser=True, port=None):
    """Run JupyterLab until Ctrl-C (or a TERM or HUP signal), then end it and its kernels."""
    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.default_int_handler)
    server = start(jdk, browser, port)
    try:
        say(f"\nJupyterLab is ready:\n\n    {address(server)}\n\nCtrl-C here ends it. Its log: {show(LOG)}")
        server.wait()
        raise Trouble(f"JupyterLab ended by itself. The end of {show(LOG)}:\n\n{tail(LOG)}")
    except KeyboardInterrupt:
        say("\nEnding JupyterLab and its kernels …")
    finally:
        end(server)


def start(jdk, browser, port):
    """Its own process group keeps the terminal's Ctrl-C away: JupyterLab would ask "are you sure" where nobody answers."""
    LOGS.mkdir(parents=True, exist_ok=True)
    group = {"creationflags": subprocess.CREATE_NEW_PROCESS_GROUP} if WINDOWS else {"start_new_session": True}
    with LOG.open("w") as log:
        return subprocess.Popen(
            command(browser, port),
            cwd=ROOT,
            env=environment(jdk),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            **group,
        )


def command(browser, port):
    words = [str(python()), "-m", "jupyterlab", "--ServerApp.ip=127.0.0.1", f"--ServerApp.root_dir={ROOT}"]
    words += [f"--LabApp.default_url={FIRST_PAGE}", "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate"]
    words += ["--LanguageServerManager.autodetect=False"]  # it would ask npm, which writes to the home
    words += [] if browser else ["--no-browser"]
    words += [f"--ServerApp.port={port}"] if port else []
    words += ["--allow-root"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    return words


def address(server, patience=90):
    """The page to open, token and all, once the server has written it down. Raises Trouble if it ends before that."""
    written = JUPYTER / "runtime" / f"jpserver-{server.pid}.json"
    deadline = time.monotonic() + patience
    while time.monotonic() < deadline and server.poll() is None:
        try:
            told = json.loads(written.read_text())
            return f"{told['url'].rstrip('/')}{FIRST_PAGE}?token={told['token']}"
        except (OSError, ValueError):  # not there yet, or half written
            time.sleep(0.1)
    raise Trouble(f"JupyterLab did not start. The end of {show(LOG)}:\n\n{tail(LOG)}")


def end(server):
    """TERM lets the server shut its kernels down; what has not gone in ten seconds is killed."""
    if WINDOWS:
        subprocess.run(["taskkill", "/T", "/F", "/PID", str(server.pid)], capture_output=True)
        return
    server.terminate()
    try:
        server.wait(10)
    except subprocess.TimeoutExpired:
        os.killpg(server.pid, signal.SIGKILL)
        server.wait()
