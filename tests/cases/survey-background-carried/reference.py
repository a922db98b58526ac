"""Writes the case's answers, or the figures that they should give.

    python reference.py answers     # data/enkätsvar.csv, made up
    python reference.py             # reference.json

Made with Python's statistics module.
"""

import csv
import json
import random
import statistics
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ANSWERS = HERE / "data" / "enkätsvar.csv"


def make_answers():
    rng = random.Random(7)
    rows = [["labb", "respondent", "tillfälle", "trygg", "kon"]]
    for lab in ["norr", "soder"]:
        for person in range(60):
            sex = ["Kvinna", "Man"][person % 2]
            for occasion, more in [("baslinje", 0), ("uppföljning", 0.5)]:
                answer = max(1, min(5, round(rng.gauss(2.9 + more, 1.1))))
                said = sex if occasion == "baslinje" else ""
                rows.append([lab, f"{lab[0]}{person:02}", occasion, answer, said])
    with ANSWERS.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=";", lineterminator="\n").writerows(rows)


def figures():
    with ANSWERS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    said = {}
    for row in rows:
        said.setdefault((row["labb"], row["respondent"]), set()).update({row["kon"]} - {""})
    found = {}
    for word, occasion in [("baslinje", "baseline"), ("uppföljning", "follow-up")]:
        groups = {}
        for row in rows:
            own = said[row["labb"], row["respondent"]]
            if row["tillfälle"] == word:
                groups.setdefault(*own, []).append(int(row["trygg"]))
        for category, answers in sorted(groups.items()):
            at = lambda measure: f"survey/trygg/all/{occasion}/{measure}/kon: {category}"
            found[at("n")] = float(len(answers))
            found[at("mean")] = statistics.fmean(answers)
            found[at("share-positive")] = sum(answer > 3 for answer in answers) / len(answers)
    (HERE / "reference.json").write_text(json.dumps(found, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


make_answers() if sys.argv[1:] == ["answers"] else figures()
