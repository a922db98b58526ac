"""Writes data/results-framework.xlsx: a results framework with percentages as cell formats."""
import openpyxl

book = openpyxl.Workbook()
sheet = book.active
sheet.title = "Results Framework"
sheet.append(["Results Framework and Monitoring"])
sheet.append(["Indicator Name", "Unit of Measure", "Baseline", "Cumulative Target Values", "End Target", "Actual (Achieved) 2019", "Responsibility"])
for row in [
    ["Project Development Objective Indicators"],
    ["Share of households with safe water", "Percentage", 0.41, 0.6, 0.85, 0.79, "Utility"],
    ["People with access to improved sanitation", "Number", 1200, 4000, 9000, 8150, "Utility"],
    ["Intermediate Results Indicators"],
    ["Water points built", "Number", 0, 90, 160, 171, "Contractor"],
    ["Water lost in the network", "Percentage", 0.38, 0.3, 0.2, 0.24, "Utility"],
]:
    sheet.append(row)
    if len(row) > 1 and row[1] == "Percentage":
        for cell in sheet[sheet.max_row][2:6]:
            cell.number_format = "0%"
book.create_sheet("Notes").append(["Prepared by the project team"])
book.save("data/results-framework.xlsx")
