"""Writes data/rrf.xlsx: a results and resources framework with a sheet per country."""
import openpyxl

book = openpyxl.Workbook()
book.remove(book.active)
for country, rows in {
    "Kenya": [(14, 60, 31, 52), (3, 12, 7, 12), (45, 20, 38, 29)],
    "Uganda": [(22, 70, 40, 61), (0, 10, 4, 8), (52, 25, 47, 36)],
}.items():
    sheet = book.create_sheet(country)
    sheet.append(["Results and resources framework"])
    sheet.append([])
    sheet.append(["Indicator", "Baseline 2016", "Target 2020", 2018, 2019, "Data source"])
    sheet.append(["Outcome: Women lead local enterprises"])
    texts = ["Number of women who lead an enterprise", "Number of local enterprise plans adopted", "Days to register an enterprise"]
    for position, (text, row) in enumerate(zip(texts, rows)):
        if position == 1:
            sheet.append(["Output 1: Local authorities plan with enterprises"])
        baseline, target, first, last = row
        sheet.append([text, baseline, target, first, last, "Field office"])
book.save("data/rrf.xlsx")
