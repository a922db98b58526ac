# Files and sheets

# Which files are read
invalid-pattern = { $pattern } cannot be understood as a file or a pattern
    .help = write a path such as data/boden.xlsx, or a pattern such as data/**
no-files = no file fits { $pattern }
    .help = check the path; it begins at the folder of labbrapport.toml
not-a-data-file = { $kind ->
    [numbers] this is a file from Numbers and is not read
    [link] this is only a link to a document on the web or in another folder and is not read
    [spreadsheet] spreadsheet programs open files of this kind, but it is not read here
    [statistics] this is a file from a statistics program and is not read
    [database] this is a database and is not read
    [archive] this is a packed file, and what is in it is not read
    [text] this is a text file, and only those that end in .csv or .tsv are read
    [document] this is a document and is not read
   *[other] the file is no table and is not read
}
    .help = { $kind ->
    [numbers] open it in Numbers, choose File, Export To, Excel, and put the .xlsx file in its place
    [link] open the document, choose File, Download, Microsoft Excel (.xlsx), and put that file here instead
    [spreadsheet] open it in the spreadsheet program and save it as .xlsx or .ods
    [statistics] export the table from there as .xlsx or CSV UTF-8, with the words of the answers instead of numbers (in SPSS: File, Save As, choose Excel or CSV and tick to save value labels instead of values)
    [database] export the tables from there as .xlsx or CSV UTF-8
    [archive] unpack it and put the workbooks into the folder
    [text] if it is a table, rename it to end in .csv; otherwise nothing needs to be done
    [document] if there is a table in it, copy that to a workbook and save it as .xlsx
   *[other] {""}
}
codings-left-alone = the file holds codings and is not read
    .help = “labbrapport import” followed by the file's name shows what to write in labbrapport.toml to have it read

# Files that cannot be read
unreadable-file = { $error ->
    [none] the file or folder cannot be read
   *[other] the file cannot be read: { $error }
}
    .help = check that it exists, that you may open it and that it is not open in another program
empty-file = the file is empty
    .help = save it once more from the spreadsheet program, or remove it
not-a-workbook = { $kind ->
    [html] this is a web page, not a workbook, although it is named like one
    [document] this is a document, not a workbook
    [numbers] this is a file from Numbers, although it is named otherwise
    [xml] this is a workbook as an XML file, although it is named otherwise
    [archive] this is a zip file, not a workbook
   *[other] this is not a workbook, although it is named like one
}
    .help = { $kind ->
    [html] open it in the spreadsheet program and save it as .xlsx
    [document] save the tables from a spreadsheet program as .xlsx or .ods
    [numbers] open it in Numbers and choose File, Export To, Excel
    [xml] open it in the spreadsheet program and save it as .xlsx or .ods
    [archive] unpack it, or save the workbook as .xlsx or .ods
   *[other] save it from the spreadsheet program as .xlsx or .ods; a renamed file stays what it was
}
misnamed-file = the file is a .{ $ending } workbook, but its name ends in another way
    .help = it is read as what it is; rename it to end in .{ $ending }
damaged-file = the workbook is damaged or was not copied whole
    .help = open it in the spreadsheet program and save it again, or copy it once more
password-protected = the workbook is protected by a password
    .help = open it, remove the password, and save it again
too-large = the workbook is too large to be read
    .help = delete empty rows and columns below and beside the tables, or split the workbook
not-a-text-file = this is not a text file
    .help = save it as CSV UTF-8, or as .xlsx
mixed-encoding = the file is UTF-8, but line { $line } holds characters that are not
    .help = open it in the spreadsheet program, correct the line, and save it as CSV UTF-8
old-encoding = the file is saved with the characters of { $system ->
    [mac] older Macs
   *[dos] MS-DOS
} and is read so
    .help = check that å, ä and ö are right, and save it as CSV UTF-8 when you can
unknown-encoding = nothing tells which characters are å, ä and ö in the file
    .help = open it in the spreadsheet program, check that all characters are right, and save it as CSV UTF-8 or .xlsx
unclosed-quote = the quotation mark that begins cell { $cell } is not closed, so that the rows below end up in the same cell
    .help = close it or remove it; within such a cell a quotation mark is written twice

# Sheets
missing-table = no sheet is named { $table }, the only table that is required
    .help = add a sheet { $table } with the columns id, name and place, or correct the sheet's name; “labbrapport new” makes a workbook to start from
unknown-sheet = the sheet { $sheet } is none of the tables and is not read
table-by-headings = the sheet { $sheet } has the headings of { $table } and is read as that table
sheet-without-cells = the sheet { $sheet } is a chart, macros or a dialog and is not read
empty-sheet = the sheet { $sheet } is empty
too-many-sheets = there are more than 65,536 sheets
no-labs-yet = there are no labs yet
    .help = write one row per lab under the headings; then fill in the other sheets
no-rows-yet = there are headings and no rows yet in { $tables }
hidden-parts = what is hidden in the file is read as well: { $parts }
cells-with-notes = cells with notes, which are not read: { $cells }
    .help = check that none of them says that the value is another
formulas-not-computed = the workbook does not compute its formulas by itself, so their values may be old
    .help = choose automatic calculation under Formulas in Excel, and save
unread-consent = the column { $column } says something of consent, but is not read, and quotes may be printed although somebody said no
    .help = write yes or no in the column “consent to quotes”, no for whoever has taken a yes back, and remove this column
export-not-imported = the sheet looks like an export of { $system ->
    [format-microsoft-forms] Microsoft Forms
    [format-google-forms] Google Forms
    [format-limesurvey] LimeSurvey
    [format-surveymonkey] SurveyMonkey
    [format-redcap] REDCap
    [format-qualtrics] Qualtrics
    [format-kobo] KoboToolbox
   *[other] a survey system
} and is not read yet, so the survey is not in the reports
    .help = run labbrapport import "{ $file }" (with the files of all rounds at once) and paste what it prints into labbrapport.toml
own-tables = the file is one of the project’s own workbooks: it is read already, as it is
    .help = choose the file that the survey system or the coding program wrote
beyond-columns = what stands here and further to the right is not read: the sheet has more than { $columns } columns
    .help = move it to the left, or to a sheet of its own

# Headings
missing-header = none of the first { $rows } rows of { $table } holds the table's headings
    .help = write the headings in one row; { $columns } must be there
heading-above = { $heading } above { $below } says something of the numbers that the column’s own heading does not show
    .help = write all headings in one row, and groups as rows of their own with the column “Group”; a title of the whole sheet stands furthest to the left
second-heading-row = { $heading } under { $above } is a heading too, so it cannot be seen what the numbers in the column are about
    .help = write all headings in one row, each with its occasion (“Actual 2018”), and groups as rows of their own with the column “Group”
heading-below = { $heading } is a heading too, but the headings stand in the row above
    .help = write all headings in one row
row-beyond-headings = the row has more cells than there are headings, so what stands to the left may be in the wrong column
    .help = put quotation marks around numbers with a decimal comma and texts with separators in them, or save the file with semicolons between the cells; where the column has no heading, give it one
numbers-without-heading = numbers stand in a column without a heading, and are not used
    .help = give the column a heading, move the numbers to a sheet of their own or remove them
unit-without-heading = { $word } stands beside a number in a column without a heading, and is not read: the number would be another than is meant
    .help = write it in the same cell as the number, as in “about 12” or “12 tkr”, or write the unit in the number’s heading, as in “Value (tkr)”, and empty the column
words-without-heading = words stand beside the numbers in a column without a heading, and are not used
    .help = give the column a heading, for example “comment”, move the words to a sheet of their own or remove them
missing-column = the column { $column } is missing, and it must be there
    .help = { $rename ->
    [none] add a column headed { $column }
   *[other] rename the column { $rename } to { $column }
}
numbered-occasion = the column { $heading } does not say when it was measured
    .help = write the date or the year in the heading: Follow-up 2025
wide-and-long = the heading { $heading } is an occasion, but the sheet has a column for occasion or value as well
    .help = have either a column for each occasion, or a row for each occasion with the columns “occasion” and “value”
occasion-twice = the columns { $other } and { $heading } are the same occasion
    .help = keep one of them, or write dates in the headings to tell them apart: “Follow-up 2019”
which-occasion = the column { $column } cannot be about every occasion of the row
    .help = have such a column for each occasion, with the occasion in its heading: “n (baseline)”, “n (follow-up)”
no-lab-of-sheet = nothing shows which lab the sheet { $sheet } is about
    .help = add a column headed “lab”, or name the sheet{ $file ->
    [none] {""}
   *[other] {" "}or the file { $file }
} by the lab's id or name; if it is a results framework, “labbrapport import FILE” shows how it can be read
mapped-sheet-missing = no sheet of { $file } is called { $sheet }
    .help = write the sheet's name as it stands on its tab
mapped-column-unknown = { $table } has no column called { $column }
    .help = these can be written: { $known }
mapped-heading-missing = the heading { $headings } does not stand in one row of { $file }
    .help = write the heading as it stands in the file; the row of headings is among the first 20 rows
mapped-no-header = no row of { $file } has the table's headings
    .help = write columns = { "{" } … { "}" } with the file's own headings, or correct table and sheet
mapped-twice = the sheet { $sheet } fits several [[table]]
    .help = write sheet = "…" in each, to show which it is
rule-without-row = the file has nothing called { $is }
    .help = write is = "…" as it stands in the file, or take the entry away
duplicate-column = { $column ->
    [none] the heading { $heading } stands twice
   *[other] the heading { $heading } names the column { $column }, which stands there already
}
    .help = keep one of the columns, or rename the other
unknown-column = { $table ->
    [none] the column { $column } is no survey item and is not used
   *[other] the column { $column } does not belong to { $table } and is not used
}
    .help = { $holds ->
    [none] {""}
   *[other] it holds numbers: give it a heading that the table has, move it to a sheet of its own, or remove it
}
unknown-unit = the unit { $unit } is not known
    .help = known are percent, kr, tkr, mnkr and the units of indicators
