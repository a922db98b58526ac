# Files of other programs

# What they are
format-refi-qda = a REFI-QDA project
format-refi-qda-codebook = a REFI-QDA codebook
format-taguette = highlights from Taguette
format-taguette-codebook = a codebook from Taguette
format-atlas-ti = quotations from ATLAS.ti
format-maxqda = coded segments from MAXQDA
format-qualcoder = coded segments from QualCoder
format-microsoft-forms = Microsoft Forms
format-google-forms = Google Forms
format-limesurvey = LimeSurvey
format-surveymonkey = SurveyMonkey
format-qualtrics = Qualtrics
format-kobo = KoboToolbox or ODK
format-redcap = REDCap
format-indicator-table = a table with a row per indicator
format-survey-table = a table with a row per respondent

# Why something is left out
left-out-test = tests
left-out-rejected = marked as junk or not approved
left-out-total = a sum of others
left-out-incomplete = the answers were never sent in
left-out-no-respondent = no pseudonym
left-out-no-occasion = no occasion
left-out-unknown-occasion = the occasion is not known
left-out-no-lab = no lab
left-out-several-labs = several labs
left-out-unknown-lab = the lab is not known
left-out-on-purpose = labbrapport.toml leaves them out
left-out-no-answers = none of the items is answered
left-out-multi-select = several answers to one question
left-out-ranking = a ranking: the same options in different orders, which is no answer on a scale
left-out-by-option = several answers in a cell: each option that at least two chose is read by itself
left-out-read-together = read together with other columns as one question
left-out-repeated = the same form once more for the same person and occasion: the first one counts
left-out-between = from an occasion between the first and the last, without a date: to read them, write one more entry with the day as its occasion
left-out-once = answers that were given once: backgrounds go with the person's other rows
left-out-choice = one of a few answers on no known scale
left-out-many-choices = more than 12 options, too many for a background: put them into fewer in a column of its own to break answers down by them
left-out-free-text = free text
left-out-number = numbers
left-out-date = dates
left-out-empty = no answers
left-out-bookkeeping = the program's own
left-out-personal = about who somebody is
left-out-uncoded = nothing is coded, so they are no interviews
left-out-no-numbers = words and no numbers
left-out-not-measured = nothing measured
left-out-milestone = a target on the way; the last is read
left-out-undated = an actual without a year, beside others that have one
left-out-marks-case = they mark whom a segment belongs to and are no themes

# Entries in labbrapport.toml
example-respondent = respondent = "Your code"; respondent = false of an anonymous survey
example-occasion = occasion = "baseline"
example-import-lab = lab = "north"
example-column = column = "the heading in the file"
example-item-id = id = "safety"
example-scale = scale = [1, 5]
expected-columns = a list of headings in quotes, ["Comment", "Age"]
expected-codes = a list of codes' names in quotes, ["Time"]
expected-answers = a list of answers in quotes, ["99"]
expected-column-or-text = a text in quotes, or {"{"} column = "…" {"}"}
expected-values = a table of texts, {"{"} "North" = "north", "Test" = "leave-out" {"}"}
expected-labels = a table of whole numbers, {"{"} "Not at all" = 1, "Completely" = 5 {"}"}
expected-respondent = a column, or false where the survey was anonymous
expected-smallest-change = a number of steps above 0, 0.3
expected-blank = a value of the scale, 0
expected-scale = the lowest and highest value, [1, 5]
expected-telling = a text in quotes, or {"{"} variable = "…" {"}"}
expected-telling-date = a date in quotes, or {"{"} variable = "…" {"}"}
expected-telling-lab = a lab's id in quotes, {"{"} variable = "…" {"}"}, or a list of such
expected-telling-consent = true, false, or {"{"} variable = "…" {"}"}
expected-yes-no = true or false
key-of-other-import = { $key } is for { $kind ->
    [codings] surveys, and the entry reads coded interviews
   *[survey] coded interviews, and the entry reads a survey
}
    .help = take the line away, or name the file's format with format = "…"; “labbrapport import FILE” writes an entry that fits the file
told-by-many = { $key } is told by more than one thing
    .help = write one of variable, case, set and source; for lab a list of several, the first that tells wins
told-by-nothing = nothing is said to tell { $key }
    .help = write one of variable = "…", case = "…", set = "…" and source = "…"
pattern-without-place = { $pattern } does not say where in the name the value stands
    .help = write {"{"}{ $key }{"}"} in its place, and * for anything: { $by } = "Part *: {"{"}{ $key }{"}"}"

# Files that cannot be read
empty-export = the file is empty
    .help = export it once more
empty-export-sheet = the sheet is empty
    .help = export the survey's answers once more, with a heading above each column
export-too-large = { $what ->
    [files] the archive holds more than { $most } files
    [elements] the project has more than { $most } parts
    [members] the project's cases and sets have more than { $most } members and values
    [names] the project's names or texts are too large together to be read
    [file] { $file } in the archive is too large to be read
   *[document] the file is too large to be read
}
    .help = split the project, or export it without what was not coded
encrypted-archive = the archive is locked with a password
    .help = export the project without a password
damaged-archive = the archive is damaged or was not copied whole
    .help = export the project once more, or copy the file again
unsupported-archive = the archive is packed in a way that cannot be read
    .help = unpack it and pack it again as an ordinary zip archive
path-outside-archive = the archive holds a path that leads out of it, { $path }
    .help = no program for coding writes such an archive; find out where the file comes from
archive-bomb = { $file } in the archive unpacks to more than { $times } times its size
    .help = no ordinary project is packed so tightly; export it once more
malformed-xml = the file is cut short or is no proper XML
    .help = export the project once more, or copy the file again
xml-doctype = the file has a document type (DOCTYPE)
    .help = no program for coding writes one, and it may lead elsewhere; export the project once more
xml-entity = the file refers to the entity { $entity }
    .help = such references are not followed; export the project once more
no-project = there is no REFI-QDA project in the file
    .help = export the project as REFI-QDA (.qdpx) once more
several-projects = the archive holds { $count } projects instead of one
    .help = export one project at a time
unknown-format = no sheet has the headings of a table of codings from Taguette, ATLAS.ti, MAXQDA or QualCoder
    .help = export the coded segments once more with the program's own headings, or the project as REFI-QDA (.qdpx)
other-format = the file is { $found }, not { $said }
    .help = it is read as what it is; write format = "{ $word }"

# What is odd about a file of codings
row-without-source = the row names no document and is left out
    .help = name the document, or remove the row
duplicate-code = the code { $code } stands twice in one place
    .help = the codings of both are counted as one code's; give one another name if they are two
duplicate-guid = { $element ->
    [Code] the code { $guid } stands twice; codings count for the first
   *[Coding] the coding { $guid } stands twice with one code and is counted once
}
    .help = { $element ->
    [Code] export the project once more; if it stays, the codebook is damaged in the program
   *[Coding] some programs write a PDF's segment as an area and as text; then there is nothing to do
}
duplicate-source = { $element } { $guid } has the same name as another source; they are two interviews
    .help = give one of them another name in the program if they are to be told apart
dangling-reference = { $element }{ $guid ->
    [none] {""}
   *[other] {" "}{ $guid }
} refers to { $to ->
    [code] a code that is not in the file; the coding is left out
    [user] a user that is not in the file; its coder is not known
    [variable] a variable that is not in the file; the value is left out
   *[source] a source that is not in the file; it is passed over
}
    .help = export the whole project, not a selection of it
position-outside-text = { $element } { $guid } { $why ->
    [outside] lies outside its text
   *[unusable] has no positions that can be used
}; it counts as a segment and has no quote
    .help = export the project once more; if it stays, the segment is damaged in the program
positions-do-not-fit = { $misplaced ->
    [0] nothing tells how the program counts positions in { $element } { $guid }; its segments ({ $count }) count and have no quote
   *[other] the positions of { $misplaced } of { $count } segments of { $element } { $guid } do not fit their names; they count and have no quote
}
    .help = { $misplaced ->
        [0] write the quotes to show in the table Codings, or export the project from a program that writes the texts of segments
       *[other] compare a few quotes with the program before they are published
    }
missing-source-text = the text of { $element } { $guid } is not in the file; its segments ({ $count }) count and have no quote
    .help = export the project with its sources if quotes are wanted
too-many-quotes = the segments' texts are too large together; those last in the file have no quote

# What the entry in labbrapport.toml and the file say of the interviews
unknown-variable = { $by ->
    [variable] { $file } has no variable { $name }
    [case] no case of { $file } fits { $name }
    [set] no set of { $file } fits { $name }
   *[source] no source of { $file } fits { $name }
}
    .help = “labbrapport import FILE” shows what the file has to go by
unknown-code = no code of { $file } is named { $code }
ambiguous-imported-code = several codes of the codebook are named { $code }
    .help = give all but one of them another name in the codebook, or hang them below different codes
unreadable-value = { $key ->
    [date] the date of this source cannot be understood; it is a day such as 2019-05-12
   *[consent] the consent of this source cannot be understood; it is yes or no
}
    .help = correct it in the program, or say in the entry's values what it means
other-lab = { $earlier ->
    [table] the interview of this id in the table of interviews
   *[file] the interview of this name in another file
} belongs to another lab
    .help = give the source another name if they are two interviews, or correct the lab of one of them
same-source-name = several sources have this name, so it cannot be told which of them is { $earlier ->
    [table] the interview of this id in the table of interviews
   *[file] the interview of this name in another file
}
    .help = give the sources different names in the program, and each interview the same name everywhere
several-labs = the source belongs to several labs
    .help = let it belong to one lab, or name in the entry's lab what tells which
nothing-tells-lab = nothing tells the lab of the sources of { $file }
    .help = write lab = "…" or lab = {"{"} variable = "…" {"}"}, or add the sources to the table of interviews; “labbrapport import FILE” shows what could tell it
source-without-lab = nothing tells the lab of this source{ $guid ->
    [none] {""}
   *[other] {" "}{ $guid }
}; its codings ({ $count }) are left out
    .help = let it belong to a lab in the program, or add it to the table of interviews under its name
source-of-unknown-lab = what tells the lab of this source does not stand in the table of labs
    .help = say in values of the entry's lab which lab it means, or "leave-out"
source-not-in-table = the source in { $file } is not among the interviews in { $table }; consent and coders are taken from { $file } alone
    .help = if it is one of the interviews there, the source’s name in { $file } has to be its id in { $table }; otherwise add a row for it
interview-not-in-file = the interview in { $table } is no source of { $file } and has no codings
    .help = write the source’s name in { $file } as its id, without the ending of a file, or remove the row if the interview is not coded
uncoded-sources = { $count ->
    [one] 1 source is left out, as nothing is coded in it
   *[other] { $count } sources are left out, as nothing is coded in them
}
segments-without-text = { $without } of { $count } codings have no text; they count as segments and have no quote
quotes-without-consent = { $without } of { $count } interviews have no consent to quotes; theirs are not shown

# Surveys
no-survey-export = no row within the first 20 looks like the headings of survey answers
    .help = the file has a heading above each column and one row per respondent
codings-not-read = this is a table of codings from { $tool ->
    [other] a tool of analysis
   *[named] { $tool }
}, not answers to a survey, and is not read
    .help = export the whole project as REFI-QDA (.qdpx) if the tool can, else write the codings in the table of codings: a row for each interview, code and quote
sheet-not-imported = the sheet has rows, but no entry for the file reads it
    .help = if it is answers to a survey, write another entry with sheet = { $sheet }: ‘labbrapport import FILE’ proposes it; else all is well
no-responses = there are headings and no answers below them
    .help = export the answers once more when somebody has answered
rows-left-out = { $count ->
    [one] 1 row is left out: { $why }
   *[other] { $count } rows are left out: { $why }
}
no-export-column = no column has the code or heading { $column }
    .help = write the column's heading exactly as it stands in the file
several-export-columns = { $pattern ->
    [none] several columns are headed { $column }
   *[other] { $column } stands for several columns
}
    .help = { $pattern ->
    [none] rename all but one of them in the file
   *[other] name one column by its code or heading
}
no-items = the entry names no items
    .help = “labbrapport import FILE” proposes them
invalid-item-id = { $id } cannot be used as an id
    .help = use letters, digits, - and _, at most 40, and not the word all; for several columns, a * for what tells them apart
invalid-item-scale = the scale of { $item } must go from its lowest value to a higher one, by 100 at most
    .help = write for example scale = [1, 5]
label-off-scale = a label of { $item } has a value off the scale
    .help = give every label a value from { $low } to { $high }
item-twice = the item { $item } stands twice in the entry
    .help = give one of them another id
item-column-twice = the column of the item { $item } is another item's already
    .help = name each column once
unanswered-item = nobody answered the item { $item }
    .help = see that it is read from the right column, or remove it from the entry
unchosen-option = nobody chose the option { $option } of the item { $item }
    .help = see that the option stands in labbrapport.toml as it does in the file; if nobody chose it, all is well
unknown-label = this answer is no label of the item { $item }
    .help = the scale goes from { $low } to { $high }{ $labels ->
    [none] {""}
   *[other] , with the labels { $labels }
}; correct the answer, add what stands here to the item's labels in labbrapport.toml, or to its no-answer where it means do not know
export-answer-off-scale = this answer is off the scale of the item { $item }
    .help = the scale goes from { $low } to { $high }{ $labels ->
    [none] {""}
   *[other] , with the labels { $labels }
}; correct the answer, add what stands here to the item's labels in labbrapport.toml, or to its no-answer where it means do not know
unknown-export-occasion = { $found ->
    [none] what stands here is no occasion
   *[other] { $found } is no occasion
}
    .help = { $found ->
    [none] add it to values of the entry's occasion in labbrapport.toml, as baseline, follow-up, a date, or leave-out
   *[other] write baseline, follow-up or a date
}
nobody-returns = by their pseudonyms, none of those who answered before in the lab { $lab } is among those who answered after
    .help = see that pseudonyms are written alike both times; if other people answered, all is well, and before and after are compared as two groups
row-numbers-as-respondents = respondents are numbered by rows on both occasions: if the numbers are the form’s, different people are compared as if they were the same
    .help = if the survey is anonymous, leave the column of respondents blank; else write each person’s own code
near-respondent = this pseudonym is nearly another one: perhaps the same person
    .help = correct one of them if it is; until then they are two people
import-not-confirmed = nobody has checked the entry yet
    .help = see that direction, scale and labels are right for every item, then write confirm = true
reversed-item-without-direction = the item { $item } looks as if it is about something bad, or has the best lowest on its scale, { $text }, and nothing says which way is better
    .help = { $told ->
        [table] write down in the column “Direction” if a lower value is better, else up
       *[entry] write direction = "down" if a lower value is better, else direction = "up"
    }
items-without-direction = nothing says which way is better for { $items }; more counts as better
    .help = write direction = "up" or direction = "down" for every item
other-scale = the item { $item } goes from { $low } to { $high } in the table of survey items or in an earlier entry
    .help = give it the same scale here, or another id
other-wording = { $item } is another question in the table of survey items or in an earlier entry: there it is { $other }, here { $text }
    .help = give the question an id of its own if it is another one; write the same text = "…" in both places if it is the same
other-label-value = the answer { $label } to the item { $item } is { $value } here, but { $other } in the table of survey items or in an earlier entry
    .help = the same answer must mean the same before and after; correct labels here or there. If the answers changed so that they cannot be compared, these are two questions: give each its own id
item-said-otherwise = the item { $item } has another { $key } in the table of survey items or in an earlier entry
    .help = say it in one place: take { $key } away here, or correct it there
item-of-other-index = the item { $item } is part of the index { $index } already
    .help = an item is part of one index only
