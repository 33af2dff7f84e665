"""The Python environment in .lab/venv, made from the pinned files that Binder uses too."""

import json
import shutil
import subprocess
import sys

from labtool.places import LAB, ROOT, VENV, environment, python
from labtool.report import Trouble, run_quietly, step
from labtool.stamps import fingerprint, fresh, store

JUPYTER = ("binder/requirements.txt",)
TESTS = ("binder/requirements.txt", "tests/requirements.txt")
JJAVA = ("tests/jjava.txt",)


def ready(requirements=JUPYTER, venv=VENV, name="venv"):
    """Make the environment, or bring it up to date with the requirement files."""
    marks = {stamp(name, file): fingerprint([ROOT / file], sys.version, sys.base_prefix) for file in requirements}
    if all(fresh(*each) for each in marks.items()) and python(venv).exists():
        return
    with step(f"Installing {' and '.join(requirements)} into {venv.relative_to(ROOT)}"):
        if not works(venv):
            create(venv)
        install(venv, [f"-r{ROOT / file}" for file in requirements])
    quiet_news(venv)
    for each in marks.items():
        store(*each)


def stamp(name, requirements):
    """Each file has a stamp of its own: what the tests installed need not be installed again for JupyterLab alone."""
    return f"{name}-{requirements.replace('/', '-')}"


def works(venv):
    """True if the environment's Python is the version that runs this; a moved checkout or a new Python breaks one."""
    ask = [str(python(venv)), "-c", "import sys; print(sys.version, sys.prefix)"]
    try:
        told = subprocess.run(ask, capture_output=True, text=True, env=environment()).stdout.strip()
    except OSError:
        return False
    return told == f"{sys.version} {venv}".strip()


def create(venv):
    shutil.rmtree(venv, ignore_errors=True)
    LAB.mkdir(exist_ok=True)
    made = subprocess.run([sys.executable, "-m", "venv", str(venv)], capture_output=True, text=True)
    if made.returncode != 0:
        raise Trouble(
            f"Python could not make a virtual environment: {made.stdout}{made.stderr}\n"
            "On Debian and Ubuntu the package python3-venv is what is missing: sudo apt-get install -y python3-venv"
        )


def install(venv, what):
    """pip, without anybody's --user folder."""
    pip = [str(python(venv)), "-m", "pip", "install", "--disable-pip-version-check", *what]
    run_quietly(pip, "pip", environment(), "pip install")


def quiet_news(prefix):
    """JupyterLab asks every newcomer whether to fetch its news; here nobody is asked, nothing is fetched."""
    settings = prefix / "share" / "jupyter" / "lab" / "settings" / "overrides.json"
    settings.parent.mkdir(parents=True, exist_ok=True)
    values = {"@jupyterlab/apputils-extension:notification": {"fetchNews": "false", "checkForUpdates": False}}
    settings.write_text(json.dumps(values, indent=2) + "\n")
