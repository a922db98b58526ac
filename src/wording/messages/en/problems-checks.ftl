# What does not fit together, and what must not be shown
typed-and-fed = { $indicator } has a value here and gets one from the survey item { $item } too; the typed value counts
    .help = remove the value here to let the survey give it, or remove the indicator from the survey item
unequal-periods = the baseline and the latest value of { $indicator } cover periods of different length, so no change is computed
    .help = give counts for periods of the same length, or a count per month as an indicator of its own
periods-not-added = { $indicator } has { $count } values, each for a part of the time; the target is compared with the last of them alone
    .help = if the target is for all of the time: write one value for all parts together, or running totals and Yes in the column “Cumulative”
labs-weigh-otherwise = for all labs together { $indicator } changes more or less than in any lab, because the labs’ sizes differ between the two occasions; no common change is shown
    .help = tell the change lab by lab, or check how many are counted in each lab
total-falls = { $indicator } is a running total, but is less here than before
    .help = write the total from the start up to this occasion, or No in the column “Cumulative”
same-day = { $indicator } has two values of the same day, before and after
    .help = correct the date of one of them
cohort-grows = { $indicator } is about a closed cohort, but is more here than at the start
    .help = correct one of the numbers, or write No in the column “Closed cohort”
thousand-times = { $indicator } has amounts in the lab that are several hundred times larger than others
    .help = check whether one of them is in thousands of kronor: write 95 tkr
very-small-target = the target of { $indicator } is below two per cent, and the values are many times larger
    .help = check whether the target is in whole per cent: 0.8 as a share is 80 %
target-of-group = a target of a group is not shown in the reports
    .help = write the target in the row about everyone; a target of the group alone can be an indicator of its own
groups-without-total = { $indicator } has values of groups, but none of everyone; the reports do not show it
    .help = add a row without a group, about everyone
parts-disagree = the groups of { $dimension } are as many as everyone, but { $sum } together and not { $total }
    .help = correct one of the numbers
whole-outside-parts = the value of everyone lies outside those of the groups of { $dimension }, although they are as many as everyone
    .help = correct one of the values
scales-mixed = { $indicator } has values that cannot be of one scale; no common mean is shown
    .help = convert the values to one scale, or make two indicators
near-groups = the groups { $group } and { $other } count as two
    .help = if they are one group, write its name alike in all rows
near-categories = two answers to the background item { $item } seem to mean the same, and count as two groups
    .help = write them alike in all rows if they do
off-items-scale = the value lies off the scale { $low }–{ $high } of the item that gives the indicator its values
    .help = write the value on the item’s scale
same-name = { $name } is the name of two, and the reports cannot tell them apart
    .help = join them, or give them different names
sheet-of-other-lab = the sheet or file is called { $name }, but all rows are about { $lab }
    .help = check the column “Lab”: if the rows were copied, write the right lab
after-report = this is after the date of the report, { $date }
    .help = correct the date, or the date of the report in labbrapport.toml
before-lab = the measurement is from before the lab
    .help = correct the date, or when the lab began
overlapping-dates = two follow-ups of { $indicator } may be one occasion; the report shows the later one
    .help = keep one of the rows, or write the day in both
only-years = of { $count ->
    [one] one activity
   *[other] { $count } activities
} only the year is known: counted, but in no month
    .help = write the month or the day, for example 2025-03
older-date-in-group = the group’s latest value of { $indicator } is older than the lab’s, and is shown as an earlier value only
    .help = fill in the group for the date of the total, or leave it if it was not measured then
target-on-wrong-side = the target of { $indicator } lies { $direction ->
    [up] below its baseline although the value should rise
   *[down] above its baseline although the value should fall
}
    .help = check the target, the baseline and the indicator's direction; no attainment is computed
interview-without-date = { $dated ->
    [0] no coded interview has a date, so saturation follows the order of their ids
   *[other] { $undated ->
        [one] one coded interview has no date and comes last
       *[other] { $undated } coded interviews have no date and come last
    } where the report shows saturation
}
coder-not-listed = { $coder } coded { $segments ->
    [one] one segment
   *[other] { $segments } segments
} of the interview without being listed as its coder; { $segments ->
    [one] it is
   *[other] they are
} left out of the coder agreement
    .help = name everyone who coded the whole interview in the column “coders”
coder-without-codings = { $coder } is listed as coder of { $interviews ->
    [one] one interview
   *[other] { $interviews } interviews
} but has no codings in the project; agreement is computed without { $coder }
    .help = add the coder’s file or rows, or remove the name; if the codings spell it otherwise, write it in the same way
codings-without-coder = { $count ->
    [one] one coding
   *[other] { $count } codings
} of the interview { $count ->
    [one] has
   *[other] have
} no coder, though several coded it; it is left out of the agreement
    .help = write who coded each segment, or coder = "…" in the file’s entry if one person did
coder-of-little = { $coder } coded { $segments ->
    [one] one segment
   *[other] { $segments } segments
} of the interview, less than a tenth of what its most active coder did; { $segments ->
    [one] it is
   *[other] they are
} left out of the coder agreement
    .help = if { $coder } coded the whole interview: add it to the table Interviews with all its coders in the column “coders”
code-supports-nothing = the code { $code } supports no success factor and no conclusion
    .help = name the factors it supports in the codebook's column “supports”, or name the code at a conclusion; it stands only in the codebook otherwise
factor-without-evidence = nothing speaks for the success factor { $factor }: no coded segment, no diary entry and no value of an indicator
    .help = let codes support it in the codebook's column “supports”, or name its indicators; the report says otherwise that it has no evidence
conclusion-without-evidence = no coded segment speaks for the conclusion { $conclusion }
    .help = name the codes it rests on in the column “codes”; the report says otherwise that it has no evidence
recommendation-without-grounds = the recommendation { $recommendation } rests on nothing
    .help = name success factors or conclusions in the column “based on”; the report says otherwise that it has no evidence
recommendation-on-weak-evidence = the recommendation { $recommendation } rests on weak evidence only
    .help = the report says so; let it rest on more, or soften it
recommendation-on-no-evidence = the recommendation { $recommendation } rests on something that has no evidence in the interviews
    .help = the report says so; let it rest on more, or soften it
no-such-quote = { $cell } holds no quote that may be shown
    .help = name a cell that holds a quote with consent, for example "data/interviews.xlsx#Codings!F12"
personal-text = the text holds { $what } and would be published
    .help = take it out of the text; where it may be published, write three lines at the end of labbrapport.toml, and why in place of …:
        { "[[disclosure.allow-text]]" }
        cell = { $cell }
        reason = "…"
allow-text-not-needed = no text in this cell points at anyone
    .help = check the address, or remove the section
personal-file-name = the name of a file or folder holds { $what } and would be published in lists of sources; it is file { $number } of { $count } among the data files in alphabetical order
    .help = give the file or folder another name, for example that of the lab
personal-sheet-name = the name of a sheet holds { $what } and would be published among the sources; it is in file { $number } of { $count } among the data files in alphabetical order
    .help = give the sheet another name, for example that of the lab
personal-id = the lab’s id holds a name from the list in labbrapport.toml, and would be published in names of files and in the results
    .help = give the lab another id, for example after its place
personal-picture-name = the name of the picture or its folder holds { $what }
    .help = give the picture another name, and write that in the cell
comment-beside-withheld = the comment is not shown, because the row's figure is withheld
    .help = nothing need be done; what can be said without pointing at anyone can be written in the sheet Texts
result-beside-withheld = the result is not shown, because the indicator's figure in the lab is withheld
    .help = take the indicator off the row where the text is not about it, or leave it so
exemption-not-asked-for = no row asks for the exemption of the indicator { $indicator } in the lab { $lab }
    .help = write the reason in the row's column “exemption”, or remove the exemption here
exemption-not-granted = the row asks to be shown although its number is small, and labbrapport.toml does not agree; the figure is withheld
    .help = to show it, write four lines at the end of labbrapport.toml, and why in place of …:
        { "[[disclosure.exemption]]" }
        lab = "{ $lab }"
        indicator = "{ $indicator }"
        reason = "…"
withheld-primary = { $figure } is withheld: it is small, or says something of everyone in a small group
withheld-derived = { $figure } is withheld: it is computed from a withheld figure
withheld-complementary = { $figure } is withheld: shown, it would give a withheld figure away
withheld-edition = { $figure } is withheld: it differs by a few persons from what an earlier publication showed
withheld-more = { $count ->
    [one] 1 more figure is withheld
   *[other] { $count } more figures are withheld
}; results.json marks each
withheld-classes = { $count ->
    [one] 1 class or median of survey answers is withheld
   *[other] { $count } classes and medians of survey answers are withheld
}: the answers are shown collapsed, or only as number and mean
withheld-together = { $count ->
    [one] 1 figure of how often two codes occur together is withheld
   *[other] { $count } figures of how often two codes occur together are withheld
}; results.json marks each
withheld-backgrounds = { $count ->
    [one] 1 figure of survey answers by background is withheld
   *[other] { $count } figures of survey answers by background are withheld
}: the groups, or what tells them from others, are too small
disclosure-audit = { $figure } is withheld, but what is shown gives it away
    .help = an exemption shows a figure whatever it gives away: remove the exemption of a total or of another group, or ask for one here as well

# What points at someone in a text
pointer-identity-number = a personal identity number
pointer-birth-date = a date of birth
pointer-email = an e-mail address
pointer-handle = an account in social media
pointer-phone = a phone number
pointer-street = a street address
pointer-name = a name from the list in labbrapport.toml
pointer-count = a count that is withheld
