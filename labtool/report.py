"""What a person reads while ./lab works: one line a step, and on trouble the cause and the next step."""

import subprocess
import sys
import time
from contextlib import contextmanager

from labtool.places import LOGS, ROOT, show


class Trouble(Exception):
    """Something the person can put right; the message says what and how."""


def say(line):
    """One line of progress, at once even where the output is a pipe."""
    print(line, flush=True)


@contextmanager
def step(what):
    """Announce a step that takes a while; say how long it took."""
    say(f"• {what} …")
    start = time.monotonic()
    yield
    say(f"  done in {time.monotonic() - start:.0f} s")


def run_quietly(command, log, env, what):
    """Run a command with its output in a log file; if it fails, show the log's end.

    Raises Trouble with the last lines of the log.
    """
    LOGS.mkdir(parents=True, exist_ok=True)
    path = LOGS / f"{log}.log"
    with path.open("w", encoding="utf-8") as out:
        code = subprocess.run(
            command, cwd=ROOT, env=env, stdin=subprocess.DEVNULL, stdout=out, stderr=subprocess.STDOUT
        ).returncode
    if code != 0:
        raise Trouble(f"{what} failed (exit code {code}). The end of {show(path)}:\n\n{tail(path)}")


def tail(path, lines=40):
    """The last lines of a text file."""
    return "\n".join(path.read_text(encoding="utf-8", errors="replace").splitlines()[-lines:])


def complain(trouble):
    """Print trouble where errors go."""
    print(f"\nlab: {trouble}", file=sys.stderr, flush=True)
