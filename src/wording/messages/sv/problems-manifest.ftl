# Projektets inställningar, labbrapport.toml
manifest-encoding = filen är inte sparad som UTF-8, och tecknet här går inte att läsa
    .help = öppna den i en textredigerare och spara den med teckenkodningen UTF-8; i Anteckningar: Arkiv, Spara som, Kodning UTF-8; se sedan efter att å, ä och ö är rätt
manifest-syntax = programmet förstår inte den här raden
    .help = en inställning skrivs namn = "värde", med texten mellan raka citattecken, och en avdelning börjar med [namn] eller [[namn]]; se också efter om raden ovanför är hel
curly-quotes = citattecknen på raden är böjda, men här behövs raka
    .help = byt ” och “ mot det raka tecknet "; skriv i en textredigerare som Anteckningar, inte i Word
bare-key = ett namn med andra bokstäver än a–z skrivs mellan raka citattecken
    .help = skriv { $right } =
table-twice = avdelningen { $header } finns redan på rad { $line }
    .help = flytta raderna under den här till avdelningen på rad { $line }, och ta bort den här raden
key-twice = { $key } står redan på rad { $line }
    .help = ändra den där, och ta bort den här raden
key-of-top = { $key } hör hemma överst i filen, men står här i { $within }
    .help = { $line ->
    [none] flytta raden upp, till före den första raden med [ ]
   *[other] där står den redan, på rad { $line }: ändra den där, och ta bort den här raden
}
backslash-path = i en sökväg står här ett omvänt snedstreck, \, som betyder något annat i den här filen
    .help = skriv snedstreck i stället: { $right }
not-quoted = värdet saknar citattecken, eller är inte skrivet så som det ska
    .help = skriv { $right }
date-not-written = datumet är inte skrivet så som det ska
    .help = skriv året först, utan citattecken: { $right }
unfilled = { $key } är inte ifylld
    .help = { $what }
unfilled-text = skriv det som ska stå där över punkterna …
unfilled-reason = skriv varför det får visas, så att de som läser efter er förstår
after-header = efter { $header } står mer på samma rad
    .help = skriv det på en egen rad:
        { $header }
        { $rest }
cell-not-read = i { $cell } finns ingen text som skulle publiceras
    .help = adressen räknas från mappen med labbrapport.toml, som "data/projekt.xlsx#Texter!C5"; filerna som har lästs är { $files }
unknown-word = { $key } är inget som rapporterna säger av sig själva
    .help = docs/words.md räknar upp vad som finns
unclear-word = texten till { $key } går inte att läsa
    .help = { "{" } och { "}" } står runt det som ska fyllas in; ett sådant tecken självt skrivs { "{" } "{ "{" }" { "}" }
word-of-nothing = i texten till { $key } kan { $unknown } inte fyllas in
    .help = { $given ->
        [none] där finns inget att fylla in
       *[other] det som finns är { $given }
    }
key-elsewhere = { $key } hör hemma under { $header }, men står här { $within ->
    [none] överst i filen
   *[other] i { $within }
}
    .help = flytta raden till strax under { $header }; finns ingen sådan rubrik, skriv den sist i filen
unknown-key = { $key } är ingen inställning{ $within ->
    [none] { "" }
   *[other] { " " }i { $within }
}
    .help = de som finns heter: { $known }
missing-key = inställningen { $key } saknas{ $within ->
    [none] { "" }
   *[other] { " " }i { $within }
}
    .help = { $within ->
    [none] skriv överst i filen { $example }
   *[other] lägg till { $example }
}
wrong-type = { $key } ska vara { $expected }
not-in-range = { $key } ska vara ett helt tal från { $least } till { $most }
not-a-table = { $key } ska vara en egen avdelning
    .help = börja avdelningen med raden { $header } och skriv dess inställningar under den
unknown-choice = { $found } går inte att välja för { $key }
    .help = skriv något av { $choices }
missing-programme-id = programmet har inget id, som skiljer det från andra program och är detsamma år efter år
    .help = { $section ->
    [none] skriv två rader sist i labbrapport.toml:
        { "[results]" }
        id = "{ $id }"
   *[begun] skriv en rad under [results]:
        id = "{ $id }"
}
invalid-programme-id = { $id } kan inte vara programmets id
    .help = använd bara bokstäverna a till z, siffror, bindestreck, understreck och punkt: id = "innovationslabb-2019"
exchange-lacks-key = { $scheme } kan inte vara utan { $key } i { $within }
    .help = skriv { $example }
exchange-lacks-row = { $scheme } behöver veta mer än tabellerna säger: { $what }
exchange-leaves-out = siffror som inte finns i filen för { $scheme }: { $withheld } visas inte för att skydda enskilda, { $hedged } är inte exakta, { $examples } är påhittade exempel, { $undated } saknar det datum som behövs
unreadable-catalogue = indikatorkatalogen { $path } går inte att läsa: { $error }
    .help = se efter att sökvägen stämmer, räknat från mappen med labbrapport.toml
not-in-catalogue = koden { $code } finns inte i indikatorkatalogen { $file }
    .help = se i katalogen vilken kod som avses
catalogue-code = koden { $code } i indikatorkatalogen { $scheme ->
    [none] saknar det som koder börjar med
   *[other] börjar inte med { $scheme }, som koderna före den
}
    .help = skriv koden som projekten skriver den, med finansiärens förkortning och kolon: ESF:CO01
catalogue-differs = indikatorn { $indicator } har en annan { $what } än finansiärens katalog: { $here } här, { $there } där
    .help = mät som katalogen säger{ $measured ->
        [none] { "" }
       *[other] { " " }({ $measured })
    }, eller ta bort koden: siffror av olika slag skulle läggas ihop under den
catalogued-missing = finansiären kräver indikatorn { $code }{ $name ->
    [none] { "" }
   *[other] { ", " }{ $name },
} och projektet har ingen med den koden
    .help = lägg till indikatorn{ $measured ->
        [none] { "" }
       *[other] { " " }({ $measured })
    }, eller skriv koden i kolumnen kod hos den indikator som det är
invalid-colour = { $found } är ingen färg
    .help = skriv den som nummertecken och sex tecken: "#0072B2"
invalid-output = ”output” ska vara en plats i mappen output som slutar på .pdf
    .help = skriv till exempel output = "rapporter/slutrapport.pdf", utan .. och \ och utan snedstreck först
output-without-id = ”output” och ”for-each” passar inte ihop
    .help = ett dokument som görs för varje labb eller fokusområde behöver { "{id}" } i sitt namn, output = "labb/{ "{id}" }.pdf"; ett som görs en gång ska inte ha det
same-output = två dokument skulle skrivas till { $output }
    .help = ge ett av dem ett annat namn efter ”output”
reserved-output = { $output } kan inte vara en rapport: platsen behövs för resultatfiler eller för rapporter på ett annat språk
    .help = skriv ett annat namn eller en annan mapp efter ”output”
same-document-name = två dokument heter { $name }
    .help = ge ett av dem ett annat namn efter ”name”
unknown-font = det finns inget typsnitt som heter { $family }
    .help = lägg typsnittets .ttf- eller .otf-filer i mappen report-templates/fonts
placeholder = { $text } är labbrapports eget exempel, och skulle stå på rapporternas framsida
    .help = byt ut det mot ert eget
damaged-font = filen är skadad, eller inget typsnitt
    .help = hämta typsnittet på nytt som .ttf eller .otf, eller ta bort filen
outside-project = { $path } ligger utanför projektets mapp
    .help = kopiera filen till projektets mapp och skriv sökvägen från den mappen, utan .. och utan snedstreck först
unreadable-names = filen med namn går inte att läsa: { $error }
    .help = se efter att sökvägen stämmer, räknat från mappen med labbrapport.toml, och spara filen som UTF-8 med ett namn på varje rad
unreadable-earlier = den tidigare utgåvan { $path } går inte att läsa: { $error }
    .help = se efter att sökvägen stämmer, räknad från mappen med labbrapport.toml
earlier-not-results = { $path } innehåller inga resultat från labbrapport, eller är skadad (rad { $line }, tecken { $column })
    .help = kopiera den tidigare utgåvans fil results.json, som låg i output/resultat/, till projektets mapp
earlier-foreign = { $path } hör till ett annat projekt: dess id är { $id }, det här projektets { $own }
    .help = ange resultaten från projektets egen tidigare utgåva; har projektet bytt namn, skriv id = { $id } under [results]
earlier-in-output = { $path } ligger i mappen med färdiga rapporter, som skrivs om varje gång
    .help = kopiera filen till en egen mapp, till exempel published/2024/
earlier-gone = den tidigare publiceringen { $path } berättade om { $ids }, som inte finns här längre
    .help = har något av det bara fått ett annat id, ge det tillbaka sitt tidigare: annars skyddas inte de små grupper som skiljer publiceringarna åt. Är något avslutat behöver inget göras
unreadable-template = filen går inte att läsa: { $error }
    .help = spara den som UTF-8
unknown-picture-kind = { $path } är ingen bild som går att visa
    .help = spara den som .jpg, .png eller .svg
missing-picture = bilden { $path } går inte att läsa: { $error }
    .help = se efter att sökvägen stämmer, räknat från mappen med labbrapport.toml
huge-picture = bilden { $path } är större än 25 MB
    .help = spara den mindre; 2 000 bildpunkter på bredden räcker för tryck
too-many-pixels = bilden { $path } är { $width } gånger { $height } bildpunkter
    .help = spara den mindre; 2 000 bildpunkter på bredden räcker för tryck
unreadable-picture = { $path } är skadad, eller ingen bild
    .help = öppna den i ett bildprogram och spara den på nytt

# Vad en inställning ska vara
expected-text = en text mellan raka citattecken
expected-text-not-empty = en text som inte är tom
expected-names = en lista med texter mellan raka citattecken, eller sökvägen till en fil
expected-paths = en lista med sökvägar mellan raka citattecken, inom [ och ]
expected-date = ett datum som 2019-12-31
expected-cell = adressen till en cell, som data/texter.xlsx#Texter!C4

# Hur en inställning skrivs
example-title = programmets namn: title = "…"
example-date = rapporternas datum: date = 2019-12-31
example-files = vilka filer det gäller: files = "data/**"
example-quote-cell = cellen med citatet: cell = "data/intervjuer.xlsx#Kodningar!F12"
example-text-cell = cellen med texten: cell = "data/texter.xlsx#Texter!C4"
example-text-reason = varför texten får publiceras: reason = "…"
example-lab = labbets id: lab = "…"
example-indicator = indikatorns id: indicator = "…"
example-figure-reason = varför uppgiften får visas: reason = "…"
example-document-name = ett namn på dokumentet: name = "slutrapport"
example-template = en fil i report-templates: template = "summary.typ.j2"
example-output = vad filen ska heta i mappen output: output = "slutrapport.pdf"
example-picture = en bild i projektets mapp: file = "logo.svg"
example-alt = vad bilden visar: alt = "…"
example-table = table = "Mätvärden"
example-lab-id = id = "norr"
example-indicator-is = is = "Antal deltagare"
example-indicator-id = id = "deltagare"
expected-said = texter i klamrar, { "{" } värde = "Utfall" { "}" }

# Det som andra system behöver
example-currency = currency = "SEK"
example-grant-id = id = "360G-finansiären-2019-00123", numret som finansiären har gett bidraget
example-grant-funder = funder = "SE-ON-2021001975", finansiärens organisationsnummer efter registrets kod
example-grant-funder-name = funder-name = "…", finansiärens namn
example-grant-recipient = recipient = "SE-ON-5560000000", mottagarens organisationsnummer efter registrets kod
example-grant-recipient-name = recipient-name = "…", mottagarens namn
example-grant-amount = amount = 1200000, i hela kronor
example-grant-awarded = awarded = 2018-05-31, dagen då bidraget beviljades
example-iati-organisation = organisation = "SE-ON-5560000000", organisationsnumret efter registrets kod
example-iati-organisation-name = organisation-name = "…", namnet på den som rapporterar
example-iati-organisation-type = organisation-type = "national-ngo", eller vad den annars är
example-iati-activity = activity = "SE-ON-5560000000-LABB", organisationens nummer, ett bindestreck och programmets
example-iati-status = status = "closed", eller hur långt programmet annars har kommit
example-iati-country = country = "SE", landet som programmet är till för
example-iati-sector = sector = "15150", ändamålet i DAC:s lista
example-budget-start = start = 2019-01-01
example-budget-end = end = 2019-12-31
example-budget-amount = amount = 1200000
exchange-needs-aim = skriv en rad i tabellen Program med nyckeln syfte och vad programmet vill
exchange-needs-start = skriv en rad i tabellen Program med nyckeln start och datumet, eller labbens start
exchange-needs-organisations = skriv tabellen Organisationer: vilka som betalar, svarar för och genomför programmet
expected-activity-id = organisationens id, ett bindestreck och programmets eget nummer
expected-budget-end = ett datum efter start och högst ett år senare
expected-outside-id = ett id ur ett register, utan mellanslag och utan / & | ?
expected-country = två stora bokstäver, som SE
expected-sector = fem siffror ur DAC:s lista, som 15150
expected-currency = tre stora bokstäver, som SEK
catalogue-unit = enhet
catalogue-direction = riktning
catalogue-scale = skala
example-catalogue-scheme = vad koder börjar med i projekten: scheme = "ESF"
example-catalogue-code = indikatorns kod: code = "CO01"
