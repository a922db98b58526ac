# Det som inte stämmer ihop, och det som inte får visas
typed-and-fed = { $indicator } har ett värde här och får också ett från enkätfrågan { $item }; det skrivna värdet gäller
    .help = ta bort värdet här om enkäten ska ge det, eller ta bort indikatorn från enkätfrågan
unequal-periods = baslinjen och det senaste värdet för { $indicator } gäller olika långa perioder, så ingen förändring räknas ut
    .help = ge antal för lika långa perioder, eller antal per månad som en egen indikator
periods-not-added = { $indicator } har { $count } värden för var sin del av tiden; målet jämförs bara med det sista av dem
    .help = gäller målet hela tiden: skriv ett värde för alla delar tillsammans, eller löpande summor och Ja i kolumnen ”Kumulativ”
labs-weigh-otherwise = för alla labb tillsammans ändras { $indicator } mer eller mindre än i något labb, för att labben är olika stora vid de två tillfällena; ingen gemensam förändring visas
    .help = berätta om förändringen labb för labb, eller se efter hur många som räknas i varje labb
total-falls = { $indicator } är en löpande summa, men är mindre här än tidigare
    .help = skriv summan från början till och med det här tillfället, eller Nej i kolumnen ”Kumulativ”
same-day = { $indicator } har två värden från samma dag, före och efter
    .help = rätta datumet för det ena
cohort-grows = { $indicator } gäller en sluten grupp, men är fler här än från början
    .help = rätta något av talen, eller skriv Nej i kolumnen ”Sluten grupp”
thousand-times = { $indicator } har belopp i labbet som är flera hundra gånger större än andra
    .help = se efter om något av dem är i tusental kronor: skriv 95 tkr
very-small-target = målet för { $indicator } är mindre än två procent, och värdena är många gånger större
    .help = se efter om målet är i hela procent: 0,8 som andel är 80 %
target-of-group = mål för en grupp visas inte i rapporterna
    .help = skriv målet på raden som gäller alla; ett mål bara för gruppen kan vara en egen indikator
groups-without-total = { $indicator } har värden för grupper, men inget för alla; i rapporterna visas den inte
    .help = lägg till en rad utan grupp, som gäller alla
parts-disagree = grupperna i { $dimension } är lika många som alla, men tillsammans { $sum } och inte { $total }
    .help = rätta något av talen
whole-outside-parts = värdet för alla ligger utanför värdena för grupperna i { $dimension }, fast de är lika många som alla
    .help = rätta något av värdena
scales-mixed = { $indicator } har värden som inte kan höra till samma skala; inget gemensamt medelvärde visas
    .help = räkna om värdena till en skala, eller gör två indikatorer
near-groups = grupperna { $group } och { $other } räknas som två
    .help = är det samma grupp, skriv namnet likadant på alla rader
near-categories = två svar på bakgrundsfrågan { $item } ser ut att betyda samma sak, och räknas som två grupper
    .help = skriv dem likadant på alla rader om de gör det
off-items-scale = värdet ligger utanför skalan { $low }–{ $high } i enkätfrågan som ger indikatorn dess värden
    .help = skriv värdet på frågans skala
same-name = { $name } är namnet på två, och rapporterna kan inte skilja dem åt
    .help = slå ihop dem, eller ge dem olika namn
sheet-of-other-lab = bladet eller filen heter { $name }, men alla rader gäller { $lab }
    .help = se efter kolumnen ”Labb”: är raderna kopierade, skriv rätt labb
after-report = det här är efter rapportens datum, { $date }
    .help = rätta datumet, eller rapportens datum i labbrapport.toml
before-lab = mätningen är från tiden före labbet
    .help = rätta datumet, eller när labbet började
overlapping-dates = två uppföljningar av { $indicator } kan vara samma tillfälle; rapporten visar den senare
    .help = behåll en av raderna, eller skriv dagen på båda
only-years = av { $count ->
    [one] en aktivitet
   *[other] { $count } aktiviteter
} är bara året känt: de räknas, men inte i någon månad
    .help = skriv månad eller dag, till exempel 2025-03
older-date-in-group = gruppens senaste värde för { $indicator } är äldre än labbets, och visas bara som ett tidigare värde
    .help = fyll i gruppen för samma datum som totalen, eller låt den stå om den inte mättes då
target-on-wrong-side = målet för { $indicator } ligger { $direction ->
    [up] under baslinjen fast värdet ska öka
   *[down] över baslinjen fast värdet ska minska
}
    .help = se efter målet, baslinjen och indikatorns riktning; ingen måluppfyllelse räknas ut
interview-without-date = { $dated ->
    [0] ingen kodad intervju har datum, så mättnad räknas i den ordning som intervjuernas id har
   *[other] { $undated ->
        [one] en kodad intervju saknar datum och räknas sist
       *[other] { $undated } kodade intervjuer saknar datum och räknas sist
    } där rapporten visar mättnad
}
coder-not-listed = { $coder } har kodat { $segments ->
    [one] ett avsnitt
   *[other] { $segments } avsnitt
} i intervjun men står inte som kodare där; { $segments ->
    [one] det
   *[other] de
} räknas inte med när kodarna jämförs
    .help = skriv alla som har kodat hela intervjun i kolumnen ”kodare”
coder-without-codings = { $coder } står som kodare för { $interviews ->
    [one] en intervju
   *[other] { $interviews } intervjuer
} men har inga kodningar i projektet; överensstämmelsen räknas utan { $coder }
    .help = lägg till kodarens fil eller rader, eller ta bort namnet; stavas det på ett annat sätt bland kodningarna, skriv det likadant
codings-without-coder = { $count ->
    [one] en kodning
   *[other] { $count } kodningar
} i intervjun saknar kodare, fast flera har kodat den; den är inte med när överensstämmelsen räknas
    .help = skriv vem som har kodat varje avsnitt, eller coder = "…" i filens avdelning om en enda har gjort det
coder-of-little = { $coder } har kodat { $segments ->
    [one] ett avsnitt
   *[other] { $segments } avsnitt
} i intervjun, mindre än en tiondel av vad den som kodat mest har; { $segments ->
    [one] det
   *[other] de
} räknas inte med när kodarna jämförs
    .help = om { $coder } har kodat hela intervjun: skriv intervjun i bladet Intervjuer med alla sina kodare i kolumnen ”kodare”
code-supports-nothing = koden { $code } stödjer ingen framgångsfaktor och ingen slutsats
    .help = skriv vilka faktorer den stödjer i kodbokens kolumn ”stödjer”, eller skriv koden vid en slutsats; annars står den bara i kodboken
factor-without-evidence = inget talar för framgångsfaktorn { $factor }: inget kodat avsnitt, inget dagboksinlägg och inget värde på en indikator
    .help = låt koder stödja den i kodbokens kolumn ”stödjer”, eller skriv dess indikatorer; rapporten säger annars att belägg saknas
conclusion-without-evidence = inget kodat avsnitt talar för slutsatsen { $conclusion }
    .help = skriv vilka koder den bygger på i kolumnen ”koder”; rapporten säger annars att belägg saknas
recommendation-without-grounds = rekommendationen { $recommendation } bygger inte på något
    .help = skriv framgångsfaktorer eller slutsatser i kolumnen ”bygger på”; rapporten säger annars att belägg saknas
recommendation-on-weak-evidence = rekommendationen { $recommendation } bygger bara på svaga belägg
    .help = rapporten säger det; låt den bygga på mer, eller formulera den försiktigare
recommendation-on-no-evidence = rekommendationen { $recommendation } bygger på något som saknar belägg i intervjuerna
    .help = rapporten säger det; låt den bygga på mer, eller formulera den försiktigare
no-such-quote = i { $cell } står inget citat som får visas
    .help = peka ut en cell med ett citat som har samtycke, till exempel "data/intervjuer.xlsx#Kodningar!F12"
personal-text = texten innehåller { $what } och skulle publiceras
    .help = ta bort det ur texten; om det får publiceras, skriv tre rader sist i labbrapport.toml, och varför i stället för …:
        { "[[disclosure.allow-text]]" }
        cell = { $cell }
        reason = "…"
allow-text-not-needed = ingen text i den här cellen pekar ut någon
    .help = se efter att adressen stämmer, eller ta bort avdelningen
personal-file-name = namnet på en fil eller mapp innehåller { $what } och skulle publiceras i listor över källor; det är fil { $number } av { $count } bland datafilerna i bokstavsordning
    .help = ge filen eller mappen ett annat namn, till exempel efter labbet
personal-sheet-name = namnet på ett blad innehåller { $what } och skulle publiceras bland källorna; det finns i fil { $number } av { $count } bland datafilerna i bokstavsordning
    .help = ge bladet ett annat namn, till exempel efter labbet
personal-id = labbets id innehåller ett namn ur listan i labbrapport.toml, och skulle publiceras i namn på filer och i resultaten
    .help = ge labbet ett annat id, till exempel efter orten
personal-picture-name = namnet på bilden eller dess mapp innehåller { $what }
    .help = ge bildfilen ett annat namn och skriv det i cellen
comment-beside-withheld = kommentaren visas inte, för uppgiften på raden visas inte
    .help = inget behöver göras; det som kan sägas utan att peka ut någon kan skrivas på bladet Texter
result-beside-withheld = resultatet visas inte, för indikatorns uppgift i labbet visas inte
    .help = ta bort indikatorn på raden om texten inte handlar om den, eller låt det vara
exemption-not-asked-for = undantaget för indikatorn { $indicator } i labbet { $lab } begärs inte på någon rad
    .help = skriv skälet i radens kolumn ”undantag”, eller ta bort undantaget här
exemption-not-granted = raden ber om att visas fast antalet är litet, men labbrapport.toml säger inte ja; uppgiften visas inte
    .help = ska den visas, skriv fyra rader sist i labbrapport.toml, och varför i stället för …:
        { "[[disclosure.exemption]]" }
        lab = "{ $lab }"
        indicator = "{ $indicator }"
        reason = "…"
withheld-primary = { $figure } visas inte: antalet är litet, eller säger något om alla i en liten grupp
withheld-derived = { $figure } visas inte: den räknas ut från något som inte visas
withheld-complementary = { $figure } visas inte: den skulle avslöja något annat som inte visas
withheld-edition = { $figure } visas inte: den skiljer sig med några få personer från vad en tidigare utgåva visade
withheld-more = { $count ->
    [one] 1 uppgift till visas inte
   *[other] { $count } uppgifter till visas inte
}; results.json märker varje
withheld-classes = { $count ->
    [one] 1 svarsklass eller median i enkäterna visas inte
   *[other] { $count } svarsklasser och medianer i enkäterna visas inte
}: svaren visas hopslagna, eller bara som antal och medelvärde
withheld-together = { $count ->
    [one] 1 uppgift om hur ofta två koder förekommer tillsammans visas inte
   *[other] { $count } uppgifter om hur ofta två koder förekommer tillsammans visas inte
}; results.json märker varje
withheld-backgrounds = { $count ->
    [one] 1 uppgift om enkätsvar efter bakgrund visas inte
   *[other] { $count } uppgifter om enkätsvar efter bakgrund visas inte
}: grupperna, eller det som skiljer dem från andra, är för små
disclosure-audit = { $figure } ska inte visas, men det som visas avslöjar den
    .help = ett undantag visar en uppgift vad den än avslöjar: ta bort undantaget för en summa eller en annan grupp, eller begär ett även här

# Det som pekar ut någon i en text
pointer-identity-number = ett personnummer
pointer-birth-date = en födelsedag
pointer-email = en e-postadress
pointer-handle = ett konto i sociala medier
pointer-phone = ett telefonnummer
pointer-street = en gatuadress
pointer-name = ett namn ur listan i labbrapport.toml
pointer-count = ett antal som rapporten inte visar,
