"""What the system tests share: the kernels that `./lab` installed, a running `./lab`, a browser."""

import re
import subprocess
import sys

import pytest
from playwright.sync_api import sync_playwright

from labtool import system
from labtool.places import LAB, ROOT


@pytest.fixture(scope="session")
def lab_url():
    """JupyterLab as a person starts it: the real ./lab, its address read from what it prints."""
    with Lab() as lab:
        yield lab.url


@pytest.fixture(scope="session")
def chromium():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=system.find_browser(), args=["--no-sandbox"])
        yield browser
        browser.close()


class Lab:
    """`./lab --no-browser` as a process, ended as Ctrl-C ends it."""

    def __init__(self, checkout=ROOT, python=sys.executable, *options, **how):
        words = [python, str(checkout / "lab"), "--no-browser", *options]
        self.process = subprocess.Popen(words, cwd=checkout, stdout=subprocess.PIPE, text=True, **how)
        self.printed = ""
        self.url = self._address()

    def _address(self):
        for line in self.process.stdout:
            self.printed += line
            if found := re.search(r"http://\S+token=\w+", line):
                return found[0]
        raise AssertionError(f"./lab ended without an address:\n{self.printed}")

    def stop(self):
        self.process.terminate()
        self.process.stdout.read()
        return self.process.wait(20)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()


@pytest.fixture(scope="session")
def screenshots():
    folder = LAB / "screenshots"
    folder.mkdir(parents=True, exist_ok=True)
    return folder
