# Fixed words of the page
page = Page
of = of
contents = Contents
draft = Draft
display-figure = Figure
display-table = Table
display-figures = Figures
display-tables = Tables
display-shows = shows
display-show = show
display-and = and
status-published = Published data
status-preliminary = Preliminary data
status-example = Example data
status-mixed = Published and example data
withheld-sign = { ".." }
missing-sign = –
made-up-title = Two kinds of data
made-up-mixed = Data that the programme has published stand side by side with made-up data. The made-up data show what the report looks like and say nothing about reality; they are marked ‘example’.
made-up-all = The data are made up. They show what the report looks like and say nothing about reality.
made-up-foot = Sand-coloured background: made-up examples.
example-mark = example
example-frame = baseline and target: example

# Status against the target
progress-reached = Target reached
progress-on-the-way = On the way
progress-unclear = Change unclear
progress-no-movement = No movement
progress-wrong-way = Wrong way
progress-not-reached = Not reached
progress-inexact = Cannot be judged
progress-unclear-target = Target backwards
progress-no-target = No target
progress-withheld = Withheld
progress-missing = No data

# Sentences that follow the figures
sentence-missing = There is no follow-up.
sentence-withheld = The result is withheld: the group is too small, or the figure would reveal a small group.
sentence-range = The exact number is not shown: { $range }.
range-between = between { $low } and { $high }
range-fewer = fewer than { $most }
sentence-value = { $value }.
sentence-unchanged = Unchanged: { $to } both before and after.
sentence-increased = Up from { $from } to { $to }.
sentence-decreased = Down from { $from } to { $to }.
sentence-fraction-words = { $of } of { $n }.
sentence-fraction-digits = { $of } of { $n }.
sentence-target-reached = The target of { $target } has been reached.
sentence-unclear = The difference from { $from } at baseline may be chance.
sentence-target-inexact = Whether the target of { $target } is reached cannot be judged: the value is not exact.
sentence-target-unclear = Whether the target of { $target } has been reached is unclear.
sentence-target-reached-together = For the labs together the target of { $target } has been reached.
sentence-target-on-the-way = The target of { $target } has not been reached, but the value has moved towards it.
sentence-target-not-reached = The target of { $target } has not been reached.
sentence-target-wrong-way = The figure is further from the target of { $target } than at baseline.

# Charts

# The lab report
lab-title = { $name }: what we did and how it went
lab-operator = Run by
lab-partners = Together with
lab-together = together with { $partners }
lab-target-group = For
lab-hidden = For { $word } measures the result is withheld: the groups are too small, or the figures would reveal small groups.
labs-table = Lab by lab
lead-labs = the labs’ main results; targets are counted among those that can be judged.
lab-place = Place
lab-focus-areas = Focus areas
lab-time = Time
glance = In brief
glance-tried = Aim
glance-gave = What came of it
glance-all-labs = All labs together
glance-dots = Each dot is a person.
glance-not = { $labs ->
    [one] How far the lab came
   *[other] How far the labs came
}
glance-research = Accompanying research
glance-sure = How sure we are
glance-missed = { $name }: from { $from } to { $to } (target { $target }).
glance-missed-wrong-way = { $name }: from { $from } to { $to } (target { $target }, wrong way).
glance-missed-unclear = { $name }: from { $from } to { $to } (target { $target }, change unclear).
glance-missed-same = { $name }: { $to } both before and after (target { $target }).
glance-missed-only = { $name }: { $to } (target { $target }).
glance-more = { $count ->
    [one] One more target has not been reached.
   *[other] { $word } more targets have not been reached.
}
glance-band = The dot is the result. The band is a 95 per cent confidence interval: the true value may reasonably lie within it.
lab-did = What the lab did
lab-came-of-it = What came of it
lab-voice = A voice
lab-learnt = What the lab learnt
goals = Goals
measurement = How it was measured
follow-up-research = Accompanying research
author = Author
told-results = What the lab tells us
challenge = The challenge
indicators = What the figures show
indicators-intro-lab = { $compared ->
    [yes] The chart shows the way from the baseline to the latest value
   *[no] The chart shows the latest value; the situation before was not measured
}; all the figures are in the table.
indicators-table = All indicators
indicators-scope = Changes are computed from unrounded figures; in shares they are given in percentage points.
column-indicator = Indicator
column-baseline = Baseline
column-actual = Actual
column-target = Target
column-change = Change
column-progress = Status
column-n = n
nothing-yet = There is nothing to show for { $lab } yet.
no-focus-area-all = Other indicators
no-focus-area = The whole lab
groups-title = By group
column-group = Group
surveys = What the surveys say
surveys-intro = { $compared ->
    [paired] The survey was answered before and after. The charts show how everyone answered the questions for which it may be shown, and how much the answers have changed among those who answered both times.
    [paired-only] The survey was answered before and after. How the answers were distributed is not shown, so that nobody’s answer can be worked out; the share of positive answers is in a table further on, where it may be shown. The chart shows how much the answers have changed among those who answered both times.
    [groups] The survey was answered before and after. The chart shows how everyone answered the questions for which it may be shown.
    [hidden] The survey was answered before and after. Neither how the answers were distributed nor how they have changed may be shown in a chart; what may be shown is in a table further on.
   *[once] The chart shows how everyone answered.
}
surveys-scope = Before and after: mean on the question’s own scale, of those who answered both times (where nobody did: of all answers). n is all answers on that occasion. The change is computed before rounding.
backgrounds-intro = The table shows the mean of the answers on the latest occasion by background ({ $background }), all labs together; differences between groups are described, not tested.
backgrounds-withheld = Answers are not shown by the question { $background }: what a few people, or a single lab, answered could have been worked out.
backgrounds-notes = Mean on the question’s own scale, and in parentheses the number of answers in the group. Groups are shown where they and everybody else are large enough for nobody to be recognised. Who belongs to a group is not a matter of chance: a difference does not say what it comes from.
column-item = Question
column-scale = Scale
column-before = Before
column-after = After
interviews = What the interviews are about
interviews-intro = { $coded ->
    [some] The material is { $shown } interviews, of which not all are coded.
   *[all] { $count ->
        [one] One interview has been coded.
       *[other] In all, { $shown } interviews have been coded.
    }
}
column-theme = Theme
column-interviews = Interviews
column-segments = Segments
themes-withheld = { $count ->
    [one] One more theme is withheld: few interviews speak of it, or it would reveal one of which few do.
   *[other] { $word } more themes are withheld: few interviews speak of them, or they would reveal one of which few do.
}
activities = What was done
activities-intro = { $number ->
    [one] During the period, one activity was held.
   *[other] During the period, { $count } activities were held.
}
activities-participants = { $number ->
    [one] It had { $participants } participants.
   *[other] Together they had { $participants } participants; anyone who came several times is counted each time.
}
activities-lasting = { $of ->
    [one] { $number ->
        [0] It has not become permanent.
       *[other] It has become permanent.
    }
   *[other] { $number ->
        [0] None of the activities has become permanent.
        [one] One of the activities has become permanent.
       *[other] { $lasting } of the activities have become permanent.
    }
}
methods = Methods that were tested
reflection = What the lab learnt
data-notes = About the data

# Summary report
summary-title = Final report
summary-reached = Target attainment
summary-reached-intro = { $compared ->
    [yes] { $labs ->
        [one] How far the lab has come from baseline to target, indicator by indicator.
       *[other] How far each lab has come from baseline to target, indicator by indicator.
    }
   *[no] { $labs ->
        [one] Which targets the lab has reached, indicator by indicator; how far it has come is shown where the situation before was measured.
       *[other] Which targets each lab has reached, indicator by indicator; how far it has come is shown where the situation before was measured.
    }
} Different indicators are never averaged together.
labs = { $labs ->
    [one] The lab
   *[other] The labs
}
focus-areas = Focus areas
focus-area-table = { $labs ->
    [one] Results
   *[other] All labs together
}
focus-area-scope = { $labs ->
    [one] Changes are computed before rounding; those of shares are in percentage points.
   *[other] Counts are added up, shares are computed over all people together, and means are weighted by the number of answers. What cannot be added up is shown lab by lab. Targets are counted lab by lab, and changes computed before rounding.
}
lab-by-lab = lab by lab
column-reached = Targets reached
reached-of = { $reached } of { $of } { $labs ->
    [one] lab
   *[other] labs
}
success-factors = Success factors
factor-withheld = How many interviews this is about is not shown, to protect individuals.
recommendations = Recommendations
recommendation-audience = Addressed to: { $audience }.
conclusions = Conclusions
conclusions-research = Conclusions of the accompanying research
methods-all = The methods
methods-everywhere = { $labs ->
    [one] Tested by the lab
   *[other] Tested by all the labs
}
methods-in = Tested by { $labs }
methods-programme = Used by the programme as a whole
transfers = How the methods spread
column-method = Method
column-from = From
column-to = To
column-note = What happened
diary = The diary
diary-intro = The programme kept a shared digital diary of { $number ->
    [one] one entry
   *[other] { $count } entries
}.
films = Films
about = About the programme
aim = Aim
background = Background
selection = Selection
innovation = What is new
contact = Contact
reference-number = Reference number
organisations = The organisations behind the programme
column-organisation = Organisation
column-role = Role
column-project-group = In the project group
yes = Yes
no = No

# The funder's account
funder-title = Results report
funder-funder = Funder
funder-not-said = not given
funder-period = Period
funder-amount = Amount
funder-lead = Lead
funder-partners = Partners
funder-accounts = Reports
funder-state-draft = draft, { $date }
funder-state-final = final results, { $date }
funder-state-preliminary = preliminary results, { $date }
funder-author = Author
funder-lines = The results in brief
funder-line-labs = { $methods ->
    [0] This report covers { $labs ->
        [one] one lab
       *[other] { $labs_word } labs
    }.
   *[other] This report covers { $labs ->
        [one] one lab
       *[other] { $labs_word } labs
    } and { $methods ->
        [one] one method
       *[other] { $methods_word } methods
    } that have been tried.
}
funder-line-wrong = { $count ->
    [one] one value goes the wrong way
   *[other] { $number } values go the wrong way
}
funder-line-transfers = { $count ->
    [one] One way of working has been taken up in a new place.
   *[other] { $number } ways of working have been taken up in new places.
}
funder-key = { $labs ->
    [one] Main results and key figures
   *[other] The labs’ main results and the programme’s key figures
}
funder-key-scope = { $labs ->
    [one] All measures stand under Targets and measures; here are those that the lab itself puts first.
   *[other] All measures stand under Targets and measures; here are those that the labs themselves put first and those that are the same in all labs.
}
funder-key-scope-many = Shown here are the measures that the labs themselves put first and those that are the same in all labs, taken together.
column-measured = Measured
funder-all-labs = All labs
funder-measured-labs = { $count ->
    [one] One lab
   *[other] { $word } labs
}
funder-line-theme = { $known ->
    [some] Of the themes that are shown, { $theme } comes up most often in the interviews: in { $interviews } of { $of }.
   *[all] In the interviews, { $theme } comes up most often: in { $interviews } of { $of }.
}
funder-deviations = Deviations and comments
funder-deviations-intro = Measures that have not reached their target, or that the lab has commented on.
funder-explanation = The lab’s explanation
funder-unexplained = See the lab’s text below.
funder-deviations-many = for each measure, how many labs have reached the target and where the others stand. What the labs say of it is in the results files, which are attached.
funder-deviations-other = Cannot be judged
funder-no-deviations = No deviations from the targets are known.
funder-no-targets = No targets have been set.
targets-hidden = There are targets, but the actual figures are missing or may not be shown. Which targets have been reached can therefore not be told.
funder-measures = Targets and measures
funder-measures-table = All measures
funder-measures-scope = Each measure with its definition{ $labs ->
    [one] {""}
   *[other] { $many ->
        [yes] , for all labs together
       *[no] , for all labs together where values can be added up, and lab by lab
    }
}. The intervals are 95 per cent confidence intervals.
funder-whom = Lab or group
funder-interval = Interval
funder-kind = { $level }, { $unit }; { $better ->
    [up] higher
   *[down] lower
} is better.
funder-method = Measured by { $method }.
funder-measured = The funder's catalogue: { $how }
funder-codes = Code:
funder-labs-attached = This report covers { $labs } labs. The values lab by lab are in the results files, which are attached.
funder-factor = Success factor
funder-evidence = Evidence
column-labs = Labs
funder-moved = Right direction
funder-moved-of = { $count } of { $of }
funder-recommendation = Recommendation
funder-audience = For
funder-interviews = { $count ->
    [one] One interview was held.
   *[other] { $shown } interviews were held.
}
funder-both-dates = Measured before, after
funder-quality = Data quality
funder-rounds = Response rates of the surveys
funder-occasion = Occasion
funder-invited = Invited
funder-answered = Answered
funder-rate = Response rate
column-lab = Lab
comments = Comments

# Appendix
appendix-method = Method and data quality
appendix-signs = Symbols
sign-withheld = Withheld: the figure concerns fewer than { $threshold } people, or would reveal one that does.
sign-range = The number lies somewhere in between; the exact one is withheld, so that nobody can be recognised.
sign-missing = No data.
appendix-withheld = { $count ->
    [0] No figures are withheld.
    [one] In the results files behind the report, one of { $of } figures is withheld to protect individuals.
   *[other] In the results files behind the report, { $shown } of { $of } figures are withheld to protect individuals.
}
appendix-shares = Shares are given with a 95% confidence interval by Wilson’s method. Even where the whole group was followed up, it is treated as a sample of all who could have taken part.
appendix-progress = Whether a target is reached is judged by the actual figure alone; its confidence interval may lie on both sides of the target. On the way means that the figure has moved towards the target without reaching it. Change unclear means that the difference from the baseline is no larger than chance can make it; counts and means that labs computed themselves are not tested in that way.
appendix-attainment = Target attainment = (actual − baseline) / (target − baseline). It is not computed when the baseline is missing or when the target lies on the wrong side of the baseline.
appendix-sources = Sources
appendix-sources-intro = The file results/results.json tells which sheets and columns each figure comes from. The data were taken from these files:
appendix-no-cause = Before and after are compared without a control group. The comparison shows what has changed, not why.
appendix-no-before = The situation before was not measured. The figures show where things stand now, not what has changed.
appendix-no-measures = Nothing was measured before and after. What has changed can therefore not be told.

# Charts: findings about targets
chart-targets-with-unclear = { $heading }; { $unclear ->
    [one] for one it is unclear whether anything has changed
   *[other] for { $unclear-word } it is unclear whether anything has changed
}
chart-targets-all-unclear = { $of ->
    [one] whether anything has changed is unclear
   *[other] whether any of the values has changed is unclear
}
chart-targets-none = { $known ->
    [some] { $of ->
        [one] the only target whose results can be shown has not been reached
        [2] neither of the two targets whose results can be shown has been reached
       *[other] none of the { $of-word } targets whose results can be shown has been reached
    }
   *[all] { $of ->
        [one] the target has not been reached
        [2] neither target has been reached
       *[other] none of the { $of-word } targets has been reached
    }
}
chart-targets-all = { $known ->
    [some] { $of ->
        [one] the only target whose results can be shown has been reached
        [2] both targets whose results can be shown have been reached
       *[other] all { $of-word } targets whose results can be shown have been reached
    }
   *[all] { $of ->
        [one] the target has been reached
        [2] both targets have been reached
       *[other] all { $of-word } targets have been reached
    }
}
chart-targets-words = { $known ->
    [some] { $reached ->
        [one] one of the { $of-word } targets whose results can be shown has been reached
       *[other] { $reached-word } of the { $of-word } targets whose results can be shown have been reached
    }
   *[all] { $reached ->
        [one] one of { $of-word } targets has been reached
       *[other] { $reached-word } of { $of-word } targets have been reached
    }
}
chart-targets-digits = { $known ->
    [some] { $reached ->
        [one] of the { $of-word } targets whose results can be shown, { $reached-word } has been reached
       *[other] of the { $of-word } targets whose results can be shown, { $reached-word } have been reached
    }
   *[all] { $reached ->
        [one] of { $of-word } targets, { $reached-word } has been reached
       *[other] of { $of-word } targets, { $reached-word } have been reached
    }
}
chart-of-all = All labs
chart-part = { $heading } (part { $part } of { $parts })
chart-continued = { $name } (cont.)

# Charts: signs
chart-n = n = { $n }
chart-scope-n = The number of answers or people is given as n.
chart-scope-interval = The pale band is the 95% confidence interval.
chart-scope-interval-line = The thin line is the 95% confidence interval.
chart-scope-made-up = Hatched dots and dotted lines are examples: made-up data.
chart-scope-made-up-bars = Hatched bars are examples: made-up data.
chart-scope-made-up-dots = Hatched dots and broken rings are examples: made up.
chart-scope-same-scale = All panels have the same scale.
chart-note-withheld = { $sign } withheld: the group is too small, or the figure would reveal a small group.
chart-note-range = Two numbers with a dash between them: the number lies somewhere in between; the exact one is withheld, so that nobody can be recognised.
chart-note-missing = { $sign } no data.
chart-note-own = Counts and amounts each have a scale of their own; lengths cannot be compared between rows.

# Charts: alternative text
chart-alt-example = { $value } (example)
chart-alt-withheld = withheld
chart-alt-missing = no data
chart-alt-more = { $count ->
    [one] One more row is in the table.
   *[other] Another { $shown } rows are in the table.
}
chart-alt-of-these = Of these: { $heading }.

# Charts: indicators
chart-axis-share = Shares
chart-axis-scale = Scale
chart-axis-own = Counts and amounts
chart-own-zero = own scale from 0
chart-mark-baseline = baseline { $value }
chart-mark-actual = actual { $value }
chart-mark-target = target { $value }
chart-overview-neutral = The indicators from baseline to actual
chart-overview-empty = There are no results yet
chart-overview-withheld = No results may be shown
chart-overview-scope = { $of }: baseline (ring), actual (dot) and target (tick).
chart-overview-alt-row = { $label }: baseline { $baseline }, actual { $actual }; { $progress }
chart-overview-alt-row-target = { $label }: baseline { $baseline }, actual { $actual }, target { $target }; { $progress }

# Charts: attainment
chart-baseline = baseline
chart-target = target
chart-attainment-neutral = The way from baseline to target
chart-attainment-scope = { $of }: how much of the way from baseline to target has been covered.
chart-attainment-strips-scope = { $of }: each dot is a lab, as far on the way from baseline to target as the lab has come. A full dot: all the way. A ring: not yet, or the wrong way. Dots at the edge lie further out.
chart-attainment-unclear = { $value }, change unclear
chart-attainment-beyond = { $value }, past the target
chart-attainment-below = wrong way

# Charts: activities
chart-activities-none = no activities have been entered
chart-activities-one-month = { $total ->
    [one] one activity in { $from }
   *[other] there were { $total-word } activities in { $from }
}
chart-activities-all-in = { $total ->
    [one] the only activity was { $peak }
   *[other] all { $total-word } activities were { $peak }
}
chart-activities-most-in = activities peaked { $peak }: { $most-word } of { $total-word }
chart-activities-most-together = taken together, activities peaked { $peak }: { $most-word } of { $total-word }
chart-activities-two-peaks = activities peaked { $peak } and { $second }: { $most-word } each
chart-activities-total = there were { $total-word } activities from { $from } to { $to }
chart-activities-scope-one = { $of }: number of activities in { $from }.
chart-activities-scope-months = { $of }: number of activities per month, { $from }–{ $to }.
chart-activities-scope-quarters = { $of }: number of activities per quarter, { $from }–{ $to }.
chart-activities-scope-years = { $of }: number of activities per year, { $from }–{ $to }.
chart-activities-scope-spans = { $of }: number of activities per period, { $from }–{ $to }.
chart-activities-title = { $made-up ->
    [yes] { $name }, { $total } in all (example)
   *[no] { $name }, { $total } in all
}
chart-activities-title-all = { $made-up ->
    [yes] { $total } in all (example)
   *[no] { $total } in all
}
chart-activities-alt-peak = { $row }, most { $peak } ({ $count })
chart-note-partial = The data cover { $from }–{ $to }; the first and last columns may therefore cover a shorter time.
chart-in-month = in { $when }
chart-in-quarter = in { $when }
chart-in-year = in { $when }
chart-in-span = in { $when }
chart-quarter-short = Q{ $quarter }
chart-quarter-1 = the first quarter of { $year }
chart-quarter-2 = the second quarter of { $year }
chart-quarter-3 = the third quarter of { $year }
chart-quarter-4 = the fourth quarter of { $year }
chart-winter = winter
chart-spring = spring
chart-summer = summer
chart-autumn = autumn

# Plain language

plain-title = In short, in plain words
plain-about = { $count ->
    [one] One lab has
   *[other] { $labs } labs have
} taken part. Here we tell you what happened.
plain-results = What happened
plain-unknown = We do not know how it went.
plain-hidden = We do not show how it went, because the group is small.
plain-scale = The scale goes from { $first } to { $last }.
plain-before = Before, it was { $before }.
plain-target = The target was { $target }. { $reached ->
    [yes] We reached it.
   *[no] We did not reach it.
}
plain-target-reached = { $reached ->
    [yes] We reached the target.
   *[no] We did not reach the target.
}
plain-targets = { $judged ->
    [one] We had one target{ $known ->
        [some] {" "}that we can show
       *[all] {""}
    }. { $reached ->
        [0] We did not reach it.
       *[other] We reached it.
    }
   *[other] We had { $judged } targets{ $known ->
        [some] {" "}that we can show
       *[all] {""}
    }. { $reached ->
        [0] We reached none of them.
       *[other] { $all ->
            [yes] We reached them all.
           *[no] We reached { $reached } of them.
        }
    }
}{ $unclear ->
    [0] {""}
    [one] {" "}For one of them we are not sure whether anything changed.
   *[other] {" "}For { $unclear } of them we are not sure whether anything changed.
}
plain-reached = { $name }: { $of ->
    [one] { $reached ->
        [0] The lab that had a target did not reach it.
       *[other] The lab that had a target reached it.
    }
   *[other] { $reached ->
        [0] None of the { $of } labs that had a target reached it.
       *[other] { $all ->
            [yes] All { $of } labs that had a target reached it.
           *[no] { $reached } of the { $of } labs that had a target reached it.
        }
    }
}{ $known ->
    [some] {" "}Not every lab can be shown.
   *[all] {""}
}
plain-for = Who is it for? { $group }.
plain-advice = What others can do
plain-advice-intro = Do you want to do something similar where you live? { $count ->
   *[other] This is our advice:
}
plain-many = This is how many labs have reached their targets:
plain-many-results = This is how it went:
plain-learnt = What we learnt
plain-learnt-intro = This is what it takes:
plain-more-advice = There is more advice in the long report.
plain-trust = How we know
plain-counted = We have counted what can be counted.
plain-asked = We have asked those who took part.
plain-listened = We have talked with people and listened to them.
plain-withheld = If a group is very small, we do not show how many are in it. No one should be recognisable.
plain-made-up = Everything marked with the word ‘example’ is made up. It shows what the report looks like.
plain-more = Do you want to know more?
plain-contact = Read the long report or ask { $contact }.
# Charts: distribution of answers
chart-before = before
chart-after = after
chart-occasion = { $when }, n = { $n }
chart-class-below = below the middle
chart-class-middle = the middle
chart-class-above = above the middle
chart-distribution-neutral = How people answered the survey
chart-distribution-one = { $when ->
    [after] afterwards, { $low } of the answers were positive{ $of ->
        [one] {""}
       *[other] {" "}to each of the questions
    }
   *[once] positive answers: { $low }{ $of ->
        [one] {""}
       *[other] {" "}to each of the questions
    }
}
chart-distribution-many = { $when ->
    [after] afterwards, between { $low } and { $high } of the answers were positive, depending on the question
   *[once] between { $low } and { $high } answer positively, depending on the question
}
chart-distribution-scope = { $of }: everyone who answered on each occasion. The number of answers is in the bars, the share below and above the middle answer at their ends, the desired side in bold.
chart-distribution-mean = mean { $mean } (scale { $first }–{ $last })
chart-distribution-mean-both = mean { $mean } (scale { $first }–{ $last }), both
chart-note-three = * The answers are collapsed into three classes (below, on and above the middle) because a class has few answers.
chart-note-mean = Where only the mean is given, there are too few answers to show how they are distributed.
chart-note-stayed = Both: it is the mean of those who answered both times, since that of all answers would tell of those who came or left.
chart-note-thirds = Three ranges: how many answered below, on and above the middle of the scale.
chart-distribution-elsewhere = { $items ->
    [one] one question is not in the chart: only its means can be shown, and they are among the changes.
   *[other] { $items-word } questions are not in the chart: only their means can be shown, and they are among the changes.
}
chart-distribution-bare = Only means can be shown, before → after: { $rows }.
chart-distribution-bare-row = “{ $item }” ({ $first }–{ $last }) { $before } → { $after }
chart-distribution-bare-mean = { $mean } (n = { $n })
chart-distribution-bare-both = { $mean } (n = { $n }, both)
chart-distribution-alt-row = { $item }: before { $before }; after { $after }
chart-distribution-alt-bar = { $below } below and { $above } above the middle, counts from the lowest to the highest answer { $counts }
chart-distribution-alt-thirds = { $below } below, { $middle } on and { $above } above the middle

# Charts: change per question
chart-change-index = Index: { $index }
chart-change-better = better
chart-change-worse = worse
chart-change-unclear = unclear
chart-change-slight = slight difference
chart-change-same = no difference
chart-change-too-few = too few
chart-change-untested = shown untested
chart-change-scale = Scale { $first }–{ $last }
chart-change-shares = Two answers, percentage points
chart-change-left-worse = ← worse
chart-change-right-better = better →
chart-change-left-better = ← better
chart-change-right-worse = worse →
chart-change-neutral = How the answers have changed
chart-change-all-too-few = too few answered both times to tell whether anything has changed
chart-change-all-same = { $of ->
    [one] the answers are the same before and after
    [2] the answers to both questions are the same before and after
   *[other] the answers to all { $of-word } questions are the same before and after
}
chart-change-hardly = { $of ->
    [one] the answers have not changed by as much as matters
   *[other] the answers to the { $of-word } questions have not changed by as much as matters
}
chart-change-none-matters = { $of ->
    [one] the answers cannot be said to have changed by as much as matters
    [2] the answers to neither of the two questions can be said to have changed by as much as matters
   *[other] the answers to none of the { $of-word } questions can be said to have changed by as much as matters
}
chart-change-none = { $of ->
    [one] the answers cannot be said to have become better or worse
    [2] the answers to neither of the two questions are surely better or worse
   *[other] the answers to none of the { $of-word } questions are surely better or worse
}
chart-change-all = { $of ->
    [one] the answers have become better
    [2] the answers to both questions have become better
   *[other] the answers to all { $of-word } questions have become better
}
chart-change-some = the answers to { $better ->
    [one] one of { $of-word } questions
   *[other] { $better-word } of { $of-word } questions
} have become better
chart-change-some-worse = the answers to { $worse ->
    [one] { $of ->
        [one] the only question
       *[other] one of { $of-word } questions
    }
   *[other] { $worse-word } of { $of-word } questions
} have become worse
chart-change-both = of { $of-word } questions, { $better ->
    [one] one has
   *[other] { $better-word } have
} better answers and { $worse ->
    [one] one
   *[other] { $worse-word }
} worse
chart-change-hidden = { $heading }; { $hidden ->
    [one] one question may not be shown
   *[other] { $hidden-word } questions may not be shown
}
chart-change-scope = { $of }: mean change in steps of the question’s scale, among those who answered both before and after, computed before rounding.
chart-change-scope-n = n is the number who answered both times.
chart-change-alt-means = mean { $before } before and { $after } after
chart-change-alt-interval = 95% confidence interval from { $low } to { $high }
chart-change-alt-up = higher is better
chart-change-alt-down = lower is better

# Charts: themes and labs
chart-heat-all = all
chart-heat-other-themes = { $count ->
    [one] one more theme
   *[other] { $shown } other themes
}
chart-heat-other-labs = { $count ->
    [one] one more lab
   *[other] { $shown } other labs
}
chart-heat-most = The most common theme is { $name }: { $count } segments
chart-heat-two = The most common themes are { $name } and { $other }: { $count } segments each
chart-heat-most-shown = Of the themes shown, { $name } has most segments: { $count }
chart-heat-two-shown = Of the themes shown, { $name } and { $other } have most segments: { $count } each
chart-heat-most-single = Of the single themes shown, { $name } has most segments: { $count }
chart-heat-two-single = Of the single themes shown, { $name } and { $other } have most segments: { $count } each
chart-heat-neutral = Themes in the interviews, lab by lab
chart-heat-scope = { $of }: number of coded segments per theme and lab, the darker the more. A segment can have several themes.
chart-themes-scope = { $of }: number of coded segments per theme, and on the right how many of them are one lab's, where that can be shown. A segment can have several themes.
chart-themes-left-out = { $themes ->
    [one] one theme cannot be shown at all.
   *[other] { $themes-word } themes cannot be shown at all.
}
chart-themes-alt-alone = { $name }: all { $all }
chart-heat-with-subthemes = { $name } with subthemes
chart-heat-alt-row = { $name }: all { $all }; { $cells }
chart-scope-made-up-cells = Hatched cells are examples: made-up data.

# Charts: the diary as a calendar
chart-calendar-none = The diary has no posts
chart-calendar-one = The diary has one post, { $month }
chart-calendar-most = The diary has { $total } posts, most { $peak }: { $most }
chart-calendar-even = The diary has { $total } posts
chart-calendar-scope = { $unit ->
    [one] { $of }: a square is a post; the figure is the number in the month.
   *[other] { $of }: a square is up to { $unit-shown } posts; the figure is the number in the month.
}
chart-calendar-scope-highlights = Black squares are the posts listed under the year.
chart-scope-made-up-squares = Squares with a stroke are examples: made-up data.
chart-calendar-year = { $count ->
    [one] one post
   *[other] { $shown } posts
}
chart-calendar-more = { $count ->
    [one] and one more
   *[other] and { $shown } more
}
chart-calendar-alt-year = { $year }: { $count } ({ $months })
chart-calendar-alt-highlights = Highlights { $year }: { $highlights }

# Charts: methods that spread
chart-from = From
chart-to = To
chart-spread-heading = { $methods ->
    [one] one method has gone from one place to another
   *[other] { $methods-word } methods have gone from one place to another
}
chart-spread-heading-many = { $methods ->
   *[other] In all, { $methods-word } methods have gone from one place to another
}
chart-spread-scope = { $of }: each arrow is a method on its way from one place to another.
chart-spread-scope-outside = A broken frame is a place outside the programme.
chart-spread-alt-row = { $method }: from { $from } to { $to }
chart-spread-alt-outside = { $place } (outside the programme)

# Charts: success factors and their evidence
chart-joint-segments = segments
chart-joint-interviews = interviews
chart-joint-labs = labs
chart-joint-indicators = indicators moving the right way
chart-joint-diary = diary posts
chart-joint-strength = evidence
chart-strength-strong = strong
chart-strength-moderate = moderate
chart-strength-weak = weak
chart-strength-none = none
chart-strength-withheld = withheld
chart-joint-part = { $count } of { $of }
chart-joint-neutral = What the success factors rest on
chart-joint-all = { $of ->
    [one] the success factor has strong evidence
    [2] both success factors have strong evidence
   *[other] all { $of-word } success factors have strong evidence
}
chart-joint-some = { $strong ->
    [one] one of { $of-word } success factors has strong evidence
   *[other] { $strong-word } of { $of-word } success factors have strong evidence
}
chart-joint-at-least = { $strong ->
    [one] at least one of { $of-word } success factors has strong evidence
   *[other] at least { $strong-word } of { $of-word } success factors have strong evidence
}
chart-joint-digits = of { $of-word } success factors, { $strong-word } { $strong ->
    [one] has
   *[other] have
} strong evidence
chart-joint-none = { $of ->
    [one] the success factor does not have strong evidence
    [2] neither of the two success factors has strong evidence
   *[other] none of the { $of-word } success factors has strong evidence
}
chart-joint-scope = { $of }: what each success factor rests on. Bars can be compared within their column.
chart-joint-alt-row = { $factor }: the evidence is { $strength }; { $cells }
chart-joint-alt-row-withheld = { $factor }: how strong the evidence is is withheld; { $cells }

# Charts: logic of effects
chart-logic-activity = Activity
chart-logic-result = Result
chart-logic-impact = Impact
chart-logic-activity-is = what was done
chart-logic-result-is = what it gave those who took part
chart-logic-impact-is = what changed at large
chart-logic-reached-in = Target reached in { $labs }
chart-logic-target = { $value } (target { $target })
chart-logic-target-example = { $value } (target { $target }, example)
chart-logic-neutral = From activity to impact
chart-logic-scope = { $of }: the indicators in the order in which the work is meant to have its effect, with latest value and status against the target. The arrows show the idea, not a proven cause.
chart-scope-made-up-boxes = A broken frame is an example: made-up data.
chart-logic-alt-box = { $label } { $value }, { $progress }
chart-logic-alt-column = { $level }: { $boxes }

# Surveys
occasion-baseline = before
occasion-follow-up = after
survey-round = { $occasion }: { $answered } of the { $invited } people given the survey answered ({ $rate }).
survey-round-unknown = { $occasion }: { $answered } answered. How many were given the survey is not known.
survey-round-mistaken = { $occasion }: { $answered } answered. By the data { $invited } were given the survey, which does not agree with the answers.
survey-round-few = { $occasion }: { $answered } answered.
survey-round-few-of = { $occasion }: { $answered } of the { $invited } people given the survey answered.
survey-better = { $count ->
    [one] The answers to one question improved by more than chance can reasonably explain: { $items }.
   *[other] The answers to { $number } questions improved by more than chance can reasonably explain: { $items }.
}
survey-better-many = { $count ->
    [one] The answers to one question improved by more than chance can reasonably explain.
   *[other] The answers to { $number } questions improved by more than chance can reasonably explain.
}
survey-worse = { $count ->
    [one] The answers to one question have become worse by more than chance can reasonably explain: { $items }.
   *[other] The answers to { $number } questions have become worse by more than chance can reasonably explain: { $items }.
}
survey-worse-many = { $count ->
    [one] The answers to one question have become worse by more than chance can reasonably explain.
   *[other] The answers to { $number } questions have become worse by more than chance can reasonably explain.
}
survey-slight-many = { $count ->
    [one] The answers to one question changed by more than chance can reasonably explain, but by so little that it hardly matters.
   *[other] The answers to { $number } questions changed by more than chance can reasonably explain, but by so little that it hardly matters.
}
survey-same-many = { $count ->
    [one] For one question there is no difference: the answers are the same before and after, or surely differ by too little to matter.
   *[other] For { $number } questions there is no difference: the answers are the same before and after, or surely differ by too little to matter.
}
survey-unclear-many = { $count ->
    [one] For one question it cannot be said that the answers have become better or worse: the difference is no larger than chance could make it.
   *[other] For { $number } questions it cannot be said that the answers have become better or worse: the differences are no larger than chance could make them.
}
survey-too-few-many = { $count ->
    [one] Too few answered one question both times to tell whether the answers have changed.
   *[other] Too few answered { $number } questions both times to tell whether the answers have changed.
}
survey-withheld-many = { $count ->
    [one] For one question the change is not shown, since it could reveal what single persons answered.
   *[other] For { $number } questions the change is not shown, since it could reveal what single persons answered.
}
survey-untested-many = { $count ->
    [one] For one question the change is shown, but not whether it is larger than chance can make: that could reveal what single persons answered.
   *[other] For { $number } questions the change is shown, but not whether it is larger than chance can make: that could reveal what single persons answered.
}
survey-groups-others = No answer before can be paired with an answer after by the same person. Before and after are therefore compared as two groups, and the differences do not say that anyone has changed.
survey-groups-anonymous = The answers are anonymous and cannot be matched person by person. Before and after are therefore compared as two groups, and the differences do not say that anyone has changed.
survey-groups-better = { $count ->
    [one] For one question the answers are better among those who answered after than among those who answered before, by more than chance can reasonably explain: { $items }.
   *[other] For { $number } questions the answers are better among those who answered after than among those who answered before, by more than chance can reasonably explain: { $items }.
}
survey-groups-better-many = { $count ->
    [one] For one question the answers are better among those who answered after than among those who answered before, by more than chance can reasonably explain.
   *[other] For { $number } questions the answers are better among those who answered after than among those who answered before, by more than chance can reasonably explain.
}
survey-groups-worse = { $count ->
    [one] For one question the answers are worse among those who answered after than among those who answered before, by more than chance can reasonably explain: { $items }.
   *[other] For { $number } questions the answers are worse among those who answered after than among those who answered before, by more than chance can reasonably explain: { $items }.
}
survey-groups-worse-many = { $count ->
    [one] For one question the answers are worse among those who answered after than among those who answered before, by more than chance can reasonably explain.
   *[other] For { $number } questions the answers are worse among those who answered after than among those who answered before, by more than chance can reasonably explain.
}
survey-groups-slight-many = { $count ->
    [one] For one question the groups differ by more than chance can reasonably explain, but by so little that it hardly matters.
   *[other] For { $number } questions the groups differ by more than chance can reasonably explain, but by so little that it hardly matters.
}
survey-groups-same-many = { $count ->
    [one] For one question there is no difference between the groups, or surely one too small to matter.
   *[other] For { $number } questions there is no difference between the groups, or surely one too small to matter.
}
survey-groups-unclear-many = { $count ->
    [one] For one question it cannot be said whether the groups differ: the difference is no larger than chance could make it.
   *[other] For { $number } questions it cannot be said whether the groups differ: the differences are no larger than chance could make them.
}
survey-groups-too-few-many = { $count ->
    [one] For one question there are too few answers to tell whether the groups differ.
   *[other] For { $number } questions there are too few answers to tell whether the groups differ.
}
survey-groups-withheld-many = { $count ->
    [one] For one question the difference between the groups is not shown, since it could reveal what single persons answered.
   *[other] For { $number } questions the difference between the groups is not shown, since it could reveal what single persons answered.
}
survey-groups-untested-many = { $count ->
    [one] For one question the difference between the groups is shown, but not whether it is larger than chance can make: that could reveal what single persons answered.
   *[other] For { $number } questions the difference between the groups is shown, but not whether it is larger than chance can make: that could reveal what single persons answered.
}
survey-index-groups-better = The answers to the index’s questions together are better among those who answered after, by more than chance can reasonably explain.
survey-index-groups-worse = The answers to the index’s questions together are worse among those who answered after, by more than chance can reasonably explain.
survey-index-groups-slight = On the index’s questions together the groups differ by more than chance can reasonably explain, but by so little that it hardly matters.
survey-index-groups-same = On the index’s questions together there is no difference between the groups, or surely one too small to matter.
survey-index-groups-unclear = It cannot be said whether the groups differ on the index’s questions together: the difference is no larger than chance could make it.
survey-index-groups-too-few = Too few answered all of the index’s questions to tell whether the groups differ.
survey-index-groups-withheld = The difference between the groups on the index’s questions together is not shown, since it could reveal what single persons answered.
survey-index-groups-untested = The difference between the groups on the questions of the index together is shown, but not whether it is larger than chance can make: that could reveal what single persons answered.
survey-left-apart = { $count ->
    [one] { $shares ->
        [yes] Of the { $n } who answered the question { $item } before and not after, { $left } answered { $answer }, against { $stayed } of those who answered it both times.
       *[no] The { $n } who answered the question { $item } before and not after had { $left } on average then, those who answered it both times { $stayed }.
    } The difference is not tested.
   *[other] In { $number } questions the answers before differed between those who answered only then and those who answered both times. The difference is largest in the question { $item }: { $shares ->
        [yes] { $left } answered { $answer }, against { $stayed }.
       *[no] { $left } on average against { $stayed }.
    } The differences are not tested.
} The change covers only those who answered both times.
survey-higher-answer = the higher of two answers
survey-left-alike = { $count ->
    [one] In the question where it can be shown, those who answered only before had answered about as the others.
   *[other] In the { $number } questions where it can be shown, those who answered only before had answered about as the others.
}
survey-skipped = { $count ->
    [one] To the question { $item }, { $n } of the { $answered } who answered the survey gave an answer on the scale. The others did not know or skipped it.
   *[other] To { $number } questions fewer than eight in ten gave an answer on the scale, fewest to the question { $item }: { $n } of the { $answered } who answered the survey. The others did not know or skipped it.
}
survey-index = The index { $index } is the mean of { $number } questions: { $items }.
survey-index-alpha = { $occasion ->
    [before] Cronbach’s alpha before: { $alpha } (n = { $n }).
    [after] Cronbach’s alpha after: { $alpha } (n = { $n }).
   *[both] Cronbach’s alpha: { $alpha } before (n = { $n }) and { $alpha_after } after (n = { $n_after }).
}
survey-index-better = The answers to the index’s questions have together become better by more than chance can reasonably explain.
survey-index-worse = The answers to the index’s questions have together become worse by more than chance can reasonably explain.
survey-index-slight = The answers to the index’s questions together changed by more than chance can reasonably explain, but by so little that it hardly matters.
survey-index-same = For the index’s questions together there is no difference: the answers are the same before and after, or surely differ by too little to matter.
survey-index-unclear = It cannot be said that the answers to the index’s questions together have become better or worse: the difference is no larger than chance could make it.
survey-index-too-few = Too few answered all of the index’s questions both times to tell whether the answers have changed.
survey-index-withheld = The change on the index’s questions together is not shown, since it could reveal what single persons answered.
survey-index-untested = The change on the questions of the index together is shown, but not whether it is larger than chance can make: that could reveal what single persons answered.
survey-index-name = Index: { $index }
column-index = Index
column-index-items = Questions
column-alpha-before = Alpha before
column-alpha-after = Alpha after
index-reversed = (reversed)
appendix-indices = Indices
appendix-indices-method = An index is the mean of several questions on the same scale, computed for everyone who answered all of them. A question whose better answer lies the other way than the index’s is reversed first. Cronbach’s alpha shows how well the answers to the questions follow each other; 0.70 is commonly taken as acceptable. Where alpha is lower, the single questions tell more than the index.
indices-table-notes = n: how many answered all questions of the index.
column-both = Both
column-change-interval = Change (95%)
column-p = p
appendix-surveys = The survey questions in figures
appendix-surveys-method = Before and after are compared person by person among those who answered both times; labs that were followed up at different times each count with their latest. The change is the mean of the differences, and where so many answered that it can be shown, a 95% confidence interval stands with it. Whether the change is larger than chance could make it is tested with Wilcoxon’s signed-rank test, or with McNemar’s test for questions with two answers; where the order of the answers points another way than the mean, the change counts as unclear (p = 1). The p-values are adjusted by Holm’s method for all questions and indices tested in the same lab, and in the same way for all labs together; so a confidence interval may lie wholly on one side of zero although the answers are not said to have changed. Where fewer than six answered differently the two times, no test can settle the matter and no p is shown. A change counts as too small to matter when the mean moves by less than a twentieth of the scale (0.2 steps on a scale from 1 to 5), or by less than is said for the question. The comparison says nothing about causes.
surveys-table-notes = Both: how many answered both times. p: adjusted for the number of questions and indices tested; of groups that are not large it is only said whether it is under 0.05.
surveys-shares = Percentages are the share who gave the higher of two answers; how it changed is in percentage points.
surveys-table-groups = { groups-sign }: different people, or anonymous answers, are compared as two groups; the change is then the difference between the groups, and says nothing of how anyone has changed.
groups-sign = §
appendix-surveys-groups = Where nobody answered both times, or the answers are anonymous, before and after are compared as two groups: the difference between the means, with an interval by Welch’s method where it can be shown, and the Mann–Whitney test (exact for small groups), or Fisher’s exact test for questions with two answers.
surveys-more-title = { $medians ->
    [yes] Medians, positive answers and who left
   *[no] Positive answers and who left
}
surveys-more-scope = { $medians ->
    [yes] Medians and shares are of all answers on the occasion.
   *[no] The shares are of all answers on the occasion.
}
surveys-more-notes = Positive: share of answers beyond the middle of the scale on the wanted side, with its 95% interval in parentheses. Two numbers without parentheses: the share lies between them; the exact one is withheld. Left: how many answered before and not after, and their mean before.
surveys-more-effect = Effect: from −1 to +1, the rank-biserial correlation of those who answered both times, or Cliff’s delta of two groups.
column-median-before = Median before
column-median-after = Median after
column-positive-before = Positive before
column-positive-after = Positive after
column-effect = Effect
column-left = Left
column-left-mean = Their mean
# Charts: saturation
chart-saturation-heading = { $last ->
    [yes] The last two of { $of } interviews
   *[no] The two interviews after the first { $before }
} brought { $new ->
    [0] no
   *[other] hardly any
} new themes
chart-saturation-neutral = New themes, interview by interview
chart-saturation-not-reached = Saturation has not been reached after { $count ->
    [one] one interview
   *[other] { $of } interviews
}
chart-saturation-known = known themes
chart-saturation-interviews = interviews, in the order they were held
chart-saturation-interviews-by-id = interviews, in the order of their ids
chart-saturation-reached = saturation after { $number }
chart-saturation-scope = { $each ->
    [one] { $of }: the columns are the number of new themes in each interview, the line the number of themes known.
   *[other] { $of }: the columns are the number of new themes per { $each-shown } interviews, the line the number of themes known.
}
chart-saturation-alt = { $more ->
    [yes] New themes at first: { $new } and so on; in the end { $known } are known
   *[no] New themes: { $new }; in the end { $known } are known
}

# Charts: themes together
chart-together-most = Most often in the same segment: { $one } and { $other }, { $count } times
chart-together-most-interviews = Most often in the same interview: { $one } and { $other }, in { $count } interviews
chart-together-shown = Of the pairs that are shown, most often in the same segment: { $one } and { $other }, { $count } times
chart-together-shown-interviews = Of the pairs that are shown, most often in the same interview: { $one } and { $other }, in { $count } interviews
chart-together-neutral = How often themes occur together
chart-together-scope = { $of }: how often a segment with the one theme overlaps one with the other, the darker the more often. The numbers on top are those of the themes on the left. Markings that overlap count as one segment.
chart-together-scope-interviews = { $of }: number of interviews that have both themes, the darker the more. The numbers on top are those of the themes on the left.
chart-together-left-out = { $count ->
    [one] One rarer theme is left out.
   *[other] { $shown } rarer themes are left out.
}
chart-together-withheld = { $count ->
    [one] One more theme may not be shown.
   *[other] Another { $shown } themes may not be shown.
}
chart-together-alt-pair = { $one } and { $other }: { $count }

# How a figure came about
formula-typed = as typed
formula-share = numerator / denominator
formula-sum-over-labs = sum over labs
formula-pooled-share = sum of numerators / sum of denominators, over labs
formula-weighted-mean = sum of mean × n / sum of n, over labs
formula-change = actual − baseline
formula-relative-change = (actual − baseline) / |baseline|
formula-attainment = (actual − baseline) / (target − baseline)
formula-actual-of-target = actual / target
formula-labs-reached = number of labs whose target is reached
formula-labs-with-target = number of labs with a value and a target
formula-rows = number of rows
formula-distinct = number of distinct
formula-sum = sum
formula-mean = mean of answers
formula-median = median of answers
formula-share-positive = answers beyond the middle of the scale / answers
formula-answers-of-group = number of answers, of people with the same background
formula-mean-of-group = mean of answers, of people with the same background
formula-positive-of-group = answers beyond the middle of the scale / answers, of people with the same background
formula-answers = number of answers
formula-paired-change = mean of after − before, person by person
formula-signed-rank = Wilcoxon signed-rank test, person by person
formula-mc-nemar = McNemar’s exact test, person by person
formula-holm = p-value adjusted by Holm over the items tested
formula-rank-biserial = matched-pairs rank-biserial correlation, after − before
formula-answer-rate = answered / invited
formula-mean-score = mean of each person’s mean of the index’s questions
formula-cronbach-alpha = Cronbach’s alpha of the index’s questions
formula-mean-difference = mean after − mean before, different people
formula-mann-whitney = Mann–Whitney test of two groups
formula-fisher = Fisher’s exact test of two groups
formula-cliff-delta = Cliff’s delta, after against before
formula-strength = strength: 3 strong, 2 moderate, 1 weak, 0 none, by interviews and labs
formula-distinct-over-codes = number of distinct, over the theme and those below it
formula-raw-agreement = pairs of coders who say the same / all pairs of coders
formula-cohen-kappa = Cohen’s kappa of the two coders
formula-krippendorff-alpha = Krippendorff’s alpha of all coders, nominal
formula-segments-together = pairs of segments that share at least one character
formula-interviews-together = number of interviews with both themes
formula-new-codes = number of themes that no earlier interview had
formula-saturation = interviews until two in a row, and every pair after them, bring at most 5 per cent new themes, of those of the first four
formula-indicators-moved = indicator values that have moved the wanted way, lab by lab
formula-indicators-followed = indicator values whose movement can be shown, lab by lab
formula-strongest-ground = strength of the strongest that the recommendation rests on
funder-logic = From activity to impact

quotes = Voices
quotes-in = Quotes are given in { $language ->
    [sv] Swedish
   *[en] English
}, as they were said.
appendix-evidence = The evidence for a success factor or conclusion tells how many speak of the subject, not that they agree. It is called strong when at least { $strong_interviews } interviews in at least { $strong_labs } labs mention one of its themes, moderate with at least { $moderate_interviews } interviews in at least { $moderate_labs } labs, and otherwise weak.
appendix-quotes = Quotes are shown only with the consent of the person interviewed. They are chosen by a fixed rule: one quote per theme and lab, from the interview quoted least so far, and the one whose length is nearest to 140 characters. Roles are given only in labs where each of them is shared by enough people to reach the threshold for small numbers.
appendix-quotes-by-hand = Some of the quotes the project has chosen by hand instead.

# Where figures come from, one by one
basis = Sources of the figures
basis-key = Source { $number }
basis-intro = Tables and charts carry a number that leads here, also from the figures of the text since the number before: what their figures are about, how they were computed and which sheets and columns they come from. Every single figure stands in results/results.json, with its formula and source. Row numbers are never given: they could point at someone.
basis-page = page
basis-again = Shows figures from source { $numbers }
basis-count = { $count ->
    [one] one figure
   *[other] { $count } figures
}{ $hidden ->
    [0] {""}
    [one] {""}, one of them not shown
   *[other] {""}, { $hidden } of them not shown
}
basis-indicators = indicators
basis-surveys = survey answers
basis-paired = answers before and after, person by person
basis-backgrounds = survey answers by background
basis-responses = response rate
basis-activities = activities
basis-diary = the diary
basis-interviews = number of interviews
basis-saturation = saturation
basis-codes = themes of the interviews
basis-agreement = agreement of coders
basis-together = themes in the same interviews
basis-factors = success factors
basis-conclusions = conclusions
basis-recommendations = recommendations
basis-methods = methods
basis-source = { $file }{ $sheet ->
    [none] {""}
   *[other] , sheet { $sheet }
}{ $count ->
    [0] {""}
    [one] {""}, column { $columns }
   *[other] {""}, columns { $columns }
}
basis-n = n = { $n }
basis-sources-more = { $count ->
    [one] {""}; and one more sheet
   *[other] {""}; and { $count } more sheets
}
basis-formulas-more = { $count ->
    [one] {""}; and in one more way
   *[other] {""}; and in { $count } more ways
}

# Results as a workbook
workbook-guide = Read me
workbook-signs = .. means that the figure is withheld to protect people; a blank cell, that there is none.
workbook-shares = Shares are fractions from 0 to 1: 0.8 is 80 per cent.
workbook-figures = The same figures are in figures.csv and results.json, with the sheets that they rest on.
workbook-withheld = Withheld: the figure concerns too few people, or would reveal one that does.
workbook-table = Sheet
workbook-column = Column
workbook-meaning = What it holds
# What success factors, conclusions and recommendations rest on
evidence-strength-none = No evidence in the interviews
evidence-no-interviews = No interviews were held
evidence-strength-weak = Weak evidence
evidence-strength-moderate = Moderate evidence
evidence-strength-strong = Strong evidence
evidence-strength-withheld = How strong the evidence is cannot be shown
evidence-interviews = { $count } of { $of } interviews
evidence-labs = { $count } of { $of } labs
evidence-moved = { $values ->
    [one] { $moved ->
        [0] The value did not change the right way
       *[other] The value changed the right way
    }
   *[other] { $count } of { $of } values changed the right way
}
evidence-diary = { $count ->
    [one] one diary entry
   *[other] { $shown } diary entries
}
evidence-nothing = Nothing speaks for the factor yet: no interview, no diary entry, no indicator.
evidence-themes = { $count ->
    [one] Rests on the theme { $themes }: { $segments } segments.
   *[other] Rests on the themes { $themes }: { $segments } segments.
}
evidence-themes-only = { $count ->
    [one] Rests on the theme { $themes }.
   *[other] Rests on the themes { $themes }.
}
conclusion-no-evidence = The conclusion does not rest on any theme of the interviews.
recommendation-rests-on = Rests on
recommendation-factor = Success factor { $number }
recommendation-conclusion = Conclusion { $number }
recommendation-strength-none = no evidence
recommendation-strength-weak = weak evidence
recommendation-strength-moderate = moderate evidence
recommendation-strength-strong = strong evidence
recommendation-strength-withheld = evidence not shown
recommendation-weak = The recommendation rests on weak evidence only.
recommendation-none = { $interviews ->
    [none] The recommendation does not rest on interviews: none were held.
   *[some] The recommendation has no evidence in the interviews.
}
recommendation-unfounded = The recommendation does not rest on any success factor or conclusion.

# How the interviews were coded
appendix-interviews = How the interviews were coded
appendix-codebook = The codebook
appendix-codebook-scope = Number of interviews per theme, of the theme itself and together with those below it.{ $compared ->
    [no] {""}
   *[yes] {" "}Agreement is on whether the theme is present in the interview.
}
column-own = Theme itself
column-whole = With those below
column-agreement = Agree
column-kappa = Kappa
column-alpha = Alpha
column-unit-of-agreement = What is compared
agreement-interviews = The theme is in the interview
agreement-characters = Character by character of the text
agreement-none = No interview has more than one named coder. So it cannot be said how alike two people would have coded.
agreement-withheld = Too few interviews were coded by more than one person to show how alike they coded.
agreement-number = { $n }
agreement-compared = { $count ->
    [one] One interview was coded by at least two people.
   *[other] In all, { $shown } interviews were coded by at least two people.
}
agreement-raw = On whether a theme is present in an interview they say the same in { $raw } of the cases.
agreement-high = That is good agreement beyond chance as well (alpha { $alpha }).
agreement-tentative = Beyond chance, the agreement supports only tentative conclusions (alpha { $alpha }, where 0.80 is good).
agreement-low = Beyond chance, the agreement is too low to trust single themes (alpha { $alpha }, where 0.80 is good).
agreement-undefined = How much of that is chance cannot be computed.
agreement-notes = Agree: share of pairs of coders who say the same. Kappa (Cohen) is for two coders, alpha (Krippendorff, nominal) for all of them; 1 is full agreement and 0 what chance gives. Characters are counted over the whole text of each interview (up to the last coded segment where the text is not at hand), where all segments have positions. A dash stands where only one answer occurs.
saturation-rule = Saturation is tested as Guest, Namey and Chen (2020) do: the first four interviews { $order ->
    [id] in the order of their ids (they have no dates)
   *[date] in order of date
} are the base, and saturation is reached when two interviews in a row, and every pair after them, bring at most 5 per cent new themes, of those of the base.
saturation-undated = Interviews without a date come last.
saturation-reached = That was the case when { $reached } interviews had been held. It says that more interviews of the same kind would seldom bring new themes, not that everyone has been heard.
saturation-few-themes = With so few themes, this says nothing about saturation.
saturation-not-reached = The { $interviews } interviews have not come that far: more interviews may bring new themes.
saturation-too-few = At least six interviews are needed to test saturation.
idle-themes = { $count ->
    [one] One theme supports no success factor and no conclusion: { $themes }.
   *[other] { $word } themes support no success factor and no conclusion{ $named ->
        [no] {""}
       *[yes] {""}: { $themes }
    }.
}

# Chart: success factors and labs
chart-factor-lab-most = Most interviews mention “{ $name }”: { $count }
chart-factor-lab-most-shown = Of what is shown, most interviews mention “{ $name }”: { $count }
chart-factor-lab-neutral = Interviews that mention the success factors, lab by lab
chart-factor-lab-scope = { $of }: number of interviews that mention one of the factor’s themes, the darker the more. An interview may mention several.

# Files inside the PDF
attached = The results as data
attached-intro = This PDF carries the results as files. They are among its attachments, which most PDF readers show beside a paper clip, and can be saved from there.
attached-results-json = every figure with formula and sources, for computer programs
attached-datapackage-json = a description of the tables (Data Package)
attached-indicator-results-csv = results by indicator and lab
attached-indicators-csv = what is measured
attached-focus-areas-csv = the focus areas
attached-labs-csv = the labs
attached-figures-csv = every figure as a table

# Web pages
web-skip = Skip to the content
web-index = Reports
web-index-about = Each report can be read here and as a PDF.
web-numbers = The numbers in the chart
web-what = What
web-when = When
web-data = The figures as data
web-data-about = Every figure with its formula and sources, for spreadsheets and statistics programs:
web-occasion-baseline = Before
web-occasion-follow-up = After
web-occasion-paired = Both times
web-labs = Lab by lab
web-numbers-more = { $count ->
    [one] One more row stands in the results files.
   *[other] { $count } more rows stand in the results files.
}
web-pdf = PDF, { $pages ->
    [one] one page
   *[other] { $pages } pages
}
attached-web = The results lie as files in the folder results beside the web pages, and within the report’s PDF:
measure-actual = Actual
measure-actual-of-target = Actual of target
measure-at = Value
measure-attainment = Attainment
measure-baseline = Baseline
measure-target = Target
measure-change = Change
measure-relative-change = Relative change
measure-reached = Targets reached
measure-with-target = Have targets
measure-count = Number
measure-lasting = Lasting
measure-month = Number in the month
measure-participants = Participants
measure-alpha = Alpha
measure-kappa = Kappa
measure-raw = Agreement
measure-interviews = Interviews
measure-interviews-with-children = Interviews with subthemes
measure-segments = Segments
measure-segments-with-children = Segments with subthemes
measure-labs = Labs
measure-labs-with-children = Labs with subthemes
measure-strength = Strength
measure-entries = Posts
measure-diary = Diary posts
measure-followed = Indicators followed
measure-moved = In the right direction
measure-answered = Answered
measure-invited = Invited
measure-rate = Response rate
measure-base = In the base
measure-codes = Themes
measure-new = New themes
measure-after-only = Answered only after
measure-before-only = Answered only before
measure-answer = Answers
measure-difference = Difference in means
measure-difference-effect = Effect
measure-difference-p = p
measure-difference-p-adjusted = p, adjusted
measure-dropouts-before = Before, those who stopped answering
measure-duplicates = Duplicate answers
measure-effect = Effect
measure-matched = Answered both times
measure-mean = Mean
measure-mean-change = Change in mean
measure-median = Median
measure-n = Number of answers
measure-p-adjusted = p, adjusted
measure-p-value = p
measure-positive-after = Positive after
measure-positive-before = Positive before
measure-share-positive = Share positive
measure-stayers-after = After, those who answered both times
measure-stayers-before = Before, those who answered both times
measure-third = Number in the part of the scale
web-kind-indicator = Indicator
web-kind-survey = Survey
web-kind-response = Survey
web-kind-activity = Activities
web-kind-diary = Diary
web-kind-interview = Interviews
web-kind-saturation = Saturation
web-kind-code = Theme
web-kind-agreement = Coder agreement
web-kind-co-occurrence = Themes together
web-kind-factor = Success factor
web-kind-conclusion = Conclusion
web-kind-recommendation = Recommendation
web-kind-method = Method

# Sentences that lead in figures and tables
lead-over-labs = { $labs ->
    [one] what the lab has achieved{ $areas ->
        [no] {""}
       *[yes] {""}, focus area by focus area
    }.
   *[other] what all the labs have achieved together{ $areas ->
        [no] {""}
       *[yes] {""}, focus area by focus area
    }.
}
over-labs-hidden = What the labs have reached together is not shown: the groups are too small, or the figures would reveal small groups.
lead-factors = what each success factor rests on.
lead-transfers = methods that a lab or another place took up.
lead-themes = in how many interviews each theme occurs.
lead-code-lab = how many segments of the interviews are about each theme.
lead-organisations = who stood behind the programme, and which of them were in the project group.
lead-survey-table = each question in figures.
lead-codebook = { $compared ->
    [no] all themes and how often they occur.
   *[yes] all themes, how often they occur and how alike they were coded.
}
lead-together = which themes occur together.
lead-recommendations = what the programme advises, whom it is for and what it rests on.
lead-logic = how the measures are thought to hang together, from what is done to what changes.
lead-rounds = how many answered the survey.
lead-timeline = how the activities were spread over time.
timeline-heading = { $labs ->
    [one] Most activities took place in { $peak }
   *[other] { $lab } held most activities in one month, { $peak }
}
timeline-heading-even = The activities, month by month
timeline-scope = Each bar is a month; the tallest is { $most ->
    [one] one activity
   *[other] { $most } activities
}.
timeline-scope-labs = Each bar is a month, all labs on one scale; the tallest is { $most ->
    [one] one activity
   *[other] { $most } activities
}.
timeline-scope-made-up = Pale bars are examples.
timeline-alt-row = { $name }: { $number ->
    [one] one activity
   *[other] { $count } activities
} { $when ->
    [one] in { $first }
   *[other] from { $first } to { $last }
}{ $most ->
    [0] {""}
   *[other] , most in { $peak } ({ $most })
}
funder-explained-above = As for { $indicator }.
exchange-left-out = Figures that are not here, since they protect people, are not exact, are examples or have no date: { $count }.
exchange-preliminary = A preliminary figure.
deviations-table = Targets not reached, or with a comment
factors-table = The success factors and their evidence
recommendations-table = The advice, whom it is for and what it rests on
transfers-table = Methods taken up in new places
themes-table = Themes by number of interviews
agreement-table = How alike the coders coded
survey-table = Before and after, question by question
backgrounds-table = Means by background
deviations-table-many = How many labs stand where
