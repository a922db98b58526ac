# Mallar, påståenden och dokument
unknown-template = det finns ingen mall som heter { $template }
reserved-character = mallen innehåller ett tecken som programmet har för eget bruk (U+FDD0 eller U+FDD1)
    .help = ta bort tecknet
unsafe-value = här skulle ett värde ur data läsas som kod i stället för som text
    .help = skriv värden i löpande text, { "{{ värde }}" }, eller som argument, { "{{ värde|str }}" }; inte i kommentarer, råtext, matematik eller inom citattecken
template = mallen går inte att fylla i här ({ $message })
    .help = docs/templates.md visar vad mallar kan göra
template-syntax = mallen är felskriven här ({ $message })
    .help = värden står inom { "{{ … }}" }, och { "{% if %}" } och { "{% for %}" } avslutas med { "{% endif %}" } och { "{% endfor %}" }
template-undefined = mallen använder ett namn som inte finns ({ $message })
    .help = se efter hur namnet stavas; docs/templates.md räknar upp vad mallar ser
not-known-here = { $name } går inte att använda här
unknown-picture = det finns ingen bild som heter { $path }
    .help = en bild går att visa när den står i data eller i labbrapport.toml: [[theme.picture]] och därunder file = "…" och alt = "…"
typst = sidan går inte att sätta här ({ $message })
    .help = { $hint ->
        [none] titta på raden i mallen, och på docs/templates.md
       *[other] { $hint }
    }
ignored-on-web = { $element } går inte att visa på en webbsida
    .help = använd temats egna delar (docs/templates.md räknar upp dem), eller skriv delen inom #in-print[…] och något annat inom #on-web[…]
lost-on-web = { $text } kommer inte med på webbsidan
    .help = det egna temat under report-templates/web/ utelämnar en text; visa den, eller säg att den utelämnas med #left-out(…)
theme-without-web = temat är eget, men webbsidorna har programmets utseende
    .help = lägg ett eget web/theme.typ och web/style.css bredvid theme.typ, eller skriv off = true under [web] i labbrapport.toml
typed-figure = { $typed } är skrivet för hand; det är också värdet av { $figure }{ $others ->
    [0] { "" }
    [one] , eller av ett till
   *[other] , eller av { $others } till
}
    .help = skriv { "{{ figure(\"" }{ $figure }{ "\") }}" } i stället, så följer siffran med när data ändras
typed-in-text = { $typed } är skrivet för hand; det är också värdet av { $figure }{ $others ->
    [0] { "" }
    [one] , eller av ett till
   *[other] , eller av { $others } till
}
    .help = se efter att texten stämmer även när data ändras; en siffra som skrivs i en mall följer med av sig själv
text-differs = texten säger { $typed }, men { $figure } är { $actual }
    .help = rätta den av dem som är fel; om talet är något annat, skriv vad det är
text-of-target = texten säger { $typed }, men utfallet är { $actual } och målet { $target }
    .help = rätta texten, eller talen om de är fel
text-of-change = texten säger { $typed }, men värdet var { $baseline } från början och är nu { $actual }
    .help = rätta texten, eller talen om de är fel
text-tells-withheld = texten berättar vad { $figure } är, och den uppgiften får inte visas
    .help = skriv om meningen utan talet
unknown-figure = { $figure } är inte id på någon uppgift
    .help = ett id ser ut som indicator/jobb/boden/actual; output/resultat/results.json räknar upp dem
unknown-in-figure = { $part } är inte { $what }
    .help = output/resultat/results.json räknar upp alla id
not-a-figure = det här är ingen uppgift ur data
    .help = skriv dess id, "indicator/jobb/boden/actual", eller ge uppgiften själv
unknown-claim = { $claim } är inget som går att påstå
    .help = det som går är: { $known }
claim-on-share = { $figure } är en andel, och det är inte { $says }
    .help = skriv andelar som 0.8 eller som 80 %
claim-without-before = det finns inget tidigare värde att jämföra { $figure } med
    .help = påstå rörelse om en indikators utfall eller förändring, eller om en enkäts senare tillfälle
claim-unclear = texten säger { $says } om { $figure }, men skillnaden är inte större än att den kan bero på slumpen
    .help = skriv om meningen så att den inte säger mer än så
claim-not-carried = texten påstår { $says } om { $figure }, men { $before ->
    [none] uppgiften är { $actual }
   *[other] uppgiften var { $before } före och { $actual } efter
}
    .help = skriv om meningen så att den stämmer, och påståendet med den
claim-withheld = texten bygger på { $figure }, som inte får visas
    .help = ta bort meningen, eller skriv den bara när uppgiften är känd: { "{% if figure(\"…\").known %}" }
claim-missing = texten bygger på { $figure }, som saknas i data
    .help = ta bort meningen, eller skriv den bara när uppgiften är känd: { "{% if figure(\"…\").known %}" }
requirement-not-met = texten säger { $says }, men det stämmer inte längre{ $figures ->
    [none] { "" }
   *[other] : { $figures }
}
    .help = skriv om meningen så att den stämmer, och villkoret med den

# Delarna av en uppgifts id
figure-indicator = någon indikator
figure-group = någon grupp
figure-survey-item = någon enkätfråga
figure-success-factor = någon framgångsfaktor
figure-conclusion = någon slutsats
figure-recommendation = någon rekommendation
figure-method = någon metod
figure-lab = något labb
figure-code = någon kod
figure-measure = något som finns att säga om den
figure-date = något datum
figure-answer = något svar
figure-number = något nummer; intervjuer räknas från 1
unknown-chart = det finns inget diagram som heter { $chart }
    .help = de som finns är { $known }
