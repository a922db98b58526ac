"""Writes data/labb.xlsx with openpyxl: months as Excel keeps them when they
are typed (`nov 2018`): the first day, shown without it. data/mac.xlsx counts
its days from 1904, and shows the year alone in one cell."""

from datetime import date
from pathlib import Path

import openpyxl
from openpyxl.utils.datetime import CALENDAR_MAC_1904

book = openpyxl.Workbook()
sheet = book.active
sheet.title = "Labb"
sheet.append(["id", "namn", "ort", "start", "slut"])
sheet.append(["norr", "Labb Norr", "Norrby", date(2018, 11, 1), "dec 2019"])
sheet.append(["syd", "Labb Syd", "Sydby", date(2018, 11, 5), 2019])
sheet["D2"].number_format = "mmm\\-yy"
sheet["D3"].number_format = "yyyy\\-mm\\-dd"
book.save(Path(__file__).parent / "data" / "labb.xlsx")

book = openpyxl.Workbook()
book.epoch = CALENDAR_MAC_1904
sheet = book.active
sheet.title = "Labb"
sheet.append(["id", "namn", "ort", "start", "slut"])
sheet.append(["vast", "Labb Väst", "Västby", date(2018, 11, 1), date(2019, 1, 1)])
sheet["D2"].number_format = "mmm\\-yy"
sheet["E2"].number_format = "yyyy"
book.save(Path(__file__).parent / "data" / "mac.xlsx")
