"""A stranger's first minutes: a clean clone, an empty home, ./lab, and lesson 01 runs."""

import json
import platform
import subprocess
import urllib.request
from urllib.parse import parse_qs, urlsplit

import clones
import pytest
from conftest import Lab

pytestmark = pytest.mark.skipif(platform.system() == "Windows", reason="written for POSIX homes")

# Ordinary caches: Maven's, pip's, and the list of fonts that every JDK keeps there.
CACHES = {".m2/repository", ".m2/wrapper", ".cache/pip", ".cache/fontconfig", ".java/fonts"}


@pytest.fixture(scope="module")
def stranger():
    with clones.Stranger() as stranger:
        yield stranger


@pytest.fixture(scope="module")
def lab(stranger):
    with Lab(
        stranger.clone, stranger.python(), "--port=8977", env=stranger.environment(), **stranger.identity()
    ) as lab:
        yield lab


def test_lab_reaches_a_jupyterlab_that_serves_the_first_page(lab):
    with urllib.request.urlopen(lab.url) as page:
        assert page.status == 200
    assert "/notebooks/00-start-here.ipynb" in lab.url


def test_it_listens_on_loopback_and_asks_for_its_token(lab):
    assert urlsplit(lab.url).hostname in ("127.0.0.1", "localhost")
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(lab.url.split("/lab/")[0] + "/api/contents")
    assert refused.value.code == 403


def test_it_offers_java(lab):
    token = parse_qs(urlsplit(lab.url).query)["token"][0]
    with urllib.request.urlopen(f"{lab.url.split('/lab/')[0]}/api/kernelspecs?token={token}") as answer:
        assert json.load(answer)["kernelspecs"]["java"]["spec"]["language"] == "java"


def test_the_first_lesson_runs(stranger, lab):
    jupyter = stranger.clone / ".lab/venv/bin/jupyter"
    stranger.run(jupyter, "execute", "notebooks/01-self-attention.ipynb")


def test_a_second_setup_finds_nothing_to_do(stranger, lab):
    done = stranger.run(stranger.python(), "lab", "setup")
    assert "Installing" not in done and "Building" not in done


def test_nothing_but_caches_is_written_to_the_home(stranger, lab):
    assert stranger.written() <= CACHES


def test_nothing_of_it_is_seen_by_git(stranger, lab):
    assert stranger.run("git", "status", "--porcelain") == ""


def test_its_processes_end_with_it(stranger, lab):
    assert lab.stop() == 0
    left = subprocess.run(["pgrep", "-f", str(stranger.clone)], capture_output=True, text=True).stdout
    assert left == ""
