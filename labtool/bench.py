"""./lab bench: this kernel beside Python's and JJava, in interleaved rounds of one run; writes docs/benchmarks.md."""

import json
import os
import platform
import subprocess

from labtool import build, kernelspec, system, testing, venv
from labtool.places import REPORTS, ROOT, environment, python, show
from labtool.report import Trouble, say, step

PAGE = ROOT / "docs" / "benchmarks.md"
CALM = 2.0

TEXT = """# Benchmarks

Made by `./lab bench --rounds {rounds}` with `tests/probe`: the kernels take turns within one run, and only numbers of one run
are comparable. Medians, minima in brackets, and × the ratio of the medians to the first column's kernel.

| | |
|---|---|
| machine | {machine}, {cpus} CPUs, load {load:.1f} before the run |
| `java` | this kernel on {jdk} |
| `python3` | {ipykernel} |
| `jjava` | {jjava} on the same JDK |

{table}"""


def run(rounds):
    """Measure and write the page. Raises Trouble on a busy machine, where numbers would mean nothing."""
    jdk = system.ready()
    venv.ready(venv.TESTS)
    venv.ready(venv.JJAVA, testing.JJAVA, "jjava")
    build.ready(jdk)
    kernelspec.ready(jdk)
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
    if load > CALM:
        raise Trouble(
            f"The load is {load:.1f}; numbers of a machine that is busy mean nothing. Try again below {CALM:.0f}."
        )
    with step(f"Measuring three kernels in {rounds} rounds (about four minutes a round)"):
        measure(jdk, rounds)
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(page(jdk, rounds, load))
    say(f"Written: {show(PAGE)}")


def measure(jdk, rounds):
    words = [str(python()), "-m", "probe", "bench", "--rounds", str(rounds), "--out", str(REPORTS)]
    words += ["--kernel", str(kernelspec.folder()), "--peer", "python3", "--peer", str(peer())]
    if subprocess.run(words, cwd=ROOT, env={**environment(jdk), "PYTHONPATH": str(ROOT / "tests")}).returncode:
        raise Trouble("The benchmark stopped; what it said is above.")


def peer():
    """JJava's kernelspec under a name of its own: a folder's name is the column's title."""
    link = testing.JJAVA / "jjava"
    if not link.exists():
        link.symlink_to(kernelspec.folder(testing.JJAVA), target_is_directory=True)
    return link


def page(jdk, rounds, load):
    return TEXT.format(
        rounds=rounds,
        machine=f"{platform.system()} {platform.machine()}",
        cpus=os.cpu_count(),
        load=load,
        jdk=f"JDK {jdk.version}",
        ipykernel=installed(venv.VENV, "ipykernel"),
        jjava=installed(testing.JJAVA, "jjava"),
        table=(REPORTS / "bench.md").read_text(),
    )


def installed(environment_folder, package):
    told = subprocess.run(
        [str(python(environment_folder)), "-m", "pip", "list", "--format=json"], capture_output=True, text=True
    )
    return next(f"{each['name']} {each['version']}" for each in json.loads(told.stdout) if each["name"] == package)
