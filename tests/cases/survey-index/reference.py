"""Writes the case's answers, or the figures that they should give.

    pip install scipy statsmodels pandas pingouin
    python reference.py answers     # data/enkätsvar.csv, made up
    python reference.py             # reference.json

Made with scipy 1.17.1, statsmodels 0.15.0, pandas and pingouin 0.7.0.
"""

import json
import random
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ANSWERS = HERE / "data" / "enkätsvar.csv"
PARTS = ["trygg", "lust", "ensam"]


def clamp(value, low, high):
    return max(low, min(high, round(value)))


def make_answers():
    rng = random.Random(7)
    lines = ["labb;respondent;tillfälle;trygg;lust;ensam;fritid"]
    for lab, before, after in [("norr", 44, 40), ("soder", 24, 22)]:
        feelings = {person: rng.gauss(3, 0.9) for person in range(before + 4)}
        rounds = [("baslinje", range(before), 0.0), ("uppföljning", range(before + 4 - after, before + 4), 0.6)]
        for occasion, people, drift in rounds:
            for person in people:
                feeling = feelings[person] + drift
                row = [
                    clamp(rng.gauss(feeling, 0.7), 1, 5),
                    clamp(rng.gauss(feeling, 0.7), 1, 5),
                    clamp(rng.gauss(6 - feeling, 0.8), 1, 5),
                    clamp(rng.gauss(feeling - 0.5, 0.8), 1, 4),
                ]
                answers = ["" if rng.random() < 0.05 else str(answer) for answer in row]
                lines.append(";".join([lab, f"{lab[0]}{person:02}", occasion, *answers]))
    ANSWERS.write_text("\n".join(lines) + "\n", encoding="utf-8")


def is_told(key, figures):
    """Whether a group of its size is told of it (docs/disclosure.md), with k = 5."""
    parts = key.split("/")
    if parts[0] != "survey":
        return True
    own = "/".join(parts[:3])
    matched = figures[f"{own}/paired/matched"]
    few = {name: 0 < figures[f"{own}/{name}/n"] - matched < 5 for name in ["baseline", "follow-up"]}
    if parts[-1] == "effect":
        return matched >= 50
    if parts[-1] == "alpha":
        return figures[f"{own}/{parts[3]}/n"] >= 50
    if parts[1] == "trivselindex" and "positive" in parts[-1]:  # beside its items'
        return False
    if parts[-1] == "mean":
        return not few[parts[3]]
    if parts[-1].startswith("positive-") and parts[1] != "fritid":  # an indicator's value
        return not any(few.values())
    return True


def make_reference():
    import numpy as np
    import pandas as pd
    import pingouin
    from scipy import stats
    from statsmodels.stats.multitest import multipletests

    table = pd.read_csv(ANSWERS, sep=";")
    table["ensam-vänd"] = 6 - table["ensam"]
    parts = ["trygg", "lust", "ensam-vänd"]
    # Sums are whole numbers: no tie is missed for rounding.
    table["trivselindex"] = table[parts].sum(axis=1, skipna=False)
    figures = {}
    for scope, own in [("all", table), *table.groupby("labb")]:
        p_values = {}
        for item in [*PARTS, "trivselindex", "fritid"]:
            divisor = 3 if item == "trivselindex" else 1
            for occasion, name in [("baslinje", "baseline"), ("uppföljning", "follow-up")]:
                rows = own[own["tillfälle"] == occasion]
                scores = rows[item].dropna() / divisor
                at = f"survey/{item}/{scope}/{name}"
                figures[f"{at}/n"] = len(scores)
                figures[f"{at}/mean"] = scores.mean()
                middle = 2.5 if item == "fritid" else 3
                wanted = scores < middle if item == "ensam" else scores > middle
                figures[f"{at}/share-positive"] = wanted.mean()
                if item == "trivselindex":
                    complete = rows[parts].dropna()
                    figures[f"{at}/alpha"] = pingouin.cronbach_alpha(complete)[0]
            wide = own.pivot(index="respondent", columns="tillfälle", values=item)
            both = wide.dropna()
            change = both["uppföljning"] - both["baslinje"]
            at = f"survey/{item}/{scope}/paired"
            figures[f"{at}/matched"] = len(both)
            figures[f"{at}/mean-change"] = (change / divisor).mean()
            for occasion, when in [("baslinje", "before"), ("uppföljning", "after")]:
                stayed = both[occasion] / divisor
                figures[f"{at}/stayers-{when}"] = stayed.mean()
                wanted = stayed < middle if item == "ensam" else stayed > middle
                figures[f"{at}/positive-{when}"] = wanted.mean()
            if len(both) < 6:
                continue
            moved = change[change != 0]
            # Beyond 16 differences all their signs are too many to go through.
            if len(moved) <= 16:
                test = stats.wilcoxon(moved, method=stats.PermutationMethod(n_resamples=np.inf))
                p_values[item] = figures[f"{at}/p-value"] = test.pvalue
            ranks = stats.rankdata(moved.abs())
            up, down = ranks[moved > 0].sum(), ranks[moved < 0].sum()
            figures[f"{at}/effect"] = (up - down) / (up + down)
        # One family: the items and the index of a lab.
        if len(p_values) == len(PARTS) + 2:
            adjusted = multipletests(list(p_values.values()), method="holm")[1]
            for item, p in zip(p_values, adjusted):
                figures[f"survey/{item}/{scope}/paired/p-adjusted"] = p
        # Of those who answered both times.
        for when, name in [("before", "baseline"), ("after", "actual")]:
            for indicator, item, measure in [("trivsel", "trivselindex", "stayers"), ("fritid", "fritid", "positive")]:
                figures[f"indicator/{indicator}/{scope}/{name}"] = figures[f"survey/{item}/{scope}/paired/{measure}-{when}"]
    figures = {key: value for key, value in figures.items() if is_told(key, figures)}
    lines = [f"  {json.dumps(key)}: {json.dumps(float(value))}" for key, value in figures.items()]
    (HERE / "reference.json").write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


if sys.argv[1:] == ["answers"]:
    make_answers()
else:
    make_reference()
