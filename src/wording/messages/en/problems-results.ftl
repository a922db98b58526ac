# Results files
not-results = the file holds no results from labbrapport, or is damaged (line { $line }, character { $column })
    .help = choose the file results.json, which lies in output/results/ once the reports are made
received-not-written = the results cannot be written: { $error }
    .help = choose a name that is not there yet, in a folder that can be written to
results-newer = the results file is of version { $version }, and this program knows up to { $known }
    .help = get a newer version of labbrapport, or ask for the file again in version { $known }
results-not-readable = the results file cannot be read: { $error }
    .help = check the file's name and which folder it is in
results-too-large = the file is larger than { $most } MiB, and is not read
    .help = choose the file results.json as labbrapport wrote it
results-too-many = the file holds far more values than results from labbrapport do, and is not read
    .help = choose the file results.json as labbrapport wrote it
results-without = { $within } has no { $key }, which every results file of its version has
    .help = ask for the file again, as labbrapport wrote it
results-impossible = { $id } cannot be right: { $why ->
    [lab] its id names a lab, but the figure says that it is of all
    [share] the share is more than the whole or less than nothing
    [unknown-lab] its lab is none of the labs of the file
    [withheld] its value is withheld, and stands in the file; do not pass it on
    [interval] its lower bound is above its upper one
    [day] the day does not exist, or the period ends before it begins
    [fraction] the share is not its numerator by its denominator
    [count] a count is below zero or no whole number
    [scale] the value lies off its scale
    [chance] a p-value lies between 0 and 1
    [reached] more labs have reached the target than can be judged
    [pooled] numerator and denominator are not those of the labs together
    [mean] the mean lies outside those of the labs
   *[sum] the sum is not that of its parts
}
    .help = ask whoever made the file for it again
results-twice = { $id } stands twice in the file, and nothing tells which of them holds
    .help = ask for the file again, as labbrapport wrote it
results-in-pdf = { $count ->
    [0] the PDF carries no results that can be read
   *[other] the PDF carries several results files, and nothing tells which of them holds
}
    .help = give the file results.json instead, which lies in output/results/
no-results-in-folder = the folder holds no results.json and no PDF that carries one, nor does a folder results in it, in one of its folders or one level further down
    .help = name the files, or a folder that holds the programmes’ output folders
results-of-lab = the file is about the lab { $lab } alone, and is left out: programmes are added up, not their labs
    .help = give the file of the whole programme { $programme }, which has the same figures
other-results = { $id } of { $date } is already in { $other } with other contents, and this file is left out
    .help = find out which of the two files holds, and give that one alone
same-results = the same as { $other }, and counted once
earlier-results = an earlier edition of { $id } than { $other }, which counts; the change since then is told
draft-beside-final = a draft of { $date }, and the final edition of { $id } in { $other } counts
    .help = ask for the final edition where the draft is of a later period
edition-ahead = the edition is dated { $date }, which is after { $day }, and is set aside
    .help = ask whoever made the file for the right date, or set this computer's clock
programme-twice = { $id } has the same labs and the same values as { $first } in { $other }, so it is the same programme under two ids; this file is left out and nothing is summed twice
    .help = ask which id the programme has, and give that file alone
programme-alike = { $id } has the same title or reference number and the same labs as { $first } in { $other }, with other values; both count
    .help = ask whether it is one programme under two ids, and then give one file alone
lab-beside = about the lab { $lab } alone; its figures stand in { $other } too, and count once
pdfs-without-results = { $count ->
    [one] a PDF in the folder carries no results, and nothing of it counts: { $files }
   *[other] { $count } PDFs in the folder carry no results, and nothing of them counts: { $files }
}
pdf-of-other = the PDF is of { $printed }, but the results that it carries are of { $carried }
    .help = ask for the PDF again, as labbrapport wrote it
pdf-of-none = the PDF does not say of which programme it is, so its pages are not held against the results that it carries
    .help = look whether its first page names the same programme
code-unlike = { $code } does not stand for the same everywhere (units: { $units }; better: { $directions }), and is added up separately: { $programmes }
    .help = ask these programmes which unit and direction the code should have
codes-unlike = { $id } is in several programmes, but under different codes, and is not added up by its id: { $programmes }
code-scales = { $code } is measured on different scales ({ $scales }), and is added up separately for each: { $programmes }
    .help = ask these programmes which scale the code should have
indicator-unlike = { $id } does not mean the same in all programmes, and is added up only where it does (what differs: { $what }): { $programmes }
    .help = ask these programmes what they count, and give indicators that are not the same different ids

# Tracing a figure, verifying the reports and beginning a project
no-cell-address = { $text } is not the address of a cell
    .help = write file, sheet and cell like this: measurements.xlsx#Measurements!F14
cell-without-sheet = { $text } lacks the name of the sheet
    .help = the address of a cell is file, number sign, sheet, exclamation mark and cell: { $right }
cell-of-no-sheet = no sheet that was read is the one of { $text }
    .help = those that there are: { $known }; write file, sheet and cell like this: measurements.xlsx#Measurements!F14
nothing-to-trace = there is nothing to trace
    .help = write a figure as the report has it, such as "80 %", an id, or --cell and the address of a cell
no-such-code = there is no code called { $code }
no-output = there are no finished reports to verify
    .help = make the reports first with “labbrapport build”
no-temporary-folder = no temporary folder can be made: { $error }
    .help = check that there is room on the disk
folder-not-empty = the folder is not empty, and what is in it is not written over
    .help = choose the name of a folder that does not exist yet
project-not-written = the file cannot be written: { $error }
    .help = choose a folder that can be written to
workbook-not-made = the workbook could not be made: { $reason }
    .help = the fault is in the program, not in your files: tell the person who looks after it
clock-not-set = the computer's clock stands before 1970
    .help = set the clock and try again
