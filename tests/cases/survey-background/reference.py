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
LABS = {"norr": "Bergsbyn", "soder": "Hamnen", "ost": "Hamnen", "vast": "Bergsbyn", "ang": "Ängen"}
WRITTEN = {
    "Kvinna": ["Kvinna", "kvinna", "Kvinna "],
    "Man": ["Man", "MAN"],
    "18–29": ["18–29", "18-29", "18 - 29"],
}
ITEMS = ["trygg", "granne"]


def clamp(value):
    return max(1, min(5, round(value)))


def make_answers():
    rng = random.Random(11)
    rows = [["labb", "respondent", "tillfälle", *ITEMS, "kon", "alder", "omrade", "fritt"]]
    for lab, area in LABS.items():
        for person in range(60):
            sex = "Annat" if lab == "norr" and person < 2 else rng.choice(["Kvinna", "Man"])
            age = rng.choice(["18–29", "30–49", "50–64", "65 eller äldre"])
            drift = (0.5 if age == "18–29" else 0) + (0.4 if sex == "Kvinna" else 0)
            for occasion, more in [("baslinje", 0), ("uppföljning", 0.5)]:
                if rng.random() < 0.15:
                    continue
                written = [rng.choice(WRITTEN.get(own, [own])) for own in (sex, age)]
                if occasion == "baslinje" and rng.random() < 0.02:
                    written[1] = ""
                answers = [clamp(rng.gauss(2.8 + drift + more, 0.9)) for _ in ITEMS]
                said = "Min granne heter Anna Andersson" if person == 3 else ""
                rows.append([lab, f"{lab[0]}{person:02}", occasion, *answers, *written, area, said])
    with ANSWERS.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=";", lineterminator="\n").writerows(rows)


def folded(value):
    return value.strip().replace(" - ", "-").replace("–", "-").lower()


def figures():
    with ANSWERS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    found, first = {}, {}
    for row in rows:
        for background in ["kon", "alder"]:
            first.setdefault(folded(row[background]), row[background].strip())
    said = {}
    for row in rows:
        for background in ["kon", "alder"]:
            own = said.setdefault((row["labb"], row["respondent"], background), set())
            own.update({folded(row[background])} - {""})
    for item in ITEMS:
        for word, occasion in [("baslinje", "baseline"), ("uppföljning", "follow-up")]:
            for background in ["kon", "alder"]:
                groups = {}
                for row in rows:
                    own = said[row["labb"], row["respondent"], background]
                    told = folded(row[background]) or (next(iter(own)) if len(own) == 1 else "")
                    if row["tillfälle"] == word and told:
                        groups.setdefault(first[told], []).append(int(row[item]))
                for category, answers in sorted(groups.items()):
                    at = lambda measure: f"survey/{item}/all/{occasion}/{measure}/{background}: {category}"
                    found[at("n")] = float(len(answers))
                    found[at("mean")] = statistics.fmean(answers)
                    found[at("share-positive")] = sum(answer > 3 for answer in answers) / len(answers)
    (HERE / "reference.json").write_text(json.dumps(found, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


make_answers() if sys.argv[1:] == ["answers"] else figures()
