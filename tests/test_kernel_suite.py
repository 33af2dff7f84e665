"""Jupyter's own suite for kernels (jupyter_kernel_test), everything that applies switched on."""

import jupyter_kernel_test
import pytest


@pytest.fixture(scope="module", autouse=True)
def history_of_its_own(tmp_path_factory):
    """What the suite searches for must be what it has run."""
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("IJAVA_HISTORY", str(tmp_path_factory.mktemp("history") / "cells.jsonl"))
        yield


class TestJupyterKernelSuite(jupyter_kernel_test.KernelTests):
    test_pager = None  # the pager is for text that a cell asks for with `?`, which Java has no syntax for

    kernel_name = "java"
    language_name = "Java"
    file_extension = ".jshell"

    code_hello_world = 'System.out.println("hello, world");'
    code_stderr = 'System.err.println("oh dear");'
    code_generate_error = 'throw new IllegalStateException("on purpose");'
    code_clear_output = "clearOutput(true);"
    code_inspect_sample = "String.valueOf"

    completion_samples = [
        {"text": '"abc".toUpper', "matches": {"toUpperCase("}},
        {"text": "System.out.printl", "matches": {"println("}},
        {"text": "int answer = 42; answe", "matches": {"answer"}},
        {"text": "%jar", "matches": {"%jars"}},
    ]

    complete_code_samples = ["1 + 1", "int a = 1;", "class A { }", "%jars *.jar", "// a comment"]
    incomplete_code_samples = ["int sum(int a, int b) {", "for (int i = 0; i < 3; i++) {", "List.of(1,", "/* not ended"]
    invalid_code_samples = ["int 1a = ;", "}", 'String s = "not ended;']

    code_execute_result = [
        {"code": "6 * 7", "result": "42"},
        {"code": '"text"', "result": "text"},
        {"code": "List.of(1, 2, 3)", "result": "[1, 2, 3]"},
        {"code": "new int[] {1, 2}", "result": "[1, 2]"},
        {"code": 'render("<b>bold</b>", "text/html")', "mime": "text/html", "result": "<b>bold</b>"},
    ]
    code_history_pattern = "List.of(1*"
    supported_history_operations = ("tail", "range", "search")

    code_display_data = [
        {"code": 'display("x");', "mime": "text/plain"},
        {"code": 'display("<b>x</b>", "text/html");', "mime": "text/html"},
        {"code": 'display("# x", "text/markdown");', "mime": "text/markdown"},
        {"code": "display(new java.awt.image.BufferedImage(2, 2, 1));", "mime": "image/png"},
    ]

    def execute_helper(self, code, **options):
        """The suite gives each message a tenth of a second; a machine with other work may need more."""
        channel = self.kc.iopub_channel
        hasty = channel.get_msg
        channel.get_msg = lambda timeout: hasty(timeout=max(timeout, 20))
        try:
            return super().execute_helper(code, **options)
        finally:
            channel.get_msg = hasty


class TestIopubWelcome(jupyter_kernel_test.IopubWelcomeTests):
    kernel_name = "java"
    support_iopub_welcome = True
