# Results files
not-results = the file holds no results from labbrapport, or is damaged (line { $line }, character { $column })
    .help = choose the file results.json, which lies in output/resultat/ once the reports are made
results-newer = the results file is of version { $version }, and this program knows up to { $known }
    .help = get a newer version of labbrapport, or ask for the file again in version { $known }
results-not-readable = the results file cannot be read: { $error }
    .help = check the file's name and which folder it is in

# Tracing a figure, verifying the reports and beginning a project
no-cell-address = { $text } is not the address of a cell
    .help = write file, sheet and cell like this: measurements.xlsx#Measurements!F14
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
