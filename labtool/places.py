"""Where things are: everything that ./lab makes lives in .lab/ inside the checkout, nothing in the home."""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LAB = ROOT / ".lab"
VENV = LAB / "venv"
JUPYTER = LAB / "jupyter"
HISTORY = JUPYTER / "data" / "ijava" / "history.jsonl"
LOGS = LAB / "logs"
REPORTS = LAB / "reports"
WINDOWS = os.name == "nt"

# What a user set for other installations of Jupyter or Python must not reach into this one.
FOREIGN = (
    "PYTHONHOME",
    "PYTHONPATH",
    "JUPYTER_PATH",
    "JUPYTER_CONFIG_PATH",
    "JUPYTERLAB_DIR",
    "JUPYTER_TOKEN",
    "IJAVA_HISTORY",
    "JJAVA_HISTORY",
)


def python(venv=VENV):
    """The interpreter of a virtual environment."""
    return venv / ("Scripts/python.exe" if WINDOWS else "bin/python")


def environment(jdk=None):
    """The environment of every process that ./lab starts: Jupyter's and IPython's folders inside .lab/, this JDK, this venv.

    The kernelspec names the Java kernel's history there by itself.
    """
    env = {name: value for name, value in os.environ.items() if name not in FOREIGN}
    env.update(
        JUPYTER_CONFIG_DIR=str(JUPYTER / "config"),
        JUPYTER_DATA_DIR=str(JUPYTER / "data"),
        JUPYTER_RUNTIME_DIR=str(JUPYTER / "runtime"),
        JUPYTERLAB_SETTINGS_DIR=str(JUPYTER / "settings"),
        JUPYTERLAB_WORKSPACES_DIR=str(JUPYTER / "workspaces"),
        IPYTHONDIR=str(JUPYTER / "ipython"),
        PYTHONNOUSERSITE="1",
        PYTHONUTF8="1",
    )
    first = [str(python().parent)]
    if jdk:
        env["JAVA_HOME"] = str(jdk.home)
        first.append(str(jdk.home / "bin"))
    env["PATH"] = os.pathsep.join([*first, env.get("PATH", os.defpath)])
    return env


def show(path):
    """A path as a person in the checkout would type it."""
    path = Path(path)
    return str(path.relative_to(ROOT)) if path.is_relative_to(ROOT) else str(path)


def running_prefix():
    """Where the Python that runs this keeps its kernelspecs (share/jupyter/kernels below it)."""
    return Path(sys.prefix)
