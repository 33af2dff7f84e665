"""The kernelspecs under test: the one in .lab/venv, and one for every other JDK generation that this machine has."""

from labtool import jdk, kernelspec
from labtool.places import LAB, VENV


def others():
    """The other JDKs to test, one a version that people use most besides the oldest: {version: Jdk}."""
    first = jdk.find()
    return {
        other.version: other
        for other in jdk.everywhere()
        if other.version in (17, 25) and other.version != first.version
    }


def prefix(version):
    return VENV if version == jdk.find().version else LAB / f"jdk-{version}"


def installed():
    """Folder of each kernelspec by JDK version."""
    versions = [jdk.find().version, *others()]
    return {version: kernelspec.folder(prefix(version)) for version in versions}
