# Filer från andra program

# Vad de är
format-refi-qda = ett projekt i REFI-QDA
format-refi-qda-codebook = en kodbok i REFI-QDA
format-taguette = markeringar från Taguette
format-taguette-codebook = en kodbok från Taguette
format-atlas-ti = citat från ATLAS.ti
format-maxqda = kodade segment från MAXQDA
format-qualcoder = kodade segment från QualCoder
format-microsoft-forms = Microsoft Forms
format-google-forms = Google Forms
format-limesurvey = LimeSurvey
format-surveymonkey = SurveyMonkey
format-qualtrics = Qualtrics
format-kobo = KoboToolbox eller ODK
format-redcap = REDCap
format-indicator-table = en tabell med en rad per indikator
format-survey-table = en tabell med en rad per svarande

# Varför något inte läses in
left-out-test = test
left-out-rejected = märkta som skräp eller inte godkända
left-out-total = summering
left-out-incomplete = svaren skickades aldrig in
left-out-no-respondent = pseudonym saknas
left-out-no-occasion = tillfälle saknas
left-out-unknown-occasion = tillfället är okänt
left-out-no-lab = labb saknas
left-out-several-labs = flera labb
left-out-unknown-lab = labbet är okänt
left-out-on-purpose = undantaget i labbrapport.toml
left-out-no-answers = ingen av frågorna är besvarad
left-out-multi-select = flera svar på samma fråga
left-out-ranking = rangordning: samma alternativ i olika ordning, vilket inte är ett svar på en skala
left-out-by-option = flera svar i samma cell: varje alternativ som minst två har valt läses för sig
left-out-read-together = läses tillsammans med andra kolumner som en fråga
left-out-repeated = samma formulär en gång till för samma person och tillfälle: det första räknas
left-out-between = från ett tillfälle mellan det första och det sista, utan datum: för att läsa dem, skriv en avdelning till med dagen som occasion
left-out-once = svar som gavs en gång: bakgrunden följer personens övriga rader
left-out-choice = svarsalternativ som inte ligger på någon känd skala
left-out-many-choices = fler än 12 svarsalternativ, för många för en bakgrund: slå ihop dem till färre i en egen kolumn om svaren ska delas upp efter dem
left-out-free-text = fritext
left-out-number = tal
left-out-date = datum
left-out-empty = inga svar
left-out-bookkeeping = programmets egna uppgifter
left-out-personal = uppgifter om vem någon är
left-out-uncoded = inget är kodat, så det är ingen intervju
left-out-no-numbers = ord och inga tal
left-out-not-measured = inget mätt värde
left-out-milestone = delmål på vägen; det sista målet läses
left-out-undated = ett utfall utan årtal, bredvid andra som har det
left-out-marks-case = visar vem ett avsnitt hör till och är inget tema

# Poster i labbrapport.toml
example-respondent = respondent = "Din kod"; respondent = false om enkäten är anonym
example-occasion = occasion = "baseline"
example-import-lab = lab = "norr"
example-column = column = "rubriken i filen"
example-item-id = id = "trygghet"
example-scale = scale = [1, 5]
expected-columns = en lista med rubriker inom citattecken, ["Kommentar", "Ålder"]
expected-codes = en lista med koders namn inom citattecken, ["Tid"]
expected-answers = en lista med svar inom citattecken, ["99"]
expected-column-or-text = en text inom citattecken eller {"{"} column = "…" {"}"}
expected-values = en tabell med texter, {"{"} "Norra" = "norr", "Test" = "leave-out" {"}"}
expected-labels = en tabell med heltal, {"{"} "Inte alls" = 1, "Helt" = 5 {"}"}
expected-respondent = en kolumn, eller false om enkäten är anonym
expected-smallest-change = ett antal steg över 0, 0.3
expected-blank = ett värde på skalan, 0
expected-scale = lägsta och högsta värdet, [1, 5]
expected-telling = en text inom citattecken eller {"{"} variable = "…" {"}"}
expected-telling-date = ett datum inom citattecken eller {"{"} variable = "…" {"}"}
expected-telling-lab = ett labbs id inom citattecken, {"{"} variable = "…" {"}"} eller en lista med sådana
expected-telling-consent = true, false eller {"{"} variable = "…" {"}"}
expected-yes-no = true eller false
key-of-other-import = { $key } hör till { $kind ->
    [codings] enkäter, men avdelningen läser kodade intervjuer
   *[survey] kodade intervjuer, men avdelningen läser en enkät
}
    .help = ta bort raden, eller skriv filens format med format = "…"; ”labbrapport import FIL” skriver en avdelning som passar filen
told-by-many = { $key } hämtas från mer än en sak
    .help = skriv en av variable, case, set och source; för lab går det bra med en lista, och då gäller det första som ger ett svar
told-by-nothing = det står inte var { $key } hämtas
    .help = skriv en av variable = "…", case = "…", set = "…" och source = "…"
pattern-without-place = { $pattern } visar inte var i namnet värdet står
    .help = skriv {"{"}{ $key }{"}"} på dess plats och * för vad som helst, { $by } = "Del *: {"{"}{ $key }{"}"}"

# Filer som inte kan läsas
empty-export = filen är tom
    .help = exportera den en gång till
empty-export-sheet = bladet är tomt
    .help = exportera enkätens svar en gång till, med en rubrik över varje kolumn
export-too-large = { $what ->
    [files] arkivet innehåller fler än { $most } filer
    [elements] projektet innehåller fler än { $most } delar
    [members] projektets fall och mängder har fler än { $most } medlemmar och värden
    [names] projektets namn eller texter är för stora tillsammans för att läsas
    [file] { $file } i arkivet är för stor för att läsas
   *[document] filen är för stor för att läsas
}
    .help = dela upp projektet, eller exportera det utan det som inte är kodat
encrypted-archive = arkivet är låst med lösenord
    .help = exportera projektet utan lösenord
damaged-archive = arkivet är skadat eller blev inte helt kopierat
    .help = exportera projektet en gång till, eller kopiera filen igen
unsupported-archive = arkivet är packat på ett sätt som inte kan läsas
    .help = packa upp det och packa det igen som ett vanligt zip-arkiv
path-outside-archive = arkivet innehåller en sökväg som leder ut ur det, { $path }
    .help = inget program för kodning skriver ett sådant arkiv; ta reda på var filen kommer ifrån
archive-bomb = { $file } i arkivet blir mer än { $times } gånger större när den packas upp
    .help = inget vanligt projekt är packat så hårt; exportera det en gång till
malformed-xml = filen är avklippt eller är inte riktig XML
    .help = exportera projektet en gång till, eller kopiera filen igen
xml-doctype = filen har en dokumenttyp (DOCTYPE)
    .help = inget program för kodning skriver en sådan, och den kan leda någon annanstans; exportera projektet en gång till
xml-entity = filen hänvisar till entiteten { $entity }
    .help = sådana hänvisningar följs inte; exportera projektet en gång till
no-project = det finns inget projekt i REFI-QDA i filen
    .help = exportera projektet en gång till som REFI-QDA (.qdpx)
several-projects = arkivet innehåller { $count } projekt i stället för ett
    .help = exportera ett projekt i taget
unknown-format = inget blad har rubrikerna från en tabell med kodningar ur Taguette, ATLAS.ti, MAXQDA eller QualCoder
    .help = exportera de kodade avsnitten en gång till med programmets egna rubriker, eller projektet som REFI-QDA (.qdpx)
other-format = filen är { $found }, inte { $said }
    .help = den läses som det den är; skriv format = "{ $word }"

# Vad som är udda i en fil med kodningar
row-without-source = raden anger inget dokument och läses inte in
    .help = skriv vilket dokument den hör till, eller ta bort raden
duplicate-code = koden { $code } finns två gånger på samma ställe
    .help = kodningarna räknas som en och samma kods; ge den ena ett annat namn om de är två
duplicate-guid = { $element ->
    [Code] koden { $guid } finns två gånger; kodningarna räknas till den första
   *[Coding] kodningen { $guid } finns två gånger med samma kod och räknas en gång
}
    .help = { $element ->
    [Code] exportera projektet en gång till; är det likadant då är kodboken skadad i programmet
   *[Coding] vissa program skriver ett avsnitt i en PDF både som yta och som text; då behöver inget göras
}
duplicate-source = { $element } { $guid } heter likadant som en annan källa; de räknas som två intervjuer
    .help = ge den ena ett annat namn i programmet om de ska kunna skiljas åt
dangling-reference = { $element }{ $guid ->
    [none] {""}
   *[other] {" "}{ $guid }
} pekar på { $to ->
    [code] en kod som inte finns i filen; kodningen läses inte in
    [user] en användare som inte finns i filen; vem som har kodat är inte känt
    [variable] en variabel som inte finns i filen; värdet läses inte in
   *[source] en källa som inte finns i filen; den hoppas över
}
    .help = exportera hela projektet, inte ett urval
position-outside-text = { $element } { $guid } { $why ->
    [outside] ligger utanför sin text
   *[unusable] har inga användbara positioner
}; det räknas som avsnitt men får inget citat
    .help = exportera projektet en gång till; är det likadant då är avsnittet skadat i programmet
positions-do-not-fit = { $misplaced ->
    [0] inget visar hur programmet räknar positioner i { $element } { $guid }; avsnitten där ({ $count } st) räknas men får inget citat
   *[other] positionerna för { $misplaced } av { $count } avsnitt i { $element } { $guid } stämmer inte med namnen; avsnitten räknas men får inget citat
}
    .help = { $misplaced ->
        [0] skriv de citat som ska visas i bladet Kodningar, eller exportera projektet från ett program som skriver avsnittens texter
       *[other] jämför några citat med programmet innan de publiceras
    }
missing-source-text = texten till { $element } { $guid } finns inte i filen; dess avsnitt ({ $count } st) räknas men får inget citat
    .help = exportera projektet med källorna om citat önskas
too-many-quotes = avsnittens texter är för stora tillsammans; de sista i filen får inget citat

# Vad avdelningen i labbrapport.toml och filen säger om intervjuerna
unknown-variable = { $by ->
    [variable] det finns ingen variabel som heter { $name } i { $file }
    [case] inget fall i { $file } passar in på { $name }
    [set] ingen mängd i { $file } passar in på { $name }
   *[source] ingen källa i { $file } passar in på { $name }
}
    .help = ”labbrapport import FIL” visar vad som finns att gå efter i filen
unknown-code = det finns ingen kod som heter { $code } i { $file }
ambiguous-imported-code = flera koder i kodboken heter { $code }
    .help = ge alla utom en av dem ett annat namn i bladet Kodbok, eller lägg dem under olika koder
unreadable-value = { $key ->
    [date] källans datum går inte att förstå; det ska vara en dag, till exempel 2019-05-12
   *[consent] källans samtycke går inte att förstå; det ska vara ja eller nej
}
    .help = rätta det i programmet, eller skriv i avdelningens values vad det betyder
other-lab = { $earlier ->
    [table] intervjun med samma id i bladet Intervjuer
   *[file] intervjun med samma namn i en annan fil
} hör till ett annat labb
    .help = ge källan ett annat namn om det är två intervjuer, eller rätta labbet för en av dem
same-source-name = flera källor har det här namnet, så det går inte att avgöra vilken av dem som är { $earlier ->
    [table] intervjun med samma id i bladet Intervjuer
   *[file] intervjun med samma namn i en annan fil
}
    .help = ge källorna olika namn i programmet, och varje intervju samma namn överallt
several-labs = källan hör till flera labb
    .help = låt den höra till ett labb, eller skriv i avdelningens lab vad som avgör
nothing-tells-lab = inget visar vilket labb källorna i { $file } hör till
    .help = skriv lab = "…" eller lab = {"{"} variable = "…" {"}"}, eller lägg till källorna i bladet Intervjuer; ”labbrapport import FIL” visar vad som går att använda
source-without-lab = inget visar vilket labb källan{ $guid ->
    [none] {""}
   *[other] {" "}{ $guid }
} hör till; dess kodningar ({ $count } st) läses inte in
    .help = låt den höra till ett labb i programmet, eller lägg till den under sitt namn i bladet Intervjuer
source-of-unknown-lab = det som visar källans labb finns inte i bladet Labb
    .help = skriv i values för avdelningens lab vilket labb som menas, eller "leave-out"
source-not-in-table = källan i { $file } finns inte bland intervjuerna i { $table }; samtycke och kodare tas bara ur { $file }
    .help = om den är en av intervjuerna där ska källans namn i { $file } stå som id i { $table }; annars lägg till en rad för den
interview-not-in-file = intervjun i { $table } är ingen källa i { $file } och har inga kodningar
    .help = skriv källans namn i { $file } som id, utan filändelse, eller ta bort raden om intervjun inte är kodad
uncoded-sources = { $count ->
    [one] 1 källa läses inte in, för inget är kodat i den
   *[other] { $count } källor läses inte in, för inget är kodat i dem
}
segments-without-text = { $without } av { $count } kodningar saknar text; de räknas som avsnitt men får inget citat
quotes-without-consent = { $without } av { $count } intervjuer saknar samtycke till citat; deras citat visas inte

# Enkäter
no-survey-export = ingen av de första 20 raderna ser ut som rubriker till enkätsvar
    .help = filen ska ha en rubrik över varje kolumn och en rad per svarande
codings-not-read = det här är en tabell över kodningar från { $tool ->
    [other] ett analysprogram
   *[named] { $tool }
}, inga enkätsvar, och den läses inte
    .help = exportera hela projektet som REFI-QDA (.qdpx) om programmet kan det, annars skriv kodningarna i bladet Kodningar: en rad per intervju, kod och citat
sheet-not-imported = bladet har rader, men ingen avdelning för filen läser det
    .help = är det enkätsvar, skriv en avdelning till med sheet = { $sheet }: ”labbrapport import FIL” föreslår den; annars är allt rätt
no-responses = det finns rubriker men inga svar under dem
    .help = exportera svaren igen när någon har svarat
rows-left-out = { $count ->
    [one] 1 rad läses inte in: { $why }
   *[other] { $count } rader läses inte in: { $why }
}
no-export-column = ingen kolumn har koden eller rubriken { $column }
    .help = skriv kolumnens rubrik precis som den står i filen
several-export-columns = { $pattern ->
    [none] flera kolumner har rubriken { $column }
   *[other] { $column } passar in på flera kolumner
}
    .help = { $pattern ->
    [none] byt namn på alla utom en av dem i filen
   *[other] skriv koden eller rubriken för en enda kolumn
}
no-items = avdelningen har inga frågor att läsa
    .help = ”labbrapport import FIL” föreslår dem
invalid-item-id = { $id } går inte att använda som id
    .help = använd bokstäver, siffror, - och _, högst 40 tecken och inte ordet all; för flera kolumner ett * för det som skiljer dem åt
invalid-item-scale = skalan för { $item } ska gå från sitt lägsta värde till ett högre, med högst 100 steg
    .help = skriv till exempel scale = [1, 5]
label-off-scale = ett svarsalternativ för { $item } har ett värde utanför skalan
    .help = ge alla svarsalternativ värden från { $low } till { $high }
item-twice = frågan { $item } finns två gånger i avdelningen
    .help = ge den ena ett annat id
item-column-twice = kolumnen för frågan { $item } används redan av en annan fråga
    .help = ange varje kolumn en gång
unanswered-item = ingen har besvarat frågan { $item }
    .help = kontrollera att det hämtas från rätt kolumn, eller ta bort det ur avdelningen
unchosen-option = ingen har valt alternativet { $option } i frågan { $item }
    .help = se efter att alternativet står i labbrapport.toml som i filen; har ingen valt det är allt rätt
unknown-label = svaret är inget av svarsalternativen för frågan { $item }
    .help = skalan går från { $low } till { $high }{ $labels ->
    [none] {""}
   *[other] {" "}med svarsalternativen { $labels }
}; rätta svaret, lägg till det som står här i frågans labels i labbrapport.toml, eller i dess no-answer om det betyder vet ej
export-answer-off-scale = svaret ligger utanför skalan för frågan { $item }
    .help = skalan går från { $low } till { $high }{ $labels ->
    [none] {""}
   *[other] {" "}med svarsalternativen { $labels }
}; rätta svaret, lägg till det som står här i frågans labels i labbrapport.toml, eller i dess no-answer om det betyder vet ej
unknown-export-occasion = { $found ->
    [none] det som står här är inget tillfälle
   *[other] { $found } är inget tillfälle
}
    .help = { $found ->
    [none] lägg till det i values för avdelningens occasion i labbrapport.toml, som baseline, follow-up, ett datum eller leave-out
   *[other] skriv baseline, follow-up eller ett datum
}
nobody-returns = ingen av dem som svarade före i labbet { $lab } är bland dem som svarade efter, efter sina koder att döma
    .help = se efter att koderna är skrivna på samma sätt båda gångerna; är det olika personer som svarade är allt rätt, och före och efter jämförs som två grupper
row-numbers-as-respondents = de svarande är numrerade efter raderna på båda tillfällena: är numren formulärets, jämförs olika personer som om de vore samma
    .help = är enkäten anonym, lämna kolumnen för svarande tom; annars skriv varje persons egen kod
near-respondent = pseudonymen liknar en annan; det kan vara samma person
    .help = rätta en av dem om det är det; till dess räknas de som två personer
import-not-confirmed = ingen har kontrollerat avdelningen än
    .help = se efter att direction, scale och labels är rätt för varje fråga, och skriv sedan confirm = true
reversed-item-without-direction = frågan { $item } ser ut att gälla något dåligt, eller ha det bästa lägst på skalan, { $text }, och det står inte vilket håll som är bättre
    .help = { $told ->
        [table] skriv ner i kolumnen ”Riktning” om det är bättre när värdet är lägre, annars upp
       *[entry] skriv direction = "down" om det är bättre när värdet är lägre, annars direction = "up"
    }
items-without-direction = det står inte vilket håll som är bättre för { $items }; mer räknas som bättre
    .help = skriv direction = "up" eller direction = "down" för varje fråga
other-scale = frågan { $item } går från { $low } till { $high } i bladet Enkätfrågor eller i en tidigare avdelning
    .help = skriv samma skala här, eller ett annat id
other-wording = { $item } är en annan fråga i bladet Enkätfrågor eller i en tidigare avdelning: där är den { $other }, här { $text }
    .help = ge frågan ett eget id om den är en annan; skriv samma text = "…" på båda ställena om det är samma fråga
other-label-value = svaret { $label } på frågan { $item } är { $value } här, men { $other } i bladet Enkätfrågor eller i en tidigare avdelning
    .help = samma svar måste betyda samma sak före och efter; rätta labels här eller där. Har svarsalternativen ändrats så att de inte går att jämföra är det två frågor: ge dem var sitt id
item-said-otherwise = frågan { $item } har ett annat värde för { $key } i bladet Enkätfrågor eller i en tidigare avdelning
    .help = skriv det på ett ställe: ta bort { $key } här, eller rätta det där
item-of-other-index = frågan { $item } ingår redan i indexet { $index }
    .help = en fråga kan bara ingå i ett index
