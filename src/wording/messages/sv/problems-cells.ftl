# Celler, rader och tabeller

# Vad som står i en cell
uncalculated-formula = formeln i cellen har aldrig räknats ut
    .help = öppna filen i kalkylprogrammet, låt det räkna klart och spara
error-value = { $value ->
    [none] cellen visar ett fel i stället för ett värde
   *[other] en cell visar felet { $value } i stället för ett värde
}
    .help = { $value ->
    [none] rätta formeln, eller skriv värdet direkt i cellen
   *[other] sök efter det i filen, och rätta formeln eller skriv värdet direkt i cellen
}
unusable-content = det som står i kolumnen { $column } går inte att använda; innehållet visas inte här eftersom det gäller en person
    .help = se efter hur kolumnen ska fyllas i: håll muspekaren över rubriken i den tomma arbetsboken
missing-value = kolumnen { $column } måste fyllas i men är tom här
    .help = { $merging ->
    [none] { $id ->
        [none] fyll i den, eller ta bort raden
       *[other] hitta på ett kort namn utan mellanslag, till exempel { $id }, eller ta bort raden
    }
   *[other] fyll i den, eller ta bort raden; om cellen är sammanslagen med den ovanför, skriv värdet på varje rad, för den här sortens fil talar inte om vilka celler som är sammanslagna
}
unsupported-character = { $count ->
    [one] tecknet { $character } finns
   *[other] tecknen { $character } finns
} inte i något av typsnitten; rapporten visar � i stället
    .help = skriv på ett annat sätt, eller lägg ett typsnitt som har tecknet i report-templates/fonts/
not-a-number = { $typed ->
    [none] { $why ->
        [date] här står ett datum, men det ska vara ett tal
        [time] här står ett klockslag, men det ska vara ett tal
        [digits] talet har fler än 15 siffror, och de sista går förlorade i kalkylprogram
        [unit] enheten efter talet passar inte ett antal
        [qualifier] här behövs ett tal som är exakt
       *[other] det här är inget tal
    }
   *[other] { $typed } är inget tal
}
    .help = { $why ->
    [date] ställ in cellen som tal och skriv värdet igen
    [time] skriv timmar med decimaler: 2,5 för två och en halv timme
    [digits] skriv värdet i en större enhet; är det en kod eller ett nummer på något, hör det inte hemma här
    [space] mellanslag skiljer tusental åt, 1 234; skriv bara ett tal i cellen
    [comma] skriv decimaler med komma och tusental med mellanslag, 1 234,5
    [point] projektets språk är engelska: decimaler skrivs med punkt, och komma skiljer bara tusental åt, 1,234.5
    [unit] skriv bara talet, till exempel 12 eller 12 st
    [qualifier] skriv det tal som ni tror mest på, utan ord: 14; cirka, minst och över går bara att skriva i kolumnen Värde i bladet Mätvärden
   *[other] skriv bara talet, med siffror; förklaringar hör hemma i kommentaren; saknas talet, ta bort raden, eller lämna cellen tom om raden har annat att säga (ett mål)
}
only-upper-bound = { $typed } säger bara vad talet är som mest, inte vad det är
    .help = skriv talet om ni har det, för rapporterna döljer små tal om personer av sig själva; lämna annars cellen tom och berätta om det i en kommentar
part-of-whole = { $typed } är två tal, hur många och av hur många, men här ska stå ett
    .help = skriv { $part } om det är antalet som menas; en andel skrivs bland mätvärdena, med { $part } i kolumnen ”täljare” och { $whole } i kolumnen ”nämnare”
split-by-comma = i filen skiljer komma cellerna åt, så { $joined } har blivit två tal, eller så står två tal bredvid varandra
    .help = är det ett tal, skriv det inom raka citattecken, "{ $joined }", eller spara filen med semikolon mellan cellerna; är det två, ta bort kommatecken som är för många i slutet av raden, eller spara filen som en arbetsbok
ambiguous-point = { $typed } kan betyda både { $thousands } och { $decimal }
    .help = skriv { $thousands } om tecknet skiljer tusental åt, och { $decimal } om det står före decimaler
qualifiers-disagree = värdet har ett ord eller tecken framför sig som säger något annat än { $column }
    .help = skriv bara talet, och hur exakt det är i kolumnen för det
merged-number = { $over ->
    [occasions] ett tal står i en cell som är sammanslagen över flera tillfällen, och det går inte att se vilket som det gäller
   *[rows] ett tal står i en cell som är sammanslagen över flera rader, och skulle räknas en gång för varje rad
}
    .help = { $over ->
    [occasions] dela cellen, och skriv talet vid det tillfälle som det gäller
   *[rows] dela cellen, och skriv talet på den rad som det gäller
}
merged-answer = ett svar står i en cell som är sammanslagen över flera svarande, och det går inte att se vem som har svarat så
    .help = dela cellen, och skriv svaret på varje rad som det gäller
struck-through = { $what ->
    [row] raden är överstruken, men skulle räknas med
   *[cell] det som står i cellen är överstruket, men skulle räknas med
}
    .help = ta bort det om det inte gäller längre; ta annars bort överstrykningen
ambiguous-format = talet läses som { $read }, men cellen är formaterad så att det ser ut att vara { $shown }
    .help = skriv enheten i rubriken, som i ”Värde (tkr)”, om det är vad som menas; annars ge cellen ett format utan enhet (Formatera celler, Tal)
altered-by-format = cellens format skriver något vid talet som gör det till något annat än det som står i cellen
    .help = skriv det i cellen i stället, som ”ca 12”, eller ge cellen ett format utan ord (Formatera celler, Tal)
signed-number = talet har ett plustecken framför sig, så det går inte att se om det är { $number }, eller { $number } mer än förut
    .help = skriv hela talet utan plustecken: är utgångsläget 40 och ska det bli 10 mer, skriv 50
target-below-zero = målet är under 0, fast allt som har mätts är över 0: det ser ut som hur mycket det ska minska
    .help = skriv det tal som ska nås: är utgångsläget 400 och ska det minska med 20, skriv 380
ambiguous-hours = { $typed } kan betyda både { $decimal } timmar, och timmar och minuter, alltså { $clock } timmar
    .help = skriv timmar med decimaler efter ett komma: { $clock } om det är timmar och minuter, annars { $decimal }
unit-of-whole = här står { $said } om hela tabellen, men talen läses som de står och blir då för små
    .help = skriv enheten i rubriken över talen, som i ”Värde (tkr)” eller ”2025 (tkr)”, eller vid varje tal, 1 250 tkr; då får det här stå kvar
shown-in-part = talet läses som det { $read } som står i cellen, fast cellen är formaterad så att den visar { $shown }
    .help = rätta talet om det är { $shown } som menas
mixed-percentages = under en rubrik i procent står både hela procent och decimaltal under 1, så det går inte att se vad talet betyder
    .help = skriv det med procenttecken: { $example } %, om det är vad som menas
small-percentage = talet läses som { $read } %, eftersom det ska vara i procent
    .help = skriv { $example } % om det är vad som menas, och annars { $read } %, med procenttecken
not-a-count = det här är inget helt tal
    .help = { $why ->
    [value] skriv ett helt tal; för ett medelvärde, ge indikatorn enheten ”skala”
   *[other] skriv ett helt tal, utan decimaler
}
negative-count = ett antal kan inte vara mindre än 0
    .help = skriv ett helt tal från 0 och uppåt; för en förändring, ge indikatorn enheten ”förändring”
year-as-date = cellen visar en dag år 1905, för årtalet { $year } har skrivits i en cell som är inställd för datum
    .help = ställ in cellen som tal eller text (Formatera celler) och skriv { $year } igen, eller skriv hela datumet
not-a-date = { $typed ->
    [none] det här är inget datum mellan 1900 och 2100
   *[other] { $typed } är inget datum mellan 1900 och 2100
}
    .help = skriv det som 2019-05-12, 12 maj 2019, maj 2019 eller 2019{ $must ->
    [none] ; saknas uppgiften, lämna cellen tom
   *[filled] { "" }
}
no-such-day = { $typed } är ingen dag som finns
    .help = rätta dagen eller månaden
ambiguous-day = { $typed } kan betyda både { $one } och { $other }
    .help = skriv { $one } eller { $other }
year-in-two-digits = i { $typed } går det inte att se vad som är år
    .help = skriv året med fyra siffror, som i 2019-05-12 eller 12 maj 2019
stretch-as-date = { $typed } är ingen dag, månad eller år
    .help = skriv en dag eller månad i den tiden, till exempel { $example }, eller bara året, { $year }
not-yes-or-no = { $typed } är varken ja eller nej
    .help = skriv ja eller nej
unknown-occasion = { $typed } är inget tillfälle
    .help = skriv baslinje, uppföljning eller ett datum
invalid-group = { $typed } är ingen grupp
    .help = skriv till exempel ”kön: kvinnor”; lämna cellen tom när det gäller alla
not-a-choice = { $typed } är inget av det som går att välja
    .help = skriv något av { $choices }

# Id och hänvisningar
invalid-id = { $why ->
    [reserved] { $id ->
        [none] id:t går inte att använda
       *[other] { $id } går inte att använda som id
    }
    [long] { $id ->
        [none] id:t är längre än 40 tecken
       *[other] id:t { $id } är längre än 40 tecken
    }
   *[characters] { $id ->
        [none] id:t har andra tecken än bokstäver, siffror, - och _
       *[other] id:t { $id } har andra tecken än bokstäver, siffror, - och _
    }
}
    .help = { $instead ->
    [none] använd bokstäver, siffror, - och _, högst 40 tecken; filer får namn efter id:n
   *[other] skriv till exempel { $instead }: bokstäver, siffror, - och _, högst 40 tecken; filer får namn efter id:n
}
duplicate-id = { $id ->
    [none] id:t står två gånger i { $table }
   *[other] id:t { $id } står två gånger i { $table }
}
    .help = { $beside ->
    [none] ge det ena ett annat id, och ändra där det andra bladen hänvisar till det
   *[file] är den ena filen en kopia av den andra, ta bort den; är det samma rad i båda, behåll en av dem; är det två olika, ge den ena ett annat id
}
list-not-parted = { $typed } är flera saker i samma cell, men det går inte att se var den ena slutar
    .help = skilj dem åt med semikolon: { $parted }
one-only = { $typed } är flera, men i kolumnen { $column } får bara ett stå
    .help = skriv ett av dem
whole-programme = { $typed } är inget labb, och här måste det stå ett
    .help = skriv en rad för varje labb; det som gäller alla tillsammans räknas ut av sig självt
unknown-reference = { $id ->
    [none] id:t
   *[other] { $id }
} finns inte i { $or ->
    [none] { $table }
   *[other] { $table } eller { $or }
}
    .help = { $known ->
    [none] rätta id:t, eller lägg till raden i { $or ->
        [none] { $table }
       *[other] { $table } eller { $or }
    }
   *[other] lägg till raden där, eller använd något av { $known }
}

# Bilder och länkar
picture-outside = bilden måste ligga i projektets mapp
    .help = kopiera den dit och skriv sökvägen från mappen, till exempel bilder/labb.jpg
missing-alt-text = det står inte vad bilden visar
    .help = skriv i kolumnen { $column } vad bilden visar, för den som inte ser den
not-a-web-address = det här är ingen webbadress
    .help = skriv hela adressen, från https://

# Inom en rad och mellan rader
total-row = raden är en summa av andra rader ({ $word }), och skulle räknas en gång till
    .help = ta bort raden; summor över labb räknas ut av sig själva
repeated-row = raden är exakt likadan som en annan
    .help = ta bort en av dem, om den har kommit med två gånger; annars räknas båda
headings-again = rubrikerna står en gång till bland raderna
    .help = ta bort raden
row-above-headings = raden står ovanför rubrikerna, där arbetsboken har sitt exempel, och läses inte
    .help = flytta den till under rubrikerna, från rad { $row }
lab-without-data = inget blad säger något om labbet { $lab }
    .help = fyll i mätvärden, aktiviteter eller texter för labbet, eller ta bort det
unknown-programme-key = { $key } är inget som rapporterna visar
    .help = de nycklar som visas är { $known }; en egen mall kan visa andra
duplicate-key = { $key } står två gånger
    .help = behåll en av raderna
end-before-start = { $what ->
    [dates] slutet ligger före början
   *[positions] avsnittet slutar innan det börjar
}
    .help = { $what ->
    [dates] byt plats på datumen, eller rätta dem
   *[positions] byt plats på talen, eller rätta dem
}
count-of-people = enheten är ”antal”, men namnet låter som om personer räknas; små tal skyddas då inte
    .help = använd enheten ”personer” om det är personer som räknas
unit-in-name = indikatorn heter { $said }, men enheten är { $unit }: talen läses i { $unit } och visas under namnet
    .help = skriv alla tal i { $unit } och ta bort { $said } ur namnet, eller välj en annan enhet
name-of-another = { $name } är också vad en annan rad har som id eller kort namn, så det går inte att se vilken som menas där ordet står
    .help = ge raden ett annat namn, eller byt id på en av dem
pieces-or-people = { $typed } säger inte vad som räknas
    .help = skriv personer om det är människor (då skyddas små tal), annars antal
unknown-placeholder = { $placeholder } inom klammer står inte för någon uppgift
    .help = skriv något av { $known }, eller ta bort klamrarna
placeholder-without-indicator = texten har en plats för en siffra, men raden säger inte vilken indikator den gäller
    .help = fyll i kolumnen ”Indikator”
told-withheld = meningen tas inte med i rapporterna: { $figure } visas inte, för att skydda en liten grupp
    .help = skriv meningen utan siffran om den ska vara med
told-missing = meningen tas inte med i rapporterna: { $figure } finns inte
    .help = lägg till mätvärdet, eller skriv meningen utan siffran
aggregation-misfit = labbens värden kan inte bli ett genom { $aggregation } när enheten är { $unit }
    .help = lämna cellen tom för det som passar enheten, eller skriv ”ingen” för att visa labb för labb
unit-mismatch = { $given ->
    [cell] enheten efter talet passar inte en indikator som räknas i { $unit }
    [format] cellens format visar en enhet som inte passar en indikator som räknas i { $unit }
   *[other] enheten i rubriken passar inte en indikator som räknas i { $unit }
}
    .help = { $given ->
    [cell] skriv talet i { $unit }, eller rätta indikatorns enhet
    [format] rätta talet eller indikatorns enhet; om talet är i { $unit }, ge cellen formatet ”Allmänt” (Formatera celler, Tal)
   *[other] ta bort enheten ur rubriken, och skriv den i de celler som den gäller: 80 %
}
unknown-row-unit = enheten går inte att tolka; värdet läses i indikatorns enhet, { $taken }
    .help = skriv till exempel procent, antal, tkr eller kronor, eller lämna cellen tom
share-out-of-range = en andel ligger mellan 0 och 1, men inte den här
    .help = skriv procenttecknet i cellen, 80 %, eller fyll i täljare och nämnare; bara om varje rad i kolumnen är en andel kan rubriken säga det: Värde (procent)
ambiguous-change = en förändring på { $percent } kan betyda både { $percent } % och { $times } %
    .help = skriv procenttecknet i cellen, { $percent } % eller { $times } %, eller enheten i rubriken: Värde (procent)
zero-denominator = nämnaren är 0
    .help = ta bort raden om ingen har tillfrågats
numerator-too-large = täljaren är större än nämnaren
    .help = byt plats på dem, eller rätta dem
value-disagrees = värdet stämmer inte med täljaren och nämnaren
    .help = rätta något av dem, eller lämna värdet tomt: då räknas det ut
other-n = n är { $n }, men nämnaren är { $denominator }; av en andel är båda hur många den bygger på
    .help = rätta det som är fel, eller lämna n tomt: då gäller nämnaren
row-without-value = raden har inget värde och räknas inte
no-value = raden har varken ett värde eller en täljare med nämnare
    .help = { $only ->
    [none] fyll i något av dem, eller ta bort raden
   *[other] fyll i värdet; täljare och nämnare ger ett värde bara för enheten { $only }
}
share-without-n = en andel eller ett medelvärde om personer visas inte när det saknas uppgift om hur många den bygger på
    .help = fyll i nämnaren, eller hur många som svarade (n)
two-targets = målet skiljer sig från ett annat mål för samma labb och indikator
    .help = behåll ett av dem, för rapporten jämför med ett mål; står mål för flera år i var sin kolumn, döp om de andra kolumnerna, till exempel till ”Delmål 2018”, så läses de inte
duplicate-measurement = samma labb, indikator, tillfälle och grupp har ett värde på en annan rad
    .help = { $beside ->
    [none] { $occasion ->
        [baseline] behåll en av raderna
       *[other] ge varje uppföljning ett eget datum, eller behåll en av raderna
    }
   *[file] är den ena filen en kopia av den andra, ta bort den; annars { $occasion ->
        [baseline] behåll en av raderna
       *[other] ge varje uppföljning ett eget datum, eller behåll en av raderna
    }
}
undated-follow-up = en av flera uppföljningar saknar datum, så det går inte att se vilken som är senast
    .help = fyll i datum för varje uppföljning

# Enkäter
occasion-disagrees = tillfället och datumet på raden säger olika dagar
    .help = rätta det som är fel, eller lämna datumet tomt: då gäller tillfällets
follow-up-before-baseline = uppföljningen har ett datum före baslinjens, så förändringen skulle räknas åt fel håll
    .help = rätta datumet, eller vilken av raderna som är baslinje
group-exceeds-total = gruppen är större än alla tillsammans
    .help = rätta något av talen; gäller den andra raden inte alla, skriv vilken grupp den gäller
groups-exceed-total = grupperna i { $dimension } är tillsammans { $sum }, men alla är { $total }
    .help = rätta talen om var och en hör till bara en av grupperna
invalid-scale = skalans högsta värde måste vara större än det lägsta, med högst 100
    .help = skriv till exempel 1 och 5
label-count = skalan har { $values } värden, men { $labels ->
    [one] ett ord
   *[other] { $labels } ord
}
    .help = skriv ett ord för varje värde, lägst först, med semikolon emellan, eller inga alls
label-of-other-step = etiketten { $label } står där skalan har { $step }, så svar som skrivs med siffror skulle räknas fel
    .help = låt skalans lägsta och högsta vara etiketternas egna tal, eller skriv etiketterna utan tal från lägst till högst
labels-by-comma = skalans ord har kommatecken emellan, och läses som ett enda ord
    .help = byt kommatecknen mot semikolon: { $parted }
note-among-rows = raden har text i en enda cell, och saknar allt annat som ska stå på en rad i tabellen
    .help = är det en anteckning, flytta den till ett eget blad; är det en rad i tabellen, fyll i resten av den
repeated-label = { $label } står två gånger bland skalans ord
    .help = ge varje värde på skalan ett eget ord
label-of-no-answer = { $label } betyder att någon inte har svarat, och är inget steg på skalan: det skulle räknas som bättre eller sämre än de andra svaren
    .help = { $told ->
    [entry] ta bort det ur labels och låt scale sluta vid det sista riktiga svaret; står det som en siffra bland svaren, skriv siffran i no-answer. Den som svarar så räknas inte med på frågan
    [text] låt skalan sluta vid det sista riktiga svaret; står det som en siffra bland svaren, skriv ordet där, eller lämna cellen tom. Den som svarar så räknas inte med på frågan
   *[table] ta bort det ur etiketterna och låt skalan sluta vid det sista riktiga svaret; står det som en siffra bland svaren, skriv ordet där, eller lämna cellen tom. Den som svarar så räknas inte med på frågan
}
best-in-the-middle = skalan går från för lite till för mycket, så det bästa svaret ligger i mitten: högre är varken bättre eller sämre
    .help = gör frågan till en bakgrund (kolumnen typ), eller gör om den till en skala där det ena hållet är bättre, som hur långt från lagom svaret är
scale-without-order = svaren på frågan { $item } ser ut att vara slag, inte grader: ett medelvärde av dem säger ingenting
    .help = skriv bakgrund i kolumnen typ och töm skalan och etiketterna; är det en skala, ge den ord från lägst till högst
text-of-other-scale = frågan talar om en skala { $low }–{ $high }
    .help = rätta skalan, eller det som frågan säger om den
answer-says-two = siffran och orden i svaret hör inte ihop på frågan { $item }
    .help = skriv bara siffran, från { $low } till { $high }, eller bara ett av skalans ord
answer-off-scale = det här är inget svar på frågan { $item }
    .help = { $labels ->
    [none] skriv ett helt tal från { $low } till { $high }
   *[other] skriv ett helt tal från { $low } till { $high }, eller något av { $labels }
}
item-without-answers = ingen har svarat på frågan { $item }
    .help = sätt frågans id som rubrik över svaren, eller ta bort frågan
item-without-scale = frågan { $item } har ingen skala
    .help = fyll i skalans lägsta och högsta värde, eller skriv i kolumnen typ att frågan är en bakgrund eller öppen
item-of-words-with-scale = frågan { $item } besvaras med ord och kan inte ha skala, etiketter, indikator eller index
    .help = töm de kolumnerna, eller ändra typ till skala
too-many-categories = bakgrundsfrågan { $item } har fler än { $most } olika svar: det är öppna svar, ingen bakgrund
    .help = ändra typ till öppen, eller dela in svaren i färre grupper i filen (ålder i åldersgrupper)
date-as-category = här står ett datum, men frågan { $item } besvaras med ord; kalkylprogram gör ett datum av ett svar som 2-3
    .help = ställ in kolumnen som text och skriv svaret igen, med långt tankstreck eller ord: 2–3, 2 till 3
open-answers-left-out = { $count ->
    [one] 1 öppet svar
   *[other] { $count } öppna svar
} på frågan { $item } har utelämnats: öppna svar visas aldrig
respondent-missing = { $count ->
    [one] ett svar saknar respondent, fast andra i bladet har en; det räknas, men jämförs inte person för person
   *[other] { $count } svar saknar respondent, fast andra i bladet har en; de räknas, men jämförs inte person för person
}
    .help = skriv samma pseudonym som personen hade vid det andra tillfället; lämna hela kolumnen tom om enkäten var anonym
more-answered-than-invited = { $answered } har svarat, men bara { $invited } fick enkäten
    .help = rätta hur många som fick den, eller vilket labb och tillfälle svaren hör till; till dess räknas ingen svarsfrekvens
days-as-occasions = svaren i labbet { $lab } har { $days } olika dagar som tillfälle, med få svar på de flesta: vart och ett blir ett tillfälle för sig, och före och efter går inte att jämföra
    .help = skriv baslinje som tillfälle vid alla svar från första gången, vilken dag de än kom in, och uppföljning vid dem från den sista; när omgången gjordes skrivs i bladet Enkätomgångar. Finns det omgångar däremellan, skriv samma månad vid alla svar i en omgång, som 2025-03
same-answers-in-labs = alla { $rows } svar i labbet { $lab } vid ett tillfälle är rad för rad samma som i labbet { $other }
    .help = se efter att inte ett av labben har fått det andras svar; till dess räknas de i båda
follow-up-same-as-baseline = alla { $persons } som svarade båda gångerna i labbet { $lab } har svarat precis likadant på allt
    .help = se efter att uppföljningens svar inte är baslinjens, inklistrade en gång till; till dess räknas de som två mätningar
rows-pasted-twice = { $rows } svar i följd är likadana som { $rows } svar längre upp
    .help = ta bort dem om de är inklistrade en gång till; till dess räknas de två gånger
wave-on-shorter-scale = vid ett tillfälle går inget svar på frågan { $item } över { $most }, vid ett annat går många över: skalan kan ha bytts emellan
    .help = har den bytts, dela frågan i två, en för varje skala; svar på olika skalor går inte att jämföra
wave-turned-round = { $persons } personer har svarat på frågan { $item } två gånger, och de som svarade högst den ena gången svarade lägst den andra: ett av tillfällena kan vara vänt
    .help = se efter vad 1 betydde vid vart och ett av tillfällena, och vänd svaren från det ena om de är omvända
round-twice = det labbets omgång vid det tillfället står en gång till
    .help = behåll den rad som stämmer
round-without-answers = inga svar från labbet har det här tillfället, så antalet inbjudna används inte
    .help = skriv samma tillfälle här och vid svaren
test-row = den svarande heter som ett test, så raden räknas inte
    .help = ta bort raden; är det en riktig person, ge den en annan pseudonym
persons-in-two-labs = { $persons } egna koder står i mer än ett labb: är det samma personer, räknas de två gånger i programmet
    .help = låt var och en svara i ett labb; är det olika personer, ge dem olika koder
repeated-respondent = samma person har svarat två gånger vid det här tillfället
    .help = behåll den rad som är rätt; till dess räknas den första
backgrounds-differ = samma person har gett två olika svar på bakgrundsfrågan { $item }
    .help = se efter att det är samma person; annars rätta pseudonymen eller svaret. Vart och ett av svaren gäller vid sitt tillfälle
indicator-cannot-be-fed = frågan { $item } ger värden till indikatorn { $indicator }, som varken är ett medelvärde eller en andel
    .help = ge indikatorn enheten { $scale } för medelvärdet, eller { $share } för andelen positiva svar
feeds-the-other-way = { $goes ->
    [none] frågan { $item } ger indikatorn { $indicator } andelen positiva svar, där mer är bättre, men indikatorns riktning är { $other }
   *[other] bättre är { $goes } för frågan { $item }, men { $other } för indikatorn { $indicator }, som får frågans medelvärde
}
    .help = { $goes ->
    [none] ge indikatorn riktningen { $up }, och ett namn som säger vad andelen är en andel av
   *[other] rätta riktningen för en av dem: medelvärdet räknas på skalan som den står i enkäten
}
indicator-fed-twice = frågorna { $other } och { $item } ger båda värden till indikatorn { $indicator } i samma labb
    .help = låt dem bilda ett index (kolumnen ”index”) som ger indikatorn dess värde, eller behåll en av dem
index-of-one = indexet { $index } har bara en fråga
    .help = ett index behöver minst två: skriv det i kolumnen ”index” för en fråga till, eller ta bort det
index-of-itself = { $item } anger sig själv som sitt index
    .help = ett index är en egen rad, med indexets namn som text
index-in-index = { $index } ingår i ett index, och kan då inte själv vara ett
    .help = låt varje fråga ange det index som den hör till; ett index kan inte ingå i ett annat
index-scale = frågan { $item } har skalan { $scale }, men dess index { $index } har { $index_scale }
    .help = ge indexet och alla dess frågor samma skala
index-with-answers = kolumnen har svar på { $index }, som är ett index: det räknas ut ur sina frågor, och kolumnen används inte
    .help = ta bort kolumnen, eller ge indexet ett annat id

# Koder och intervjuer
code-cycle = koden { $code } är överordnad sig själv
    .help = ta bort en av de överordnade koderna i kretsen
ambiguous-code = flera koder heter { $code }
    .help = skriv kodens id i stället
near-interview = intervjuns id liknar en annans; det kan vara samma intervju
    .help = skriv den på ett sätt om det är det, också i kodningarna; till dess räknas de som två
same-words = samma ord är kodade i { $interviews } intervjuer
    .help = se efter att de inte har kopierats nedåt; till dess räknas de som sagda i var och en av dem
quote-refused = citatet är märkt som citerbart, men på en annan rad är samma ord, eller en del av dem, märkta som inte citerbara; det visas inte
    .help = ändra till ja på båda raderna om orden får citeras
near-coder = kodarna { $coder } och { $other } kan vara samma person
    .help = skriv namnet på ett sätt om de är det; till dess räknas de som två, som kan vara överens eller inte
quote-without-consent = { $count ->
    [one] ett citat ur intervjun får visas enligt kodningen, men
   *[other] { $count } citat ur intervjun får visas enligt kodningen, men
} intervjun har inget samtycke; de visas inte
more-problems = det finns fler problem än de { $shown } första, och de visas inte
    .help = rätta dem som visas; är en tabell ifylld långt nedanför sina uppgifter, ta bort de raderna
