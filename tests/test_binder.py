"""The steps of Binder's build, from the Dockerfile that repo2docker writes, followed on a clean clone.

Nothing here needs a container engine: repo2docker only prints the file, and each of its steps that reads our files is
carried out as it stands there, as a user who is not root and with an empty home.
"""

import json
import os
import platform
import re
import subprocess
import sys
import time
from pathlib import Path

import clones
import pytest
import repo2docker

from labtool import system

pytestmark = pytest.mark.skipif(platform.system() != "Linux", reason="Binder's builds are Linux builds")

# What Binder's own environment brings before our requirements are installed into it.
SERVER = (
    "jupyterlab",
    "notebook",
    "jupyter_server",
    "jupyterhub-base",
    "jupyter-resource-usage",
    "jupyter-offlinenotebook",
)


@pytest.fixture(scope="module")
def stranger():
    with clones.Stranger() as stranger:
        yield stranger


@pytest.fixture(scope="module")
def printed(stranger):
    """What repo2docker prints about the clone and about what it would do with it."""
    user = ["--user-id=1000", "--user-name=jovyan"]
    command = [sys.executable, "-m", "repo2docker", "--no-build", "--debug", *user, str(stranger.clone)]
    env = {**os.environ, "HOME": str(stranger.home)}
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=env)
    return done.stdout


@pytest.fixture(scope="module")
def built(stranger, printed):
    """The environment after the build's steps; the folder of its programs."""
    venv = stranger.base / "env"
    stranger.run(stranger.python(), "-m", "venv", "--copies", venv)
    env = stranger.environment(venv / "bin")
    stranger.run(venv / "bin/pip", "install", "-q", *binders_own_server(), env=env)
    for step in steps(printed):
        start = time.monotonic()
        stranger.run("bash", "-c", step, env={**env, "KERNEL_PYTHON_PREFIX": str(venv)})
        assert time.monotonic() - start < 600, (
            f"Binder gives a build little patience, and this step took ten minutes: {step}"
        )
    return venv / "bin"


def binders_own_server():
    """The versions of Jupyter's server that repo2docker freezes for Python 3.11."""
    frozen = Path(repo2docker.__file__).parent / "buildpacks" / "conda" / "environment.py-3.11-linux-64.lock"
    packages = dict(re.findall(r"/([\w.-]+?)-(\d[\w.]*)-[^-/]+\.conda", frozen.read_text()))
    return [f"{name.removesuffix('-base')}=={packages[name]}" for name in SERVER]


def steps(printed):
    """The steps that read our files, as they stand in the Dockerfile."""
    found = re.findall(r"^RUN (.*(?:pip install.*requirements|postBuild).*)$", printed, re.MULTILINE)
    assert len(found) == 3, f"requirements, chmod and postBuild were expected, and these were found: {found}"
    return found


def test_binder_uses_python_3_11(printed):
    assert "Building conda environment for python=3.11" in printed


def test_binder_installs_the_system_packages(printed):
    (line,) = re.findall(r"^apt-get install --yes --no-install-recommends (.*) && \\$", printed, re.MULTILINE)
    assert sorted(line.split()) == sorted(system.apt_names(system.BASICS))


def test_binder_reads_nothing_of_the_tests(printed):
    assert "tests/" not in printed


def test_the_requirements_fit_together_and_to_binders_server(stranger, built):
    assert "No broken requirements" in stranger.run(built / "pip", "check")


def test_the_kernel_is_found_and_sized_for_binder(stranger, built):
    told = stranger.run(built / "jupyter", "kernelspec", "list", "--json", env=stranger.environment(built))
    spec = json.loads(told[told.index("{") :])["kernelspecs"]["java"]
    assert spec["resource_dir"].startswith(str(built.parent))
    assert "-Xmx512m" in spec["spec"]["argv"]


def test_the_first_lesson_runs(stranger, built):
    stranger.run(built / "jupyter", "execute", "notebooks/01-self-attention.ipynb", env=stranger.environment(built))


def test_jupyterlab_of_the_pinned_version_is_what_binder_serves(stranger, built):
    (pinned,) = re.findall(
        r"^jupyterlab==(.*)$", Path(stranger.clone / "binder/requirements.txt").read_text(), re.MULTILINE
    )
    assert stranger.run(built / "jupyter", "lab", "--version", env=stranger.environment(built)).strip() == pinned
