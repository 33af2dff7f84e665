"""The Binder link, made from the git remote in this one place."""

import re
import subprocess

from labtool.places import ROOT
from labtool.report import Trouble, say

PAGE = "lab/tree/notebooks/00-start-here.ipynb"


def owner_and_repository(url):
    """OWNER/REPO of a GitHub remote, in any of the forms git accepts; None for other hosts."""
    found = re.fullmatch(r"(?:git@|ssh://git@|https://(?:[^/@]+@)?)github\.com[:/]([^/]+/[^/]+?)(?:\.git)?/?", url)
    return found[1] if found else None


def link(repository, branch="HEAD"):
    """The address that opens JupyterLab on notebook 00."""
    return f"https://mybinder.org/v2/gh/{repository}/{branch}?urlpath={PAGE.replace('/', '%2F')}"


def markdown(repository):
    return f"[![Open in Binder](https://mybinder.org/badge_logo.svg)]({link(repository)})"


def remote():
    asked = subprocess.run(["git", "remote", "get-url", "origin"], cwd=ROOT, capture_output=True, text=True)
    return asked.stdout.strip()


def show():
    """Print the badge for README.md."""
    repository = owner_and_repository(remote())
    if not repository:
        raise Trouble(
            f"Binder opens GitHub repositories; this clone's remote 'origin' is {remote() or 'not set'}.\n"
            "Set it and ask again:\n\n    git remote add origin https://github.com/OWNER/REPO.git"
        )
    say(markdown(repository))
