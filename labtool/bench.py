"""./lab bench: this kernel on each JDK beside Python's and JJava, in interleaved rounds of one run; writes docs/benchmarks.md."""

import json
import subprocess

from labtool import benchpage, build, kernelspec, system, testing, venv
from labtool import jdk as jdks
from labtool.places import LAB, REPORTS, ROOT, environment, python, show
from labtool.report import Trouble, say, step

PAGE = ROOT / "docs" / "benchmarks.md"
NOTES = ROOT / "docs" / "benchmarks-notes.md"
PEER = LAB / "bench"
REQUIREMENTS = ("tests/bench.txt",)
FULL, PART = "bench", "bench-part"  # names of reports: a part never replaces what a full run found


def run(rounds, only="", columns="", homes=(), anyway=False):
    """Measure; a full run on a quiet machine writes the page, any other one is printed only."""
    first = system.ready()
    chosen = [jdk_at(home) for home in homes] or jdks.tested()
    if len({jdk.version for jdk in chosen}) < len(chosen):
        raise Trouble("Two of these JDKs are of the same version: a column is named by it, so leave one out.")
    kernels = selected(prepared(first, chosen), columns)
    name = PART if only or columns or anyway else FULL
    with step(f"Measuring {', '.join(kernels)} in {rounds} rounds"):
        measure(first, kernels, rounds, only, anyway, name)
    if name == PART:
        say((REPORTS / f"{name}.md").read_text(encoding="utf-8"))
        return
    data = json.loads((REPORTS / f"{FULL}.json").read_text(encoding="utf-8"))
    sections = (REPORTS / f"{FULL}.md").read_text(encoding="utf-8")
    stored().write_text(benchpage.page(data, command(rounds, homes), versions(chosen), sections), encoding="utf-8")
    write()


def write():
    """The page anew, from the last full run and the notes as they are now."""
    if not stored().exists():
        raise Trouble("There is no full run to write a page from: ./lab bench makes one.")
    notes = NOTES.read_text(encoding="utf-8") if NOTES.exists() else ""
    text = stored().read_text(encoding="utf-8")
    PAGE.write_text(benchpage.with_notes(text, notes), encoding="utf-8")
    say(f"Written: {show(PAGE)}")
    for line in benchpage.unexplained(text, notes):
        say(f"  {show(NOTES)} does not explain: {line}")


def stored():
    return REPORTS / "bench-page.md"


def jdk_at(home):
    found = jdks.at(home)
    if not found:
        raise Trouble(f"{home} is no JDK of version {jdks.OLDEST} or newer with a compiler and JShell.")
    return found


def selected(kernels, columns):
    """The kernels of these labels (`a,b,…`), all if none is named."""
    wanted = [label.strip() for label in columns.split(",") if label.strip()]
    if unknown := set(wanted) - set(kernels):
        raise Trouble(f"There is no kernel {', '.join(sorted(unknown))} here; there are {', '.join(kernels)}.")
    return {label: folder for label, folder in kernels.items() if not wanted or label in wanted}


def prepared(first, chosen):
    """Every kernel installed: label → kernelspec folder, this project's before the others."""
    venv.ready()
    venv.ready(venv.JJAVA, testing.JJAVA, "jjava")
    venv.ready(REQUIREMENTS, PEER, "bench")
    build.ready(first)
    kernels = {}
    for jdk in chosen:
        prefix = kernelspec.prefix_for(jdk)
        kernelspec.ready(jdk, prefix)
        kernels[f"java-{jdk.version}"] = kernelspec.folder(prefix)
    return {**kernels, "python3": python_kernel(), "jjava": kernelspec.folder(testing.JJAVA)}


def python_kernel():
    """ipykernel's own kernelspec, which says `python`, with the interpreter of the benchmark's environment."""
    folder = PEER / "share" / "jupyter" / "kernels" / "python3"
    spec = json.loads((folder / "kernel.json").read_text(encoding="utf-8"))
    spec["argv"] = [str(python(PEER)), "-m", "ipykernel_launcher", "-f", "{connection_file}"]
    (folder / "kernel.json").write_text(json.dumps(spec, indent=1) + "\n", encoding="utf-8")
    return folder


def measure(jdk, kernels, rounds, only, anyway, name):
    places = [f"{label}={folder}" for label, folder in kernels.items()]
    words = [str(python()), "-B", "-m", "probe", "bench", "--rounds", str(rounds), "--kernel", places[0]]
    words += [word for place in places[1:] for word in ("--peer", place)]
    words += ["--only", only, "--out", str(REPORTS), "--name", name] + ["--anyway"] * anyway
    # matplotlib keeps a list of fonts; without a folder of its own it would lie in the home.
    env = {**environment(jdk), "PYTHONPATH": str(ROOT / "tests"), "MPLCONFIGDIR": str(PEER / "matplotlib")}
    if subprocess.run(words, cwd=ROOT, env=env, stdout=subprocess.DEVNULL).returncode:
        raise Trouble("The benchmark stopped; what it said is above.")


def command(rounds, homes):
    return f"./lab bench --rounds {rounds}" + "".join(f" --jdk {home}" for home in homes)


def versions(chosen):
    """Facts that the kernels do not tell: label → what stands behind it."""
    packages = ", ".join(installed(PEER, "ipykernel", "numpy", "pandas", "matplotlib"))
    return {
        **{f"java-{jdk.version}": f"this kernel; the JDK is built by {jdk.maker}" for jdk in chosen},
        "python3": packages,
        "jjava": f"{', '.join(installed(testing.JJAVA, 'jjava'))}; the JDK is built by {jdks.find().maker}",
    }


def installed(environment_folder, *packages):
    words = [str(python(environment_folder)), "-m", "pip", "list", "--format=json"]
    told = subprocess.run(words, capture_output=True, text=True, env=environment())
    found = {each["name"].lower(): each["version"] for each in json.loads(told.stdout)}
    return [f"{name} {found[name]}" for name in packages]
