"""Comparing a cell's outputs with the saved ones: texts exactly, pictures by kind and size.

A cell that is tagged `varies` (a clock, a thread's name) says so itself, and only the kinds of its outputs are compared.
In one that is tagged `nearly` a number may differ by 0.0002: processors round a model's 32-bit numbers in their own ways.
"""

import base64
import re
import struct

from bs4 import BeautifulSoup

VARIES = "varies"
NEARLY = "nearly"
LAST_DIGIT = 0.0002
NUMBER = re.compile(r"\d+\.\d+(?:e-?\d+)?")
TEXTS = ("text/plain", "text/latex", "text/markdown", "image/svg+xml")


def of(cell):
    """What a reader of the cell sees, as comparable values: one (kind, content) an output."""
    seen = [one(output) for output in join_streams(cell.outputs)]
    tags = cell.metadata.get("tags", [])
    if VARIES in tags:
        return [kind for kind, _ in seen]
    return [(kind, Nearly(str(content))) for kind, content in seen] if NEARLY in tags else seen


class Nearly:
    """A text that equals another if their words do, and their decimal numbers do but for the last digit shown."""

    def __init__(self, text):
        self.words = re.sub(r"\s+", " ", NUMBER.sub("#", text))
        self.numbers = [float(number) for number in NUMBER.findall(text)]

    def __eq__(self, other):
        near = all(abs(a - b) <= LAST_DIGIT for a, b in zip(self.numbers, other.numbers))
        return self.words == other.words and near

    def __repr__(self):
        return f"{self.words} with {self.numbers}"


def join_streams(outputs):
    """A text that was flushed in two messages is one text: how often a kernel flushes is not content."""
    joined = []
    for output in outputs:
        last = joined[-1] if joined else None
        if last and output.output_type == last.output_type == "stream" and output.name == last.name:
            joined[-1] = type(last)(last, text=last.text + output.text)
        else:
            joined.append(output)
    return joined


def one(output):
    if output.output_type == "stream":
        return output.name, output.text
    if output.output_type == "error":
        return "error", f"{output.ename}: {output.evalue}"
    return output.output_type, {mime: content(mime, data) for mime, data in sorted(output.data.items())}


def content(mime, data):
    data = "".join(data) if isinstance(data, list) else data
    if mime == "text/html":
        return words(data)
    if mime == "image/png":
        return "PNG of %d x %d" % struct.unpack(">II", base64.b64decode(data)[16:24])
    return data if mime in TEXTS else mime


def words(html):
    """The text of HTML with the alternative text of its pictures, which states a chart's numbers."""
    page = BeautifulSoup(html, "html.parser")
    for hidden in page(["style", "script"]):
        hidden.decompose()
    for image in page("img"):
        image.replace_with(f" [picture: {image.get('alt', 'WITHOUT ALTERNATIVE TEXT')}] ")
    return re.sub(r"\s+", " ", page.get_text(" ")).strip()
