# Det som inte stämmer ihop, och det som inte får visas
typed-and-fed = { $indicator } har ett värde här och får också ett från enkätfrågan { $item }; det skrivna värdet gäller
    .help = ta bort värdet här om enkäten ska ge det, eller ta bort indikatorn från enkätfrågan
unequal-periods = baslinjen och det senaste värdet för { $indicator } gäller olika långa perioder, så ingen förändring räknas ut
    .help = ge antal för lika långa perioder, eller antal per månad som en egen indikator
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
    .help = ta bort det ur texten; om det får publiceras, skriv tre rader sist i labbrapport.toml: [[disclosure.allow-text]] och därunder cell = "{ $cell }" och reason = "…"
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
    .help = ska den visas, skriv i labbrapport.toml raden [[disclosure.exemption]] och under den raderna lab = "{ $lab }", indicator = "{ $indicator }" och reason = "…"
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
pointer-email = en e-postadress
pointer-phone = ett telefonnummer
pointer-street = en gatuadress
pointer-name = ett namn ur listan i labbrapport.toml
pointer-count = ett antal som rapporten inte visar,
