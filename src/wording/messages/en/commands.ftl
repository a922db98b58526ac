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
build-stopped = stopped: { $counts }; { $output }/ is as it was
build-done = wrote { $documents ->
    [one] 1 document
   *[other] { $documents } documents
} ({ $pages ->
    [one] 1 page
   *[other] { $pages } pages
}) to { $output }/ in { $seconds } s
build-withheld = { $count ->
    [one] 1 figure is withheld
   *[other] { $count } figures are withheld
}; “labbrapport check” says which and why
build-warnings = look at the { $count ->
    [one] warning
   *[other] { $count } warnings
} above
build-begin-with = begin with { $path }

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
diff-shown-before = { $id } is withheld now, but the old edition shows it
diff-shown-now = { $id } is shown now, but was withheld in the old edition
diff-subtraction = { $id } is withheld, but can be worked out from both editions and { $total }
diff-same = the two editions say the same

# trace
trace-withheld = { $id } is withheld
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
trace-nothing = no figure that is shown is written or called so; try a part of an id, such as indicator/

# verify
verify-tool = the reports were made by { $tool }
verify-inputs = changed in the inputs since then:
verify-outputs = would be different if the reports were made now:
verify-damaged = changed since the reports were made:
verify-record = warnings or exemptions differ from those in manifest.json
verify-same = the reports are exactly what the inputs give
verify-changed = changed
verify-added = added
verify-removed = removed

# new
new-written = wrote { $count } files to { $folder }
new-name = 1. write the programme's name in { $file }
new-fill = 2. fill in { $file }, beginning with the labs
new-check = 3. run: labbrapport --project { $folder } check
