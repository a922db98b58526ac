# Vad --help säger: om ett kommando, `help-KOMMANDO`; om dess val och argument,
# `help-KOMMANDO-VAL`, eller `help-any-VAL` där de är lika överallt.
help = Från en mapp med labbens arbetsböcker till färdiga, tillgängliga rapporter. Utan kommando görs rapporterna för projektet i mappen där man står.
help-form = Skriv så här: { $usage }
help-options-place = [VAL]
help-command-place = KOMMANDO
help-heading-commands = Kommandon
help-heading-arguments = Vad som skrivs efter kommandot
help-heading-options = Val
help-heading-examples = Exempel
help-any-help = Visar den här hjälpen
help-any-version = Visar vilken version det är
help-any-project = Projektets mapp, den som har labbrapport.toml [annars: mappen där man står, eller närmaste mapp ovanför som har filen]
help-any-color = Om problem visas i färg: auto (när fönstret visar färger), always (alltid), never (aldrig) [annars: auto]
help-any-quiet = Säger bara vad som är fel, och visar resultat
help-any-verbose = Säger mer: även upplysningar, var och en för sig
help-any-edition = Utgåvan på det här språket: sv (svenska) eller en (engelska) [annars: det språk som står i labbrapport.toml]
help-any-format = Hur det visas: human (text), json (för program) [annars: human]
help-any-jobs = Hur många dokument som görs samtidigt [annars: ett per processorkärna]
help-any-lab = Gör bara dokumenten för det här labbet; kan skrivas flera gånger
help-any-document = Gör bara dokumenten med det här namnet; kan skrivas flera gånger
help-any-shard = Gör bara en del av dokumenten, den andra av tre med 2/3, i en egen mapp; gather fogar ihop delarna
help-any-into = Mappen för delen [annars: parts/2-of-3 i projektet]
help-any-keep-sources = Skriver också det som Typst fick, och typsnitten, i den här mappen
help-build = Gör alla rapporter och skriver dem i output/
help-build-format = Hur problem och det som skrevs visas: human (på flera rader, med råd), short (en rad var), json [annars: human]
help-build-examples =
    labbrapport build
    labbrapport build --lab boden --lab portalen
    labbrapport build --edition en
    labbrapport build --shard 2/3
help-gather = Fogar ihop delarna av ett bygge som flera datorer har delat på, så att det blir som om en hade gjort allt
help-gather-parts = Mapparna med delarna [annars: alla i parts/ i projektet]
help-gather-format = Hur problem och det som skrevs visas: human (på flera rader, med råd), short (en rad var), json [annars: human]
help-gather-examples =
    labbrapport gather
    labbrapport gather /delat/parts/1-of-2 /delat/parts/2-of-2
help-watch = Gör rapporterna, och gör om dem så fort en fil i projektet ändras, tills man trycker Ctrl+C
help-watch-format = Hur problem och det som skrevs visas: human (på flera rader, med råd), short (en rad var), json [annars: human]
help-open = Visar projektet i webbläsaren medan man arbetar med det: vad som är fel och var, bredvid sidorna som de kommer att se ut. Inget skrivs i projektet förrän man ber om det. Håller på tills man trycker Ctrl+C
help-open-no-browser = Visar adressen, men öppnar varken webbläsare eller mapp
help-check = Läser och granskar allt, och skriver ingenting
help-check-all = Visar varje upplysning för sig, även där många är av samma slag
help-check-format = Hur problem visas: human (på flera rader, med råd), short (en rad var), json [annars: human]
help-check-examples =
    labbrapport check
    labbrapport check --all
    labbrapport --project min-rapport check --format json
help-outputs = Listar alla filer som ett bygge skriver, en på varje rad, för program som måste veta det i förväg
help-new = Skriver ett projekt att börja med i en ny mapp. Frågar efter programmets och labbens namn där de inte är givna
help-new-folder = Den nya mappen
help-new-title = Programmets namn, som det står på rapporternas omslag
help-new-labs = Labbens namn, med komma emellan: "Norr, Syd"
help-new-lang = Språket i arbetsbok och rapporter: sv (svenska) eller en (engelska) [annars: sv]
help-new-examples =
    labbrapport new min-rapport
    labbrapport new min-rapport --title "Tryggare gator" --labs "Norr, Syd"
help-quotes = Listar alla citat med cell, om de är valda eller varför inte, och raderna i labbrapport.toml som väljer dem
help-quotes-lab = Bara de som är från det här labbet; kan skrivas flera gånger
help-quotes-code = Bara de som har den här koden, med dess id eller namn; kan skrivas flera gånger
help-quotes-examples =
    labbrapport quotes
    labbrapport quotes --lab boden --code tillit --format json
help-trace = Leder från en tryckt siffra, ett id eller en cell till uträkning och celler, från ett citat till dess cell, och från en rekommendation till de intervjuställen som den bygger på
help-trace-text = En text som den står tryckt ("80 %"), ett citat eller dess första ord, en rekommendations rubrik, ett id eller en del av det, eller en cells adress
help-trace-cell = Siffrorna som bygger på den här cellen, fil.xlsx#Blad!F14
help-trace-values = Visar också vad som står i cellerna, aldrig i kolumner om personer
help-trace-examples =
    labbrapport trace "80 %"
    labbrapport trace indicator/jobb/boden/actual
    labbrapport trace --cell 'data/varden.xlsx#Mätvärden!F14' --values
help-verify = Gör allt en gång till och säger om output/ är likadant
help-receive = Tar resultaten ur en inskickad redovisning eller resultatfil, och säger vad som kom och vad som fattas
help-receive-file = Redovisningen som PDF, eller en results.json
help-receive-output = Skriver resultaten hit; en fil som redan finns lämnas som den är
help-receive-examples =
    labbrapport receive redovisning.pdf
    labbrapport receive redovisning.pdf --output mottaget/2026.json
help-diff = Säger vad som skiljer två utgåvors results.json åt
help-diff-old = Den tidigare utgåvans results.json
help-diff-new = Den senare utgåvans results.json
help-diff-examples =
    labbrapport diff publicerat/2025/results.json output/resultat/results.json
help-portfolio = Lägger ihop vad många programs resultat berättar, för den som finansierar dem
help-portfolio-results = Filer results.json, PDF:er som bär en sådan, och mappar där programmens output-mappar finns
help-portfolio-output = Mappen som skrivs: en ny, en tom, eller en tidigare portfölj
help-portfolio-lang = Språket i meddelanden och tabeller: sv (svenska) eller en (engelska) [annars: datorns språk]
help-portfolio-format = Hur det visas: human (text), json (det som står i portfolio.json) [annars: human]
help-portfolio-examples =
    labbrapport portfolio program/ --output portfolj
    labbrapport portfolio a.pdf b/results.json --output portfolj
help-import = Visar vad exporter från andra system skulle bli, och de rader som då skrivs i labbrapport.toml
help-import-files = Exporterna, före och efter tillsammans: enkätsvar från Microsoft Forms, Google Forms, LimeSurvey, SurveyMonkey, REDCap eller en tabell med en rad per svarande; kodningar som REFI-QDA (.qdpx, .qdc) eller en tabell från Taguette, ATLAS.ti, MAXQDA eller QualCoder
help-import-format = Hur det visas: human (text), short (som human), json (för program) [annars: human]
help-import-examples =
    labbrapport import före.xlsx efter.xlsx
    labbrapport import intervjuer.qdpx
help-completions = Skriver det som ett kommandoskal behöver för att fylla i kommandon
help-completions-shell = Skalet: bash, elvish, fish, powershell eller zsh
help-man = Skriver manualsidan, eller en för varje kommando
help-man-output = Skriver alla kommandons sidor i den här mappen
help-help = Visar hjälpen för ett kommando
# Vad som ska stå i stället för ett ord inom vinklar
help-name-dir = MAPP
help-name-name = NAMN
help-name-names = NAMN
help-name-title = TITEL
help-name-lang = SPRÅK
help-name-when = NÄR
help-name-address = ADRESS
help-name-file = FIL
help-name-format = FORM
help-name-shell = SKAL
help-name-old = TIDIGARE
help-name-new = SENARE
help-name-results = RESULTAT
help-name-text = TEXT
