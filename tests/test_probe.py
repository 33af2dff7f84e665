"""The probe's checks and a bounded fuzz, on the kernel of every JDK that is here."""

import functools

import pytest
from probe import fuzz, probes

from labtool import jdk, kernelspec

CHECKS = probes.select()
KERNELS = {found.version: str(kernelspec.folder(kernelspec.prefix_for(found))) for found in jdk.tested()}


@functools.cache
def results(version):
    """All checks in one run, by id: most share a kernel, and their order matters."""
    data = probes.run([KERNELS[version]], CHECKS)
    (rows,) = data["results"].values()
    return {row["id"]: row for row in rows}


@pytest.mark.parametrize("check", [check.id for check in CHECKS])
@pytest.mark.parametrize("version", KERNELS)
def test_check(version, check):
    row = results(version)[check]
    if row["result"] == "skip":
        pytest.skip(row["seen"])
    assert row["result"] == "pass", f"{row['what']}: {row['seen']}"


@pytest.mark.parametrize("version", KERNELS)
def test_nonsense_neither_ends_nor_silences_the_kernel(version):
    (result,) = (data := fuzz.fuzz([KERNELS[version]], seed=1, messages=100, fragments=60))["kernels"]
    assert (result["died"], result["missing"]) == (0, 0), fuzz.report(data)
