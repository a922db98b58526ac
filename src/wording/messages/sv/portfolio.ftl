# The portfolio's document.
portfolio-name = Portfölj
portfolio-running = Samlade resultat
portfolio-programmes = Program
portfolio-programme = Program
portfolio-funder = Finansiär
portfolio-editions = Utgåvor
portfolio-files-left = Filer som inte räknas
portfolio-of = { $of } av { $all }
portfolio-more = Här står { $shown } av { $total }; alla står i portfolio.xlsx, bladet { $table }.
portfolio-times = ({ $number } filer av det slaget.)

portfolio-findings = Det viktigaste
portfolio-key-programmes = program i portföljen
portfolio-key-reached = mål nådda
portfolio-key-withheld = { $count ->
    [one] värde visas inte
   *[other] värden visas inte
}
portfolio-key-unexplained = { $count ->
    [one] mål som inte är nått saknar förklaring
   *[other] mål som inte är nådda saknar förklaring
}
portfolio-line-programmes = Portföljen omfattar { $number } program{ $drafts ->
    [0] {", "}alla med en slutlig redovisning.
   *[other] : { $finals } med en slutlig redovisning och { $drafts_word } med ett utkast.
}
portfolio-line-reporting = Av { $number } program visar { $reporting } minst ett utfall för hela programmet, tillsammans { $outcomes } utfall.
portfolio-line-targets = Av { $number } mål som går att pröva är { $reached_count ->
    [one] ett nått
   *[other] { $reached } nådda
} och { $missed_count ->
    [one] ett inte nått
   *[other] { $missed } inte nådda
}.
portfolio-line-unclear = { $count ->
    [one] Ett mål går inte att bedöma: det ligger på fel sida om baslinjen, eller värdena är inte exakta nog.
   *[other] Av målen går { $number } inte att bedöma: de ligger på fel sida om baslinjen, eller värdena är inte exakta nog.
}
portfolio-line-no-targets = Inget program visar både mål och utfall för en indikator, så inga mål går att pröva.
portfolio-line-unexplained = { $count ->
    [0] Alla mål som inte är nådda har en förklaring i resultatfilen.
    [one] Ett mål som inte är nått saknar förklaring i resultatfilen.
   *[other] { $all ->
        [yes] Inget av de { $missed } mål som inte är nådda har en förklaring i resultatfilen.
       *[no] Av de { $missed } mål som inte är nådda saknar { $number } förklaring i resultatfilen.
    }
}
portfolio-line-certainty = Av { $outcomes } utfall är { $preliminary_count ->
    [0] inget preliminärt
    [one] ett preliminärt
   *[other] { $preliminary } preliminära
}{ $made_up_count ->
    [0] .
    [one] {" "}och ett är ett påhittat exempel.
   *[other] {" "}och { $made_up } är påhittade exempel.
}
portfolio-line-certain = Alla utfall är publicerade.
portfolio-line-withheld = { $count ->
    [one] Ett värde visas inte, för att skydda enskilda. Det räknas aldrig ut.
   *[other] Värden som inte visas, för att skydda enskilda, är { $number }. De räknas aldrig ut.
}
portfolio-line-none-withheld = Alla baslinjer, mål och utfall för hela program visas.
portfolio-line-outliers = { $count ->
    [0] Inget utfall ligger långt från andra programs.
    [one] Ett utfall ligger långt från andra programs, enligt regeln under Avvikande utfall.
   *[other] Utfall som ligger långt från andra programs, enligt regeln under Avvikande utfall, är { $number }.
}
portfolio-line-earlier = Av { $number } program finns en tidigare utgåva att jämföra med.
portfolio-line-no-earlier = Inget program har en tidigare utgåva bland filerna, så ingen förändring kan visas.
portfolio-line-left-out = { $count ->
    [one] En fil räknas inte.
   *[other] Sammanlagt { $number } filer räknas inte.
}
portfolio-line-none-left-out = Alla filer räknas.

portfolio-targets = Mål
portfolio-targets-intro = Målen räknas, och blandas aldrig till ett medelvärde.
portfolio-targets-heading = { $reached_count ->
    [0] Inget av { $targets } mål är nått
    [one] { $reached } av { $targets } mål är nått
   *[other] { $reached } av { $targets } mål är nådda
}
portfolio-targets-notes = Bara mål och utfall för hela program räknas. Mål som ligger på fel sida om baslinjen, eller vars värden inte är exakta nog, går inte att bedöma. Mål som inte visas, eller vars utfall inte visas, räknas inte bland de andra.
portfolio-areas-left = { $count ->
    [one] Ett fokusområde till står i portfolio.xlsx.
   *[other] Ytterligare { $number } fokusområden står i portfolio.xlsx.
}
portfolio-group = Del
portfolio-group-all = Alla program
portfolio-group-levels = Efter nivå
portfolio-group-areas = Efter fokusområde
portfolio-reached = Nådda
portfolio-share-reached = Andel nådda
portfolio-missed = Inte nådda
portfolio-unclear = Går inte att bedöma
portfolio-withheld = Visas inte

portfolio-sums = Summor per indikator
portfolio-sums-intro = Indikatorer som flera program redovisar läggs ihop bara där de räknas lika.
portfolio-sums-one = Summor behöver minst två program.
portfolio-sums-none = Ingen indikator redovisas av fler än ett program.
portfolio-sums-alike = En rads baslinje, mål och utfall är av samma program, så många som sista kolumnen säger.
portfolio-sums-notes = Raderna ska inte läggas ihop: samma uppgift kan stå både under en kod och under ett id.
portfolio-sums-alone = { $count ->
    [one] En indikator redovisas av ett enda program och står bara hos det.
   *[other] Bara hos sitt program står { $number } indikatorer som ett enda program redovisar.
}
portfolio-reported-by = Redovisar
portfolio-in-sum = Program i summan
portfolio-sign-withheld = visas inte, för att skydda enskilda.
portfolio-sign-missing = uppgiften finns inte.
portfolio-sign-not-added = finns inte eller läggs inte ihop.
portfolio-with-n = n { $n }

portfolio-outliers = Avvikande utfall
portfolio-outliers-rule = Måluppfyllelsen är hur stor del av vägen från baslinje till mål som utfallet har nått. För varje indikator som minst { $least } program redovisar med baslinje, mål och utfall jämförs de med sin median. Det typiska avståndet är medianen av deras avstånd till den. Ett utfall står här om det ligger mer än { $far } typiska avstånd bort, åt vilket håll som helst. Regeln säger vad som skiljer sig, inte varför.
portfolio-outliers-intro = De här utfallen ligger längst från de andra programmens.
portfolio-outliers-none = Inget utfall ligger så långt från de andra.
portfolio-outliers-too-few = Utfall jämförs med andra programs där minst { $least } program redovisar en indikator med baslinje, mål och utfall. Ingen indikator har så många.
portfolio-outliers-notes = 100 % är hela vägen till målet.
portfolio-attainment = Måluppfyllelse
portfolio-median = Median
portfolio-compared = Program som jämförs

portfolio-unexplained = Avvikelser utan förklaring
portfolio-unexplained-intro = De här målen är inte nådda, och varken programmet eller något av dess labb har en kommentar till utfallet.
portfolio-unexplained-none = Alla mål som inte är nådda har en kommentar i resultatfilen.
portfolio-none-missed = Inget mål som går att pröva är missat.
portfolio-unexplained-notes = En förklaring kan stå i programmets rapport utan att stå i dess resultatfil.

portfolio-changes = Förändring sedan förra utgåvan
portfolio-changes-intro = Utfallen jämförs med utgåvan före, där den har samma indikator i samma enhet.
portfolio-changes-none = Inget utfall går att jämföra med utgåvan före.
portfolio-changes-notes = En förändring som säger något om några få personer visas inte, och inte heller värdet före.
portfolio-before = Utgåvan före
portfolio-change = Förändring

portfolio-each = Program för program
portfolio-rows-intro = Programmen är fler än { $most } och har därför en rad var. Varje indikator står i portfolio.xlsx, bladet Resultat.
portfolio-results = Resultat
portfolio-certainty = Uppgift
portfolio-period = Period
portfolio-state = Läge
portfolio-labs-reached = { $of } av { $all } labb har nått det
portfolio-by-labs = Labb för labb
portfolio-in-labs = { $count ->
    [one] i ett labb
   *[other] i { $number } labb
}
portfolio-id = Id
portfolio-edition = Utgåva
portfolio-edition-told = { $date }, { $state }
portfolio-edition-before = Utgåva före
portfolio-labs = Labb
portfolio-state-draft = utkast
portfolio-state-final = slutlig
portfolio-explained = { $count ->
    [one] Ett mål som inte är nått saknar förklaring.
   *[other] Sammanlagt { $number } mål som inte är nådda saknar förklaring.
}

portfolio-left-out = Filer som inte räknas
portfolio-left-out-intro = Varje fil prövas för sig, och resten räknas ändå.
portfolio-file = Fil
portfolio-why = Varför
portfolio-sums-heading-table = Summor över programmen
portfolio-outliers-heading-table = Utfall långt från medianen
portfolio-unexplained-heading-table = Mål som varken är nådda eller förklarade
portfolio-changes-heading-table = Utfall nu och i utgåvan före
portfolio-rows-heading-table = Programmen, ett på varje rad
portfolio-left-out-heading-table = Filerna och varför de inte räknas
