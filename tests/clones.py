"""A clean clone of what is checked out, for another user and with an empty home: what a stranger's machine has."""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from labtool.places import ROOT

# A user without an account: one that has an account has a home that is not empty, or none.
NOBODY = 54321


class Stranger:
    """A home with nothing in it and a clone of this commit, owned by somebody who is not root.

    Uncommitted changes of tracked files are carried over, so that a test says something about what is being worked on.
    """

    def __init__(self):
        self.user = NOBODY if os.geteuid() == 0 else None
        self.base = Path(tempfile.mkdtemp(prefix="lab-stranger-"))
        self.home, self.clone = self.base / "home", self.base / "clone"
        self.home.mkdir()
        subprocess.run(["git", "clone", "-q", str(ROOT), str(self.clone)], check=True)
        change = subprocess.run(["git", "diff", "HEAD", "--binary"], cwd=ROOT, check=True, capture_output=True).stdout
        if change:
            subprocess.run(["git", "apply", "--whitespace=nowarn"], cwd=self.clone, check=True, input=change)
        self._hand_over()

    def _hand_over(self):
        self.base.chmod(0o755)
        for path in [self.base, *self.base.rglob("*")] if self.user else []:
            os.chown(path, self.user, self.user, follow_symlinks=False)

    def environment(self, *path, **more):
        """Only what a login shell would have: nothing of this process's settings but the way to the network.

        Java asks the account for the home and not HOME, so it is told.
        """
        passed = {
            k: v
            for k, v in os.environ.items()
            if k.startswith(("PIP_", "SSL_", "MVNW_")) or k.lower().endswith("_proxy")
        }
        words = [*map(str, path), "/usr/local/bin", "/usr/bin", "/bin"]
        return {
            **passed,
            "HOME": str(self.home),
            "USER": "stranger",
            "JAVA_TOOL_OPTIONS": f"-Duser.home={self.home}",
            "LANG": "C.UTF-8",
            "PATH": os.pathsep.join(words),
            **more,
        }

    def run(self, *command, env=None, timeout=900, **options):
        """Run a command in the clone as the stranger; its output is in the error if it fails."""
        done = subprocess.run(
            list(map(str, command)), cwd=self.clone, env=env or self.environment(), timeout=timeout, text=True,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, **self.identity(), **options,
        )  # fmt: skip
        assert done.returncode == 0, (
            f"{' '.join(map(str, command))} → exit code {done.returncode}\n{done.stdout[-4000:]}"
        )
        return done.stdout

    def identity(self):
        """What a process needs to be started as the stranger."""
        return {"user": self.user, "group": self.user, "extra_groups": []} if self.user else {}

    def python(self):
        """A Python that this user can start: one in root's home is closed to others."""
        for name in ("python3.11", "python3", "python3.12", "python3.13"):
            for folder in self.environment()["PATH"].split(os.pathsep):
                found = shutil.which(name, path=folder)
                if found and self._starts(found):
                    return found
        raise AssertionError("no Python 3.11 or newer that a user without rights can start")

    def _starts(self, python):
        test = [python, "-c", "import sys, ensurepip; sys.exit(sys.version_info < (3, 11))"]
        return subprocess.run(test, capture_output=True, env=self.environment(), **self.identity()).returncode == 0

    def written(self):
        """What now lies in the home, two levels deep."""
        return {str(path.relative_to(self.home)) for path in self.home.glob("*/*")} | {
            path.name for path in self.home.iterdir() if not path.is_dir()
        }

    def __enter__(self):
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.base, ignore_errors=True)
