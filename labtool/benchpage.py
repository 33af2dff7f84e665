"""The page docs/benchmarks.md: what it was measured on, what came out, and the hand-written notes about what is missed."""

import os
import platform
import re
import subprocess
from pathlib import Path

from labtool.places import ROOT

PAGE = """# Benchmarks

Made by `{command}`: this page is written by that command, only its last section by hand (`docs/benchmarks-notes.md`).
The kernels take turns, in another order in each of the {rounds} rounds, and are measured from outside, over the protocol, by
`tests/probe`. Only numbers of one run are comparable: another machine, another day give others.

| | |
|---|---|
| when | {when}, commit {commit} |
| machine | {machine} |
{kernels}

{sections}"""

NOTES = """{text}
## Notes

{notes}"""


def page(data, command, versions, sections):
    """The page without its notes."""
    kernels = [f"| `{label}` | {told(data['about'][label])}; {versions[label]} |" for label in data["kernels"]]
    return PAGE.format(
        command=command,
        rounds=1 + max(turn["round"] for turn in data["rounds"]),
        when=data["when"].replace("T", " "),
        commit=commit(),
        machine=f"{system()}, {data['cpus']} × {processor()}, {data['memory_gb']:.0f} GB",
        kernels="\n".join(kernels),
        sections=sections,
    )


def told(about):
    """What a kernel answered to kernel_info_request."""
    return f"{about['implementation']} {about['version']} on {about['language']}"


def with_notes(text, notes):
    """The page with what was written by hand; headings of the notes go one level below their section's."""
    if not notes.strip():
        return text
    return NOTES.format(text=text, notes=re.sub(r"^#+ ", "### ", notes.strip(), flags=re.M) + "\n")


def unexplained(text, notes):
    """What the page calls missed and no line of the notes names."""
    section = text.partition("\n## Missed\n")[2].partition("\n## ")[0]
    missed = dict.fromkeys(re.findall(r"^- `[^`]+` (.+): [\d.∞]+ × the limit$", section, flags=re.M))
    return [what for what in missed if what not in notes]


def commit():
    """The checkout's commit, and whether files were changed since."""
    name = git("rev-parse", "--short", "HEAD")
    changed = git("status", "--porcelain", "--untracked-files=no", "--", ".", ":!docs")
    return name + (" with changes" if changed else "") if name else "unknown"


def git(*words):
    try:
        return subprocess.run(["git", *words], cwd=ROOT, capture_output=True, text=True).stdout.strip()
    except OSError:
        return ""


def system():
    if Path("/etc/os-release").exists():
        return f"{platform.freedesktop_os_release().get('PRETTY_NAME', 'Linux')} {platform.machine()}"
    return f"{platform.system()} {platform.release()} {platform.machine()}"


def processor():
    """The processor's name where Linux tells it; CPU elsewhere."""
    cpuinfo = Path("/proc/cpuinfo")
    found = re.search(r"model name\s*:\s*(.+)", cpuinfo.read_text()) if cpuinfo.exists() else None
    return found[1].strip() if found else platform.processor() or f"CPU ({os.cpu_count()})"
