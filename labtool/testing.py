"""./lab test: the parts in their order, every one of them run whatever the ones before it found, then a summary."""

import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass
from xml.etree import ElementTree

from labtool import build, kernelspec, system, venv
from labtool import jdk as jdks
from labtool.places import LAB, REPORTS, ROOT, environment, python
from labtool.report import Trouble, say

JJAVA = LAB / "jjava"


@dataclass(frozen=True)
class Part:
    """A part of the tests, and what runs it: a function of a JDK that returns a Count."""

    name: str
    what: str
    run: Callable


@dataclass(frozen=True)
class Count:
    """How many tests a part ran, and how they ended."""

    passed: int = 0
    failed: int = 0
    skipped: int = 0

    def __add__(self, other):
        return Count(self.passed + other.passed, self.failed + other.failed, self.skipped + other.skipped)

    def of_process(self, exit_code):
        """A process that failed with no failed test (the format, a crash) counts as one failure: nothing fails unseen."""
        return self + Count(failed=1) if exit_code and not self.failed else self

    def __str__(self):
        return f"{self.passed} passed, {self.failed} failed, {self.skipped} skipped"


def count(reports, since):
    """The tests in JUnit reports, those of an earlier run left out."""
    total = Count()
    for report in reports:
        if report.stat().st_mtime < since:
            continue
        for case in ElementTree.parse(report).iter("testcase"):
            kinds = {child.tag for child in case}
            failed = bool(kinds & {"failure", "error"})
            skipped = "skipped" in kinds and not failed
            total += Count(not failed and not skipped, failed, skipped)
    return total


def java(jdk):
    """./mvnw verify; a failed test does not keep the other modules from being tested."""
    since = time.time()
    words = build.maven("-Dmaven.test.failure.ignore=true", "verify")
    code = subprocess.run(words, cwd=ROOT, env=environment(jdk)).returncode
    if code == 0:
        build.remember(jdk)
    return count(ROOT.glob("*/target/surefire-reports/TEST-*.xml"), since).of_process(code)


def java_others(jdk):
    """The kernel's tests, compiled for Java 17, once more on every other JDK of jdks.TESTED that is here."""
    total = Count()
    for other in jdks.tested()[1:]:
        since = time.time()
        suffix = f"jdk{other.version}"
        words = build.maven("-pl", "kernel", "-Dmaven.test.failure.ignore=true", "surefire:test")
        words += [f"-Djvm={other.java}", f"-Dsurefire.reportNameSuffix={suffix}"]
        code = subprocess.run(words, cwd=ROOT, env=environment(jdk)).returncode
        total += count(ROOT.glob(f"kernel/target/surefire-reports/TEST-*{suffix}.xml"), since).of_process(code)
    return total


def pytest(*files):
    """A part that is files of tests/."""

    def run(jdk):
        since = time.time()
        report = REPORTS / f"{files[0]}.xml"
        words = [str(python()), "-B", "-m", "pytest", f"--junitxml={report}", *(f"tests/{file}.py" for file in files)]
        code = subprocess.run(words, cwd=ROOT, env=environment(jdk)).returncode
        return count([report] if report.exists() else [], since).of_process(code)

    return run


PARTS = (
    Part("java", "unit and protocol tests, architecture, format: ./mvnw verify", java),
    Part("java-others", "the kernel's tests on the other JDKs found here", java_others),
    Part("lab", "the launcher itself, and the benchmark's page", pytest("test_lab", "test_bench")),
    Part("kernel", "Jupyter's own suite for kernels", pytest("test_kernel_suite")),
    Part("probe", "the kernel from outside, on every JDK found here, and a fuzz", pytest("test_probe")),
    Part("notebooks", "every notebook run again and compared", pytest("test_notebooks")),
    Part("browser", "JupyterLab in a real browser", pytest("test_browser", "test_comms")),
    Part("jjava", "the lessons in JJava", pytest("test_jjava")),
    Part("fresh", "a clean clone with an empty home", pytest("test_fresh_clone")),
    Part("binder", "the steps of Binder's build", pytest("test_binder")),
)


def run(names, only_list):
    """Run the parts of these names, or all. Returns the exit code."""
    if only_list:
        say("\n".join(f"{part.name:12} {part.what}" for part in PARTS))
        return 0
    unknown = set(names) - {part.name for part in PARTS}
    if unknown:
        raise Trouble(f"There is no part {', '.join(sorted(unknown))}; ./lab test --list shows the parts.")
    parts = [part for part in PARTS if not names or part.name in names]
    jdk = system.ready()
    REPORTS.mkdir(parents=True, exist_ok=True)
    return summary([timed(part, jdk) for part in parts])


def timed(part, jdk):
    say(f"\n=== {part.name}: {part.what}")
    start = time.monotonic()
    try:
        if not part.name.startswith("java"):
            prepare(jdk)
        result = part.run(jdk)
    except Trouble as trouble:
        say(f"{part.name} could not run: {trouble}")
        result = Count(failed=1)
    return part, result, time.monotonic() - start


def prepare(jdk):
    """What the parts in Python need; each step is skipped where it is up to date."""
    system.browser()
    venv.ready(venv.TESTS)
    venv.ready(venv.JJAVA, JJAVA, "jjava")
    build.ready(jdk)
    for each in jdks.tested():
        kernelspec.ready(each, kernelspec.prefix_for(each))


def summary(results):
    """The last thing printed: a line a part, then the sum in the form that other tools read."""
    say("\n=== summary")
    for part, result, seconds in results:
        say(f"{'FAILED' if result.failed else 'ok':7}{part.name:12} {str(result):40} {seconds:6.0f} s")
    total = sum((result for _, result, _ in results), Count())
    say(f"{total}")
    return 1 if total.failed or not total.passed else 0
