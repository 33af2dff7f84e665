# The cells of notebooks/01-self-attention.ipynb as a Python teacher would write them: the same tables, charts and numbers,
# with numpy, pandas and matplotlib. The benchmark runs them cell by cell, as the notebook is run in Java.

# %%
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from IPython.display import Math, display

pd.options.display.float_format = "{:.4f}".format
BLUE, ORANGE, GREEN, GREY, PURPLE = "#0072B2", "#E69F00", "#009E73", "#999999", "#CC79A7"


def bars(title, ylabel, labels, series, colors, ylim=None, alpha=None):
    """Bars side by side, one group a label, with their values on them."""
    fig, ax = plt.subplots(figsize=(6.4, 3.2))
    at, width = np.arange(len(labels)), 0.8 / len(series)
    for i, (name, heights) in enumerate(series.items()):
        drawn = ax.bar(at + (i - (len(series) - 1) / 2) * width, heights, width, label=name, color=colors[i],
                       alpha=None if alpha is None else alpha[i])
        ax.bar_label(drawn, fmt="%.4f", fontsize=7)
    finish(ax, title, ylabel, labels, len(series) > 1, ylim)


def stacked(title, ylabel, labels, series, colors, marks=None, ylim=None):
    """Bars on top of each other, with marks beside them."""
    fig, ax = plt.subplots(figsize=(6.4, 3.2))
    at, below = np.arange(len(labels)), np.zeros(len(labels))
    for i, (name, heights) in enumerate(series.items()):
        drawn = ax.bar(at, heights, 0.5, bottom=below, label=name, color=colors[i])
        ax.bar_label(drawn, fmt="%.4f", fontsize=7, label_type="center")
        below = below + heights
    for name, heights in (marks or {}).items():
        ax.scatter(at + 0.32, heights, marker="_", s=200, color=GREEN, label=name)
    finish(ax, title, ylabel, labels, True, ylim)


def finish(ax, title, ylabel, labels, legend, ylim):
    ax.set_title(title)
    ax.set_ylabel(ylabel)
    ax.set_xticks(np.arange(len(labels)), labels)
    if ylim:
        ax.set_ylim(*ylim)
    if legend:
        ax.legend(fontsize=8)
    plt.show()


def exercise(number, untouched, right):
    """Say how a try of an exercise went."""
    print(f"Exercise {number}:", "not tried yet" if untouched else "right" if right else "not yet")

# %%
words = ["The", "dog", "ran", "quickly"]
guess = np.array([25, 25, 25, 25])  # edit me: 100 points to the four words

guessed = guess / 100
display(pd.DataFrame({"points": guess, "share": guessed}, index=pd.Index(words, name="word")))
bars('Your guess: whom does "quickly" listen to?', "share", words, {"your guess": guessed}, [PURPLE], (0, 1))
exercise("1", np.all(guess == 25), guess.sum() == 100)

# %%
query_quickly = np.array([0.22, 0.64, 0.73])  # edit me
key_dog = np.array([0.54, 0.36, 0.74])  # edit me
key_quickly = np.array([0.46, 0.85, 0.76])  # edit me
value_dog = np.array([0.12, 0.84, 0.51])  # edit me
value_quickly = np.array([0.62, 0.24, 0.33])  # edit me

pair = ["dog", "quickly"]
keys = np.array([key_dog, key_quickly])
values = np.array([value_dog, value_quickly])

# %%
moves = ""  # edit me: "score", "weights" or "output"?

five = np.array([query_quickly, key_dog, key_quickly, value_dog, value_quickly])
roles = ["query", "key", "key", "value", "value"]
owners = ["quickly", "dog", "quickly", "dog", "quickly"]
dimensions = ["d1", "d2", "d3"]
table = pd.DataFrame(five, columns=dimensions, index=pd.MultiIndex.from_arrays([roles, owners], names=["role", "word"]))
table["source"] = ["document", "document", "ours", "document", "document"]
display(table)
bars("The five vectors", "value", dimensions, {f"{r} {o}": v for r, o, v in zip(roles, owners, five)},
     [BLUE, ORANGE, "#F3CF80", GREEN, "#80CFB9"], (-1, 1))
exercise("2", moves == "", moves == "output")

# %%
def attend(query, keys, values):
    """Scores, exponentials, weights and output of one query."""
    scores = keys @ query
    exponentials = np.exp(scores)
    weights = exponentials / exponentials.sum()
    return scores, exponentials, weights, weights @ values


scores, exponentials, weights, output = attend(query_quickly, keys, values)
products = keys * query_quickly


def score_formula(word, key, parts, score):
    factors = " + ".join(f"{q:g} \\cdot {k:g}" for q, k in zip(query_quickly, key))
    return f"s_{{\\text{{{word}}}}} &= {factors} = {' + '.join(f'{p:.4f}' for p in parts)} = {score:.4f}"


lines = [score_formula(*each) for each in zip(pair, keys, products, scores)]
display(Math("\\begin{aligned}" + " \\\\ ".join(lines) + "\\end{aligned}"))
table = pd.DataFrame(products, columns=dimensions, index=pd.Index(pair, name="word"))
table["score"] = scores
display(table)
stacked("What adds up to each score", "product", pair, dict(zip(dimensions, products.T)),
        ["#777777", "#AAAAAA", "#CCCCCC"], ylim=(0, 1.4))

# %%
def dot(a, b):
    total = 0
    # edit me: one line is missing here
    return total


other_key = np.zeros(3)  # edit me: another key that also scores 1.2
exercise("3a", dot([1, 2], [3, 4]) == 0, dot([1, 2], [3, 4]) == 11)
exercise("3b", not other_key.any(), abs(query_quickly @ other_key - 1.2) < 0.001)

# %%
dog_after = np.nan  # edit me: the weight of "dog", both scores plus 5


def weight_formula(word, i, scores, exponentials, weights):
    powers = [f"e^{{{s:.4f}}}" for s in scores]
    return (f"\\alpha_{{\\text{{{word}}}}} &= \\frac{{{powers[i]}}}{{{' + '.join(powers)}}} = "
            f"\\frac{{{exponentials[i]:.4f}}}{{{exponentials.sum():.4f}}} = {weights[i]:.4f}")


def show_weights(scores, exponentials, weights):
    lines = [weight_formula(word, i, scores, exponentials, weights) for i, word in enumerate(pair)]
    display(Math("\\begin{aligned}" + " \\\\ ".join(lines) + "\\end{aligned}"))
    display(pd.DataFrame({"score": [*scores, np.nan], "e^score": [*exponentials, exponentials.sum()],
                          "weight": [*weights, weights.sum()]}, index=pd.Index([*pair, "total"], name="word")))
    bars("Scores become weights", "score, weight", pair, {"score": scores, "weight": weights}, [GREY, PURPLE], (0, 1.4))


show_weights(scores, exponentials, weights)
plus_five = np.exp(scores + 5)
exercise("4a", np.isnan(dog_after), abs(dog_after - plus_five[0] / plus_five.sum()) < 5e-5)

# %%
def softmax(scores):
    weights = np.zeros(len(scores))
    # edit me: two lines are missing here
    return weights


tried = softmax([1.0, 2.0])
exercise("4b", not tried.any(), np.allclose(tried, [0.26894142, 0.73105858]))

# %%
can_reach = ""  # edit me: can d2 of the output reach 0.90?

contributions = weights[:, None] * values
terms = " + ".join(f"{w:.4f} \\cdot [{', '.join(f'{x:g}' for x in v)}]" for w, v in zip(weights, values))
display(Math(f"o = {terms} = [{', '.join(f'{x:.4f}' for x in output)}]"))
early = np.round(weights, 2) @ values
display(pd.DataFrame({"dog part": contributions[0], "quickly part": contributions[1], "output": output,
                      "weights rounded first": early}, index=pd.Index(dimensions, name="dimension")))
stacked("The output is a mix of the values", "output", dimensions,
        {f"part of {word}": part for word, part in zip(pair, contributions)}, [GREEN, "#80CFB9"],
        {f"V {word}": value for word, value in zip(pair, values)}, (0, 1))
exercise("5", can_reach == "", can_reach == "no")

# %%
richer = value_dog.copy()
richer[1] *= 2  # edit me

_, _, broken_weights, broken_output = attend(query_quickly, keys, np.array([richer, value_quickly]))
table = pd.DataFrame([weights, broken_weights, output, broken_output], columns=dimensions,
                     index=pd.MultiIndex.from_product([["weights", "output"], ["before", "after"]], names=["what", "when"]))
display(table)
bars("The output before and after", "output", dimensions, {"before": output, "after": broken_output}, [GREEN, GREEN],
     (0, 1), alpha=[0.3, 1])

# %%
turns = [0.64, 0, -0.64]  # edit me: the query's second number

queries = np.array([[query_quickly[0], turn, query_quickly[2]] for turn in turns])
asked_scores = queries @ keys.T
asked_weights = np.exp(asked_scores) / np.exp(asked_scores).sum(axis=1, keepdims=True)
asked_outputs = asked_weights @ values
labels = [f"d2 = {turn:g}" for turn in turns]
lines = [f"o_{{\\text{{{label}}}}} &= {' + '.join(f'{w:.4f} v_{{{word}}}' for w, word in zip(row, pair))} = "
         f"[{', '.join(f'{x:.4f}' for x in out)}]" for label, row, out in zip(labels, asked_weights, asked_outputs)]
display(Math("\\begin{aligned}" + " \\\\ ".join(lines) + "\\end{aligned}"))
mix_columns = [f"weight {word}" for word in pair] + [f"output {d}" for d in dimensions]
display(pd.DataFrame(np.hstack([asked_scores, asked_weights, asked_outputs]), index=pd.Index(labels, name="query"),
                     columns=[f"score {word}" for word in pair] + mix_columns))
bars("Same keys, same values, another question", "weight", labels, dict(zip(pair, asked_weights.T)), [PURPLE, "#E6BCD3"],
     (0, 1))

# %%
tries = [-4, -2, scores[0], scores[1], 2, 4]  # edit me

labels = [f"score {score:.4g}" for score in tries]
shares = np.array([np.exp([scores[0], score]) / np.exp([scores[0], score]).sum() for score in tries])
outputs = shares @ values
display(pd.DataFrame(np.hstack([shares, outputs]), index=pd.Index(labels, name="quickly has"), columns=mix_columns))
fig, ax = plt.subplots(figsize=(6.4, 3.2))
ax.plot(values[:, 0], values[:, 1], color="#80CFB9", label="between the values")
ax.scatter(values[:, 0], values[:, 1], color=GREEN)
ax.scatter(outputs[:, 0], outputs[:, 1], color=PURPLE)
for label, point in zip([f"V {word}" for word in pair] + labels, [*values, *outputs]):
    ax.annotate(label, point[:2], textcoords="offset points", xytext=(6, 4), fontsize=8)
ax.set(title="The output walks from one value to the other", xlabel="d1", ylabel="d2")
plt.show()

# %%
my_query = np.array([0.22, 0.64, 0.73])  # edit me: "dog" above 0.60

mine = attend(my_query, keys, values)
show_weights(*mine[:3])
exercise("6", np.array_equal(my_query, [0.22, 0.64, 0.73]), mine[2][0] > 0.6)

# %%
def my_attend(query, keys, values):
    output = np.zeros(len(values[0]))
    # edit me: match, share out, mix
    return output


tried = my_attend(query_quickly, keys, values)
exercise("7", not tried.any(), np.allclose(tried, output))

# %%
computed = [np.nan, weights[0], np.nan, weights[1]]
table = pd.DataFrame([scores, weights, contributions[:, 1]], columns=pair,
                     index=pd.Index(["match", "share out", "mix, in d2"], name="step"))
table.insert(0, "formula", ["q·k", "softmax", "α·v"])
display(table)
bars("Your guess beside the computed weights", "share", words, {"your guess": guessed, "computed": computed},
     ["#E6BCD3", PURPLE], (0, 1))
print("0 of 9 exercises solved")
