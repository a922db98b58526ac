# What the commands say
count-error = { $count ->
    [one] 1 error
   *[other] { $count } errors
}
count-warning = { $count ->
    [one] 1 warning
   *[other] { $count } warnings
}
count-note = { $count ->
    [one] 1 note
   *[other] { $count } notes
}
count-none = no problems
check-done = checked: { $counts }
check-more = labbrapport check --all shows every note
build-stopped = stopped: { $counts }; { $output }/ is { $state ->
    [unfinished] not whole yet, and will be once labbrapport can move the files
   *[whole] as it was
}
build-done = wrote { $documents ->
    [one] 1 document
   *[other] { $documents } documents
} ({ $pages ->
    [one] 1 page
   *[other] { $pages } pages
}) to { $output }/ in { $seconds } s
build-left = { $count ->
    [one] 1 document is as before: nothing in it has changed
   *[other] { $count } documents are as before: nothing in them has changed
}
build-gathered = { $count ->
    [one] 1 document was taken from the parts
   *[other] { $count } documents were taken from the parts
}
build-part = part { $part } is done; when all parts are there: labbrapport gather
build-stands = nothing has changed: { $documents ->
    [one] 1 document
   *[other] { $documents } documents
} ({ $pages ->
    [one] 1 page
   *[other] { $pages } pages
}) in { $output }/ stand ({ $seconds } s)
build-withheld = { $count ->
    [one] 1 figure is withheld
   *[other] { $count } figures are withheld
}; “labbrapport check” says which and why
build-warnings = look at the { $count ->
    [one] warning
   *[other] { $count } warnings
} above
build-begin-with = begin with { $path }

# What was typed cannot be understood
usage-unknown-command = there is no command “{ $command }”
usage-unknown-option = there is no option “{ $option }” here
usage-no-value = { $option } lacks a value
usage-unfit-value = { $option } cannot be “{ $value }”
usage-twice = { $option } can be written only once
usage-conflict = { $option } and { $other } cannot stand together
usage-missing = here is missing: { $missing }
usage-unclear = it is not clear what is to be done
usage-options-before = options of a command stand behind it: labbrapport build --lab boden
usage-prompt = “{ $typed }” is no part of the command
    write it so: { $right }
usage-program-twice = “{ $typed }” stands there twice
    write it so: { $right }
usage-long-dash = “{ $typed }” begins with a dash
    write two hyphens: { $right }
usage-one-dash = “{ $typed }” begins with one hyphen only
    write two: { $right }
usage-command-meant = there is no command “{ $typed }”
    did you mean { $right }?
usage-outside-quotes = “{ $typed }” stands outside the quotation marks
    write all of it in quotation marks: { $right }
usage-folder-meant = “{ $typed }” is nothing that can be written here
    where it is the folder of the project, write --project { $right }
usage-choices = write one of { $choices }
usage-form = write it so: { $usage }
usage-more = “labbrapport --help” shows all that can be written

# watch
watch-waiting = waiting for changes; end with Ctrl+C
watch-changed = changed: { $files }
watch-many = { $count } files have changed

# receive
receipt-of = { $part ->
    [lab] received: { $title } ({ $id }), the lab { $lab } alone
   *[whole] received: { $title } ({ $id })
}
receipt-edition = edition { $date }, { $state ->
    [draft] draft
   *[final] final
}
receipt-holds = { $labs ->
    [one] one lab
   *[other] { $labs } labs
}, { $indicators ->
    [one] one indicator
   *[other] { $indicators } indicators
}; { $shown } figures are shown, { $made } of them made-up examples, { $withheld } are withheld
receipt-digest = SHA-256 { $digest }
receipt-whole = nothing is missing
receipt-gap = missing: { $what }
receipt-gap-of = missing: { $what } of { $names }
receipt-without-reference-number = reference number
receipt-without-funder = funder
receipt-without-lead = lead
receipt-without-start = when the programme began
receipt-without-end = when the programme ended
receipt-without-contact = contact
receipt-without-baseline = baseline
receipt-without-target = target
receipt-without-actual = actual
receipt-without-definition = definition

# diff
diff-about = about the programme
diff-programme = the whole programme
diff-lab = lab { $lab }
diff-changed = changed
diff-added = added
diff-removed = removed
diff-withheld = withheld
diff-freed = shown now
diff-interval = interval
diff-range = range
diff-shown-before = { $id } is withheld now, but the old edition shows it
diff-shown-now = { $id } is shown now, but was withheld in the old edition
diff-subtraction = { $id } is withheld, but can be worked out from both editions and { $total }
diff-few = { $id } differs by fewer persons than the threshold: the difference tells of them
diff-ranges = together the two editions tell more of { $id } than either may: the ranges have only a part in common
diff-earlier = with earlier = ["…/results.json"] under [disclosure] in labbrapport.toml, the path of the old edition's file in the project, the new edition takes it into account
diff-same = the two editions say the same

# portfolio
portfolio-done = { $programmes ->
    [one] 1 programme
   *[other] { $programmes } programmes
}, { $sums ->
    [one] 1 sum
   *[other] { $sums } sums
}, { $left ->
    [0] no file left out
    [one] 1 file left out
   *[other] { $left } files left out
}: written to { $folder }
portfolio-title = Results of { $count ->
    [one] 1 programme
   *[other] { $count } programmes
}
portfolio-added = added
portfolio-pooled = pooled
portfolio-mean = mean weighted by n
portfolio-listed = not added up
portfolio-by-code = code
portfolio-by-id = id and unit
portfolio-by-level = level
portfolio-by-area = focus area
portfolio-by-all = all
portfolio-actual = actual
portfolio-baseline = baseline
portfolio-target = target

# trace
trace-withheld = { $id } is withheld
trace-range = { $id } is withheld: { $range }
trace-formula = formula
trace-cells = cells
trace-n = n
trace-status = status
trace-shown-in = shown in
trace-contents = contents
trace-interval = 95 % interval { $interval }
trace-pages = { $count ->
    [one] { $file }, page { $pages }
   *[other] { $file }, pages { $pages }
}
trace-personal = personal, not shown
trace-not-shown = not shown, as a withheld figure rests on it
trace-more = and so on
trace-nothing = nothing that is shown is written or called so; try a part of an id, such as indicator/, or the first words of a quote
trace-recommendation = recommendation: { $title } ({ $id })
trace-no-grounds = the recommendation rests on no success factor and no conclusion
trace-factor = success factor: { $title } ({ $id }), interviews: { $interviews }
trace-conclusion = conclusion: { $title } ({ $id }), interviews: { $interviews }
trace-code = code: { $name } ({ $id })
trace-segments-in = { $lab }: segments: { $segments }, interviews: { $interviews }
trace-count-withheld = withheld

# quotes
quotes-heading = { $lab }: { $name } ({ $code })
quotes-none = no quote has both consent and the mark quotable in what was chosen
quotes-more-without-consent = { $count ->
    [one] 1 more quote is from an interview without consent
   *[other] { $count } more quotes are from interviews without consent
}
quotes-more-not-quotable = { $count ->
    [one] 1 more quote is not marked as quotable
   *[other] { $count } more quotes are not marked as quotable
}
quote-chosen = chosen for the theme in the lab
quote-chosen-by-hand = chosen for the theme in the lab, by labbrapport.toml
quote-another-chosen = may be shown; another one is chosen
quote-too-long = not shown: too long
quote-theme-withheld = not shown: the theme is withheld of the lab
quote-not-own-words = not shown: words of the interviewer or of somebody else may be in it
quote-personal = not shown: something in it points at a person
quote-length = { $count ->
    [one] 1 character
   *[other] { $count } characters
}
quote-cell-span = { $cell }, characters { $start }–{ $end } of the interview
quote-interview = the interview: { $cell }

# verify
verify-tool = the reports were made by { $tool }
verify-inputs = changed in the inputs since then:
verify-outputs = would be different if the reports were made now:
verify-damaged = changed since the reports were made:
verify-record = warnings or exemptions differ from those of that build
verify-same = the reports are exactly what the inputs give
verify-changed = changed
verify-added = added
verify-removed = removed

# new
new-written = wrote { $count } files to { $folder }
new-name = { $step }. write the programme's name in { $file }
new-fill = { $step }. { $labs ->
    [0] fill in { $file }, beginning with the labs
   *[other] fill in { $file }: the place of every lab, then indicators and measurements
}
new-check = { $step }. run: labbrapport --project { $folder } check
new-ask-title = What is the programme called? (Enter: write it later)
new-ask-labs = What are the labs called? Separate them with commas. (Enter: write them later)

# import: what a file of another program would become
import-is = { $file }: { $format }{ $origin ->
    [none] {""}
   *[other] , written by { $origin }
}
import-sheet = the sheet { $sheet }
import-sheets-not-read = Note: these sheets have rows but no answers to a survey, and are not read: { $sheets }
import-rows = { $count ->
    [one] 1 row
   *[other] { $count } rows
}
import-respondent = respondent: { $column ->
    [none] none, anonymous: before and after are compared as groups
   *[other] { $column }
}
import-occasion = occasion: { $column ->
    [none] { $value } for every row
   *[other] { $column }
}
import-word-baseline = baseline
import-word-follow-up = follow-up
import-lab = lab: { $column ->
    [none] { $value } for every row
   *[other] { $column }
}
import-value = { $value }{ $means ->
    [none] {""}
   *[other] {" "}is { $means }
}: { $counted ->
    [rows] { $count ->
        [one] 1 row
       *[other] { $count } rows
    }
   *[sources] { $count ->
        [one] 1 source
       *[other] { $count } sources
    }
}
import-by-sheet-name = (by the sheet’s name)
import-by-file-name = (by the file's name)
import-no-occasion = (no column tells the occasion: write follow-up, or a date, if it was another)
import-stamps-apart = (no column tells the occasion, but the answers came in at two times or more, with months in between)
import-by-file-numbers = (guessed from the numbers in the files’ names: see that it is so)
import-occasion-untold = (the files ask the same, and nothing tells which is before and after: write baseline, follow-up or a date)
import-by-headings = (by the headings: the occasions stand side by side)
import-by-order = (guessed from the order of the values: see that each means the right occasion)
import-copied = (the rows stand in another file too)
import-unordered = (nothing tells which value is before and which after: write what each means)
import-occasion-several = (more than one occasion of the same kind: write the date of each)
import-no-lab = (no column tells the lab: write its id)
import-unknown-labs = (values that are no lab's id or name: write each one's id)
import-items = { $count ->
    [one] 1 item
   *[other] { $count } items
}
import-item = { $id }  { $column }: { $low } to { $high }, { $count ->
    [one] 1 answer
   *[other] { $count } answers
}
import-item-labels = { $labels }
import-item-unchosen = nobody chose { $labels }: these answers are guessed from how such scales usually are, see that the survey had them
import-item-text = text: { $text }
import-item-direction = { $direction ->
    [down] less is better
   *[up] more is better
} (direction = "{ $direction }"){ $by ->
    [known] , as the project has it already
    [reversed] : the question looks as if it is about something bad, check it
   *[guessed] : guessed, check it
}
import-item-range = the scale { $low } to { $high } is guessed by the answers: the heading does not say where it begins and ends. Answers: { $ranges }
import-item-apart = different numbers of steps, and answers are not joined. Answers: { $ranges }
import-item-no-answers = { $count ->
    [one] 1 that says nothing (such as don’t know)
   *[other] { $count } that say nothing (such as don’t know)
}
import-item-unplaced = answers that are not on the scale: { $answers }
import-to-fill-in-heading = To fill in: answers that are on no known scale
import-to-fill-in = { $id }  { $column }: { $answers }
import-backgrounds-heading = Guessed backgrounds: answers are broken down by them
import-remark-background = guessed: the question asks who answers, and answers are broken down by it; remove the lines if that is not so
import-remark-confirm = direction, scale and labels are guessed; write true when somebody has checked them for every item
import-remark-occasion = guessed: nothing tells when these answers were given; write follow-up, or a date, if it was not before
import-remark-stamps = the answers came in at two times or more, with months in between: split the file into one for each occasion, or add a column that says before or after. If all are of one occasion, write "baseline", "follow-up" or a date
import-remark-by-files = guessed from the numbers in the files’ names: see that before is before
import-remark-untold = write "baseline", "follow-up" or a date: nothing in the files tells when the answers were given
import-remark-reversed = the question looks as if it is about something bad: is a lower value better?
import-remark-unplaced = answers that are not on the scale: { $answers }; where they mean do not know, write no-answer = ["…"] here, else give each a value in labels
import-remark-range = guessed by the answers ({ $ranges }): write the scale as it was in the survey
import-item-worded = the same numbers have other words in another file: the answers are read as a question of their own and not compared
import-remark-worded = the same numbers have other words in another file, so the answers are read as a question of their own: if it is the same question, write the same id and labels as there, with each answer under the number that its words have there
import-remark-running = the column { $column } is numbered 1, 2, 3 and so on: such a number is new for every answer and follows nobody. If it is the person’s own code, the same before and after, write { $own }
import-note-copied = Note: { $count } rows are the same as in { $file }, at the same times. If they are the same answers they count twice: take them out of one of the files before before and after are compared
import-remark-copied = the rows stand in another file too, at the same times: take them out of one of the files, and then write "baseline", "follow-up" or a date
import-remark-unordered = write "baseline", "follow-up", a date or "leave-out" for each value: nothing tells in which order they came
import-remark-several = write "baseline", "follow-up" or a date ("2025-06"), one for each occasion: several of the same kind under the same word are counted as one
import-remark-apart = different numbers of steps ({ $ranges }): write the same scale everywhere if it was asked so, else another id
import-remark-skeleton = the answers are on no scale that is known. If the question is about who answers (age, gender, house): take away # and write type = "background" instead of direction, scale and labels. If it is a scale: take away # and give each answer its value, 1 to { $high }. Else: take the lines away
import-responses = { $count ->
    [one] 1 response
   *[other] { $count } responses
} of { $people ->
    [one] 1 respondent
   *[other] { $people } respondents
}: { $several } on several occasions, { $once } on one
import-responses-anonymous = { $count ->
    [one] 1 anonymous response
   *[other] { $count } anonymous responses
}
import-twice = { $count ->
    [one] 1 respondent
   *[other] { $count } respondents
} twice on one occasion
import-near = { $count ->
    [one] 1 pair of pseudonyms
   *[other] { $count } pairs of pseudonyms
} nearly the same, not joined
import-unreadable = { $count ->
    [one] 1 answer
   *[other] { $count } answers
} on no scale
import-indicators = { $count ->
    [one] 1 indicator
   *[other] { $count } indicators
}
import-indicator = { $id }  { $text }
import-indicator-level = level: { $value } { $by ->
    [section] (by the heading above)
    [name] (by its name)
   *[other] (assumed; nothing in the table says it)
}
import-indicator-unit = unit: { $value } { $by ->
    [column] (by the column of units)
    [sign] (by its percent signs)
    [name] (by its name)
   *[other] (assumed)
}
import-indicator-direction = direction: { $value } { $by ->
    [target] (the target beside the baseline)
    [name] (by its name)
   *[other] (assumed: more is better)
}
import-column = { $heading } is { $means }
import-lab-sheets = a lab for each sheet
import-new-lab = { $id } is a new lab: correct its name and place in the entry
import-missing-words = { $count ->
    [one] 1 cell
   *[other] { $count } cells
} with words instead of a number are left blank: { $names }
import-repeated-indicator = Note: { $text } stands in several rows. They are read as one indicator, and it is an error if they have the same lab
import-two-rows = Note: { $heading } stands above the years. Make sure that the columns are actuals and not targets
import-shares-withheld = Note: shares and means are shown only with a column of denominators or n, for example “n 2019”: { $names }
import-remark-guessed = level, unit and direction are guesses; check each
import-remark-new-lab = no table of the project has such a lab: write its name and place
import-left-out-heading = Left out:
import-left-out = { $counted ->
    [rows] { $count ->
        [one] 1 row
       *[other] { $count } rows
    }
    [columns] { $count ->
        [one] 1 column
       *[other] { $count } columns
    }
    [sources] { $count ->
        [one] 1 source
       *[other] { $count } sources
    }
   *[codes] { $count ->
        [one] 1 code
       *[other] { $count } codes
    }
} ({ $why }){ $names ->
    [none] {""}
   *[other] : { $names }
}
import-note-response-number = Note: no column holds a code that respondents keep, and the id of the row is proposed. Where it is new with every answer, write respondent = false: else the answers of two people are paired
import-note-anonymous = Note: no column holds a code that respondents keep (the number of a response is new every time). Read as anonymous: before and after are compared as groups, and nobody is said to have changed. Where a column does tell respondents apart, write it as respondent
import-note-again = Note: some pseudonyms stand more than once and no column tells the occasion: if before and after are in one export, add a column that tells them apart
import-note-by-rows = Note: the file has a row per answer. It is read as a row per respondent and occasion, with a column for each question
import-note-none-matched = Note: no respondent is in more than one file, so nobody’s before and after can be compared. See that codes are written alike, and that the lab is the same
import-together = In the { $count } files together:
import-together-several = { $count ->
    [one] 1 respondent is in more than one file
   *[other] { $count } respondents are in more than one file
}, { $occasions } of them on several occasions
import-together-one = { $count } only in { $file }
import-note-side-by-side = Note: the headings speak of both before and after; write two entries for the file, one for each occasion, with the same id and the same text for the same item
import-note-rows-unnumbered = Note: a row is a person, but no column has a number or a code. Add a column with a number for each row and write it as respondent, and everybody’s before and after are compared
import-note-asked-once = Note: asked once, and read with the follow-up. Move to the entry of the baseline what was asked before: { $items }
import-note-several-scales = Note: the labels that were seen are on several known scales; see that the steps are right: { $items }
import-note-answer-codes = Note: the answers are codes, and which end is high is not known; see what they mean: { $items }
import-codes = codes: { $count }{ $folders ->
    [0] {""}
   *[other] , of which { $folders } only group others
}
import-codings = codings: { $count }
import-segments = { $kind }: { $count }
segment-text = text
segment-pdf = PDF
segment-transcript = transcript
segment-recording = recording
segment-picture = picture
segment-whole-source = whole source
import-sources = sources: { $count }, of which { $coded } are coded
import-coders = coders: { $count }
import-codebook = The codebook, with the segments of each code itself:
import-code = { $code }: { $count }
import-more-codes = … and { $count } more
import-no-candidates = Nothing in the file could tell the lab; name one for the whole file, or add its sources to the table of interviews.
import-lab-of-file = lab: { $lab } for the whole file: nothing in it tells another
import-labs-in-table = lab: as in the table of interviews, which has every coded source
import-candidates = What could tell the lab, the likeliest first:
import-candidate = { $by } { $name }: { $sources } of { $coded } coded sources have a value, { $recognised } a known lab
import-without-quote = { $count ->
    [one] 1 coding without text: it counts and has no quote
   *[other] { $count } codings without text: they count and have no quote
}
import-unknown-lab = { $count ->
    [one] 1 coded source whose lab is not known: say what its values mean, or add it to the table of interviews
   *[other] { $count } coded sources whose lab is not known: say what their values mean, or add them to the table of interviews
}
import-no-notes = notes and memos, which are never read
import-remark-value = { $value } names no lab of the project: say in `values` which it means
import-remark-coder = coder = "…" names who coded: the file does not
import-remark-unsure = { $key } is left out: see whether { $names } tells { $key ->
    [date] the day of the interview
    [role] the role of the one interviewed
   *[consent] consent to being quoted
}, and write { $key } = {"{"} variable = "…" {"}"} if so
import-remark-quotable = quotable = true lets its segments be quoted, where the interview has consent
import-paste = Paste into labbrapport.toml, and correct what is wrong:

# open
language-code = en
open-at = the project is shown at { $address } as long as this window is open; end with Ctrl+C
open-title = Labbrapport
open-working = Reading, and setting pages …
open-good = The pages show the project as it is saved.
open-waits = There are no pages yet: mend what stands to the left.
open-last = The pages are the latest that could be made. Mend what stands to the left.
open-no-problems = Nothing to mend.
open-project = The whole project
open-figures = What a figure rests on
open-figure-ask = Click a figure on the page, or write it here, to see what it rests on.
open-figure-show = Show
open-figure-close = Close
open-figure-unknown = There are no pages to look in yet.
open-figure-withheld = Withheld to protect individual people.
open-figure-found = { $count ->
    [0] Nothing in the document is printed as { $text }. Years, page numbers and numbers in running text do not rest on data.
    [one] One figure is printed as { $text }.
   *[other] { $count } figures are printed as { $text }.
}
open-copy = Copy where the cell is
open-copied = Copied:
open-more = more
open-error = Error
open-warning = Warning
open-gone = The program has ended. Start it again to go on.
open-pdf = as PDF
open-build = Write the reports to the project’s folder
open-problems = To mend
open-documents = Reports
open-built = Wrote { $documents } documents in { $output }/
open-not-built = The reports were not written: mend the errors to the left first.
open-import-file = Import an export (or drop it here)
open-import-unread = A file that lies in data
open-import-rows = rows
open-import-means = means
open-import-by-column = The column
open-import-fixed = The same for all rows
open-import-told-by = Told by
open-import-read = Read the question
open-import-text = The question
open-import-id = Id
open-import-direction = Which is better?
open-import-up = Higher is better
open-import-down = Lower is better
open-import-reversed = It looks as if it asks about something bad: check.
open-import-low = Lowest value
open-import-high = Highest value
open-import-value = Value of
open-import-unplaced = Not on the scale: give it a value, or it is not read. Where it means do not know, leave it, and write no-answer for the item in labbrapport.toml.
open-import-background = Guessed to be a background, which answers are broken down by:
open-import-anonymous = None: anonymous answers
open-import-occasion = Occasion
open-import-occasion-hint = baseline, follow-up or a date
open-import-lab-hint = The lab's id
open-import-confirm-hint = Tick this when you have seen that text, scale, labels and direction are right for every question.
open-import-one-lab = Lab of the whole file
open-import-too-large = The file is too large: 64 MiB at most.
open-import-bad-name = The file cannot be called so in the project, or is of a kind that is not read. Rename it and try again.
open-import-not-written = The project's folder cannot be written to. Nothing has changed.
open-import-unclear = What was sent cannot be read.
open-import-exists = There is a file of that name in data. It is not written over: choose another name.
open-import-manifest-changed = labbrapport.toml changed while the form was open. Nothing is saved. Look again, and save once more.
open-import-manifest-unreadable = labbrapport.toml cannot be read or added to. Mend it first. Nothing has changed.
open-import-lab = Lab
open-import-respondent = Column that tells who answers
open-import-confirm = I have checked every question
open-import-coder = Who coded?
open-import-quotable = Segments may be quoted where there is consent
open-import-name = Name in the project
open-import-answers = answers are read
open-import-failed = That did not work.
open-import-heading = Import
open-import-pick = Choose …
open-import-entry = The entry, as it is written in labbrapport.toml
open-import-save = Save in the project
open-import-undo = Undo what was saved
open-import-undone = The entry is taken out of labbrapport.toml, and the file out of data if it was put there from here.
open-import-nothing-to-undo = It cannot be undone any more: labbrapport.toml has been changed since. Take the entry out there.
open-import-number = Write a whole number in every field that is marked.
open-import-discard = Close without saving? What was filled in is lost.
open-import-one-at-a-time = One file at a time: save or cancel this one first.
open-import-cancel = Cancel
open-import-saved = Saved in the project. Reading …
