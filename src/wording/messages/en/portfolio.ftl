# The portfolio's document.
portfolio-name = Portfolio
portfolio-running = Results together
portfolio-programmes = Programmes
portfolio-programme = Programme
portfolio-funder = Funder
portfolio-editions = Editions
portfolio-files-left = Files left out
portfolio-of = { $of } of { $all }
portfolio-more = Shown here are { $shown } of { $total }; all are in portfolio.xlsx, sheet { $table }.
portfolio-times = ({ $number } files of this kind.)

portfolio-findings = In short
portfolio-key-programmes = { $count ->
    [one] programme in the portfolio
   *[other] programmes in the portfolio
}
portfolio-key-reached = targets reached
portfolio-key-withheld = { $count ->
    [one] value withheld
   *[other] values withheld
}
portfolio-key-unexplained = { $count ->
    [one] target not reached and not explained
   *[other] targets not reached and not explained
}
portfolio-line-programmes = The portfolio holds { $number } { $count ->
    [one] programme
   *[other] programmes
}{ $drafts ->
    [0] {", "}all with a final account.
   *[other] : { $finals } with a final account and { $drafts_word } with a draft.
}
portfolio-line-reporting = Of { $number } { $all ->
    [one] programme
   *[other] programmes
}, { $reporting } report at least one actual over the whole programme, together { $outcomes } actuals.
portfolio-line-targets = Of { $number } { $targets ->
    [one] target
   *[other] targets
} that can be tested, { $reached_count ->
    [one] one is
   *[other] { $reached } are
} reached and { $missed_count ->
    [one] one is
   *[other] { $missed } are
} not.
portfolio-line-unclear = { $count ->
    [one] One target cannot be judged: it lies on the wrong side of the baseline, or the values are not exact enough.
   *[other] There are { $number } that cannot be judged: they lie on the wrong side of the baseline, or the values are not exact enough.
}
portfolio-line-no-targets = No programme tells both target and actual of an indicator, so no targets can be tested.
portfolio-line-unexplained = { $count ->
    [0] All targets that are not reached are explained in the results file.
    [one] One target that is not reached has no explanation in the results file.
   *[other] { $all ->
        [yes] { $count ->
            [2] Neither of the two targets that are not reached has an explanation in the results file.
           *[other] None of the { $missed } targets that are not reached has an explanation in the results file.
        }
       *[no] Of the { $missed } targets that are not reached, { $number } have no explanation in the results file.
    }
}
portfolio-line-certainty = Of { $outcomes } actuals, { $preliminary_count ->
    [0] none is
    [one] one is
   *[other] { $preliminary } are
} preliminary{ $made_up_count ->
    [0] .
    [one] {" "}and one is a made-up example.
   *[other] {" "}and { $made_up } are made-up examples.
}
portfolio-line-certain = All actuals are published.
portfolio-line-withheld = { $count ->
    [one] One value is withheld to protect people. It is never worked out.
   *[other] Values withheld to protect people number { $number }. They are never worked out.
}
portfolio-line-none-withheld = All baselines, targets and actuals over whole programmes are shown.
portfolio-line-outliers = { $count ->
    [0] No outcome lies far from other programmes'.
    [one] One outcome lies far from other programmes', by the rule under Outliers.
   *[other] Outcomes far from other programmes', by the rule under Outliers, number { $number }.
}
portfolio-line-earlier = Of { $number } { $count ->
    [one] programme
   *[other] programmes
} there is an earlier edition to compare with.
portfolio-line-no-earlier = No programme has an earlier edition among the files, so no change can be shown.
portfolio-line-left-out = { $count ->
    [one] One file is left out.
   *[other] In all, { $number } files are left out.
}
portfolio-line-none-left-out = All files count.

portfolio-targets = Targets
portfolio-targets-intro = Targets are counted, and never blended into an average.
portfolio-targets-heading = { $reached_count ->
    [0] None
   *[other] { $reached }
} of { $targets } { $count ->
    [one] target is
   *[other] targets { $reached_count ->
        [0] is
        [one] is
       *[other] are
    }
} reached
portfolio-targets-notes = Only targets and actuals over whole programmes count. Targets that lie on the wrong side of the baseline, or whose values are not exact enough, cannot be judged. Targets that are withheld, or whose actual is, are not among the others.
portfolio-areas-left = { $count ->
    [one] One more focus area is in portfolio.xlsx.
   *[other] A further { $number } focus areas are in portfolio.xlsx.
}
portfolio-group = Part
portfolio-group-all = All programmes
portfolio-group-levels = By level
portfolio-group-areas = By focus area
portfolio-reached = Reached
portfolio-share-reached = Share reached
portfolio-missed = Not reached
portfolio-unclear = Cannot be judged
portfolio-withheld = Withheld

portfolio-sums = Sums by indicator
portfolio-sums-intro = Indicators that several programmes report are added up only where they count alike.
portfolio-sums-one = Sums need at least two programmes.
portfolio-sums-none = No indicator is reported by more than one programme.
portfolio-sums-alike = Baseline, target and actual of a row are of the same programmes, as many as the last column says.
portfolio-sums-notes = Rows are not to be added up: a figure may stand both under a code and under an id.
portfolio-sums-alone = { $count ->
    [one] One indicator is reported by a single programme and stands with it alone.
   *[other] With their programme alone stand { $number } indicators that a single programme reports.
}
portfolio-reported-by = Reported by
portfolio-in-sum = Programmes in it
portfolio-sign-withheld = is withheld to protect people.
portfolio-sign-missing = there is no such figure.
portfolio-sign-not-added = is not there or is not added up.
portfolio-with-n = n { $n }

portfolio-outliers = Outliers
portfolio-outliers-rule = Attainment is how much of the way from baseline to target the actual has come. Of each indicator that at least { $least } programmes report with baseline, target and actual, they are compared with their median. The typical distance is the median of their distances from it. An outcome is listed where it is more than { $far } typical distances away, in either direction. The rule says what differs, not why.
portfolio-outliers-intro = These outcomes lie furthest from the other programmes'.
portfolio-outliers-none = No outcome lies that far from the others.
portfolio-outliers-too-few = Outcomes are compared with other programmes' where at least { $least } programmes report an indicator with baseline, target and actual. No indicator has so many.
portfolio-outliers-notes = 100% is all the way to the target.
portfolio-attainment = Attainment
portfolio-median = Median
portfolio-compared = Programmes compared

portfolio-unexplained = Deviations without explanation
portfolio-unexplained-intro = These targets are not reached, and neither the programme nor any of its labs has a comment on the outcome.
portfolio-unexplained-none = All targets that are not reached have a comment in the results file.
portfolio-none-missed = No target that can be tested is missed.
portfolio-unexplained-notes = An explanation may stand in the programme's report without standing in its results file.

portfolio-changes = Change since the edition before
portfolio-changes-intro = Actuals are compared with the edition before, where it has the same indicator in the same unit.
portfolio-changes-none = No actual can be compared with the edition before.
portfolio-changes-notes = A change that tells of a few persons is withheld, and so is the value before.
portfolio-before = Edition before
portfolio-change = Change

portfolio-each = Programme by programme
portfolio-rows-intro = There are more than { $most } programmes, so each has a row. Every indicator is in portfolio.xlsx, sheet Results.
portfolio-results = Results
portfolio-certainty = Figure
portfolio-period = Period
portfolio-state = State
portfolio-labs-reached = { $of } of { $all } labs reached it
portfolio-by-labs = Lab by lab
portfolio-in-labs = { $count ->
    [one] in one lab
   *[other] in { $number } labs
}
portfolio-id = Id
portfolio-edition = Edition
portfolio-edition-told = { $date }, { $state }
portfolio-edition-before = Edition before
portfolio-labs = Labs
portfolio-state-draft = draft
portfolio-state-final = final
portfolio-explained = { $count ->
    [one] One target that is not reached is not explained.
   *[other] In all, { $number } targets that are not reached are not explained.
}

portfolio-left-out = Files left out
portfolio-left-out-intro = Each file is judged by itself, and the rest counts all the same.
portfolio-file = File
portfolio-why = Why
portfolio-sums-heading-table = Sums over the programmes
portfolio-outliers-heading-table = Actuals far from the median
portfolio-unexplained-heading-table = Targets neither reached nor explained
portfolio-changes-heading-table = Actuals now and in the edition before
portfolio-rows-heading-table = The programmes, one to a row
portfolio-left-out-heading-table = The files and why they are left out
