# Files and sheets

# Which files are read
invalid-pattern = { $pattern } cannot be understood as a file or a pattern
    .help = write a path such as data/boden.xlsx, or a pattern such as data/**
no-files = no file fits { $pattern }
    .help = check the path; it begins at the folder of labbrapport.toml
not-a-data-file = the file is no table and is not read
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
    [document] this is an Office document, not a workbook
    [archive] this is a zip file, not a workbook
   *[other] this is not a workbook, although it is named like one
}
    .help = { $kind ->
    [html] open it in the spreadsheet program and save it as .xlsx
    [document] save the tables from a spreadsheet program as .xlsx or .ods
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
unclosed-quote = the quotation mark that begins cell { $cell } is not closed, so that the rows below end up in the same cell
    .help = close it or remove it; within such a cell a quotation mark is written twice

# Sheets
missing-table = no sheet is named { $table }, the only table that is required
    .help = add a sheet { $table } with the columns id, name and place, or correct the sheet's name; “labbrapport new” makes a workbook to start from
unknown-sheet = the sheet { $sheet } is none of the tables and is not read
table-by-headings = the sheet { $sheet } has the headings of { $table } and is read as that table
empty-sheet = the sheet { $sheet } is empty
too-many-sheets = there are more than 65,536 sheets
no-labs-yet = there are no labs yet
    .help = write one row per lab under the headings; then fill in the other sheets
no-rows-yet = there are headings and no rows yet in { $tables }
hidden-parts = what is hidden in the file is read as well: { $parts }

# Headings
missing-header = none of the first { $rows } rows of { $table } holds the table's headings
    .help = write the headings in one row; { $columns } must be there
missing-column = the column { $column } is missing, and it must be there
    .help = { $rename ->
    [none] add a column headed { $column }
   *[other] rename the column { $rename } to { $column }
}
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
