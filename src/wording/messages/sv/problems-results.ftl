# Resultatfiler
not-results = filen innehåller inga resultat från labbrapport, eller är skadad (rad { $line }, tecken { $column })
    .help = välj filen results.json, som ligger i output/resultat/ när rapporterna är gjorda
received-not-written = resultaten kan inte skrivas: { $error }
    .help = välj ett namn som inte finns än, i en mapp som går att skriva i
results-newer = resultatfilen är av version { $version }, och det här programmet känner till och med { $known }
    .help = hämta en nyare utgåva av labbrapport, eller be om filen på nytt i version { $known }
results-not-readable = resultatfilen kan inte läsas: { $error }
    .help = kontrollera filens namn och vilken mapp den ligger i
results-too-large = filen är större än { $most } MiB och läses inte
    .help = välj filen results.json som labbrapport skrev den
results-too-many = filen innehåller långt fler värden än resultat från labbrapport har, och läses inte
    .help = välj filen results.json som labbrapport skrev den
results-without = { $within } saknar { $key }, som varje resultatfil av den versionen har
    .help = be om filen på nytt, som labbrapport skrev den
results-impossible = { $id } kan inte stämma: { $why ->
    [lab] id:t nämner ett labb, men siffran säger sig gälla alla
    [share] andelen är större än det hela eller mindre än inget
    [unknown-lab] labbet finns inte bland filens labb
    [withheld] värdet ska inte visas, men står i filen; sprid den inte vidare
    [interval] den undre gränsen är större än den övre
    [day] dagen finns inte, eller perioden slutar innan den börjar
    [fraction] andelen är inte täljaren delad med nämnaren
    [count] ett antal är mindre än noll eller inget helt tal
    [scale] värdet ligger utanför sin skala
    [chance] ett p-värde ligger mellan 0 och 1
    [reached] fler labb har nått målet än det finns mål att bedöma
    [pooled] täljaren och nämnaren är inte labbens tillsammans
    [mean] medelvärdet ligger utanför labbens
   *[sum] summan är inte summan av sina delar
}
    .help = be om filen på nytt från den som gjorde den
results-twice = { $id } står två gånger i filen, och inget visar vilken som gäller
    .help = be om filen på nytt, som labbrapport skrev den
results-in-pdf = { $count ->
    [0] PDF-filen bär inte med sig några resultat som går att läsa
   *[other] PDF-filen bär med sig flera resultatfiler, och inget visar vilken som gäller
}
    .help = ange filen results.json i stället, som ligger i output/resultat/
no-results-in-folder = mappen innehåller ingen results.json och ingen PDF som bär med sig en, och det gör inte heller en mapp resultat i den, i någon av dess mappar eller en nivå längre ner
    .help = ange filerna, eller en mapp där programmens output-mappar ligger
results-of-lab = filen gäller bara labbet { $lab } och räknas inte med: det är program som läggs ihop, inte deras labb
    .help = ange filen för hela programmet { $programme }, som har samma siffror
other-results = { $id } den { $date } finns redan i { $other } med annat innehåll, och den här filen räknas inte med
    .help = ta reda på vilken av de två filerna som gäller, och ange bara den
same-results = samma som { $other }, och räknas en gång
earlier-results = en tidigare utgåva av { $id } än { $other }, som är den som räknas; förändringen sedan dess redovisas
draft-beside-final = ett utkast den { $date }; det är den slutliga utgåvan av { $id } i { $other } som räknas
    .help = be om den slutliga utgåvan om utkastet gäller en senare period
edition-ahead = utgåvan är daterad { $date }, som är efter { $day }, och läggs åt sidan
    .help = be om rätt datum från den som gjorde filen, eller ställ datorns klocka
programme-twice = { $id } har samma labb och samma värden som { $first } i { $other } och är alltså samma program under två id:n; filen räknas inte med, och inget läggs ihop två gånger
    .help = fråga vilket id programmet har, och ange bara den filen
programme-alike = { $id } har samma titel eller diarienummer och samma labb som { $first } i { $other }, men andra värden; båda räknas
    .help = fråga om det är ett program under två id:n, och ange i så fall bara en fil
lab-beside = gäller bara labbet { $lab }; dess siffror står också i { $other } och räknas en gång
pdfs-without-results = { $count ->
    [one] en PDF i mappen bär inte med sig några resultat, och inget i den räknas: { $files }
   *[other] { $count } PDF:er i mappen bär inte med sig några resultat, och inget i dem räknas: { $files }
}
pdf-of-other = PDF-filen gäller { $printed }, men resultaten som den bär med sig gäller { $carried }
    .help = be om PDF-filen på nytt, som labbrapport skrev den
pdf-of-none = PDF-filen säger inte vilket program den gäller, så dess sidor jämförs inte med resultaten som den bär med sig
    .help = se efter om första sidan nämner samma program
code-unlike = { $code } betyder inte samma sak överallt (enheter: { $units }; bättre: { $directions }) och läggs ihop var för sig: { $programmes }
    .help = fråga programmen vilken enhet och riktning koden ska ha
codes-unlike = { $id } finns i flera program men med olika koder, och läggs inte ihop efter sitt id: { $programmes }
code-scales = { $code } mäts på olika skalor ({ $scales }) och läggs ihop för sig på varje: { $programmes }
    .help = fråga programmen vilken skala koden ska ha
indicator-unlike = { $id } betyder inte samma sak i alla program och läggs ihop bara där det gör det (det som skiljer: { $what }): { $programmes }
    .help = fråga programmen vad de räknar, och ge indikatorer som inte är lika olika id:n

# Att spåra en siffra, kontrollera rapporterna och börja ett projekt
no-cell-address = { $text } är inte en cells adress
    .help = skriv fil, blad och cell så här: mätvärden.xlsx#Mätvärden!F14
cell-without-sheet = i { $text } saknas bladets namn
    .help = en cells adress skrivs med fil, nummertecken, blad, utropstecken och cell: { $right }
cell-of-no-sheet = det finns inget blad { $text } bland dem som har lästs
    .help = de som finns är { $known }; skriv fil, blad och cell så här: mätvärden.xlsx#Mätvärden!F14
nothing-to-trace = det saknas något att spåra
    .help = skriv en siffra som den står i rapporten, till exempel "80 %", ett id, eller --cell och en cells adress
no-such-code = det finns ingen kod som heter { $code }
no-output = det finns inga färdiga rapporter att kontrollera
    .help = gör rapporterna först med ”labbrapport build”
no-temporary-folder = det går inte att göra en tillfällig mapp: { $error }
    .help = kontrollera att det finns plats på disken
folder-not-empty = mappen är inte tom, och det som finns i den skrivs inte över
    .help = välj ett namn på en mapp som inte finns än
project-not-written = filen kan inte skrivas: { $error }
    .help = välj en mapp som går att skriva i
workbook-not-made = arbetsboken kunde inte göras: { $reason }
    .help = felet ligger i programmet, inte i dina filer: berätta för den som sköter det
clock-not-set = datorns klocka står före 1970
    .help = ställ klockan rätt och försök igen
