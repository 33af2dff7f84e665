"""The cells that every kernel is given, by its language."""

SNIPPETS = {
    "python": dict(
        distinct="v_{i} = {i}\nv_{i} + 1", rerun="r = 7", redefine="def m(): return {i}\nm()", kept="kept = 41",
        lines='for i in range({n}): print("line %d" % i)',
        display="from IPython.display import display\ndisplay('x' * 5_000_000)",
        complete=("import os; os.pat", 17), inspect=("len(1)", 2),
        sleep="import time; time.sleep({s})", loop="while True: pass", read="input()",
        catch="import time\nwhile True:\n    try: time.sleep(0.01)\n    except Exception: pass",
        table='pd.DataFrame({"share": [0.25, 0.75]}, index=["The", "dog"])',
        chart='fig, ax = plt.subplots(figsize=(6.4, 3.2))\nax.bar(["The", "dog"], [0.25, 0.75])\n'
              'ax.set_title("Share")\nplt.show()'),
    "java": dict(
        distinct="int v_{i} = {i}; v_{i} + 1", rerun="int r = 7;", redefine="int m() {{ return {i}; }}\nm()",
        kept="int kept = 41;",
        lines='for (int i = 0; i < {n}; i++) System.out.println("line " + i);',
        display='display("x".repeat(5_000_000));',
        complete=('"abc".sub', 9), inspect=("String.valueOf(1)", 10),
        sleep="Thread.sleep({s}000L);", loop="while (true) { }", read="System.in.read();",
        catch="while (true) { try { Thread.sleep(10); } catch (Exception e) { } }",
        table='Tables.of("Share", Tables.text("word", "The", "dog"), Tables.numbers("share", 0.25, 0.75))',
        chart='Charts.bars("Share", Axis.of("share", 0, 1), new String[] {"The", "dog"}, new double[] {0.25, 0.75},'
              ' Role.WEIGHT)'),
}
