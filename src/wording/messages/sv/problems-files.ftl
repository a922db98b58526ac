# Filer och blad

# Vilka filer som läses
invalid-pattern = { $pattern } går inte att förstå som en fil eller ett mönster
    .help = skriv en sökväg som data/boden.xlsx, eller ett mönster som data/**
no-files = ingen fil passar in på { $pattern }
    .help = se efter om sökvägen är rätt; den räknas från mappen där labbrapport.toml ligger
not-a-data-file = { $kind ->
    [numbers] det här är en fil från Numbers, och den läses inte
    [link] det här är bara en länk till ett dokument på nätet eller i en annan mapp, och den läses inte
    [spreadsheet] filen är av ett slag som kalkylprogram öppnar, men den läses inte här
    [statistics] det här är en fil från ett statistikprogram, och den läses inte
    [database] det här är en databas, och den läses inte
    [archive] det här är en packad fil, och det som finns i den läses inte
    [text] det här är en textfil, och bara de som slutar på .csv eller .tsv läses
    [document] det här är ett dokument, och det läses inte
   *[other] filen är ingen tabell och läses inte
}
    .help = { $kind ->
    [numbers] öppna den i Numbers, välj Arkiv, Exportera till, Excel, och lägg .xlsx-filen i stället för den
    [link] öppna dokumentet, välj Arkiv, Ladda ner, Microsoft Excel (.xlsx), och lägg den filen här i stället
    [spreadsheet] öppna den i kalkylprogrammet och spara den som .xlsx eller .ods
    [statistics] exportera tabellen därifrån som .xlsx eller CSV UTF-8, med svarsalternativens ord i stället för siffror (i SPSS: Arkiv, Spara som, välj Excel eller CSV och kryssa för att spara etiketter i stället för värden)
    [database] exportera tabellerna därifrån som .xlsx eller CSV UTF-8
    [archive] packa upp den och lägg arbetsböckerna i mappen
    [text] byt slutet på namnet till .csv om den är en tabell; annars behöver inget göras
    [document] om det finns en tabell i det: kopiera den till en arbetsbok och spara som .xlsx
   *[other] {""}
}
codings-left-alone = filen innehåller kodningar och läses inte
    .help = ”labbrapport import” följt av filens namn visar vad som ska stå i labbrapport.toml för att den ska läsas

# Filer som inte går att läsa
unreadable-file = { $error ->
    [none] det går inte att läsa filen eller mappen
   *[other] det går inte att läsa filen: { $error }
}
    .help = se efter att den finns, att du får öppna den och att den inte är öppen i ett annat program
empty-file = filen är tom
    .help = spara den en gång till från kalkylprogrammet, eller ta bort den
not-a-workbook = { $kind ->
    [html] det här är en webbsida och ingen arbetsbok, även om namnet säger det
    [document] det här är ett dokument och ingen arbetsbok
    [numbers] det här är en fil från Numbers, även om namnet säger något annat
    [xml] det här är en arbetsbok som XML-fil, även om namnet säger något annat
    [archive] det här är en zip-fil och ingen arbetsbok
   *[other] det här är ingen arbetsbok, även om namnet säger det
}
    .help = { $kind ->
    [html] öppna den i kalkylprogrammet och spara den som .xlsx
    [document] spara tabellerna från ett kalkylprogram som .xlsx eller .ods
    [numbers] öppna den i Numbers, välj Arkiv, Exportera till, Excel
    [xml] öppna den i kalkylprogrammet och spara den som .xlsx eller .ods
    [archive] packa upp den, eller spara arbetsboken som .xlsx eller .ods
   *[other] spara den från kalkylprogrammet som .xlsx eller .ods; en fil blir inte något annat av att byta namn
}
misnamed-file = filen är en arbetsbok av slaget .{ $ending }, men har ett annat slut på namnet
    .help = den läses som vad den är; byt namn så att det slutar på .{ $ending }
damaged-file = arbetsboken är skadad, eller blev inte kopierad i sin helhet
    .help = öppna den i kalkylprogrammet och spara den igen, eller kopiera den en gång till
password-protected = arbetsboken är skyddad med ett lösenord
    .help = öppna den, ta bort lösenordet och spara den igen
too-large = arbetsboken är för stor för att läsas
    .help = ta bort tomma rader och kolumner under och bredvid tabellerna, eller dela upp arbetsboken
not-a-text-file = det här är ingen textfil
    .help = spara den som CSV UTF-8, eller som .xlsx
mixed-encoding = filen är UTF-8, men rad { $line } innehåller tecken som inte är det
    .help = öppna den i kalkylprogrammet, rätta raden och spara den som CSV UTF-8
old-encoding = filen är sparad med de tecken som { $system ->
    [mac] äldre Mac-datorer
   *[dos] MS-DOS
} hade, och läses så
    .help = se efter att å, ä och ö är rätt; spara den gärna som CSV UTF-8
unknown-encoding = det går inte att avgöra vilka tecken som är å, ä och ö i filen
    .help = öppna den i kalkylprogrammet, se efter att alla tecken är rätt och spara den som CSV UTF-8 eller .xlsx
unclosed-quote = citattecknet i början av cell { $cell } har inget som avslutar det, så att raderna under hamnar i samma cell
    .help = sätt dit ett citattecken till eller ta bort det; ett citattecken inne i en sådan cell skrivs två gånger

# Blad
missing-table = inget blad heter { $table }, den enda tabell som måste finnas
    .help = lägg till ett blad { $table } med kolumnerna id, namn och ort, eller rätta bladets namn; ”labbrapport new” gör en arbetsbok att börja med
unknown-sheet = bladet { $sheet } är ingen av tabellerna och läses inte
table-by-headings = bladet { $sheet } har rubrikerna i { $table } och läses som den tabellen
sheet-without-cells = bladet { $sheet } är ett diagram, makron eller en dialogruta och läses inte
empty-sheet = bladet { $sheet } är tomt
too-many-sheets = det finns fler än 65 536 blad
no-labs-yet = det finns inga labb än
    .help = skriv en rad för varje labb under rubrikerna, och fyll sedan i de andra bladen
no-rows-yet = det finns rubriker men inga rader än i { $tables }
hidden-parts = det som är dolt i filen läses också: { $parts }
cells-with-notes = celler med anteckningar, som inte läses: { $cells }
    .help = se efter att ingen av dem säger att värdet är ett annat
formulas-not-computed = arbetsboken räknar inte om sina formler av sig själv, så deras värden kan vara gamla
    .help = välj automatisk beräkning under Formler i Excel och spara
unread-consent = kolumnen { $column } säger något om samtycke, men läses inte, och citat kan tryckas fast någon har sagt nej
    .help = skriv ja eller nej i kolumnen ”samtycke citat”, nej för den som har tagit tillbaka sitt ja, och ta bort den här kolumnen
export-not-imported = bladet ser ut som en export ur { $system ->
    [format-microsoft-forms] Microsoft Forms
    [format-google-forms] Google Forms
    [format-limesurvey] LimeSurvey
    [format-surveymonkey] SurveyMonkey
    [format-redcap] REDCap
    [format-qualtrics] Qualtrics
    [format-kobo] KoboToolbox
   *[other] ett enkätsystem
} och läses inte än, så enkäten saknas i rapporterna
    .help = kör labbrapport import "{ $file }" (med alla omgångars filer på en gång) och klistra in det som kommandot skriver i labbrapport.toml
own-tables = filen är en av projektets egna arbetsböcker: den läses redan som den är
    .help = välj i stället den fil som enkätsystemet eller kodningsprogrammet har skrivit
beyond-columns = det som står här och längre till höger läses inte: bladet har fler än { $columns } kolumner
    .help = flytta det till vänster, eller till ett eget blad

# Rubriker
missing-header = ingen av de första { $rows } raderna i { $table } har tabellens rubriker
    .help = skriv rubrikerna på en och samma rad; { $columns } måste finnas
heading-above = { $heading } över { $below } säger något om talen som inte syns i kolumnens egen rubrik
    .help = skriv alla rubriker i en rad, och grupper som egna rader med kolumnen ”Grupp”; en rubrik för hela bladet skrivs längst till vänster
second-heading-row = { $heading } under { $above } är också en rubrik, så det går inte att se vad talen i kolumnen gäller
    .help = skriv alla rubriker i en rad, med tillfället i varje (”Utfall 2018”), och grupper som egna rader med kolumnen ”Grupp”
heading-below = { $heading } är också en rubrik, men rubrikerna står i raden ovanför
    .help = skriv alla rubriker i en rad
row-beyond-headings = raden har fler celler än rubrikerna, så det som står till vänster kan ha hamnat i fel kolumn
    .help = sätt citattecken runt tal med decimalkomma och texter med skiljetecken i, eller spara filen med semikolon mellan cellerna; har kolumnen ingen rubrik, ge den en
numbers-without-heading = det står tal i en kolumn utan rubrik, och de används inte
    .help = ge kolumnen en rubrik, flytta talen till ett eget blad eller ta bort dem
unit-without-heading = { $word } står bredvid ett tal i en kolumn utan rubrik, och läses inte: talet skulle bli ett annat än det som menas
    .help = skriv det i samma cell som talet, som ”ca 12” eller ”12 tkr”, eller skriv enheten i talets rubrik, som ”Värde (tkr)”, och töm kolumnen
words-without-heading = det står ord i en kolumn utan rubrik bredvid talen, och de används inte
    .help = ge kolumnen en rubrik, till exempel ”kommentar”, flytta orden till ett eget blad eller ta bort dem
missing-column = kolumnen { $column } saknas, och den måste finnas
    .help = { $rename ->
    [none] lägg till en kolumn med rubriken { $column }
   *[other] ändra rubriken { $rename } till { $column }
}
numbered-occasion = kolumnen { $heading } säger inte när det mättes
    .help = skriv datum eller år i rubriken: Uppföljning 2025
wide-and-long = rubriken { $heading } är ett tillfälle, men bladet har också en kolumn för tillfälle eller värde
    .help = ha antingen en kolumn för varje tillfälle, eller en rad för varje tillfälle med kolumnerna ”tillfälle” och ”värde”
occasion-twice = kolumnerna { $other } och { $heading } är samma tillfälle
    .help = behåll den ena, eller skriv datum i rubrikerna så att de kan skiljas åt: ”Uppföljning 2019”
which-occasion = kolumnen { $column } kan inte gälla alla tillfällen på raden
    .help = ha en sådan kolumn för varje tillfälle, med tillfället i rubriken: ”n (baslinje)”, ”n (uppföljning)”
no-lab-of-sheet = det går inte att se vilket labb bladet { $sheet } handlar om
    .help = lägg till en kolumn med rubriken ”labb”, eller döp bladet{ $file ->
    [none] {""}
   *[other] {" "}eller filen { $file }
} efter labbets id eller namn; är det ett resultatramverk visar ”labbrapport import FIL” hur det kan läsas
mapped-sheet-missing = inget blad i { $file } heter { $sheet }
    .help = skriv bladets namn som det står på fliken
mapped-column-unknown = { $table } har ingen kolumn som heter { $column }
    .help = det här går att skriva: { $known }
mapped-heading-missing = rubriken { $headings } finns inte på samma rad i { $file }
    .help = skriv rubriken som den står i filen; rubrikraden ska vara bland de första 20 raderna
mapped-no-header = ingen rad i { $file } har tabellens rubriker
    .help = skriv columns = { "{" } … { "}" } med filens egna rubriker, eller rätta table och sheet
mapped-twice = bladet { $sheet } passar flera [[table]]
    .help = skriv sheet = "…" i var och en, så att det går att se vilken som gäller
rule-without-row = filen har inget som heter { $is }
    .help = skriv is = "…" som det står i filen, eller ta bort avdelningen
duplicate-column = { $column ->
    [none] rubriken { $heading } står två gånger
   *[other] rubriken { $heading } betyder kolumnen { $column }, som redan finns
}
    .help = behåll den ena av kolumnerna, eller ge den andra en annan rubrik
unknown-column = { $table ->
    [none] kolumnen { $column } är ingen av enkätens frågor och används inte
   *[other] kolumnen { $column } hör inte till { $table } och används inte
}
    .help = { $holds ->
    [none] {""}
   *[other] det står tal i den: ge den en rubrik som tabellen har, flytta den till ett eget blad eller ta bort den
}
unknown-unit = enheten { $unit } är okänd
    .help = det går att skriva procent, kr, tkr, mnkr och indikatorernas enheter
