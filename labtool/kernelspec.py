"""The kernelspec: the kernel's own `install`, run again when a jar, the JDK or a training cell changed."""

import json

from labtool.build import KERNEL_JAR, base_jars
from labtool.places import ROOT, VENV, environment
from labtool.report import run_quietly, step
from labtool.stamps import fingerprint, fresh, identity, store


def folder(prefix=VENV):
    """Where Jupyter finds the kernelspec below a prefix."""
    return prefix / "share" / "jupyter" / "kernels" / "java"


def training_cells():
    """Cells that the training run of the class-data archive executes: the kernel's and the lessons'."""
    return sorted(ROOT.glob("*/train/*"))


def ready(jdk, prefix=VENV, name="kernelspec", heap=None):
    """Install the kernel below a prefix. `heap` (512m, say) caps its heap, for machines with little memory."""
    mark = fingerprint(training_cells(), jdk, prefix, heap, *identity([KERNEL_JAR, *base_jars()]))
    spec = folder(prefix) / "kernel.json"
    if fresh(name, mark) and spec.exists():
        return
    with step(f"Installing the Java kernel into {folder(prefix)}"):
        run_quietly(install_command(jdk, prefix), name, environment(jdk), "Installing the kernel")
        if heap:
            limit_heap(spec, heap)
    store(name, mark)


def install_command(jdk, prefix):
    base = [str(jar) for jar in base_jars()]
    train = [str(file) for file in training_cells()]
    options = ["--prefix", str(prefix), "--base-classpath", *base, *(["--train", *train] if train else [])]
    return [str(jdk.java), "-jar", str(KERNEL_JAR), "install", *options]


def limit_heap(spec, heap):
    """The last -Xmx on a java command line counts; everything of the JVM's stands before its main class."""
    told = json.loads(spec.read_text())
    main = next(i for i, word in enumerate(told["argv"]) if word in ("-cp", "-classpath", "-jar"))
    told["argv"].insert(main, f"-Xmx{heap}")
    spec.write_text(json.dumps(told, indent=2) + "\n")
