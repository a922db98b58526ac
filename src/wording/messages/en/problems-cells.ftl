# Cells, rows and tables

# What stands in a cell
uncalculated-formula = the formula in this cell was never calculated
    .help = open the file in the spreadsheet program, let it calculate, and save it
error-value = { $value ->
    [none] the cell holds an error value of the spreadsheet
   *[other] a cell holds the error value { $value }
}
    .help = { $value ->
    [none] correct the formula, or type the value in the cell
   *[other] search the file for it, and correct the formula or type the value in the cell
}
unusable-content = what stands in the column { $column } cannot be used; it is not repeated here because it is about a person
    .help = see how the column is filled in: hold the mouse over its heading in the blank workbook
missing-value = the column { $column } must be filled in and is empty here
    .help = { $merging ->
    [none] { $id ->
        [none] fill it in, or remove the row
       *[other] make up a short name without spaces, such as { $id }, or remove the row
    }
   *[other] fill it in, or remove the row; if the cell is merged with the one above, write the value in every row, as this kind of file does not tell which cells are merged
}
unsupported-character = { $count ->
    [one] no font has the character { $character }
   *[other] no font has the characters { $character }
}; the report shows � in its place
    .help = write it in another way, or put a font that has it in report-templates/fonts/
not-a-number = { $typed ->
    [none] { $why ->
        [date] a date stands where a number belongs
        [time] a time of day stands where a number belongs
        [digits] the number has more than 15 digits, of which spreadsheets lose the last
        [unit] the unit after the number does not fit a count
        [qualifier] an exact number is needed here
       *[other] this is not a number
    }
   *[other] { $typed } is not a number
}
    .help = { $why ->
    [date] format the cell as a number and type the value again
    [time] write hours with decimals: 2.5 for two and a half hours
    [digits] write the value in a larger unit; a code or the number of something does not belong here
    [space] a space groups thousands, 1 234; write only one number in the cell
    [comma] write decimals with a comma and thousands with a space, 1 234,5
    [point] the project's language is English: decimals take a point, and commas only group thousands, 1,234.5
    [unit] write the number alone
    [qualifier] write the number that you believe in most, without words: 14; about, at least and over can only stand in the column Value of the sheet Measurements
   *[other] write the number alone, in digits; words belong in the comment; where there is none, remove the row, or leave the cell empty if the row says something else (a target)
}
only-upper-bound = { $typed } says only what the number is at most, not what it is
    .help = write the number if you have it, for the reports withhold small numbers of people anyway; else leave the cell empty and say so in a comment
part-of-whole = { $typed } is two numbers, how many and of how many, and one belongs here
    .help = write { $part } if the count is meant; a share is written among the measurements, with { $part } in the column “numerator” and { $whole } in the column “denominator”
split-by-comma = commas part the cells of this file, so { $joined } has become two numbers, or two numbers stand beside each other
    .help = if it is one number, put straight quotation marks around it, "{ $joined }", or save the file with semicolons between cells; if it is two, remove the commas that are too many at the end of the row, or save the file as a workbook
ambiguous-point = { $typed } can mean both { $thousands } and { $decimal }
    .help = write { $thousands } if the sign groups thousands, and { $decimal } if it stands before decimals
qualifiers-disagree = the value has a word or sign before it that says something else than { $column }
    .help = write the number alone, and how exact it is in the column for that
merged-number = { $over ->
    [occasions] a number stands in a cell that is merged over several occasions, so it is not clear which one it is about
   *[rows] a number stands in a cell that is merged over several rows, and would count once in each
}
    .help = { $over ->
    [occasions] unmerge the cell, and write the number at the occasion that it belongs to
   *[rows] unmerge the cell, and write the number in the row that it belongs to
}
merged-answer = an answer stands in a cell that is merged over several respondents, so it is not clear who answered so
    .help = unmerge the cell, and write the answer in every row that it belongs to
struck-through = { $what ->
    [row] the row is struck through, but would count
   *[cell] what stands in the cell is struck through, but would count
}
    .help = delete it if it no longer holds; otherwise remove the line through it
ambiguous-format = the number is read as { $read }, but its cell is formatted so that it looks like { $shown }
    .help = write the unit in the heading, as in “Value (tkr)”, if that is what is meant; else give the cell a format without a unit (Format cells, Number)
altered-by-format = the cell’s format writes something beside the number that makes it another than the one that stands in the cell
    .help = write it in the cell instead, as in “about 12”, or give the cell a format without words (Format cells, Number)
signed-number = a plus stands before the number, so it is not clear whether it is { $number }, or { $number } more than before
    .help = write the whole number without a plus: where the baseline is 40 and it is to be 10 more, write 50
target-below-zero = the target is below 0, though all that was measured is above 0: it looks like how much it is to decrease
    .help = write the number to reach: where the baseline is 400 and it is to decrease by 20, write 380
ambiguous-hours = { $typed } may mean { $decimal } hours, and hours and minutes, which is { $clock } hours
    .help = write hours with decimals behind a comma: { $clock } if it is hours and minutes, else { $decimal }
unit-of-whole = { $said } is said here of the whole table, but numbers are read as they stand, and are too small then
    .help = write the unit in the heading over the numbers, as in “Value (tkr)” or “2025 (tkr)”, or beside each number, 1 250 tkr; then this may stay
shown-in-part = the number is read as the { $read } that stands in the cell, though the cell is formatted so that it shows { $shown }
    .help = correct the number if { $shown } is what is meant
mixed-percentages = both whole percentages and decimals below 1 stand under a heading in percent, so it is not clear what this number means
    .help = write it with a percent sign: { $example } %, if that is what is meant
small-percentage = the number is read as { $read } %, as it is said to be in percent
    .help = write { $example } % if that is what is meant, and else { $read } %, with the percent sign
not-a-count = this is not a whole number
    .help = { $why ->
    [value] write a whole number; for a mean, give the indicator the unit “scale”
   *[other] write a whole number, without decimals
}
negative-count = a count cannot be less than 0
    .help = write a whole number of at least 0; for a change, give the indicator the unit “relative change”
year-as-date = the cell shows a day in 1905, for the year { $year } was typed into a cell that is set to show dates
    .help = set the cell to number or text (Format cells) and type { $year } again, or type the whole date
not-a-date = { $typed ->
    [none] this is not a date between 1900 and 2100
   *[other] { $typed } is not a date between 1900 and 2100
}
    .help = write it as 2019-05-12, 12 May 2019, May 2019 or 2019{ $must ->
    [none] ; where it is not known, leave the cell empty
   *[filled] { "" }
}
no-such-day = { $typed } is a day that does not exist
    .help = correct the day or the month
ambiguous-day = { $typed } can mean both { $one } and { $other }
    .help = write { $one } or { $other }
year-in-two-digits = it cannot be seen what is the year in { $typed }
    .help = write the year in four digits, as in 2019-05-12 or 12 May 2019
stretch-as-date = { $typed } is neither a day nor a month nor a year
    .help = write a day or month in that time, for example { $example }, or the year alone, { $year }
not-yes-or-no = { $typed } is neither yes nor no
    .help = write yes or no
unknown-occasion = { $typed } is not an occasion
    .help = write baseline, follow-up or a date
invalid-group = { $typed } is not a group
    .help = write for example “gender: women”; leave the cell empty for everyone
not-a-choice = { $typed } is not one of the choices
    .help = write one of { $choices }

# Ids and references
invalid-id = { $why ->
    [reserved] { $id ->
        [none] the id cannot be used
       *[other] { $id } cannot be used as an id
    }
    [long] { $id ->
        [none] the id is longer than 40 characters
       *[other] the id { $id } is longer than 40 characters
    }
   *[characters] { $id ->
        [none] the id has other characters than letters, digits, - and _
       *[other] the id { $id } has other characters than letters, digits, - and _
    }
}
    .help = { $instead ->
    [none] use letters, digits, - and _, at most 40 characters; files are named by ids
   *[other] write for example { $instead }: letters, digits, - and _, at most 40 characters; files are named by ids
}
duplicate-id = { $id ->
    [none] this id stands twice in { $table }
   *[other] the id { $id } stands twice in { $table }
}
    .help = { $beside ->
    [none] give one of them another id, and change it where other sheets refer to it
   *[file] where one file is a copy of the other, remove it; where it is the same row in both, keep one of them; where they are two, give one of them another id
}
list-not-parted = { $typed } is several things in one cell, and it cannot be seen where one ends
    .help = part them with ; (a semicolon): { $parted }
one-only = { $typed } is several, and only one may stand in the column { $column }
    .help = write one of them
whole-programme = { $typed } is no lab, and one must stand here
    .help = write a row for each lab; what holds for all of them together is worked out anyway
unknown-reference = { $id ->
    [none] this id
   *[other] { $id }
} does not stand in { $or ->
    [none] { $table }
   *[other] { $table } or { $or }
}
    .help = { $known ->
    [none] correct it, or add the row to { $or ->
        [none] { $table }
       *[other] { $table } or { $or }
    }
   *[other] add the row there, or use one of { $known }
}

# Pictures and links
picture-outside = the picture must lie in the project's folder
    .help = copy it there and write its path from that folder, for example pictures/lab.jpg
missing-alt-text = it does not say what the picture shows
    .help = say in the column { $column } what the picture shows, for those who cannot see it
not-a-web-address = this is not a web address
    .help = write the whole address, beginning with https://

# Within a row and between rows
total-row = the row is a total of other rows ({ $word }), and would count them again
    .help = remove the row; totals over labs are computed anyway
repeated-row = the row is exactly the same as another
    .help = remove one of them if it came in twice; as it stands both count
headings-again = the headings stand once more among the rows
    .help = delete the row
row-above-headings = the row stands above the headings, where the workbook has its example, and is not read
    .help = move it below the headings, from row { $row }
lab-without-data = no sheet says anything about the lab { $lab }
    .help = fill in measurements, activities or texts for the lab, or remove it
unknown-programme-key = { $key } is nothing that the reports show
    .help = the keys that are shown are { $known }; a template of your own may show others
duplicate-key = { $key } stands twice
    .help = keep one of the rows
end-before-start = { $what ->
    [dates] the end lies before the start
   *[positions] the segment ends before it starts
}
    .help = { $what ->
    [dates] swap or correct the dates
   *[positions] swap or correct the numbers
}
count-of-people = the unit is “count”, but the name speaks of people; small numbers are not protected then
    .help = use the unit “persons” if people are counted
unit-in-name = the indicator is called by { $said }, but its unit is { $unit }: numbers are read in { $unit } and shown under that name
    .help = write all numbers in { $unit } and take { $said } out of the name, or choose another unit
name-of-another = { $name } is also the id or short name of another row, so it is not clear which is meant where the word stands
    .help = give the row another name, or one of them another id
pieces-or-people = { $typed } does not say what is counted
    .help = write persons if it is people (small numbers are protected then), else count
unknown-placeholder = { $placeholder } in braces stands for no figure
    .help = write one of { $known }, or take the braces away
placeholder-without-indicator = the text has a place for a figure, but the row does not say of which indicator
    .help = fill in the column “Indicator”
told-withheld = the sentence is left out of the reports: { $figure } is withheld to protect a small group
    .help = write the sentence without the figure if it should be there
told-missing = the sentence is left out of the reports: there is no { $figure }
    .help = add the measurement, or write the sentence without the figure
aggregation-misfit = the labs’ values cannot become one by { $aggregation } where the unit is { $unit }
    .help = leave the cell blank for what suits the unit, or write “none” to show lab by lab
unit-mismatch = { $given ->
    [cell] the unit after the number does not fit an indicator counted in { $unit }
    [format] the cell's format shows a unit that does not fit an indicator counted in { $unit }
   *[other] the unit in the heading does not fit an indicator counted in { $unit }
}
    .help = { $given ->
    [cell] write the number in { $unit }, or correct the indicator's unit
    [format] correct the number or the indicator's unit; if the number is in { $unit }, give the cell the format “General” (Format cells, Number)
   *[other] take the unit out of the heading, and write it in the cells that it holds for: 80 %
}
unknown-row-unit = the unit is not understood; the value is read in the indicator's unit, { $taken }
    .help = write for example percent, count, tkr or sek, or leave the cell blank
share-out-of-range = a share lies between 0 and 1, and this one does not
    .help = write the per cent sign in the cell, 80 %, or fill in numerator and denominator; only if every row of the column is a share can the heading say so: Value (percent)
ambiguous-change = a change of { $percent } may mean both { $percent } % and { $times } %
    .help = write the per cent sign in the cell, { $percent } % or { $times } %, or the unit in the heading: Value (percent)
zero-denominator = the denominator is 0
    .help = remove the row if nobody was asked
numerator-too-large = the numerator is larger than the denominator
    .help = swap or correct them
value-disagrees = the value does not agree with the numerator and the denominator
    .help = correct one of them, or leave the value empty: it is worked out then
other-n = n is { $n }, but the denominator is { $denominator }; of a share both are how many it rests on
    .help = correct the one that is wrong, or leave n blank: the denominator counts then
row-without-value = the row has no value and does not count
no-value = the row has neither a value nor a numerator with its denominator
    .help = { $only ->
    [none] fill one of them in, or remove the row
   *[other] fill in the value; a numerator and a denominator make one only for the unit { $only }
}
share-without-n = a share or mean about people is not shown when it does not say how many it rests on
    .help = fill in the denominator, or how many answered (n)
two-targets = the target differs from another one of the same lab and indicator
    .help = keep one of them, for the report compares with one target; where targets of several years stand in columns of their own, rename the other columns, for example to “Milestone 2018”, and they are not read
duplicate-measurement = the same lab, indicator, occasion and group has a value in another row
    .help = { $beside ->
    [none] { $occasion ->
        [baseline] keep one of the rows
       *[other] give each follow-up its own date, or keep one of the rows
    }
   *[file] where one file is a copy of the other, remove it; else { $occasion ->
        [baseline] keep one of the rows
       *[other] give each follow-up its own date, or keep one of the rows
    }
}
undated-follow-up = one of several follow-ups has no date, so that the latest cannot be told
    .help = fill in the date of every follow-up

# Surveys
occasion-disagrees = the occasion and the date in the row tell different days
    .help = correct the one that is wrong, or leave the date empty: the occasion’s holds then
follow-up-before-baseline = the follow-up has a date before the baseline’s, so the change would be counted the wrong way round
    .help = correct the date, or which of the rows is the baseline
group-exceeds-total = the group is larger than everyone together
    .help = correct one of the numbers; if the other row is not about everyone, write which group it is about
groups-exceed-total = the groups of { $dimension } are { $sum } together, but everyone is { $total }
    .help = correct the numbers if each belongs to one of the groups only
invalid-scale = the scale's highest value must be above its lowest, by 100 at most
    .help = write for example 1 and 5
label-count = the scale has { $values } values and { $labels ->
    [one] one label
   *[other] { $labels } labels
}
    .help = write one label per value, lowest first, separated by semicolons, or none at all
label-of-other-step = the label { $label } stands where the scale has { $step }, so answers typed as numbers would count wrong
    .help = let the scale’s ends be the labels’ own numbers, or write the labels without numbers from lowest to highest
labels-by-comma = the words of the scale have commas between them, and are read as one word
    .help = put semicolons in place of the commas: { $parted }
note-among-rows = the row has text in a single cell, and nothing else that a row of the table must have
    .help = where it is a note, move it to a sheet of its own; where it is a row of the table, fill in the rest of it
repeated-label = the label { $label } stands twice
    .help = give every value of the scale a label of its own
label-of-no-answer = { $label } means that somebody did not answer, and is no step of the scale: it would count as better or worse than the other answers
    .help = { $told ->
    [entry] take it out of labels and let scale end at the last real answer; where it stands as a number among the answers, write the number in no-answer. Whoever answers so is not counted for the item
    [text] let the scale end at the last real answer; where it stands as a number among the answers, write the word there, or leave the cell empty. Whoever answers so is not counted for the item
   *[table] take it out of the labels and let the scale end at the last real answer; where it stands as a number among the answers, write the word there, or leave the cell empty. Whoever answers so is not counted for the item
}
best-in-the-middle = the scale runs from too little to too much, so the best answer lies in the middle: higher is neither better nor worse
    .help = make the item a background (column type), or turn it into a scale of which one end is better, such as how far from right the answer is
scale-without-order = the answers to the item { $item } look like kinds, not degrees: a mean of them tells nothing
    .help = write background in the type column and empty the scale and the labels; if it is a scale, give it words from lowest to highest
text-of-other-scale = the item speaks of a scale { $low }–{ $high }
    .help = correct the scale, or what the item says of it
answer-says-two = the number and the words of the answer do not belong together for the item { $item }
    .help = write the number alone, from { $low } to { $high }, or one of the scale’s words alone
answer-off-scale = this is no answer to the item { $item }
    .help = { $labels ->
    [none] write a whole number from { $low } to { $high }
   *[other] write a whole number from { $low } to { $high }, or one of { $labels }
}
item-without-answers = nobody answered the item { $item }
    .help = head the column of answers with the item's id, or remove the item
item-without-scale = the item { $item } has no scale
    .help = fill in the scale's lowest and highest value, or say in the type column that the item is a background or open
item-of-words-with-scale = the item { $item } is answered in words and can have no scale, labels, indicator or index
    .help = empty those columns, or change the type to scale
too-many-categories = the background item { $item } has more than { $most } different answers: these are open answers, and no background
    .help = change the type to open, or put the answers into fewer groups in the file (ages into age groups)
date-as-category = a date stands here, but the item { $item } is answered in words; spreadsheets make a date of an answer such as 2-3
    .help = format the column as text and write the answer again, with a long dash or a word: 2–3, 2 to 3
open-answers-left-out = { $count ->
    [one] 1 open answer
   *[other] { $count } open answers
} to the item { $item } left out: open answers are never shown
respondent-missing = { $count ->
    [one] one answer has no respondent, though others in the sheet have one; it is counted, but not compared person by person
   *[other] { $count } answers have no respondent, though others in the sheet have one; they are counted, but not compared person by person
}
    .help = write the pseudonym that the person had on the other occasion; leave the whole column blank if the survey was anonymous
more-answered-than-invited = { $answered } answered, but only { $invited } were given the survey
    .help = correct how many were given it, or which lab and occasion the answers belong to; until then there is no answer rate
days-as-occasions = the answers in the lab { $lab } have { $days } different days as their occasion, with few answers on most of them: each becomes an occasion of its own, and before and after cannot be compared
    .help = write baseline as the occasion of all answers from the first time, whatever day they came in, and follow-up for those from the last; when the round was held is written in the sheet Survey rounds. If there are rounds in between, write one month for all answers of a round, as in 2025-03
same-answers-in-labs = all { $rows } answers in the lab { $lab } on one occasion are row by row those of the lab { $other }
    .help = see that one of the labs was not given the other's answers; until then they count in both
follow-up-same-as-baseline = all { $persons } who answered both times in the lab { $lab } gave exactly the same answers to everything
    .help = see that the follow-up's answers are not the baseline's, pasted once more; until then they count as two measurements
rows-pasted-twice = { $rows } answers in a row are the same as { $rows } further up
    .help = delete them if they were pasted once more; until then they count twice
wave-on-shorter-scale = on one occasion no answer to the item { $item } is above { $most }, on another many are: the scale may have been changed in between
    .help = if it was, make two items of it, one for each scale; answers on different scales cannot be compared
wave-turned-round = { $persons } people answered the item { $item } twice, and those who answered highest once answered lowest the other time: one of the occasions may be turned round
    .help = see what 1 meant on each occasion, and turn the answers of one of them if they run the other way
round-twice = this lab’s round on this occasion stands once more
    .help = keep the row that is right
round-without-answers = no answers of the lab have this occasion, so the number of invited is not used
    .help = write the same occasion here and at the answers
test-row = the respondent is called like a test, so the row does not count
    .help = delete the row; if it is a real person, give them another pseudonym
persons-in-two-labs = { $persons } people’s own codes stand in more than one lab: if they are the same people, the programme counts them twice
    .help = let each of them answer in one lab; if they are different people, give them different codes
repeated-respondent = the same person has answered twice on this occasion
    .help = keep the right row; until then the first one counts
backgrounds-differ = the same person has given two different answers to the background item { $item }
    .help = make sure that it is the same person; else correct the pseudonym or the answer. Each of the answers holds on its own occasion
indicator-cannot-be-fed = the item { $item } feeds the indicator { $indicator }, which is neither a mean nor a share
    .help = give the indicator the unit { $scale } for the mean, or { $share } for the share of positive answers
feeds-the-other-way = { $goes ->
    [none] the item { $item } gives the indicator { $indicator } the share of positive answers, of which more are better, but the indicator's direction is { $other }
   *[other] better is { $goes } for the item { $item }, but { $other } for the indicator { $indicator }, which its mean feeds
}
    .help = { $goes ->
    [none] give the indicator the direction { $up }, and a name that says what the share is of
   *[other] correct the direction of one of them: the mean stays on the scale as asked
}
indicator-fed-twice = the items { $other } and { $item } both feed the indicator { $indicator } in the same lab
    .help = let them form an index (the column “index”) that feeds the indicator, or keep one of them
index-of-one = the index { $index } has only one item
    .help = an index takes at least two: name it in the column “index” of another item, or take it away
index-of-itself = { $item } names itself as its index
    .help = an index is a row of its own, with the index's name as text
index-in-index = { $index } is part of an index, and cannot be one
    .help = let each item name the index that it belongs to; an index cannot be part of another
index-scale = the item { $item } has the scale { $scale }, but its index { $index } has { $index_scale }
    .help = give the index and all its items the same scale
index-with-answers = the column holds answers to { $index }, which is an index: it is worked out from its items, and the column is not used
    .help = remove the column, or give the index another id

# Codes and interviews
code-cycle = the code { $code } is its own ancestor
    .help = take away one of the parents in the circle
ambiguous-code = several codes are named { $code }
    .help = write the code's id instead
near-interview = the interview's id is nearly another's: perhaps the same interview
    .help = write it in one way if it is, in the codings as well; until then they are two
same-words = the same words are coded in { $interviews } interviews
    .help = see that they were not copied down; until then they count as said in each of them
quote-refused = the quote is marked as quotable, but another row marks the same words, or a part of them, as not quotable; it is not shown
    .help = change both rows to yes if the words may be quoted
near-coder = the coders { $coder } and { $other } may be one person
    .help = write the name in one way if they are; until then they count as two, who may agree or not
quote-without-consent = { $count ->
    [one] one quote of this interview is marked as quotable
   *[other] { $count } quotes of this interview are marked as quotable
}, but the interview has no consent; they are not shown
more-problems = there are more problems than the first { $shown }, and they are not shown
    .help = correct those that are shown; if a table is filled in far below its data, delete those rows
