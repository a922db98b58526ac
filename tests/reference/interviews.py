"""Counts and agreement of tests/cases/interviews anew, straight from its CSV.

    pip install scikit-learn krippendorff
    python interviews.py            # says where figures.txt is another

Every count goes over all codings one by one. Written with scikit-learn 1.9.1
and krippendorff 0.9.0.
"""

import csv
import sys
from itertools import combinations
from pathlib import Path

import krippendorff
from sklearn.metrics import cohen_kappa_score

CASE = Path(__file__).parent.parent / "cases" / "interviews"


def table(name):
    with open(CASE / "data" / f"{name}.csv", encoding="utf-8") as file:
        return list(csv.DictReader(file, delimiter=";"))


interviews = {row["id"]: row for row in table("intervjuer")}
codes = {row["id"]: row for row in table("kodbok")}
codings = table("kodningar")
labs = [row["id"] for row in table("labb")]
expected = {}


def put(key, value):
    if value:
        expected[key] = value


def counts(rows):
    return len(rows), len({row["intervju"] for row in rows})


def lab_of(row):
    return interviews[row["intervju"]]["labb"]


def within(code, ancestor):
    while code:
        if code == ancestor:
            return True
        code = codes[code]["förälder"]
    return False


for code in codes:
    has_children = any(row["förälder"] == code for row in codes.values())
    for suffix, inside in [("", lambda c: c == code), ("-with-children", lambda c: within(c, code))]:
        if suffix and not has_children:
            continue
        rows = [row for row in codings if inside(row["kod"])]
        for scope in ["all", *labs]:
            own = [row for row in rows if scope in ("all", lab_of(row))]
            segments, spoken = counts(own)
            put(f"code/{code}/{scope}/segments{suffix}", segments)
            put(f"code/{code}/{scope}/interviews{suffix}", spoken)
        put(f"code/{code}/all/labs{suffix}", len({lab_of(row) for row in rows}))

marked = {(row["intervju"], row["kod"], int(row["start"]), int(row["slut"])) for row in codings}
for one, other in combinations(codes, 2):
    pairs = [(a, b) for a in marked for b in marked if a[1] == one and b[1] == other and a[0] == b[0]]
    shared = [1 for a, b in pairs if max(a[2], b[2]) < min(a[3], b[3])]
    put(f"co-occurrence/{one}/{other}/segments", len(shared))
    put(f"co-occurrence/{one}/{other}/interviews", len({a[0] for a, _ in pairs}))

listed = {id: [name for name in row["kodare"].split("; ") if name] for id, row in interviews.items()}
both = [id for id, names in listed.items() if len(names) > 1]
coders = sorted({name for id in both for name in listed[id]})


def spans(interview, code, coder):
    return [
        (int(row["start"]), int(row["slut"]))
        for row in codings
        if (row["intervju"], row["kod"], row["kodare"]) == (interview, code, coder)
    ]


def presence(code, coder):
    return [int(bool(spans(id, code, coder))) for id in both]


def characters(code, coder):
    said = []
    for id in both:
        length = max((int(row["slut"]) for row in codings if row["intervju"] == id), default=0)
        own = spans(id, code, coder)
        said += [int(any(start <= at < end for start, end in own)) for at in range(length)]
    return said


def percent(value, decimals):
    return f"{value * 100:.{decimals}f}".replace(".", ",") + "\u00a0%"


def decimal(value):
    return f"{value:.2f}".replace(".", ",").replace("-", "−")


def agreement(key, one, other):
    raw = sum(a == b for a, b in zip(one, other)) / len(one)
    expected[f"{key}/raw"] = percent(raw, 1 if key.endswith("/characters") else 0)
    if len(set(one) | set(other)) > 1:
        expected[f"{key}/kappa"] = decimal(cohen_kappa_score(one, other))
        alpha = krippendorff.alpha([one, other], level_of_measurement="nominal")
        expected[f"{key}/alpha"] = decimal(alpha)


for unit, said in [("", presence), ("/characters", characters)]:
    pooled = ([], [])
    for code in codes:
        one, other = said(code, coders[0]), said(code, coders[1])
        if any(one) or any(other):
            agreement(f"agreement/{code}{unit}", one, other)
            pooled[0].extend(one)
            pooled[1].extend(other)
    agreement(f"agreement/all{unit}", *pooled)

order = sorted(interviews, key=lambda id: (not interviews[id]["datum"], interviews[id]["datum"]))
known, new = set(), []
for id in order:
    own = {row["kod"] for row in codings if row["intervju"] == id}
    new.append(len(own - known))
    known |= own
for number, count in enumerate(new, 1):
    expected[f"saturation/new/{number}"] = count
expected["saturation/interviews"] = len(order)
expected["saturation/codes"] = len(known)
expected["saturation/base"] = sum(new[:4])
runs = (at for at in range(4, len(new) - 1) if sum(new[at : at + 2]) <= 0.05 * sum(new[:4]))
put("saturation/reached", next((at + 2 for at in runs), None))

wrong = []
for line in (CASE / "figures.txt").read_text(encoding="utf-8").splitlines():
    key, value = line.split(" = ")
    if key.split("/")[0] in ("code", "co-occurrence", "agreement", "saturation"):
        found = expected.pop(key, None)
        if value != "withheld" and str(found) != value:
            wrong.append(f"{key} = {value}, expected {found}")
wrong += [f"{key} is missing, expected {value}" for key, value in expected.items()]
print("\n".join(wrong) or "as expected")
sys.exit(bool(wrong))
