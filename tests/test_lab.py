"""The launcher: what it answers, what it takes for up to date, what it says where something is missing."""

import subprocess
import sys
from pathlib import Path

import pytest

from labtool import badge, jdk, stamps, system
from labtool.places import LAB, ROOT, environment
from labtool.report import Trouble


def lab(*words):
    return subprocess.run([sys.executable, str(ROOT / "lab"), *words], capture_output=True, text=True)


def test_help_lists_the_subcommands():
    told = lab("--help").stdout
    assert all(name in told for name in ("open", "setup", "test", "bench", "badge"))


def test_an_unknown_subcommand_is_named():
    done = lab("lunch")
    assert done.returncode == 2 and "lunch" in done.stderr


def test_an_unknown_part_is_named():
    done = lab("test", "lunch")
    assert done.returncode == 1 and "lunch" in done.stderr


def test_a_second_setup_finds_nothing_to_do():
    done = lab("setup")
    assert done.returncode == 0, done.stderr
    assert "Installing" not in done.stdout and "Building" not in done.stdout


def test_a_history_that_belongs_to_another_installation_is_left_alone(monkeypatch):
    monkeypatch.setenv("IJAVA_HISTORY", "/home/somebody/history.jsonl")
    env = environment()
    assert "IJAVA_HISTORY" not in env
    assert LAB in Path(env["JUPYTER_DATA_DIR"]).parents


def test_an_old_python_gets_a_sentence():
    pretend = "import sys, runpy; sys.version_info = (3, 8); runpy.run_path('lab')"
    done = subprocess.run([sys.executable, "-c", pretend], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 1 and "Python 3.11 or newer" in done.stderr


@pytest.mark.parametrize(
    "remote",
    [
        "https://github.com/ada/notes.git",
        "https://github.com/ada/notes",
        "https://x-token:secret@github.com/ada/notes.git",
        "git@github.com:ada/notes.git",
        "ssh://git@github.com/ada/notes/",
    ],
)
def test_the_badge_knows_every_form_of_a_github_remote(remote):
    assert badge.owner_and_repository(remote) == "ada/notes"


def test_the_badge_opens_jupyterlab_on_the_first_page():
    assert badge.link("ada/notes") == (
        "https://mybinder.org/v2/gh/ada/notes/HEAD?urlpath=lab%2Ftree%2Fnotebooks%2F00-start-here.ipynb"
    )


def test_another_host_has_no_badge():
    assert badge.owner_and_repository("https://example.org/ada/notes.git") is None


def test_a_changed_file_is_stale_and_a_touched_one_is_not(tmp_path, monkeypatch):
    monkeypatch.setattr(stamps, "ROOT", tmp_path)
    file = tmp_path / "A.java"
    file.write_text("class A {}")
    before = stamps.fingerprint([file])
    file.touch()
    assert stamps.fingerprint([file]) == before
    file.write_text("class B {}")
    assert stamps.fingerprint([file]) != before


@pytest.mark.parametrize(
    ("release", "version"),
    [
        ('JAVA_VERSION="17.0.9"\nMODULES="jdk.jshell"', 17),
        ('JAVA_VERSION="25"\nMODULES="jdk.jshell"', 25),
        ('JAVA_VERSION="11.0.2"\nMODULES="jdk.jshell"', None),
        ('JAVA_VERSION="1.8.0_392"\nMODULES="jdk.jshell"', None),
        ('JAVA_VERSION="21"\nMODULES="java.base"', None),
    ],
)
def test_a_jdk_is_one_from_17_on_that_has_jshell(tmp_path, release, version):
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "javac").touch()
    (tmp_path / "release").write_text(release)
    found = jdk.at(tmp_path)
    assert (found.version if found else None) == version


@pytest.mark.parametrize("name", system.COMMANDS)
def test_every_system_has_a_command_for_every_need(name, monkeypatch):
    monkeypatch.setattr(system, "system", lambda: name)
    for packages in (system.BASICS, system.BROWSER):
        assert "{" not in system.command(packages)


def test_where_nothing_can_be_installed_the_command_is_printed(monkeypatch):
    monkeypatch.setattr(system, "system", lambda: "fedora")
    monkeypatch.setattr(system.shutil, "which", lambda name: None)
    with pytest.raises(Trouble, match="sudo dnf install -y java-latest-openjdk-devel"):
        system.provide(system.BASICS, "a JDK")


def test_everything_is_kept_inside_the_checkout():
    ignored = subprocess.run(["git", "check-ignore", "-q", str(LAB)], cwd=ROOT)
    assert ignored.returncode == 0 and LAB.is_relative_to(ROOT)
