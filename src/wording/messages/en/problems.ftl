# How problems are told
severity-error = error
severity-warning = warning
severity-note = note
severity-help = help
place-project = the project
problem-alike = { $count ->
    [one] the same in one more place ({ $places })
   *[other] the same in { $count } more places ({ $places })
}
problem-similar = { $count ->
    [one] similar in one more place ({ $places })
   *[other] similar in { $count } more places ({ $places })
}
problem-alike-in-brief = { $count ->
    [one] the same in one more place
   *[other] the same in { $count } more places
}
figure-of-all-labs = all labs
did-you-mean = did you mean { $near }?

# What other places have to do with a problem
related-numerator = the numerator
related-denominator = the denominator
related-qualifier = the qualifier
related-other-target = the other target
related-other-row = the other row
related-other-document = the other document
related-stands-here-first = stands here first
related-feeds-it-already = feeds it already
related-near-pseudonym = the pseudonym that it is near to
related-near-interview = the interview that it is near to
related-said-of-it-before = said of it before
related-first-row-counts = the first row, which counts
related-later-row-does-not-count = the later row, which does not count
related-says-otherwise = the other answer
related-in-catalogue = the catalogue has it here

# What the system says of a file
system-not-found = there is no such file
system-permission-denied = the program may not read or write there, or the file is open in another program
system-invalid-data = the contents are not text in UTF-8
system-storage-full = the disk is full
system-is-a-directory = it is a folder
system-not-a-directory = it is no folder
system-read-only = it can be read there, and not written
system-already-exists = there is something of that name already
system-timed-out = the disk or the network does not answer
system-file-too-large = the file is too large for the disk
system-interrupted = the reading was interrupted

# Calling the program
unknown-lab = there is no lab called { $lab }
unknown-document = there is no document called { $document }
nothing-selected = no document is made for what was chosen
    .help = a lab can only be chosen together with documents that are made for each lab; leave out --lab or --document
partial-contradicts = { $count ->
    [one] 1 figure is
   *[other] { $count } figures are
} not as in the reports that are in output already, and they would contradict each other
    .help = make all reports anew: labbrapport build
no-part = no whole part of a build lies here
    .help = make it: labbrapport build --shard 1/3
part-twice = part { $part } is also in { $other }
    .help = name each part once
parts-missing = part { $parts } is missing
    .help = make what is missing with “labbrapport build --shard”, or name the folder that it lies in
parts-of-other-counts = the build is shared in different ways: into { $counts } parts
    .help = remove the folders and share all parts alike, as 1/3, 2/3 and 3/3
part-of-other-inputs = the part was made of something else than what lies here now{ $files ->
    [none] : with another date
   *[other] : { $files }
}
    .help = make all parts anew
part-of-other-program = the part was made by another labbrapport ({ $program }) than this one ({ $own })
    .help = use the same version on all machines, and make all parts anew
no-manifest = the project's file labbrapport.toml cannot be read: { $error }
    .help = go to the folder that holds labbrapport.toml, name it with --project, or make a project with “labbrapport new DIR”
manifest-misnamed = the settings of a project are in the file labbrapport.toml, and the file is called { $found }
    .help = call the file labbrapport.toml; where the ending .txt is not shown, choose View, Show, File name extensions
project-not-folder = { $path } is a file, and behind --project stands the folder of the project
    .help = write the folder: --project { $folder }
output-busy = another build is writing in { $path } just now
    .help = wait until it is done and try again
output-not-writable = { $path } cannot be written: { $error }
    .help = { $stops ->
    [room] make room on the disk, and try again
    [rights] copy the project to a folder where you may write; where the file is open in another program, close it
   *[other] close the file if it is open in another program, and see that there is room on the disk
}
output-in-the-way = { $path } lies where a report has its place
    .help = move it, or give it another name
output-unfinished = a build was stopped while the reports were moved, and { $path } cannot be moved back: { $error }
    .help = close the files and folders that are open in other programs, and then run labbrapport check
input-changed = the file was changed while the reports were made
    .help = finish saving it, and run the program once more
sources-not-written = { $path } cannot be written: { $error }
    .help = choose another folder after --keep-sources
no-worker = the work could not be shared out: { $error }
    .help = try again with --jobs 1
library-panic = the document { $document } could not be made: a fault in the program ({ $panic })
    .help = the fault is not yours; please report it, with the template that the document is made from
