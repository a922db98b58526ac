"""Writes the reference values for two groups of different people: the
Mann–Whitney test, Fisher's exact test and Welch's interval.

    pip install scipy
    python groups.py
    python groups.py SEED FOLDER    # other samples, elsewhere

Made with scipy 1.17.1. Exact p-values with ties come from the distribution of
the rank sum by convolution in Python's whole numbers. Each is held against a
way that shares nothing with that: scipy's enumeration of all choices
(`permutation_test`) where there are at most 50,000, and scipy's own exact
distribution where no two answers tie.
"""

import json
import math
import random
import sys
from fractions import Fraction
from pathlib import Path

import numpy as np
from scipy import stats

SEED, HERE = (int(sys.argv[1]), Path(sys.argv[2])) if len(sys.argv) > 2 else (20191231, Path(__file__).resolve().parent)
rng = random.Random(SEED)
EXACT = 40


def write(name, rows):
    lines = ",\n".join(json.dumps(row, allow_nan=False) for row in rows)
    (HERE / f"{name}.json").write_text(f"[\n{lines}\n]\n", encoding="utf-8")


def answers(kind, n, shift):
    if kind == "constant":
        return [3] * n
    if kind == "distinct":
        return [rng.randint(1, 10**6) + shift * 10**5 for _ in range(n)]
    if kind == "index":
        return [sum(rng.randint(1, 5) for _ in range(3)) + shift for _ in range(n)]
    return [min(5, rng.randint(1, 5) + shift) for _ in range(n)]


def tails(ranks, size, total):
    """The chances of a sum as low and as high, by convolution."""
    ways = {(0, 0): 1}
    for rank in ranks:
        new = dict(ways)
        for (chosen, so_far), count in ways.items():
            if chosen < size:
                key = (chosen + 1, so_far + rank)
                new[key] = new.get(key, 0) + count
        ways = new
    own = {so_far: count for (chosen, so_far), count in ways.items() if chosen == size}
    everything = math.comb(len(ranks), size)
    low = Fraction(sum(count for so_far, count in own.items() if so_far <= total), everything)
    high = Fraction(sum(count for so_far, count in own.items() if so_far >= total), everything)
    return low, high


def two_sided(ranks, size, total):
    return min(1.0, float(2 * min(tails(ranks, size, total))))


def rank_sum():
    before, after = (rng.choice([1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 30, 60]) for _ in range(2))
    kind = rng.choice(["likert", "likert", "constant", "distinct", "index"])
    first, second = answers(kind, before, 0), answers(kind, after, rng.choice([0, 0, 1, 2]))
    doubled = [int(2 * rank) for rank in stats.rankdata(first + second)]
    total = sum(doubled[before:])
    wins = stats.mannwhitneyu(second, first).statistic
    effect = 2 * wins / (before * after) - 1
    if before + after <= EXACT:
        p = two_sided(doubled, after, total)
        least = min(two_sided(doubled, after, sum(sorted(doubled)[:after])), two_sided(doubled, after, sum(sorted(doubled)[-after:])))
        if math.comb(before + after, after) <= 50_000 and before > 1 and after > 1:
            of = lambda x, y, axis=-1: np.sum(x, axis=axis)
            checked = stats.permutation_test(
                (doubled[before:], doubled[:before]), of, n_resamples=np.inf, vectorized=True, alternative="two-sided"
            ).pvalue
            assert abs(checked - p) < 1e-12, (first, second, checked, p)
        if len(set(doubled)) == len(doubled):
            checked = stats.mannwhitneyu(second, first, method="exact").pvalue
            assert abs(checked - p) < 1e-12, (first, second, checked, p)
    else:
        same = len(set(doubled)) == 1
        p = 1.0 if same else float(stats.mannwhitneyu(second, first, method="asymptotic").pvalue)
        least = None
    return {"before": first, "after": second, "p": p, "least": least, "effect": float(effect)}


def fisher():
    before, after = rng.randint(1, 60), rng.randint(1, 60)
    first, second = rng.randint(0, before), rng.randint(0, after)
    p = lambda own, other: float(stats.fisher_exact([[own, before - own], [other, after - other]]).pvalue)
    both = first + second
    ends = [max(0, both - after), min(both, before)]
    return {
        "before": [first, before],
        "after": [second, after],
        "p": p(first, second),
        "least": min(p(own, both - own) for own in ends),
    }


def welch():
    before, after = (rng.choice([2, 3, 5, 8, 20, 60]) for _ in range(2))
    kind = rng.choice(["likert", "index"])
    first, second = answers(kind, before, 0), answers(kind, after, rng.choice([0, 1]))
    if len(set(first)) == 1 and len(set(second)) == 1:
        return {"before": first, "after": second, "low": None, "high": None}
    interval = stats.ttest_ind(second, first, equal_var=False).confidence_interval(0.95)
    return {"before": first, "after": second, "low": float(interval.low), "high": float(interval.high)}


write("rank_sum", [rank_sum() for _ in range(400)])
write("fisher", [fisher() for _ in range(300)])
write("welch", [welch() for _ in range(200)])
