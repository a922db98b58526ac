"""Writes the reference values of tests/reference.rs from established packages.

    pip install scipy statsmodels scikit-learn krippendorff
    python make.py

Exact p-values with ties come from scipy's own enumeration of all signs
(`PermutationMethod`) for 2 to 12 differences, and for others from the exact
distribution by convolution in Python's whole numbers.
"""

import json
import random
from fractions import Fraction
from pathlib import Path

import krippendorff
import numpy as np
from scipy import stats
from sklearn.metrics import cohen_kappa_score
from statsmodels.stats.contingency_tables import mcnemar
from statsmodels.stats.inter_rater import cohens_kappa
from statsmodels.stats.multitest import multipletests

HERE = Path(__file__).resolve().parent
rng = random.Random(20191231)


def write(name, rows):
    lines = ",\n".join(json.dumps(row, allow_nan=False) for row in rows)
    (HERE / f"{name}.json").write_text(f"[\n{lines}\n]\n", encoding="utf-8")


def differences():
    n = rng.choice([1, 2, 3, 5, 6, 8, 10, 12, 20, 35, 50, 51, 80, 200])
    kind = rng.choice(["likert", "likert", "constant", "zeros", "real", "drift"])
    if kind == "constant":
        return [rng.choice([-1, 1, 2])] * n
    if kind == "zeros":
        return [rng.choice([0, 0, 0, 0, 1, -1]) for _ in range(n)]
    if kind == "real":
        return [round(rng.gauss(0.3, 1.0), 3) for _ in range(n)]
    if kind == "drift":
        return [rng.choice([-1, 0, 1, 1, 2, 3]) for _ in range(n)]
    return [rng.randint(1, 5) - rng.randint(1, 5) for _ in range(n)]


def signed_rank_exact(d):
    ranks = [int(2 * r) for r in stats.rankdata(np.abs(d))]
    positive = sum(r for r, x in zip(ranks, d) if x > 0)
    ways = {0: 1}
    for rank in ranks:
        new = dict(ways)
        for total, count in ways.items():
            new[total + rank] = new.get(total + rank, 0) + count
        ways = new
    smaller = min(positive, sum(ranks) - positive)
    below = sum(count for total, count in ways.items() if total <= smaller)
    return min(1.0, float(Fraction(2 * below, 2 ** len(ranks))))


def signed_rank(d):
    kept = [x for x in d if x != 0]
    if not kept:
        return {"d": d, "n": 0, "statistic": 0.0, "p": 1.0, "effect": 0.0}
    ranks = stats.rankdata(np.abs(kept))
    up = float(sum(r for r, x in zip(ranks, kept) if x > 0))
    down = float(sum(ranks)) - up
    if len(kept) <= 50:
        p = signed_rank_exact(kept)
        if 2 <= len(kept) <= 12:
            method = stats.PermutationMethod(n_resamples=np.inf)
            assert abs(stats.wilcoxon(kept, method=method).pvalue - p) < 1e-12
    else:
        p = float(stats.wilcoxon(kept, correction=True, method="asymptotic").pvalue)
    return {"d": d, "n": len(kept), "statistic": min(up, down), "p": p, "effect": (up - down) / (up + down)}


def mean(d):
    constant = len(set(d)) < 2
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
        row.update(kappa=float(found.kappa), error=float(found.std_kappa))
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
    row = {"units": units, "nominal": None, "interval": None}
    pairable = [v for u in units if sum(x is not None for x in u) > 1 for v in u if v is not None]
    if len(set(pairable)) > 1:
        data = np.array([[np.nan if u[c] is None else u[c] for u in units] for c in range(coders)], dtype=float)
        for level in ("nominal", "interval"):
            row[level] = float(krippendorff.alpha(reliability_data=data, level_of_measurement=level))
    return row


def cronbach():
    items, n = rng.choice([2, 3, 5]), rng.choice([2, 5, 30])
    rows = []
    for _ in range(n):
        mood = rng.randint(1, 5)
        rows.append([max(1, min(5, mood + rng.choice([-1, 0, 0, 1]))) for _ in range(items)])
    data = np.array(rows, dtype=float)
    total = data.sum(axis=1).var(ddof=1)
    value = None if total == 0 else float(items / (items - 1) * (1 - data.var(axis=0, ddof=1).sum() / total))
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
