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
check-more = labbrapport check --all visar alla upplysningar
build-stopped = stoppat: { $counts }; { $output }/ är { $state ->
    [unfinished] inte hel än, men blir det när labbrapport får flytta filerna
   *[whole] som förut
}
build-done = skrev { $documents ->
    [one] 1 dokument
   *[other] { $documents } dokument
} ({ $pages ->
    [one] 1 sida
   *[other] { $pages } sidor
}) i { $output }/ på { $seconds } s
build-left = { $count ->
    [one] 1 dokument är som förut: inget i det har ändrats
   *[other] { $count } dokument är som förut: inget i dem har ändrats
}
build-gathered = { $count ->
    [one] 1 dokument är hämtat ur delarna
   *[other] { $count } dokument är hämtade ur delarna
}
build-part = del { $part } är klar; när alla delar finns: labbrapport gather
build-stands = inget har ändrats: { $documents ->
    [one] 1 dokument
   *[other] { $documents } dokument
} ({ $pages ->
    [one] 1 sida
   *[other] { $pages } sidor
}) i { $output }/ gäller ({ $seconds } s)
build-withheld = { $count ->
    [one] 1 uppgift visas inte
   *[other] { $count } uppgifter visas inte
}; ”labbrapport check” säger vilka och varför
build-warnings = titta på { $count ->
    [one] varningen
   *[other] de { $count } varningarna
} ovanför
build-begin-with = börja med { $path }

# Det som skrevs går inte att förstå
usage-unknown-command = det finns inget kommando ”{ $command }”
usage-unknown-option = det finns inget val ”{ $option }” här
usage-no-value = vid { $option } fattas ett värde
usage-unfit-value = ”{ $value }” går inte att skriva vid { $option }
usage-twice = { $option } går bara att skriva en gång
usage-conflict = { $option } och { $other } går inte att skriva tillsammans
usage-missing = här fattas { $missing }
usage-unclear = programmet förstår inte vad som ska göras
usage-options-before = val skrivs efter kommandot: labbrapport build --lab boden
usage-prompt = ”{ $typed }” hör inte till kommandot
    skriv så här: { $right }
usage-program-twice = ”{ $typed }” står två gånger
    skriv så här: { $right }
usage-long-dash = ”{ $typed }” börjar med ett tankstreck
    skriv två bindestreck: { $right }
usage-one-dash = ”{ $typed }” börjar med bara ett bindestreck
    skriv två: { $right }
usage-command-meant = det finns inget kommando ”{ $typed }”
    menade du { $right }?
usage-outside-quotes = ”{ $typed }” står utanför citattecknen
    skriv allt inom citattecken: { $right }
usage-folder-meant = ”{ $typed }” hör inte till det som går att skriva här
    är det projektets mapp, skriv --project { $right }
usage-choices = skriv något av { $choices }
usage-form = skriv så här: { $usage }
usage-more = ”labbrapport --help” visar allt som går att skriva

# watch
watch-waiting = väntar på ändringar; avsluta med Ctrl+C
watch-changed = ändrat: { $files }
watch-many = { $count } filer är ändrade

# receive
receipt-of = { $part ->
    [lab] mottaget: { $title } ({ $id }), bara labbet { $lab }
   *[whole] mottaget: { $title } ({ $id })
}
receipt-edition = utgåva { $date }, { $state ->
    [draft] utkast
   *[final] slutlig
}
receipt-holds = { $labs } labb, { $indicators ->
    [one] en indikator
   *[other] { $indicators } indikatorer
}; { $shown } uppgifter visas, { $made } av dem är påhittade exempel, { $withheld } hålls inne
receipt-digest = SHA-256 { $digest }
receipt-whole = inget saknas
receipt-gap = saknas: { $what }
receipt-gap-of = saknas: { $what } för { $names }
receipt-without-reference-number = diarienummer
receipt-without-funder = finansiär
receipt-without-lead = projektledning
receipt-without-start = när programmet började
receipt-without-end = när programmet slutade
receipt-without-contact = kontakt
receipt-without-baseline = baslinje
receipt-without-target = mål
receipt-without-actual = utfall
receipt-without-definition = definition

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
diff-range = spann
diff-shown-before = { $id } visas inte längre, men står i den tidigare utgåvan
diff-shown-now = { $id } visas nu, men visades inte i den tidigare utgåvan
diff-subtraction = { $id } visas inte, men kan räknas ut med hjälp av båda utgåvorna och { $total }
diff-few = { $id } skiljer sig med färre personer än tröskeln: skillnaden säger något om dem
diff-ranges = tillsammans säger de två utgåvorna mer om { $id } än var och en får: spannen har bara en del gemensam
diff-earlier = med earlier = ["…/results.json"] under [disclosure] i labbrapport.toml, sökvägen till den tidigare utgåvans fil i projektet, räknar den nya utgåvan med den
diff-same = utgåvorna säger samma sak

# portfolio
portfolio-done = { $programmes } program, { $sums ->
    [one] 1 summa
   *[other] { $sums } summor
}, { $left ->
    [0] ingen fil utelämnad
    [one] 1 fil utelämnad
   *[other] { $left } filer utelämnade
}: skrivet till { $folder }
portfolio-title = Resultat från { $count } program
portfolio-added = ihoplagt
portfolio-pooled = sammanvägd andel
portfolio-mean = medelvärde vägt med n
portfolio-listed = läggs inte ihop
portfolio-by-code = kod
portfolio-by-id = id och enhet
portfolio-by-level = nivå
portfolio-by-area = fokusområde
portfolio-by-all = alla
portfolio-actual = utfall
portfolio-baseline = baslinje
portfolio-target = mål

# trace
trace-withheld = { $id } visas inte
trace-range = { $id } visas inte: { $range }
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
trace-nothing = inget som visas skrivs eller heter så; pröva en del av ett id, till exempel indicator/, eller ett citats första ord
trace-recommendation = rekommendation: { $title } ({ $id })
trace-no-grounds = rekommendationen bygger inte på någon framgångsfaktor eller slutsats
trace-factor = framgångsfaktor: { $title } ({ $id }), intervjuer: { $interviews }
trace-conclusion = slutsats: { $title } ({ $id }), intervjuer: { $interviews }
trace-code = kod: { $name } ({ $id })
trace-segments-in = { $lab }: avsnitt: { $segments }, intervjuer: { $interviews }
trace-count-withheld = visas inte

# quotes
quotes-heading = { $lab }: { $name } ({ $code })
quotes-none = inget citat har både samtycke och märkningen citerbar i det som valdes
quotes-more-without-consent = { $count ->
    [one] 1 citat till är ur en intervju utan samtycke
   *[other] { $count } citat till är ur intervjuer utan samtycke
}
quotes-more-not-quotable = { $count ->
    [one] 1 citat till är inte märkt som citerbart
   *[other] { $count } citat till är inte märkta som citerbara
}
quote-chosen = valt för temat i labbet
quote-chosen-by-hand = valt för temat i labbet, av labbrapport.toml
quote-another-chosen = får visas; ett annat är valt
quote-too-long = visas inte: för långt
quote-theme-withheld = visas inte: temat visas inte för labbet
quote-not-own-words = visas inte: intervjuarens eller någon annans ord kan vara med
quote-personal = visas inte: något i det pekar ut en person
quote-length = { $count } tecken
quote-cell-span = { $cell }, tecken { $start }–{ $end } i intervjun
quote-interview = intervjun: { $cell }

# verify
verify-tool = rapporterna gjordes med { $tool }
verify-inputs = ändrat i underlaget sedan dess:
verify-outputs = skulle bli annorlunda om rapporterna gjordes nu:
verify-damaged = ändrat sedan rapporterna gjordes:
verify-record = varningar eller undantag är andra än vid det bygget
verify-same = rapporterna är precis vad underlaget ger
verify-changed = ändrad
verify-added = ny
verify-removed = borta

# new
new-written = skrev { $count } filer i { $folder }
new-name = { $step }. skriv programmets namn i { $file }
new-fill = { $step }. { $labs ->
    [0] fyll i { $file }, och börja med labben
   *[other] fyll i { $file }: orten för varje labb, sedan indikatorer och mätvärden
}
new-check = { $step }. kör: labbrapport --project { $folder } check
new-ask-title = Vad heter programmet? (Enter: skriv det senare)
new-ask-labs = Vad heter labben? Skilj dem åt med komma. (Enter: skriv dem senare)

# import: vad en fil från ett annat program skulle bli
import-is = { $file }: { $format }{ $origin ->
    [none] {""}
   *[other] , skriven av { $origin }
}
import-sheet = bladet { $sheet }
import-sheets-not-read = Observera: de här bladen har rader men inga enkätsvar, och läses inte: { $sheets }
import-rows = { $count ->
    [one] 1 rad
   *[other] { $count } rader
}
import-respondent = svarande: { $column ->
    [none] ingen kolumn, anonym: före och efter jämförs som grupper
   *[other] { $column }
}
import-occasion = tillfälle: { $column ->
    [none] { $value } för alla rader
   *[other] { $column }
}
import-word-baseline = baslinje
import-word-follow-up = uppföljning
import-lab = labb: { $column ->
    [none] { $value } för alla rader
   *[other] { $column }
}
import-value = { $value }{ $means ->
    [none] {""}
   *[other] {" "}är { $means }
}: { $counted ->
    [rows] { $count ->
        [one] 1 rad
       *[other] { $count } rader
    }
   *[sources] { $count ->
        [one] 1 källa
       *[other] { $count } källor
    }
}
import-by-sheet-name = (av bladets namn)
import-by-file-name = (av filens namn)
import-no-occasion = (ingen kolumn visar tillfället; skriv follow-up eller ett datum om det var ett annat)
import-stamps-apart = (ingen kolumn visar tillfället, men svaren kom in vid två tider eller fler, med månader emellan)
import-by-file-numbers = (gissat av numren i filernas namn: se efter att det stämmer)
import-occasion-untold = (filerna frågar samma sak och inget säger vilken som är före och efter: skriv baseline, follow-up eller ett datum)
import-by-headings = (av rubrikerna: tillfällena bredvid varandra)
import-by-order = (gissat av värdenas ordning; kontrollera att vart och ett betyder rätt tillfälle)
import-copied = (raderna finns i en annan fil också)
import-unordered = (inget säger vilket värde som är före och vilket som är efter: skriv vad vart och ett betyder)
import-occasion-several = (mer än ett tillfälle av samma slag: skriv datum för vart och ett)
import-no-lab = (ingen kolumn visar labbet; skriv dess id)
import-unknown-labs = (värden som inte är något labbs id eller namn; skriv vart och ett labbs id)
import-items = { $count ->
    [one] 1 fråga
   *[other] { $count } frågor
}
import-item = { $id }  { $column }: { $low } till { $high }, { $count ->
    [one] 1 svar
   *[other] { $count } svar
}
import-item-labels = { $labels }
import-item-unchosen = ingen har valt { $labels }: svarsalternativen är gissade efter hur sådana skalor brukar se ut, kontrollera att de fanns i enkäten
import-item-text = text: { $text }
import-item-direction = { $direction ->
    [down] mindre är bättre
   *[up] mer är bättre
} (direction = "{ $direction }"){ $by ->
    [known] , som projektet redan har den
    [reversed] : frågan ser ut att gälla något dåligt, kontrollera
   *[guessed] : gissat, kontrollera
}
import-item-range = skalan { $low } till { $high } är gissad av svaren: rubriken säger inte var den börjar och slutar. Svar: { $ranges }
import-item-apart = olika många steg, och svaren slås inte ihop. Svar: { $ranges }
import-item-no-answers = { $count ->
    [one] 1 som inte säger något (till exempel vet ej)
   *[other] { $count } som inte säger något (till exempel vet ej)
}
import-item-unplaced = svar som inte ligger på skalan: { $answers }
import-to-fill-in-heading = Att fylla i: svar som inte ligger på någon känd skala
import-to-fill-in = { $id }  { $column }: { $answers }
import-backgrounds-heading = Gissade bakgrunder: svaren delas upp efter dem
import-remark-background = gissat: frågan handlar om vem som svarar, och svaren delas upp efter den; ta bort raderna om det inte stämmer
import-remark-confirm = direction, scale och labels är gissade; skriv true när någon har kontrollerat dem för varje fråga
import-remark-occasion = gissat: inget visar när svaren gavs; skriv follow-up, eller ett datum, om det inte var före
import-remark-stamps = svaren kom in vid två tider eller fler, med månader emellan: dela filen i en för varje tillfälle, eller lägg till en kolumn som säger före eller efter. Är alla svar från ett tillfälle, skriv "baseline", "follow-up" eller ett datum
import-remark-by-files = gissat av numren i filernas namn: se efter att före är före
import-remark-untold = skriv "baseline", "follow-up" eller ett datum: inget i filerna säger när svaren gavs
import-remark-reversed = frågan ser ut att gälla något dåligt: är det bättre när värdet är lägre?
import-remark-unplaced = svar som inte ligger på skalan: { $answers }; betyder det vet ej, skriv no-answer = ["…"] här, annars ge vart och ett ett värde i labels
import-remark-range = gissat av svaren ({ $ranges }): skriv skalan som den stod i enkäten
import-item-worded = samma nummer har andra ord i en annan fil: svaren läses som en egen fråga och jämförs inte
import-remark-worded = samma nummer har andra ord i en annan fil, så svaren läses som en egen fråga: är det samma fråga, skriv samma id och labels som där, med varje svar under det tal som orden har där
import-remark-running = kolumnen { $column } är numrerad 1, 2, 3 och så vidare: ett sådant nummer är nytt för varje svar och följer ingen person. Är det personens egen kod, som är samma före och efter, skriv { $own }
import-note-copied = Observera: { $count } rader är likadana som i { $file }, med samma tider. Är det samma svar räknas de två gånger: ta bort dem ur den ena filen innan före och efter jämförs
import-remark-copied = raderna finns i en annan fil också, med samma tider: ta bort dem ur den ena filen, och skriv sedan "baseline", "follow-up" eller ett datum
import-remark-unordered = skriv "baseline", "follow-up", ett datum eller "leave-out" för varje värde: inget säger i vilken ordning de kom
import-remark-several = skriv "baseline", "follow-up" eller ett datum ("2025-06"), ett för varje tillfälle: flera tillfällen av samma slag med samma ord räknas som ett
import-remark-apart = olika många steg ({ $ranges }): skriv samma skala på alla ställen om frågan ställdes så, annars ett annat id
import-remark-skeleton = svaren ligger inte på någon känd skala. Handlar frågan om vem som svarar (ålder, kön, hus): ta bort # och skriv type = "background" i stället för direction, scale och labels. Är den en skala: ta bort # och ge varje svar dess värde, 1 till { $high }. Annars: ta bort raderna
import-responses = { $count ->
    [one] 1 rad med svar
   *[other] { $count } rader med svar
} från { $people ->
    [one] 1 person
   *[other] { $people } personer
}: { $several } vid flera tillfällen, { $once } vid ett
import-responses-anonymous = { $count ->
    [one] 1 anonym rad med svar
   *[other] { $count } anonyma rader med svar
}
import-twice = { $count ->
    [one] 1 person
   *[other] { $count } personer
} två gånger vid samma tillfälle
import-near = { $count ->
    [one] 1 par pseudonymer som liknar varandra
   *[other] { $count } par pseudonymer som liknar varandra
}; de slås inte ihop
import-unreadable = { $count ->
    [one] 1 svar som inte ligger på någon skala
   *[other] { $count } svar som inte ligger på någon skala
}
import-indicators = { $count ->
    [one] 1 indikator
   *[other] { $count } indikatorer
}
import-indicator = { $id }  { $text }
import-indicator-level = nivå: { $value } { $by ->
    [section] (av rubriken ovanför)
    [name] (av namnet)
   *[other] (antagen; inget i tabellen säger den)
}
import-indicator-unit = enhet: { $value } { $by ->
    [column] (av enhetens kolumn)
    [sign] (av procenttecknen)
    [name] (av namnet)
   *[other] (antagen)
}
import-indicator-direction = riktning: { $value } { $by ->
    [target] (målet jämfört med baslinjen)
    [name] (av namnet)
   *[other] (antagen: mer är bättre)
}
import-column = { $heading } är { $means }
import-lab-sheets = ett labb för varje blad
import-new-lab = { $id } är ett nytt labb: rätta dess namn och ort i avdelningen
import-missing-words = { $count ->
    [one] 1 cell
   *[other] { $count } celler
} med ord i stället för tal lämnas tomma: { $names }
import-repeated-indicator = Observera: { $text } står på flera rader. De läses som samma indikator, och det blir fel om de har samma labb
import-two-rows = Observera: ovanför årtalen står { $heading }. Kontrollera att kolumnerna är utfall och inte mål
import-shares-withheld = Observera: andelar och medelvärden visas bara med en kolumn för nämnare eller n, till exempel ”n 2019”: { $names }
import-remark-guessed = nivå, enhet och riktning är gissade; kontrollera var och en
import-remark-new-lab = projektets tabeller har inget sådant labb: skriv dess namn och ort
import-left-out-heading = Läses inte in:
import-left-out = { $counted ->
    [rows] { $count ->
        [one] 1 rad
       *[other] { $count } rader
    }
    [columns] { $count ->
        [one] 1 kolumn
       *[other] { $count } kolumner
    }
    [sources] { $count ->
        [one] 1 källa
       *[other] { $count } källor
    }
   *[codes] { $count ->
        [one] 1 kod
       *[other] { $count } koder
    }
} ({ $why }){ $names ->
    [none] {""}
   *[other] : { $names }
}
import-note-response-number = Observera: ingen kolumn har en kod som de svarande behåller, och radens id föreslås. Skriv respondent = false om det är nytt för varje svar, annars paras svar från två personer ihop
import-note-anonymous = Observera: ingen kolumn har en kod som de svarande behåller (ett svarsnummer är nytt varje gång). Filen läses som anonym: före och efter jämförs som grupper, och ingen sägs ha förändrats. Om en kolumn ändå skiljer de svarande åt, skriv den som respondent
import-note-again = Observera: några pseudonymer finns mer än en gång och ingen kolumn visar tillfället. Om före och efter finns i samma fil, lägg till en kolumn som skiljer dem åt
import-note-by-rows = Observera: filen har en rad per svar. Den läses som en rad per svarande och tillfälle, med en kolumn för varje fråga
import-note-none-matched = Observera: ingen svarande finns i mer än en fil, så ingens svar före och efter kan jämföras. Se efter att koderna skrivs lika, och att labbet är detsamma
import-together = I de { $count } filerna tillsammans:
import-together-several = { $count ->
    [one] 1 svarande finns i mer än en fil
   *[other] { $count } svarande finns i mer än en fil
}, { $occasions } av dem vid flera tillfällen
import-together-one = { $count } finns bara i { $file }
import-note-side-by-side = Observera: rubrikerna talar om både före och efter. Skriv två avdelningar för filen, en för varje tillfälle, med samma id och samma text för samma fråga
import-note-rows-unnumbered = Observera: varje rad är en person, men ingen kolumn har ett nummer eller en kod. Lägg till en kolumn med ett nummer för varje rad och skriv den som respondent, så jämförs vars och ens före och efter
import-note-asked-once = Observera: ställda en gång, och läses med uppföljningen. Flytta det som frågades före till baslinjens avdelning: { $items }
import-note-several-scales = Observera: svarsalternativen finns på flera kända skalor. Kontrollera att stegen är rätt: { $items }
import-note-answer-codes = Observera: svaren är koder, och det går inte att se vilken ände som är hög. Ta reda på vad de betyder: { $items }
import-codes = koder: { $count }{ $folders ->
    [0] {""}
   *[other] , varav { $folders } bara samlar andra
}
import-codings = kodningar: { $count }
import-segments = { $kind }: { $count }
segment-text = text
segment-pdf = PDF
segment-transcript = utskrift
segment-recording = inspelning
segment-picture = bild
segment-whole-source = hel källa
import-sources = källor: { $count }, varav { $coded } är kodade
import-coders = kodare: { $count }
import-codebook = Kodboken, med antalet avsnitt för varje kod:
import-code = { $code }: { $count }
import-more-codes = … och { $count } till
import-no-candidates = Inget i filen visar labbet. Skriv ett labb för hela filen, eller lägg till källorna i bladet Intervjuer.
import-lab-of-file = labb: { $lab } för hela filen: inget i filen visar något annat
import-labs-in-table = labb: som i bladet Intervjuer, där alla kodade källor står
import-candidates = Det här kan visa labbet, det troligaste först:
import-candidate = { $by ->
    [variable] variabeln
    [case] fallen
    [set] mängderna
   *[source] källornas namn
} { $name }: { $sources } av { $coded } kodade källor har ett värde, { $recognised } ett känt labb
import-without-quote = { $count ->
    [one] 1 kodning utan text; den räknas men får inget citat
   *[other] { $count } kodningar utan text; de räknas men får inget citat
}
import-unknown-lab = { $count ->
    [one] 1 kodad källa vars labb inte är känt; skriv vad dess värde betyder, eller lägg till den i bladet Intervjuer
   *[other] { $count } kodade källor vars labb inte är känt; skriv vad deras värden betyder, eller lägg till dem i bladet Intervjuer
}
import-no-notes = anteckningar och memon, som aldrig läses
import-remark-value = { $value } är inget av projektets labb: skriv i values vilket som menas
import-remark-coder = coder = "…" säger vem som har kodat: det gör inte filen
import-remark-unsure = { $key } står inte med: se efter om { $names } visar { $key ->
    [date] dagen för intervjun
    [role] den intervjuades roll
   *[consent] samtycke till att citeras
}, och skriv i så fall { $key } = {"{"} variable = "…" {"}"}
import-remark-quotable = quotable = true låter avsnitten citeras, där intervjun har samtycke
import-paste = Klistra in i labbrapport.toml, och rätta det som är fel:

# open
language-code = sv
open-at = projektet visas på { $address } så länge det här fönstret är öppet; avsluta med Ctrl+C
open-title = Labbrapport
open-working = Läser och sätter sidor …
open-good = Sidorna visar projektet som det är sparat.
open-waits = Det finns inga sidor än: rätta det som står till vänster.
open-last = Sidorna är de senaste som gick att göra. Rätta det som står till vänster.
open-no-problems = Inget att rätta.
open-project = Hela projektet
open-figures = Vad en siffra vilar på
open-figure-ask = Klicka på en siffra på sidan, eller skriv den här, för att se vad den vilar på.
open-figure-show = Visa
open-figure-close = Stäng
open-figure-unknown = Det finns inga sidor att söka i än.
open-figure-withheld = Hålls inne för att skydda enskilda personer.
open-figure-found = { $count ->
    [0] Ingen uppgift i dokumentet är tryckt som { $text }. Årtal, sidnummer och tal i löpande text vilar inte på data.
    [one] En uppgift är tryckt som { $text }.
   *[other] { $count } uppgifter är tryckta som { $text }.
}
open-copy = Kopiera cellens plats
open-copied = Kopierat:
open-more = till
open-error = Fel
open-warning = Varning
open-gone = Programmet är avslutat. Starta det igen för att fortsätta.
open-pdf = som PDF
open-build = Skriv rapporterna till projektets mapp
open-problems = Att rätta
open-documents = Rapporter
open-built = Skrev { $documents } dokument i { $output }/
open-not-built = Rapporterna skrevs inte: rätta felen till vänster först.
open-import-file = Läs in en export (eller dra hit den)
open-import-unread = Fil som ligger i data
open-import-rows = rader
open-import-means = betyder
open-import-by-column = Kolumnen
open-import-fixed = Samma för alla rader
open-import-told-by = Framgår av
open-import-read = Läs in frågan
open-import-text = Frågans text
open-import-id = Id
open-import-direction = Vad är bättre?
open-import-up = Högre är bättre
open-import-down = Lägre är bättre
open-import-reversed = Frågan ser ut att gälla något dåligt: kontrollera.
open-import-low = Lägsta värde
open-import-high = Högsta värde
open-import-value = Värde för
open-import-unplaced = Ligger inte på skalan: ge det ett värde, annars läses det inte. Betyder det vet ej, låt det vara, och skriv no-answer för frågan i labbrapport.toml.
open-import-background = Gissad bakgrund, som svaren delas upp efter:
open-import-anonymous = Ingen: anonyma svar
open-import-occasion = Tillfälle
open-import-occasion-hint = baseline, follow-up eller ett datum
open-import-lab-hint = Labbets id
open-import-confirm-hint = Sätt krysset när du har sett efter att text, skala, etiketter och riktning stämmer för varje fråga.
open-import-one-lab = Labb för hela filen
open-import-too-large = Filen är för stor: högst 64 MiB.
open-import-bad-name = Filen kan inte heta så i projektet, eller är av ett slag som inte läses. Byt namn och försök igen.
open-import-not-written = Det gick inte att skriva i projektets mapp. Inget har ändrats.
open-import-unclear = Det som skickades gick inte att läsa.
open-import-exists = Det finns redan en fil med det namnet i data. Den skrivs inte över: välj ett annat namn.
open-import-manifest-changed = labbrapport.toml har ändrats medan formuläret var öppet. Inget är sparat. Titta igen och spara en gång till.
open-import-manifest-unreadable = labbrapport.toml går inte att läsa eller bygga på. Rätta den först. Inget har ändrats.
open-import-lab = Labb
open-import-respondent = Kolumn som visar vem som svarar
open-import-confirm = Jag har kontrollerat varje fråga
open-import-coder = Vem har kodat?
open-import-quotable = Avsnitten får citeras där det finns samtycke
open-import-name = Namn i projektet
open-import-answers = svar läses
open-import-failed = Det gick inte.
open-import-heading = Läs in
open-import-pick = Välj …
open-import-entry = Posten, som den skrivs i labbrapport.toml
open-import-save = Spara i projektet
open-import-undo = Ångra det som sparades
open-import-undone = Posten är borttagen ur labbrapport.toml, och filen ur data om den lades dit härifrån.
open-import-nothing-to-undo = Det går inte att ångra längre: labbrapport.toml har ändrats efteråt. Ta bort avdelningen där.
open-import-number = Skriv ett helt tal i varje ruta som är markerad.
open-import-discard = Stänga utan att spara? Det som är ifyllt försvinner.
open-import-one-at-a-time = En fil i taget: spara eller avbryt den här först.
open-import-cancel = Avbryt
open-import-saved = Sparad i projektet. Läser …
