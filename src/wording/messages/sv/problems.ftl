# Hur problem sägs
severity-error = fel
severity-warning = varning
severity-note = upplysning
severity-help = gör så här
place-project = projektet
problem-alike = { $count ->
    [one] likadant på ett ställe till ({ $places })
   *[other] likadant på { $count } ställen till ({ $places })
}
problem-similar = { $count ->
    [one] liknande på ett ställe till ({ $places })
   *[other] liknande på { $count } ställen till ({ $places })
}
problem-alike-in-brief = { $count ->
    [one] likadant på ett ställe till
   *[other] likadant på { $count } ställen till
}
figure-of-all-labs = alla labb
did-you-mean = menade du { $near }?

# Vad andra ställen har med problemet att göra
related-numerator = täljaren
related-denominator = nämnaren
related-qualifier = bestämningen
related-other-target = det andra målet
related-other-row = den andra raden
related-other-document = det andra dokumentet
related-stands-here-first = står här först
related-feeds-it-already = ger redan värden till den
related-near-pseudonym = pseudonymen som den liknar
related-near-interview = intervjun som den liknar
related-said-of-it-before = sades om frågan tidigare
related-first-row-counts = den första raden, som räknas
related-later-row-does-not-count = den senare raden, som inte räknas
related-says-otherwise = det andra svaret
related-in-catalogue = här står den i katalogen

# Vad systemet säger om en fil
system-not-found = filen finns inte
system-permission-denied = programmet får inte läsa eller skriva där, eller så är filen öppen i ett annat program
system-invalid-data = innehållet är inte text i UTF-8
system-storage-full = disken är full
system-is-a-directory = det är en mapp
system-not-a-directory = det är ingen mapp
system-read-only = det går bara att läsa där, inte att skriva
system-already-exists = det finns redan något med det namnet
system-timed-out = disken eller nätverket svarar inte
system-file-too-large = filen är för stor för disken
system-interrupted = läsningen avbröts

# Att kalla på programmet
unknown-lab = det finns inget labb som heter { $lab }
unknown-document = det finns inget dokument som heter { $document }
nothing-selected = inget dokument görs för det som valdes
    .help = ett labb går bara att välja tillsammans med dokument som görs för varje labb; ta bort --lab eller --document
partial-contradicts = { $count ->
    [one] 1 uppgift är
   *[other] { $count } uppgifter är
} inte som i de rapporter som redan ligger i output, och de skulle säga emot varandra
    .help = gör alla rapporter på nytt: labbrapport build
no-part = här ligger ingen hel del av ett bygge
    .help = gör den: labbrapport build --shard 1/3
part-twice = del { $part } finns också i { $other }
    .help = nämn varje del en gång
parts-missing = del { $parts } saknas
    .help = gör det som saknas med ”labbrapport build --shard”, eller nämn mappen där det ligger
parts-of-other-counts = bygget är delat på olika sätt: i { $counts } delar
    .help = ta bort mapparna och gör alla delar lika många, som 1/3, 2/3 och 3/3
part-of-other-inputs = delen är gjord av annat än det som ligger här nu{ $files ->
    [none] : med ett annat datum
   *[other] : { $files }
}
    .help = gör alla delar på nytt
part-of-other-program = delen är gjord med ett annat labbrapport ({ $program }) än det här ({ $own })
    .help = använd samma version på alla maskiner, och gör alla delar på nytt
no-manifest = projektets fil labbrapport.toml går inte att läsa: { $error }
    .help = ställ dig i mappen där labbrapport.toml ligger, peka ut den med --project, eller skapa ett projekt med ”labbrapport new MAPP”
manifest-misnamed = projektets inställningar ska ligga i filen labbrapport.toml, men filen heter { $found }
    .help = byt namn på filen till labbrapport.toml; syns inte slutet .txt i Utforskaren, välj Visa, Visa, Filnamnstillägg
project-not-folder = { $path } är en fil, men efter --project står projektets mapp
    .help = skriv mappen: --project { $folder }
output-busy = ett annat bygge skriver just nu i { $path }
    .help = vänta tills det är klart och försök igen
output-not-writable = det går inte att skriva { $path }: { $error }
    .help = { $stops ->
    [room] gör plats på disken, till exempel genom att tömma papperskorgen, och försök igen
    [rights] kopiera projektet till en mapp där du får skriva, som en egen mapp i Dokument; är filen öppen i ett annat program, stäng den
   *[other] stäng filen om den är öppen i ett annat program, och se efter att det finns plats på disken
}
output-in-the-way = { $path } ligger där en rapport ska ligga
    .help = flytta den, eller ge den ett annat namn
output-unfinished = ett bygge avbröts när rapporterna flyttades, och { $path } går inte att flytta tillbaka: { $error }
    .help = stäng de filer och mappar som är öppna i andra program, och kör sedan labbrapport check
input-changed = filen ändrades medan rapporterna gjordes
    .help = spara den klart, och kör programmet en gång till
sources-not-written = det går inte att skriva { $path }: { $error }
    .help = välj en annan mapp efter --keep-sources
no-worker = arbetet kunde inte delas upp: { $error }
    .help = försök igen med --jobs 1
library-panic = dokumentet { $document } gick inte att göra: ett fel i programmet ({ $panic })
    .help = felet är inte ditt; anmäl det gärna, med mallen som dokumentet görs av
