# Vad kommandona säger
count-error = { $count } fel
count-warning = { $count ->
    [one] 1 varning
   *[other] { $count } varningar
}
count-note = { $count ->
    [one] 1 upplysning
   *[other] { $count } upplysningar
}
count-none = inga problem
check-done = kontrollerat: { $counts }
build-stopped = stoppat: { $counts }; { $output }/ är som förut
build-done = skrev { $documents ->
    [one] 1 dokument
   *[other] { $documents } dokument
} ({ $pages ->
    [one] 1 sida
   *[other] { $pages } sidor
}) i { $output }/ på { $seconds } s
build-withheld = { $count ->
    [one] 1 uppgift visas inte
   *[other] { $count } uppgifter visas inte
}; ”labbrapport check” säger vilka och varför
build-warnings = titta på { $count ->
    [one] varningen
   *[other] de { $count } varningarna
} ovanför
build-begin-with = börja med { $path }
