# Resultatfiler
not-results = filen innehåller inga resultat från labbrapport, eller är skadad (rad { $line }, tecken { $column })
    .help = välj filen results.json, som ligger i output/resultat/ när rapporterna är gjorda
results-newer = resultatfilen är av version { $version }, och det här programmet känner till och med { $known }
    .help = hämta en nyare utgåva av labbrapport, eller be om filen på nytt i version { $known }
results-not-readable = resultatfilen kan inte läsas: { $error }
    .help = kontrollera filens namn och vilken mapp den ligger i

# Att spåra en siffra, kontrollera rapporterna och börja ett projekt
no-cell-address = { $text } är inte en cells adress
    .help = skriv fil, blad och cell så här: mätvärden.xlsx#Mätvärden!F14
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
