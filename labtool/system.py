"""What must come from the system: a JDK, fonts for charts, a browser for tests. Installed where possible, else the command is printed."""

import os
import platform
import shutil
import subprocess
from pathlib import Path

from labtool import jdk as jdks
from labtool.places import ROOT, WINDOWS
from labtool.report import Trouble, run_quietly, say, step

BASICS, BROWSER = "binder/apt.txt", "tests/apt.txt"

# The command for a person, by system: what BASICS and BROWSER hold on Debian, under the names that others use.
COMMANDS = {
    "debian": {BASICS: "sudo apt-get install -y {apt}", BROWSER: "sudo apt-get install -y {apt}"},
    "ubuntu": {BASICS: "sudo apt-get install -y {apt}", BROWSER: "sudo snap install chromium"},
    "fedora": {
        BASICS: "sudo dnf install -y java-latest-openjdk-devel fontconfig dejavu-sans-fonts",
        BROWSER: "sudo dnf install -y chromium",
    },
    "macos": {BASICS: "brew install openjdk@21", BROWSER: "brew install --cask google-chrome"},
    "windows": {BASICS: "winget install EclipseAdoptium.Temurin.21.JDK", BROWSER: "winget install Google.Chrome"},
}

BROWSERS = (
    "chromium",
    "google-chrome",
    "google-chrome-stable",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
)


def jdk():
    """The JDK to build and run with; installed if there is none. Raises Trouble with the command for this system."""
    if not jdks.find():
        provide(BASICS, f"a JDK of version {jdks.OLDEST} or newer")
    return jdks.find()


def fonts():
    """See that charts can have letters: headless Java needs fontconfig and one font on Linux, elsewhere the system has them."""
    if platform.system() == "Linux" and not has_fonts():
        provide(BASICS, "fontconfig and a font (charts have letters)")


def has_fonts():
    fc_list = shutil.which("fc-list")
    return bool(fc_list and subprocess.run([fc_list], capture_output=True).stdout)


def browser():
    """The path of a Chromium, Chrome or Edge; installed if there is none."""
    if not find_browser():
        provide(BROWSER, "a Chromium or Chrome browser (the tests look at notebooks in one)")
    return find_browser()


def find_browser():
    return next(filter(None, map(shutil.which, BROWSERS)), None)


def provide(packages, what):
    """Install the packages of an apt file as root on Debian or Ubuntu; anywhere else raise Trouble with the command."""
    if not (shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0):
        raise Trouble(f"{what} is missing. Install it, then start ./lab again:\n\n    {command(packages)}")
    names = apt_names(packages)
    env = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    with step(f"Installing {what}: {' '.join(names)}"):
        run_quietly(["apt-get", "update", "-q"], "apt-update", env, "apt-get update")
        run_quietly(
            ["apt-get", "install", "-y", "-q", "--no-install-recommends", *names],
            "apt-install",
            env,
            f"apt-get install {' '.join(names)}",
        )


def apt_names(packages):
    return [
        line.strip() for line in (ROOT / packages).read_text().splitlines() if line.strip() and not line.startswith("#")
    ]


def command(packages):
    """The exact command that installs these packages on this system."""
    return COMMANDS[system()][packages].format(apt=" ".join(apt_names(packages)))


def system():
    """The row of COMMANDS for this machine; a Linux of another family is given Debian's names."""
    if WINDOWS or platform.system() == "Darwin":
        return "windows" if WINDOWS else "macos"
    release = platform.freedesktop_os_release() if Path("/etc/os-release").exists() else {}
    family = [release.get("ID", ""), *release.get("ID_LIKE", "").split()]
    return next((name for name in family if name in COMMANDS), "fedora" if "rhel" in family else "debian")


def ready():
    """Everything ./lab needs from the system. Returns the JDK."""
    found = jdk()
    fonts()
    say(f"• Java: {found}")
    return found
