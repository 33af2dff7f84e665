"""What is up to date: a step stores a fingerprint of everything it was made from, and is skipped while that stays the same."""

import hashlib

from labtool.places import LAB, ROOT

STAMPS = LAB / "stamps"


def fingerprint(files, *words):
    """A digest of the files' names and contents and of further words."""
    digest = hashlib.sha256("\0".join(map(str, words)).encode())
    for file in sorted(files):
        digest.update(str(file.relative_to(ROOT)).encode() + b"\0")
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()


def identity(files):
    """Path, size and time of files: what a class-data archive checks its jars by, so content alone is not enough."""
    return [f"{file}:{file.stat().st_size}:{file.stat().st_mtime_ns}" for file in sorted(files)]


def fresh(name, mark):
    """True if the step was last finished with this very fingerprint."""
    path = STAMPS / name
    return path.is_file() and path.read_text() == mark


def store(name, mark):
    """Remember that the step was finished with this fingerprint."""
    STAMPS.mkdir(parents=True, exist_ok=True)
    (STAMPS / name).write_text(mark)
