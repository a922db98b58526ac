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
