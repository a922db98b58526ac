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

# diff
diff-about = om programmet
diff-programme = hela programmet
diff-lab = labbet { $lab }
diff-changed = ändrad
diff-added = ny
diff-removed = borta
diff-withheld = visas inte
diff-freed = visas nu
diff-interval = intervall
diff-shown-before = { $id } visas inte längre, men står i den tidigare utgåvan
diff-shown-now = { $id } visas nu, men visades inte i den tidigare utgåvan
diff-subtraction = { $id } visas inte, men kan räknas ut med hjälp av båda utgåvorna och { $total }
diff-same = utgåvorna säger samma sak

# trace
trace-withheld = { $id } visas inte
trace-formula = uträkning
trace-cells = celler
trace-n = n
trace-status = status
trace-shown-in = står i
trace-contents = innehåll
trace-interval = 95 % intervall { $interval }
trace-pages = { $count ->
    [one] { $file }, sidan { $pages }
   *[other] { $file }, sidorna { $pages }
}
trace-personal = personuppgift, visas inte
trace-not-shown = visas inte, för att en uppgift som inte visas bygger på den
trace-more = och så vidare
trace-nothing = ingen uppgift som visas skrivs eller heter så; pröva en del av ett id, till exempel indicator/

# verify
verify-tool = rapporterna gjordes med { $tool }
verify-inputs = ändrat i underlaget sedan dess:
verify-outputs = skulle bli annorlunda om rapporterna gjordes nu:
verify-damaged = ändrat sedan rapporterna gjordes:
verify-record = varningar eller undantag är andra än de i manifest.json
verify-same = rapporterna är precis vad underlaget ger
verify-changed = ändrad
verify-added = ny
verify-removed = borta

# new
new-written = skrev { $count } filer i { $folder }
new-name = 1. skriv programmets namn i { $file }
new-fill = 2. fyll i { $file }, och börja med labben
new-check = 3. kör: labbrapport --project { $folder } check
