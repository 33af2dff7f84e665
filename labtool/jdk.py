"""Finding a JDK: JAVA_HOME first, then the PATH, then where systems keep them; at least Java 17, with a compiler and JShell."""

import os
import re
import shutil
from dataclasses import dataclass
from pathlib import Path

from labtool.places import WINDOWS

OLDEST = 17
TESTED = (17, 25)

# Folders that hold JDKs, one a subfolder; what does not exist is passed over.
USUAL_PLACES = (
    "/usr/lib/jvm/*",
    "/Library/Java/JavaVirtualMachines/*/Contents/Home",
    "/opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home",
    "/usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home",
    "~/.sdkman/candidates/java/*",
    "~/.jdks/*",
    "C:/Program Files/Java/*",
    "C:/Program Files/Eclipse Adoptium/*",
    "C:/Program Files/Microsoft/jdk*",
    "C:/Program Files/Zulu/*",
    "C:/Program Files/Amazon Corretto/*",
    "C:/Program Files/BellSoft/*",
)


@dataclass(frozen=True)
class Jdk:
    """A JDK's folder and its version, 17 for 17.0.2."""

    home: Path
    version: int

    @property
    def java(self):
        return self.home / "bin" / ("java.exe" if WINDOWS else "java")

    @property
    def maker(self):
        """Who built it, as its `release` file says."""
        told = re.search(r'^IMPLEMENTOR="(.*)"$', (self.home / "release").read_text(errors="replace"), flags=re.M)
        return told[1] if told else "unknown"

    def __str__(self):
        return f"JDK {self.version} ({self.home})"


def at(home):
    """The JDK in this folder; None if it is none, is too old, or has no JShell."""
    release = Path(home) / "release"
    if not release.is_file() or not any((Path(home) / "bin" / name).exists() for name in ("javac", "javac.exe")):
        return None
    text = release.read_text(errors="replace")
    version = re.search(r'JAVA_VERSION="(?:1\.)?(\d+)', text)
    if not version or int(version[1]) < OLDEST or "jdk.jshell" not in text:
        return None
    return Jdk(Path(home).resolve(), int(version[1]))


def find():
    """The JDK to use, or None: the one a person chose (JAVA_HOME, PATH), else the newest of the usual places."""
    javac = shutil.which("javac")
    chosen = [os.environ.get("JAVA_HOME"), Path(javac).resolve().parent.parent if javac else None]
    for home in filter(None, chosen):
        if jdk := at(home):
            return jdk
    return max(everywhere(), key=lambda jdk: jdk.version, default=None)


def everywhere():
    """Every JDK in the usual places, each once."""
    homes = []
    for pattern in USUAL_PLACES:
        path = Path(pattern).expanduser()
        homes += Path(path.anchor).glob(str(path.relative_to(path.anchor))) if path.is_absolute() else []
    return sorted({jdk for home in homes if (jdk := at(home))}, key=lambda jdk: (jdk.version, str(jdk.home)))


def tested():
    """What the tests run on: the JDK that find() gives, then one of every other generation in TESTED that is here."""
    first = find()
    others = {jdk.version: jdk for jdk in everywhere() if jdk.version in TESTED and jdk.version != first.version}
    return [first, *others.values()]
