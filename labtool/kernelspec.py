"""The kernelspec: the kernel's own `install`, run again when a jar, the JDK or a training cell changed."""

from labtool import jdk as jdks
from labtool.build import KERNEL_JAR, base_jars
from labtool.places import HISTORY, LAB, ROOT, VENV, environment, show
from labtool.report import run_quietly, step
from labtool.stamps import fingerprint, fresh, identity, store


def folder(prefix=VENV):
    """Where Jupyter finds the kernelspec below a prefix."""
    return prefix / "share" / "jupyter" / "kernels" / "java"


def prefix_for(jdk):
    """The environment's own prefix, and one beside it for each further JDK that the tests look at."""
    return VENV if jdk == jdks.find() else LAB / f"jdk-{jdk.version}"


def training_cells():
    """Cells of the lessons that are run once while the archive of classes is made; the kernel brings its own."""
    return sorted((ROOT / "lessons-lib" / "train").glob("*.jshell"))


def ready(jdk, prefix=VENV, heap=None):
    """Install the kernel below a prefix. `heap` (512m, say) caps its heap, for machines with little memory."""
    name = f"kernelspec-{prefix.name}"
    mark = fingerprint(training_cells(), jdk, prefix, heap, *identity([KERNEL_JAR, *base_jars()]))
    if fresh(name, mark) and (folder(prefix) / "kernel.json").exists():
        return
    with step(f"Installing the Java kernel into {show(folder(prefix))}"):
        run_quietly(command(jdk, prefix, heap), name, environment(jdk), "Installing the kernel")
    store(name, mark)


def command(jdk, prefix, heap):
    """The command line of the kernel's `install`."""
    base = [f"--base-classpath={jar}" for jar in base_jars()]
    train = [f"--train={file}" for file in training_cells()]
    limit = [f"--jvm-option=-Xmx{heap}"] if heap else []
    history = f"--history={HISTORY}"  # in the checkout also where somebody else's Jupyter starts this kernel
    words = [str(jdk.java), "-jar", str(KERNEL_JAR), "install", f"--prefix={prefix}", "--replace", history]
    return [*words, *base, *train, *limit]
