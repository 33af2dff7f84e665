"""python -m probe bench|probe|fuzz|notebook --kernel NAME_OR_DIR [--peer NAME_OR_DIR ...]"""
import argparse
import json
import os
import sys


def save(args, name, data, text):
    if args.out:
        os.makedirs(args.out, exist_ok=True)
        with open(os.path.join(args.out, name + ".json"), "w") as f:
            json.dump(data, f, indent=1, default=str)
        with open(os.path.join(args.out, name + ".md"), "w") as f:
            f.write(text)
    print(text)


def main(argv=None):
    p = argparse.ArgumentParser(prog="python -m probe", description=__doc__)
    sub = p.add_subparsers(dest="cmd", required=True)
    parsers = {}
    for cmd, what in (("bench", "times, memory, latencies, side by side"), ("probe", "protocol and behaviour checks"),
                      ("fuzz", "random messages and fragments"), ("notebook", "run a folder of notebooks")):
        s = parsers[cmd] = sub.add_parser(cmd, help=what)
        s.add_argument("--kernel", required=True, help="kernelspec name or folder; LABEL=FOLDER names its column")
        s.add_argument("--peer", action="append", default=[], help="further kernels, same form; repeatable")
        s.add_argument("--out", help="folder for %s.json and %s.md" % (cmd, cmd))
        s.add_argument("--name", default=cmd, help="base name of those files")
    b = parsers["bench"]
    b.add_argument("--rounds", type=int, default=3)
    b.add_argument("--only", default="", help="comma-separated groups of metrics (default: all)")
    b.add_argument("--anyway", action="store_true", help="measure on a busy machine too")
    q = parsers["probe"]
    q.add_argument("--only", default="", help="comma-separated ids or areas (a prefix is enough)")
    q.add_argument("--list", action="store_true", help="list the probes and stop")
    q.add_argument("--again", action="append", default=[], metavar="FILE", help="earlier probe JSON: run only what failed or is missing there, keep the rest; repeatable")
    q.add_argument("--merge", action="store_true", help="with --again: run nothing, one report out of the files")
    q.add_argument("--offline", action="store_true", help="skip what needs Maven Central")
    f = parsers["fuzz"]
    f.add_argument("--seed", type=int, default=1)
    f.add_argument("--messages", type=int, default=400)
    f.add_argument("--fragments", type=int, default=200)
    n = parsers["notebook"]
    n.add_argument("folder")
    n.add_argument("--timeout", type=int, default=120)
    args = p.parse_args(argv)
    names = [args.kernel] + args.peer
    if args.cmd == "bench":
        from .bench import calm, metrics, rounds, table
        try:
            data = rounds.bench(names, args.rounds, metrics.groups(args.only), not args.anyway, log=lambda s: print(s, file=sys.stderr, flush=True))
        except (calm.Busy, ValueError) as e:
            print("bench: %s" % e, file=sys.stderr)
            return 2
        except KeyboardInterrupt:
            print("bench: stopped; nothing is kept of a run that was not finished", file=sys.stderr)
            return 130
        save(args, args.name, data, table.report(data))
        return 0
    if args.cmd == "probe":
        from . import probes
        selected = probes.select(args.only)
        if args.list:
            print(probes.listing(selected))
            return 0
        again = []
        for path in args.again:
            with open(path) as f:
                again.append(json.load(f))
        data = probes.run(names, selected, args.offline, log=lambda s: print(s, file=sys.stderr, flush=True), again=again, merge=args.merge)
        save(args, args.name, data, probes.report(data))
        return 1 if any(r["result"] == "fail" for r in data["results"][data["kernels"][0]]) else 0
    if args.cmd == "fuzz":
        from . import fuzz
        data = fuzz.fuzz(names, args.seed, args.messages, args.fragments, log=lambda s: print(s, file=sys.stderr, flush=True))
        save(args, args.name, data, fuzz.report(data))
        return 1 if data["kernels"][0]["died"] else 0
    from . import notebooks
    data = notebooks.run(names, args.folder, args.timeout)
    save(args, args.name, data, notebooks.report(data))
    return 1 if any(x["failed"] for x in data if x["kernel"] == data[0]["kernel"]) else 0


if __name__ == "__main__":
    sys.exit(main())
