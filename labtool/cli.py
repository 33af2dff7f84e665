"""The table of subcommands."""

import argparse

from labtool import badge, bench, build, jupyterlab, kernelspec, system, testing, venv
from labtool.places import running_prefix
from labtool.report import Trouble, complain, say


def setup():
    """Everything JupyterLab needs, each step skipped where it is up to date. Returns the JDK."""
    jdk = system.ready()
    venv.ready()
    build.ready(jdk)
    kernelspec.ready(jdk)
    return jdk


def run_open(args):
    jupyterlab.serve(setup(), browser=not args.no_browser, port=args.port)


def run_setup(_):
    setup()
    say("Everything is in place: ./lab opens JupyterLab.")


def run_kernel(args):
    jdk = system.ready()
    build.ready(jdk)
    kernelspec.ready(jdk, running_prefix(), args.heap)
    venv.quiet_news(running_prefix())


def run_test(args):
    return testing.run(args.parts, args.list)


def run_bench(args):
    if args.page:
        bench.write()
    else:
        bench.run(args.rounds, args.only, args.kernels, args.jdk, args.anyway)


def run_badge(_):
    badge.show()


JDK_HELP = "a JDK to measure on; repeatable (default: the one ./lab uses, and one of every other tested version)"

# name, what runs, help, options
SUBCOMMANDS = (
    (
        "open",
        run_open,
        "set up what is missing or stale and open JupyterLab (what a bare ./lab does)",
        (
            (("--no-browser",), {"action": "store_true", "help": "print the address and open nothing"}),
            (("--port",), {"type": int, "help": "instead of the first free one from 8888"}),
        ),
    ),
    ("setup", run_setup, "set up and stop", ()),
    (
        "test",
        run_test,
        "build, run every test of the project, end with a summary",
        (
            (("parts",), {"nargs": "*", "metavar": "PART", "help": "only these parts (default: all)"}),
            (("--list",), {"action": "store_true", "help": "list the parts"}),
        ),
    ),
    (
        "kernel",
        run_kernel,
        "build and install the kernel into the Python that runs this (what Binder does)",
        ((("--heap",), {"metavar": "SIZE", "help": "cap the kernel's heap, for example 512m"}),),
    ),
    (
        "bench",
        run_bench,
        "measure this kernel beside Python's and JJava; writes docs/benchmarks.md",
        (
            (("--rounds",), {"type": int, "default": 3, "help": "interleaved rounds (default: 3)"}),
            (("--only",), {"default": "", "metavar": "GROUP,…", "help": "only these groups of metrics; writes no page"}),
            (("--kernels",), {"default": "", "metavar": "NAME,…", "help": "only these columns; writes no page"}),
            (("--jdk",), {"action": "append", "default": [], "metavar": "FOLDER", "help": JDK_HELP}),
            (("--anyway",), {"action": "store_true", "help": "measure on a busy machine too; writes no page"}),
            (("--page",), {"action": "store_true", "help": "the last full run's page again, with the notes as they are"}),
        ),
    ),
    ("badge", run_badge, "print the Binder badge for this repository", ()),
)


def parser():
    top = argparse.ArgumentParser(prog="lab", description="JupyterLab with Java, kept inside this checkout (.lab/).")
    commands = top.add_subparsers(metavar="COMMAND", title="commands")
    for name, run, summary, options in SUBCOMMANDS:
        command = commands.add_parser(name, help=summary, description=summary)
        for words, how in options:
            command.add_argument(*words, **how)
        command.set_defaults(run=run)
    return top


def main(words):
    """Run a command line; returns the exit code."""
    if not words or words[0].startswith("--") and words[0] != "--help":
        words = ["open", *words]
    args = parser().parse_args(words)
    try:
        return args.run(args) or 0
    except Trouble as trouble:
        complain(trouble)
        return 1
    except KeyboardInterrupt:
        complain("stopped.")
        return 130
