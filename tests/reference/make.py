"""Writes the reference values of tests/reference.rs from established packages.

    pip install scipy statsmodels scikit-learn krippendorff pingouin
    python make.py
    python make.py SEED FOLDER      # other samples, elsewhere

Made with scipy 1.17.1, statsmodels 0.15.0, scikit-learn 1.9.1, krippendorff
0.9.0 and pingouin 0.7.0.

Exact p-values with ties come from the distribution of the sum of ranks by
convolution in Python's whole numbers. Each is held against a way that shares
nothing with that: scipy's enumeration of all signs (`PermutationMethod`) for 2
to 12 differences, all signs of both halves joined for 13 to 34, the
characteristic function inverted beyond; and where no two differences tie,
against scipy's own exact distribution.
"""

import itertools
import json
import random
import sys
from fractions import Fraction
from pathlib import Path

import krippendorff
import numpy as np
import pandas as pd
import pingouin
from scipy import stats
from sklearn.metrics import cohen_kappa_score
from statsmodels.stats.contingency_tables import mcnemar
from statsmodels.stats.inter_rater import cohens_kappa
from statsmodels.stats.multitest import multipletests

SEED, HERE = (int(sys.argv[1]), Path(sys.argv[2])) if len(sys.argv) > 2 else (20191231, Path(__file__).resolve().parent)
rng = random.Random(SEED)


def write(name, rows):
    lines = ",\n".join(json.dumps(row, allow_nan=False) for row in rows)
    (HERE / f"{name}.json").write_text(f"[\n{lines}\n]\n", encoding="utf-8")


def differences():
    n = rng.choice([1, 2, 3, 5, 6, 8, 10, 12, 20, 35, 50, 51, 80, 200, rng.randint(1, 200)])
    kind = rng.choice(["likert", "likert", "constant", "zeros", "real", "drift", "index"])
    if kind == "constant":
        return [rng.choice([-1, 1, 2])] * n
    if kind == "zeros":
        return [rng.choice([0, 0, 0, 0, 1, -1]) for _ in range(n)]
    if kind == "real":
        return [round(rng.gauss(0.3, 1.0), 3) for _ in range(n)]
    if kind == "index":
        # Means of three answers: ties and zeros that are so but for rounding.
        answers = lambda: sum(rng.randint(1, 5) for _ in range(3)) / 3
        return [answers() - answers() for _ in range(n)]
    if kind == "drift":
        return [rng.choice([-1, 0, 1, 1, 2, 3]) for _ in range(n)]
    return [rng.randint(1, 5) - rng.randint(1, 5) for _ in range(n)]


def by_convolution(ranks, smaller):
    ways = {0: 1}
    for rank in ranks:
        new = dict(ways)
        for total, count in ways.items():
            new[total + rank] = new.get(total + rank, 0) + count
        ways = new
    below = sum(count for total, count in ways.items() if total <= smaller)
    return min(1.0, float(Fraction(2 * below, 2 ** len(ranks))))


def by_halves(ranks, smaller):
    def sums(half):
        totals = np.zeros(1, dtype=np.int64)
        for rank in half:
            totals = np.concatenate([totals, totals + rank])
        return np.sort(totals)

    first, second = sums(ranks[::2]), sums(ranks[1::2])
    below = int(np.searchsorted(second, smaller - first, side="right").sum())
    return min(1.0, 2 * below / 2 ** len(ranks))


def by_characteristic_function(ranks, smaller):
    size = sum(ranks) + 1
    angle = 2 * np.pi * np.arange(size) / size
    phi = np.ones(size, dtype=complex)
    for rank in ranks:
        phi *= (1 + np.exp(1j * angle * rank)) / 2
    return min(1.0, 2 * float(np.fft.fft(phi).real[: smaller + 1].sum() / size))


def signed_rank_exact(d):
    ranks = [round(2 * r) for r in stats.rankdata(np.abs(d))]
    positive = sum(r for r, x in zip(ranks, d) if x > 0)
    smaller = min(positive, sum(ranks) - positive)
    p = by_convolution(ranks, smaller)
    if 2 <= len(d) <= 12:
        other = stats.wilcoxon(d, method=stats.PermutationMethod(n_resamples=np.inf)).pvalue
    elif len(d) <= 34:
        other = by_halves(ranks, smaller)
    else:
        other = by_characteristic_function(ranks, smaller)
    assert abs(other - p) < 1e-12, (d, p, other)
    if len(set(ranks)) == len(ranks):
        assert abs(stats.wilcoxon(d, method="exact").pvalue - p) < 1e-12
    return p


def signed_rank(d):
    kept = [x for x in np.round(d, 9).tolist() if x != 0]
    if not kept:
        return {"d": d, "n": 0, "statistic": 0.0, "p": 1.0, "effect": 0.0}
    ranks = stats.rankdata(np.abs(kept))
    up = float(sum(r for r, x in zip(ranks, kept) if x > 0))
    down = float(sum(ranks)) - up
    if len(kept) <= 50:
        p = signed_rank_exact(kept)
    else:
        p = float(stats.wilcoxon(kept, correction=True, method="asymptotic").pvalue)
    return {"d": d, "n": len(kept), "statistic": min(up, down), "p": p, "effect": (up - down) / (up + down)}


def mean(d):
    constant = max(d) - min(d) < 1e-9
    row = {"values": d, "mean": float(np.mean(d)), "low": None, "high": None}
    if len(d) > 1 and not constant:
        low, high = stats.t.interval(0.95, len(d) - 1, loc=np.mean(d), scale=stats.sem(d))
        row.update(low=float(low), high=float(high))
    return row


def kappa():
    k = rng.choice([1, 2, 2, 2, 3, 4])
    n = rng.choice([1, 5, 20, 60])
    a = [rng.randrange(k) for _ in range(n)]
    b = [x if rng.random() < rng.choice([0.3, 0.7, 0.9]) else rng.randrange(k) for x in a]
    table = [[sum(1 for x, y in zip(a, b) if (x, y) == (i, j)) for j in range(k)] for i in range(k)]
    expected = sum(sum(table[i]) * sum(row[i] for row in table) for i in range(k)) / n**2
    row = {"table": table, "raw": sum(table[i][i] for i in range(k)) / n, "kappa": None, "error": None}
    if expected < 1 - 1e-12:
        found = cohens_kappa(np.array(table))
        assert abs(found.kappa - cohen_kappa_score(a, b, labels=list(range(k)))) < 1e-9
        # A variance of 0 comes out as a hair on either side of it.
        variance = 0.0 if found.var_kappa < 1e-15 else float(found.var_kappa)
        row.update(kappa=float(found.kappa), error=variance**0.5)
    return row


def alpha():
    coders, n, values = rng.choice([2, 2, 3, 5]), rng.choice([1, 3, 8, 25]), rng.choice([1, 2, 2, 4, 7])
    missing = rng.choice([0.0, 0.2, 0.6])
    units = []
    for _ in range(n):
        true = rng.randrange(values)
        unit = [None if rng.random() < missing else true if rng.random() < 0.75 else rng.randrange(values)
                for _ in range(coders)]
        units.append(unit)
    pairs = [pair for u in units for pair in itertools.combinations([v for v in u if v is not None], 2)]
    raw = sum(a == b for a, b in pairs) / len(pairs) if pairs else None
    row = {"units": units, "raw": raw, "nominal": None, "interval": None}
    pairable = [v for u in units if sum(x is not None for x in u) > 1 for v in u if v is not None]
    if len(set(pairable)) > 1:
        data = np.array([[np.nan if u[c] is None else u[c] for u in units] for c in range(coders)], dtype=float)
        for level in ("nominal", "interval"):
            row[level] = float(krippendorff.alpha(reliability_data=data, level_of_measurement=level))
    return row


def characters():
    length, coders = rng.randint(1, 60), rng.choice([2, 2, 3])
    span = lambda: (start := rng.randint(0, 60), start + rng.choice([0, 1, 5, 20]))
    spans = [[span() for _ in range(rng.choice([0, 1, 2, 4]))] for _ in range(coders)]
    if rng.random() < 0.3:
        spans[1] = spans[0]
    said = [[int(any(start <= at < end for start, end in coder)) for at in range(length)] for coder in spans]
    row = {"length": length, "spans": spans, "alpha": None, "kappa": None}
    if len({value for coder in said for value in coder}) > 1:
        row["alpha"] = float(krippendorff.alpha(reliability_data=said, level_of_measurement="nominal"))
        if coders == 2:
            row["kappa"] = float(cohen_kappa_score(*said))
    return row


def cronbach():
    items, n = rng.choice([2, 3, 5]), rng.choice([2, 5, 30])
    rows = []
    for _ in range(n):
        mood = rng.randint(1, 5)
        rows.append([None if rng.random() < 0.05 else max(1, min(5, mood + rng.choice([-1, 0, 0, 1])))
                     for _ in range(items)])
    complete = [row for row in rows if None not in row]
    value = None
    if len({sum(row) for row in complete}) > 1:
        value = float(pingouin.cronbach_alpha(pd.DataFrame(complete))[0])
    return {"rows": rows, "alpha": value}


samples = [differences() for _ in range(300)]
write("wilcoxon", [signed_rank(d) for d in samples])
write("mean", [mean(d) for d in samples[:150]])
pairs = [(rng.randint(0, 30), rng.randint(0, 30)) for _ in range(150)] + [(0, 0), (0, 5), (1, 6), (300, 340)]
write("mcnemar", [{"up": b, "down": c, "p": float(mcnemar([[1, b], [c, 1]], exact=True).pvalue) if b + c else 1.0}
                  for b, c in pairs])
families = [[round(rng.random() ** 2, 6) for _ in range(rng.choice([1, 2, 5, 12]))] for _ in range(100)]
write("holm", [{"p": p, "adjusted": [float(x) for x in multipletests(p, method="holm")[1]]} for p in families])
write("kappa", [kappa() for _ in range(300)])
write("alpha", [alpha() for _ in range(300)])
write("cronbach", [cronbach() for _ in range(100)])
write("characters", [characters() for _ in range(200)])
