# Sidans fasta ord
page = Sida
of = av
contents = Innehåll
draft = Utkast
display-figure = Figur
display-table = Tabell
display-figures = Figur
display-tables = Tabell
display-shows = visar
display-show = visar
display-and = och
status-published = Publicerade uppgifter
status-preliminary = Preliminära uppgifter
status-example = Exempeldata
status-mixed = Publicerade resultat och exempeldata
withheld-sign = { ".." }
missing-sign = –
made-up-title = Två slags uppgifter
made-up-mixed = Uppgifter som programmet har publicerat står sida vid sida med påhittade. De påhittade visar hur rapporten ser ut och säger inget om verkligheten; de är märkta ”exempel”.
made-up-all = Uppgifterna är påhittade. De visar hur rapporten ser ut och säger inget om verkligheten.
made-up-foot = Med sandfärgad grund: exempel, påhittade uppgifter.
example-mark = exempel
example-frame = baslinje och mål: exempel

# Läge mot målet
progress-reached = Målet nått
progress-on-the-way = På väg
progress-unclear = Oklar förändring
progress-no-movement = Ingen rörelse
progress-wrong-way = Fel håll
progress-not-reached = Ej nått
progress-inexact = Går inte att avgöra
progress-unclear-target = Bakvänt mål
progress-no-target = Inget mål
progress-withheld = Visas inte
progress-missing = Saknas

# Meningar som följer siffrorna
sentence-missing = Uppföljning saknas.
sentence-withheld = Resultatet visas inte: gruppen är för liten, eller så skulle uppgiften röja en liten grupp.
sentence-range = Exakt hur många visas inte: { $range }.
range-between = mellan { $low } och { $high }
range-fewer = färre än { $most }
sentence-value = { $value }.
sentence-unchanged = Oförändrat: { $to } både före och efter.
sentence-increased = Upp från { $from } till { $to }.
sentence-decreased = Ned från { $from } till { $to }.
sentence-fraction-words = { $of } av { $n }.
sentence-fraction-digits = { $of } av { $n }.
sentence-target-reached = Målet { $target } är nått.
sentence-unclear = Skillnaden mot { $from } vid baslinjen kan bero på slumpen.
sentence-target-inexact = Om målet { $target } är nått går inte att avgöra: värdet är inte exakt.
sentence-target-unclear = Om målet { $target } är nått är oklart.
sentence-target-reached-together = För labben tillsammans är målet { $target } nått.
sentence-target-on-the-way = Målet { $target } är inte nått, men värdet har rört sig mot det.
sentence-target-not-reached = Målet { $target } är inte nått.
sentence-target-wrong-way = Avståndet till målet { $target } är större än vid baslinjen.

# Diagram

# Labbrapporten
lab-title = { $name }: vad vi gjorde och hur det gick
lab-operator = Drivs av
lab-partners = Tillsammans med
lab-together = tillsammans med { $partners }
lab-target-group = För
lab-hidden = För { $word } mått visas inte utfallet: grupperna är för små, eller så skulle uppgifterna röja små grupper.
labs-table = Labb för labb
lead-labs = labbens huvudresultat; mål räknas av dem som kan bedömas.
lab-place = Plats
lab-focus-areas = Fokusområden
lab-time = Tid
glance = Det viktigaste
glance-tried = Syfte
glance-gave = Vad det gav
glance-all-labs = Alla labb tillsammans
glance-dots = Varje prick är en person.
glance-not = { $labs ->
    [one] Så långt nådde labbet
   *[other] Så långt nådde labben
}
glance-research = Följeforskningen
glance-sure = Hur säkra vi är
glance-missed = { $name }: från { $from } till { $to } (mål { $target }).
glance-missed-wrong-way = { $name }: från { $from } till { $to } (mål { $target }, åt fel håll).
glance-missed-unclear = { $name }: från { $from } till { $to } (mål { $target }, oklar förändring).
glance-missed-same = { $name }: { $to } både före och efter (mål { $target }).
glance-missed-only = { $name }: { $to } (mål { $target }).
glance-more = { $count ->
    [one] Ett mål till är inte nått.
   *[other] { $word } mål till är inte nådda.
}
glance-band = Punkten är resultatet. Bandet är ett 95-procentigt osäkerhetsintervall: inom det kan det verkliga värdet rimligen ligga.
lab-did = Vad labbet gjorde
lab-came-of-it = Vad det gav
lab-voice = En röst
lab-learnt = Vad labbet lärde sig
goals = Mål
measurement = Hur det mättes
follow-up-research = Följeforskning
author = Författare
told-results = Vad labbet berättar
challenge = Utmaningen
indicators = Vad siffrorna visar
indicators-intro-lab = { $compared ->
    [yes] Diagrammet visar vägen från baslinje till senaste värde
   *[no] Diagrammet visar senaste värde; läget före är inte mätt
}; alla siffror står i tabellen.
indicators-table = Alla indikatorer
indicators-scope = Förändringar är räknade på oavrundade tal; i andelar anges de i procentenheter.
column-indicator = Indikator
column-baseline = Baslinje
column-actual = Utfall
column-target = Mål
column-change = Förändring
column-progress = Läge
column-n = n
nothing-yet = För { $lab } finns inga uppgifter att visa ännu.
no-focus-area-all = Övriga indikatorer
no-focus-area = Hela labbet
groups-title = Uppdelat på grupper
column-group = Grupp
surveys = Vad enkäterna säger
surveys-intro = { $compared ->
    [paired] Enkäten besvarades före och efter. Diagrammen visar hur alla svarade på de frågor där det får visas, och hur mycket svaren har förändrats bland dem som svarade båda gångerna.
    [paired-only] Enkäten besvarades före och efter. Hur svaren fördelade sig visas inte, för att ingens svar ska gå att räkna ut; andelen positiva svar står i en tabell längre fram, där den får visas. Diagrammet visar hur mycket svaren har förändrats bland dem som svarade båda gångerna.
    [groups] Enkäten besvarades före och efter. Diagrammet visar hur alla svarade på de frågor där det får visas.
    [hidden] Enkäten besvarades före och efter. Varken hur svaren fördelade sig eller hur de har förändrats får visas i diagram; det som får visas står i en tabell längre fram.
   *[once] Diagrammet visar hur alla svarade.
}
surveys-scope = Före och efter: medelvärde på frågans egen skala, bland dem som svarade båda gångerna (där ingen gjorde det: alla svar). n är alla svar vid tillfället. Förändringen är räknad på oavrundade tal.
backgrounds-intro = Tabellen visar medelvärdet av svaren vid det senaste tillfället efter frågan { $background }, alla labb tillsammans; skillnader mellan grupper beskrivs, de prövas inte.
backgrounds-withheld = Svaren visas inte efter frågan { $background }: då hade det gått att räkna ut vad några få personer eller ett enskilt labb svarade.
backgrounds-notes = Medelvärde på frågans egen skala, och inom parentes antalet svar i gruppen. Grupper visas när de och alla övriga är stora nog för att ingen ska kunna kännas igen. Vilka som hör till en grupp är inte slumpens verk: en skillnad säger inte vad den beror på.
column-item = Fråga
column-scale = Skala
column-before = Före
column-after = Efter
interviews = Vad intervjuerna handlar om
interviews-intro = { $coded ->
    [some] Materialet är { $shown } intervjuer, men alla är inte kodade.
   *[all] { $count ->
        [one] En intervju har kodats.
       *[other] Sammanlagt har { $shown } intervjuer kodats.
    }
}
column-theme = Tema
column-interviews = Intervjuer
column-segments = Avsnitt
themes-withheld = { $count ->
    [one] Ett tema till visas inte: få intervjuer tar upp det, eller så skulle det röja ett sådant tema.
   *[other] Ytterligare { $word } teman visas inte: få intervjuer tar upp dem, eller så skulle de röja ett sådant tema.
}
activities = Vad som gjordes
activities-intro = { $number ->
    [one] Under perioden ordnades en aktivitet.
   *[other] Under perioden ordnades { $count } aktiviteter.
}
activities-participants = { $number ->
    [one] Den hade { $participants } deltagare.
   *[other] De hade sammanlagt { $participants } deltagare; den som kom flera gånger räknas varje gång.
}
activities-lasting = { $of ->
    [one] { $number ->
        [0] Den har inte blivit bestående.
       *[other] Den har blivit bestående.
    }
   *[other] { $number ->
        [0] Ingen av aktiviteterna har blivit bestående.
        [one] En av aktiviteterna har blivit bestående.
       *[other] { $lasting } av aktiviteterna har blivit bestående.
    }
}
methods = Metoder som prövades
reflection = Vad labbet lärde sig
data-notes = Om uppgifterna

# Sammanfattande rapport
summary-title = Slutrapport
summary-reached = Måluppfyllelse
summary-reached-intro = { $compared ->
    [yes] { $labs ->
        [one] Hur långt labbet har kommit från baslinje till mål, indikator för indikator.
       *[other] Hur långt varje labb har kommit från baslinje till mål, indikator för indikator.
    }
   *[no] { $labs ->
        [one] Vilka mål labbet har nått, indikator för indikator; hur långt det har kommit visas där läget före är mätt.
       *[other] Vilka mål varje labb har nått, indikator för indikator; hur långt det har kommit visas där läget före är mätt.
    }
} Olika indikatorer räknas aldrig ihop till ett medelvärde.
labs = { $labs ->
    [one] Labbet
   *[other] Labben
}
focus-areas = Fokusområden
focus-area-table = { $labs ->
    [one] Resultaten
   *[other] Alla labb tillsammans
}
focus-area-scope = { $labs ->
    [one] Förändringar är räknade på oavrundade tal; i andelar anges de i procentenheter.
   *[other] Antal läggs ihop, andelar räknas på alla personer tillsammans och medelvärden vägs efter antal svar. Det som inte går att lägga ihop visas labb för labb. Målen räknas labb för labb, förändringarna på oavrundade tal.
}
lab-by-lab = labb för labb
column-reached = Nådda mål
reached-of = { $reached } av { $of } labb
success-factors = Framgångsfaktorer
factor-withheld = Hur många intervjuer det gäller visas inte, för att skydda enskilda.
recommendations = Rekommendationer
recommendation-audience = Riktas till: { $audience }.
conclusions = Slutsatser
conclusions-research = Följeforskningens slutsatser
methods-all = Metoderna
methods-everywhere = { $labs ->
    [one] Prövades av labbet
   *[other] Prövades av alla labb
}
methods-in = Prövades av { $labs }
methods-programme = Användes av programmet som helhet
transfers = Så spreds metoderna
column-method = Metod
column-from = Från
column-to = Till
column-note = Vad som hände
diary = Dagboken
diary-intro = Programmet förde en gemensam digital dagbok med { $number ->
    [one] ett inlägg
   *[other] { $count } inlägg
}.
films = Filmer
about = Om programmet
aim = Syfte
background = Bakgrund
selection = Urval
innovation = Vad som är nytt
contact = Kontakt
reference-number = Diarienummer
organisations = Organisationerna bakom programmet
column-organisation = Organisation
column-role = Roll
column-project-group = I projektgruppen
yes = Ja
no = Nej

# Resultatredovisning
funder-title = Resultatredovisning
funder-funder = Finansiär
funder-not-said = uppgift saknas
funder-period = Period
funder-amount = Belopp
funder-lead = Projektledning
funder-partners = Parter
funder-accounts = Redovisar
funder-state-draft = utkast, { $date }
funder-state-final = slutresultat, { $date }
funder-state-preliminary = preliminära resultat, { $date }
funder-author = Författare
funder-lines = Resultatet i korthet
funder-line-labs = { $methods ->
    [0] Redovisningen gäller { $labs ->
        [one] ett labb
       *[other] { $labs_word } labb
    }.
   *[other] Redovisningen gäller { $labs ->
        [one] ett labb
       *[other] { $labs_word } labb
    } och { $methods ->
        [one] en metod
       *[other] { $methods_word } metoder
    } som har prövats.
}
funder-line-wrong = { $count ->
    [one] ett värde går åt fel håll
   *[other] { $number } värden går åt fel håll
}
funder-line-transfers = { $count ->
    [one] Ett arbetssätt har tagits upp på en ny plats.
   *[other] { $number } arbetssätt har tagits upp på nya platser.
}
funder-key = { $labs ->
    [one] Huvudresultat och nyckeltal
   *[other] Labbens huvudresultat och programmets nyckeltal
}
funder-key-scope = { $labs ->
    [one] Alla mått står under Mål och mått; här står de som labbet självt lyfter fram.
   *[other] Alla mått står under Mål och mått; här står de som labben själva lyfter fram och de som är desamma i alla labb.
}
funder-key-scope-many = Här står de mått som labben själva lyfter fram och de som är desamma i alla labb, sammanräknade.
column-measured = Mätt
funder-all-labs = Alla labb
funder-measured-labs = { $count ->
    [one] Ett labb
   *[other] { $word } labb
}
funder-line-theme = { $known ->
    [some] Av de teman som visas tas { $theme } upp oftast i intervjuerna: i { $interviews } av { $of }.
   *[all] I intervjuerna tas { $theme } upp oftast: i { $interviews } av { $of }.
}
funder-deviations = Avvikelser och kommentarer
funder-deviations-intro = Mått som inte har nått målet, eller som labbet har kommenterat.
funder-explanation = Labbets förklaring
funder-unexplained = Se labbets text nedan.
funder-deviations-many = hur många labb som har nått målet för varje mått, och hur det står till i de andra. Vad labben själva säger om det står i resultatfilerna, som är bifogade.
funder-deviations-other = Kan inte bedömas
funder-no-deviations = Inga avvikelser från målen är kända.
funder-no-targets = Inga mål har angetts.
targets-hidden = Mål finns, men utfallen saknas eller kan inte visas. Därför går det inte att säga vilka mål som är nådda.
funder-measures = Mål och mått
funder-measures-table = Alla mått
funder-measures-scope = Varje mått med definition{ $labs ->
    [one] {""}
   *[other] { $many ->
        [yes] , för alla labb tillsammans
       *[no] , för alla labb tillsammans där värdena går att räkna ihop, och labb för labb
    }
}. Intervallen är 95-procentiga osäkerhetsintervall.
funder-whom = Labb eller grupp
funder-interval = Intervall
funder-kind = { $level }, { $unit }; { $better ->
    [up] högre
   *[down] lägre
} är bättre.
funder-method = Mäts genom { $method }.
funder-measured = Finansiärens katalog: { $how }
funder-codes = Kod:
funder-labs-attached = Redovisningen gäller { $labs } labb. Värdena labb för labb står i resultatfilerna, som är bifogade.
funder-factor = Framgångsfaktor
funder-evidence = Belägg
column-labs = Labb
funder-moved = Åt rätt håll
funder-moved-of = { $count } av { $of }
funder-recommendation = Rekommendation
funder-audience = Riktas till
funder-interviews = { $count ->
    [one] Underlaget omfattar en intervju.
   *[other] Underlaget omfattar { $shown } intervjuer.
}
funder-both-dates = Mätt före, efter
funder-quality = Datakvalitet
funder-rounds = Enkäternas svarsfrekvens
funder-occasion = Tillfälle
funder-invited = Inbjudna
funder-answered = Svar
funder-rate = Svarsfrekvens
column-lab = Labb
comments = Kommentarer

# Bilaga
appendix-method = Metod och datakvalitet
appendix-signs = Tecken
sign-withheld = Uppgiften visas inte: den gäller färre än { $threshold } personer, eller skulle röja en sådan uppgift.
sign-range = Talet ligger någonstans däremellan; det exakta visas inte, för att ingen ska kunna kännas igen.
sign-missing = Uppgift saknas.
appendix-withheld = { $count ->
    [0] Inga uppgifter har utelämnats för att skydda enskilda.
    [one] I resultatfilerna bakom rapporten har en av { $of } uppgifter utelämnats för att skydda enskilda.
   *[other] I resultatfilerna bakom rapporten har { $shown } av { $of } uppgifter utelämnats för att skydda enskilda.
}
appendix-shares = Andelar anges med 95 procents osäkerhetsintervall (Wilsons metod). Även när hela gruppen har följts upp räknas den som ett urval av alla som hade kunnat delta.
appendix-progress = Om ett mål är nått avgörs av utfallet självt; osäkerhetsintervallet kan ligga på båda sidor om målet. På väg betyder att utfallet har rört sig mot målet men inte nått det. Oklar förändring betyder att skillnaden mot baslinjen inte är större än vad slumpen kan ge; antal och medelvärden som labben själva har räknat fram prövas inte så.
appendix-attainment = Måluppfyllelse = (utfall − baslinje) / (mål − baslinje). Den räknas inte ut när baslinjen saknas eller när målet ligger på fel sida om baslinjen.
appendix-sources = Källor
appendix-sources-intro = För varje siffra står det i resultat/results.json vilka blad och kolumner den kommer ur. Uppgifterna är hämtade ur dessa filer:
appendix-no-cause = Före och efter jämförs utan kontrollgrupp. Jämförelsen visar vad som har ändrats, inte varför.
appendix-no-before = Läget före är inte mätt. Siffrorna visar läget nu, inte vad som har ändrats.
appendix-no-measures = Inget har mätts före och efter. Därför går det inte att säga vad som har ändrats.

# Diagram: fynd om mål
chart-targets-with-unclear = { $heading }; { $unclear ->
    [one] för ett är det oklart om något har ändrats
   *[other] för { $unclear-word } är det oklart om något har ändrats
}
chart-targets-all-unclear = { $of ->
    [one] om något har ändrats är oklart
   *[other] om något av värdena har ändrats är oklart
}
chart-targets-none = { $known ->
    [some] { $of ->
        [one] det enda mål som kan visas är inte nått
       *[other] inget av de { $of-word } mål som kan visas är nått
    }
   *[all] { $of ->
        [one] det enda målet är inte nått
       *[other] inget av de { $of-word } målen är nått
    }
}
chart-targets-all = { $known ->
    [some] { $of ->
        [one] det enda mål som kan visas är nått
        [2] båda målen som kan visas är nådda
       *[other] alla { $of-word } mål som kan visas är nådda
    }
   *[all] { $of ->
        [one] det enda målet är nått
        [2] båda målen är nådda
       *[other] alla { $of-word } mål är nådda
    }
}
chart-targets-words = { $known ->
    [some] { $reached ->
        [one] ett av de { $of-word } mål som kan visas är nått
       *[other] { $reached-word } av de { $of-word } mål som kan visas är nådda
    }
   *[all] { $reached ->
        [one] ett av { $of-word } mål är nått
       *[other] { $reached-word } av { $of-word } mål är nådda
    }
}
chart-targets-digits = { $known ->
    [some] { $reached ->
        [one] av de { $of-word } mål som kan visas är { $reached-word } nått
       *[other] av de { $of-word } mål som kan visas är { $reached-word } nådda
    }
   *[all] { $reached ->
        [one] av { $of-word } mål är { $reached-word } nått
       *[other] av { $of-word } mål är { $reached-word } nådda
    }
}
chart-of-all = Alla labb
chart-part = { $heading } (del { $part } av { $parts })
chart-continued = { $name } (forts.)

# Diagram: tecken
chart-n = n = { $n }
chart-scope-n = Antalet svar eller personer står som n.
chart-scope-interval = Det bleka bandet är 95 procents osäkerhetsintervall.
chart-scope-interval-line = Den tunna linjen är 95 procents osäkerhetsintervall.
chart-scope-made-up = Streckade punkter och prickade linjer är exempel: påhittade uppgifter.
chart-scope-made-up-bars = Randiga staplar är exempel: påhittade uppgifter.
chart-scope-made-up-dots = Streckade prickar och ringar är exempel: påhittade uppgifter.
chart-scope-same-scale = Samma skala i alla rutor.
chart-note-withheld = { $sign } visas inte: gruppen är för liten, eller uppgiften skulle röja en liten grupp.
chart-note-range = Två tal med streck emellan: talet ligger någonstans däremellan; det exakta visas inte, för att ingen ska kunna kännas igen.
chart-note-missing = { $sign } uppgift saknas.
chart-note-own = Antal och belopp har varsin skala; längderna kan inte jämföras mellan raderna.

# Diagram: alternativtext
chart-alt-example = { $value } (exempel)
chart-alt-withheld = visas inte
chart-alt-missing = saknas
chart-alt-more = { $count ->
    [one] En rad till står i tabellen.
   *[other] Ytterligare { $shown } rader står i tabellen.
}
chart-alt-of-these = Av dem gäller: { $heading }.

# Diagram: indikatorer
chart-axis-share = Andelar
chart-axis-scale = Skala
chart-axis-own = Antal och belopp
chart-own-zero = egen skala från 0
chart-mark-baseline = baslinje { $value }
chart-mark-actual = utfall { $value }
chart-mark-target = mål { $value }
chart-overview-neutral = Indikatorerna från baslinje till utfall
chart-overview-empty = Inga utfall finns än
chart-overview-withheld = Inga utfall får visas
chart-overview-scope = { $of }: baslinje (ring), utfall (punkt) och mål (streck).
chart-overview-alt-row = { $label }: baslinje { $baseline }, utfall { $actual }; { $progress }
chart-overview-alt-row-target = { $label }: baslinje { $baseline }, utfall { $actual }, mål { $target }; { $progress }

# Diagram: måluppfyllelse
chart-baseline = baslinje
chart-target = mål
chart-attainment-neutral = Vägen från baslinje till mål
chart-attainment-scope = { $of }: hur stor del av vägen från baslinje till mål som är avklarad.
chart-attainment-strips-scope = { $of }: varje prick är ett labb, och står så långt på vägen från baslinje till mål som labbet har kommit. Fylld prick: hela vägen. Ring: inte än, eller åt fel håll. Prickar vid kanten ligger längre bort.
chart-attainment-unclear = { $value }, oklar förändring
chart-attainment-beyond = { $value }, förbi målet
chart-attainment-below = fel håll

# Diagram: aktiviteter
chart-activities-none = inga aktiviteter är inlagda
chart-activities-one-month = { $total ->
    [one] en aktivitet i { $from }
   *[other] aktiviteterna i { $from } var { $total-word }
}
chart-activities-all-in = { $total ->
    [one] den enda aktiviteten var { $peak }
   *[other] alla { $total-word } aktiviteter var { $peak }
}
chart-activities-most-in = aktiviteterna var flest { $peak }: { $most-word } av { $total-word }
chart-activities-most-together = sammanlagt var aktiviteterna flest { $peak }: { $most-word } av { $total-word }
chart-activities-two-peaks = aktiviteterna var flest { $peak } och { $second }, med { $most-word } vardera
chart-activities-total = det ordnades { $total-word } aktiviteter från { $from } till { $to }
chart-activities-scope-one = { $of }: antal aktiviteter i { $from }.
chart-activities-scope-months = { $of }: antal aktiviteter per månad, { $from }–{ $to }.
chart-activities-scope-quarters = { $of }: antal aktiviteter per kvartal, { $from }–{ $to }.
chart-activities-scope-years = { $of }: antal aktiviteter per år, { $from }–{ $to }.
chart-activities-scope-spans = { $of }: antal aktiviteter per period, { $from }–{ $to }.
chart-activities-title = { $made-up ->
    [yes] { $name }, totalt { $total } (exempel)
   *[no] { $name }, totalt { $total }
}
chart-activities-title-all = { $made-up ->
    [yes] Totalt { $total } (exempel)
   *[no] Totalt { $total }
}
chart-activities-alt-peak = { $row }, flest { $peak } ({ $count })
chart-note-partial = Uppgifterna gäller { $from }–{ $to }; den första och den sista stapeln kan därför omfatta kortare tid.
chart-in-month = i { $when }
chart-in-quarter = under { $when }
chart-in-year = { $when }
chart-in-span = under { $when }
chart-quarter-short = K{ $quarter }
chart-quarter-1 = första kvartalet { $year }
chart-quarter-2 = andra kvartalet { $year }
chart-quarter-3 = tredje kvartalet { $year }
chart-quarter-4 = fjärde kvartalet { $year }
chart-winter = vinter
chart-spring = vår
chart-summer = sommar
chart-autumn = höst

# Lättläst

plain-title = Kort och lättläst
plain-about = { $count ->
    [one] Ett labb har
   *[other] { $labs } labb har
} varit med. Här berättar vi vad som hände.
plain-results = Det här hände
plain-unknown = Vi vet inte hur det gick.
plain-hidden = Vi visar inte hur det gick, för gruppen är liten.
plain-scale = Skalan går från { $first } till { $last }.
plain-before = Före var det { $before }.
plain-target = Målet var { $target }. { $reached ->
    [yes] Vi nådde målet.
   *[no] Vi nådde inte målet.
}
plain-target-reached = { $reached ->
    [yes] Vi nådde målet.
   *[no] Vi nådde inte målet.
}
plain-targets = { $judged ->
    [one] Vi hade ett mål{ $known ->
        [some] {" "}som vi kan visa
       *[all] {""}
    }. { $reached ->
        [0] Vi nådde det inte.
       *[other] Vi nådde det.
    }
   *[other] Vi hade { $judged } mål{ $known ->
        [some] {" "}som vi kan visa
       *[all] {""}
    }. { $reached ->
        [0] Vi nådde inget av dem.
       *[other] { $all ->
            [yes] Vi nådde alla.
           *[no] Vi nådde { $reached } av dem.
        }
    }
}{ $unclear ->
    [0] {""}
    [one] {" "}För ett av dem vet vi inte säkert om något har ändrats.
   *[other] {" "}För { $unclear } av dem vet vi inte säkert om något har ändrats.
}
plain-reached = { $name }: { $of ->
    [one] { $reached ->
        [0] Det labb som hade ett mål nådde det inte.
       *[other] Det labb som hade ett mål nådde det.
    }
   *[other] { $reached ->
        [0] Inget av de { $of } labb som hade ett mål nådde det.
       *[other] { $all ->
            [yes] Alla { $of } labb som hade ett mål nådde det.
           *[no] { $reached } av de { $of } labb som hade ett mål nådde det.
        }
    }
}{ $known ->
    [some] {" "}Alla labb kan inte visas.
   *[all] {""}
}
plain-for = För vem? { $group }.
plain-advice = Det här kan andra göra
plain-advice-intro = Vill du göra något liknande där du bor? { $count ->
    [one] Här är vårt råd:
   *[other] Här är våra råd:
}
plain-many = Så här många labb har nått sina mål:
plain-many-results = Så här gick det:
plain-learnt = Det här lärde vi oss
plain-learnt-intro = Det här behövs för att det ska gå bra:
plain-more-advice = Fler råd finns i den långa rapporten.
plain-trust = Så vet vi det
plain-counted = Vi har räknat det som går att räkna.
plain-asked = Vi har frågat dem som har varit med.
plain-listened = Vi har pratat med människor och lyssnat på dem.
plain-withheld = Om en grupp är mycket liten visar vi inte hur många som är med i den. Ingen ska kunna kännas igen.
plain-made-up = Allt som är märkt med ordet exempel är påhittat. Det visar hur rapporten ser ut.
plain-more = Vill du veta mer?
plain-contact = Läs den långa rapporten eller fråga { $contact }.
# Diagram: svarsfördelning
chart-before = före
chart-after = efter
chart-occasion = { $when }, n = { $n }
chart-class-below = under mitten
chart-class-middle = mitten
chart-class-above = över mitten
chart-distribution-neutral = Så fördelade sig svaren i enkäten
chart-distribution-one = { $when ->
    [after] efteråt var { $low } av svaren positiva{ $of ->
        [one] {""}
       *[other] {" "}på var och en av frågorna
    }
   *[once] positiva svar: { $low }{ $of ->
        [one] {""}
       *[other] {" "}på var och en av frågorna
    }
}
chart-distribution-many = { $when ->
    [after] efteråt var mellan { $low } och { $high } av svaren positiva, beroende på frågan
   *[once] mellan { $low } och { $high } svarade positivt, beroende på frågan
}
chart-distribution-scope = { $of }: alla som svarade vid varje tillfälle. Antalet svar står i staplarna och andelen under och över mittsvaret vid ändarna, den önskade sidan i fet stil.
chart-distribution-mean = medelvärde { $mean } (skala { $first }–{ $last })
chart-distribution-mean-both = medelvärde { $mean } (skala { $first }–{ $last }), båda
chart-note-three = * Svaren är hopslagna till tre klasser (under mitten, mitten, över mitten), eftersom någon klass har få svar.
chart-note-mean = Där bara medelvärdet står är svaren för få för att fördelningen ska kunna visas.
chart-note-stayed = Båda: medelvärdet gäller dem som svarade båda gångerna, eftersom alla svar skulle röja dem som kom till eller föll bort.
chart-note-thirds = Tre spann: hur många som svarade under, på och över mitten av skalan.
chart-distribution-elsewhere = { $items ->
    [one] en fråga visas inte i diagrammet: bara medelvärdena kan visas, och de står bland förändringarna.
   *[other] { $items-word } frågor visas inte i diagrammet: bara medelvärdena kan visas, och de står bland förändringarna.
}
chart-distribution-bare = Bara medelvärden kan visas, före → efter: { $rows }.
chart-distribution-bare-row = ”{ $item }” ({ $first }–{ $last }) { $before } → { $after }
chart-distribution-bare-mean = { $mean } (n = { $n })
chart-distribution-bare-both = { $mean } (n = { $n }, båda)
chart-distribution-alt-row = { $item }: före { $before }; efter { $after }
chart-distribution-alt-bar = { $below } under och { $above } över mitten, antal från lägsta till högsta svar { $counts }
chart-distribution-alt-thirds = { $below } under, { $middle } på och { $above } över mitten

# Diagram: förändring per fråga
chart-change-index = Index: { $index }
chart-change-better = bättre
chart-change-worse = sämre
chart-change-unclear = oklart
chart-change-slight = liten skillnad
chart-change-same = ingen skillnad
chart-change-too-few = för få svar
chart-change-untested = visas utan prövning
chart-change-scale = Skala { $first }–{ $last }
chart-change-shares = Två svar, procentenheter
chart-change-left-worse = ← sämre
chart-change-right-better = bättre →
chart-change-left-better = ← bättre
chart-change-right-worse = sämre →
chart-change-neutral = Hur svaren har förändrats
chart-change-all-too-few = för få har svarat båda gångerna för att avgöra om något har förändrats
chart-change-all-same = { $of ->
    [one] svaren är desamma före och efter
    [2] svaren på båda frågorna är desamma före och efter
   *[other] svaren på alla { $of-word } frågor är desamma före och efter
}
chart-change-hardly = { $of ->
    [one] svaren har inte förändrats så mycket att det har betydelse
   *[other] svaren på de { $of-word } frågorna har inte förändrats så mycket att det har betydelse
}
chart-change-none-matters = { $of ->
    [one] det går inte att säga att svaren har förändrats så att det har betydelse
   *[other] det går inte att säga att svaren på någon av de { $of-word } frågorna har förändrats så att det har betydelse
}
chart-change-none = { $of ->
    [one] det går inte att säga att svaren har blivit bättre eller sämre
   *[other] ingen av de { $of-word } frågorna har säkert fått bättre eller sämre svar
}
chart-change-all = { $of ->
    [one] svaren har blivit bättre
    [2] svaren på båda frågorna har blivit bättre
   *[other] svaren på alla { $of-word } frågor har blivit bättre
}
chart-change-some = svaren på { $better ->
    [one] en av { $of-word } frågor
   *[other] { $better-word } av { $of-word } frågor
} har blivit bättre
chart-change-some-worse = svaren på { $worse ->
    [one] { $of ->
        [one] den enda frågan
       *[other] en av { $of-word } frågor
    }
   *[other] { $worse-word } av { $of-word } frågor
} har blivit sämre
chart-change-both = av { $of-word } frågor har { $better ->
    [one] en
   *[other] { $better-word }
} fått bättre svar och { $worse ->
    [one] en
   *[other] { $worse-word }
} sämre
chart-change-hidden = { $heading }; { $hidden ->
    [one] en fråga får inte visas
   *[other] { $hidden-word } frågor får inte visas
}
chart-change-scope = { $of }: genomsnittlig förändring i steg på frågans skala, bland dem som svarade både före och efter, räknad på oavrundade tal.
chart-change-scope-n = n är antalet som svarade båda gångerna.
chart-change-alt-means = medelvärdet { $before } före och { $after } efter
chart-change-alt-interval = 95 procents osäkerhetsintervall från { $low } till { $high }
chart-change-alt-up = högre är bättre
chart-change-alt-down = lägre är bättre

# Diagram: teman och labb
chart-heat-all = alla
chart-heat-other-themes = { $count ->
    [one] ett tema till
   *[other] övriga { $shown } teman
}
chart-heat-other-labs = { $count ->
    [one] ett labb till
   *[other] övriga { $shown } labb
}
chart-heat-most = Vanligast är temat { $name }: { $count } avsnitt
chart-heat-two = Vanligast är temana { $name } och { $other }: { $count } avsnitt vardera
chart-heat-most-shown = Av de teman som visas har { $name } flest avsnitt: { $count }
chart-heat-two-shown = Av de teman som visas har { $name } och { $other } flest avsnitt: { $count } vardera
chart-heat-most-single = Av de enskilda teman som visas har { $name } flest avsnitt: { $count }
chart-heat-two-single = Av de enskilda teman som visas har { $name } och { $other } flest avsnitt: { $count } vardera
chart-heat-neutral = Teman i intervjuerna, labb för labb
chart-heat-scope = { $of }: antal kodade avsnitt per tema och labb, ju mörkare desto fler. Ett avsnitt kan ha flera teman.
chart-themes-scope = { $of }: antal kodade avsnitt per tema, och till höger hur många av dem som är från ett labb, där det får visas. Ett avsnitt kan ha flera teman.
chart-themes-left-out = { $themes ->
    [one] ett tema får inte visas alls.
   *[other] { $themes-word } teman får inte visas alls.
}
chart-themes-alt-alone = { $name }: alla { $all }
chart-heat-with-subthemes = { $name } med underteman
chart-heat-alt-row = { $name }: alla { $all }; { $cells }
chart-scope-made-up-cells = Randiga rutor är exempel: påhittade uppgifter.

# Diagram: dagboken som kalender
chart-calendar-none = Dagboken har inga inlägg
chart-calendar-one = Dagboken fick ett inlägg, { $month }
chart-calendar-most = Dagboken fick { $total } inlägg, flest { $peak }: { $most }
chart-calendar-even = Dagboken fick { $total } inlägg
chart-calendar-scope = { $unit ->
    [one] { $of }: en ruta är ett inlägg; siffran är antalet i månaden.
   *[other] { $of }: en ruta är upp till { $unit-shown } inlägg; siffran är antalet i månaden.
}
chart-calendar-scope-highlights = Svarta rutor är inläggen som står under året.
chart-scope-made-up-squares = Streckade rutor är exempel: påhittade uppgifter.
chart-calendar-year = { $count ->
    [one] ett inlägg
   *[other] { $shown } inlägg
}
chart-calendar-more = { $count ->
    [one] och ett till
   *[other] och { $shown } till
}
chart-calendar-alt-year = { $year }: { $count } ({ $months })
chart-calendar-alt-highlights = Höjdpunkter { $year }: { $highlights }

# Diagram: metoder som spreds
chart-from = Från
chart-to = Till
chart-spread-heading = { $methods ->
    [one] en metod har tagits vidare från en plats till en annan
   *[other] { $methods-word } metoder har tagits vidare från en plats till en annan
}
chart-spread-heading-many = { $methods ->
   *[other] Sammanlagt har { $methods-word } metoder tagits vidare från en plats till en annan
}
chart-spread-scope = { $of }: varje pil är en metod på väg från en plats till en annan.
chart-spread-scope-outside = Streckad ram är platser utanför programmet.
chart-spread-alt-row = { $method }: från { $from } till { $to }
chart-spread-alt-outside = { $place } (utanför programmet)

# Diagram: framgångsfaktorer och deras stöd
chart-joint-segments = avsnitt
chart-joint-interviews = intervjuer
chart-joint-labs = labb
chart-joint-indicators = indikatorer åt rätt håll
chart-joint-diary = inlägg i dagboken
chart-joint-strength = stöd
chart-strength-strong = starkt
chart-strength-moderate = måttligt
chart-strength-weak = svagt
chart-strength-none = inget
chart-strength-withheld = visas inte
chart-joint-part = { $count } av { $of }
chart-joint-neutral = Vad framgångsfaktorerna vilar på
chart-joint-all = { $of ->
    [one] framgångsfaktorn har starkt stöd
    [2] båda framgångsfaktorerna har starkt stöd
   *[other] alla { $of-word } framgångsfaktorer har starkt stöd
}
chart-joint-some = { $strong ->
    [one] en av { $of-word } framgångsfaktorer har starkt stöd
   *[other] { $strong-word } av { $of-word } framgångsfaktorer har starkt stöd
}
chart-joint-at-least = { $strong ->
    [one] minst en av { $of-word } framgångsfaktorer har starkt stöd
   *[other] minst { $strong-word } av { $of-word } framgångsfaktorer har starkt stöd
}
chart-joint-digits = av { $of-word } framgångsfaktorer har { $strong-word } starkt stöd
chart-joint-none = { $of ->
    [one] framgångsfaktorn har inte starkt stöd
   *[other] ingen av de { $of-word } framgångsfaktorerna har starkt stöd
}
chart-joint-scope = { $of }: vad varje framgångsfaktor vilar på. Staplarna kan jämföras inom sin kolumn.
chart-joint-alt-row = { $factor }: stödet är { $strength }; { $cells }
chart-joint-alt-row-withheld = { $factor }: hur starkt stödet är visas inte; { $cells }

# Diagram: effektlogik
chart-logic-activity = Aktivitet
chart-logic-result = Resultat
chart-logic-impact = Effekt
chart-logic-activity-is = vad som gjordes
chart-logic-result-is = vad det gav dem som var med
chart-logic-impact-is = vad som ändrades i stort
chart-logic-reached-in = Målet nått i { $labs }
chart-logic-target = { $value } (mål { $target })
chart-logic-target-example = { $value } (mål { $target }, exempel)
chart-logic-neutral = Från aktivitet till effekt
chart-logic-scope = { $of }: indikatorerna i den ordning som arbetet är tänkt att verka, med senaste värde och läge mot målet. Pilarna visar tanken, inte en bevisad orsak.
chart-scope-made-up-boxes = Streckad ram är exempel: påhittade uppgifter.
chart-logic-alt-box = { $label } { $value }, { $progress }
chart-logic-alt-column = { $level }: { $boxes }

# Enkäter
occasion-baseline = före
occasion-follow-up = efter
survey-round = { $occasion }: { $answered } av de { $invited } som fick enkäten svarade ({ $rate }).
survey-round-unknown = { $occasion }: { $answered } svarade. Hur många som fick enkäten är inte känt.
survey-round-mistaken = { $occasion }: { $answered } svarade. Enligt underlaget fick { $invited } enkäten, och det stämmer inte med svaren.
survey-round-few = { $occasion }: { $answered } svarade.
survey-round-few-of = { $occasion }: { $answered } av de { $invited } som fick enkäten svarade.
survey-better = { $count ->
    [one] Svaren på en fråga har blivit bättre, mer än vad slumpen rimligen kan förklara: { $items }.
   *[other] Svaren på { $number } frågor har blivit bättre, mer än vad slumpen rimligen kan förklara: { $items }.
}
survey-better-many = { $count ->
    [one] Svaren på en fråga har blivit bättre, mer än vad slumpen rimligen kan förklara.
   *[other] Svaren på { $number } frågor har blivit bättre, mer än vad slumpen rimligen kan förklara.
}
survey-worse = { $count ->
    [one] Svaren på en fråga har blivit sämre, mer än vad slumpen rimligen kan förklara: { $items }.
   *[other] Svaren på { $number } frågor har blivit sämre, mer än vad slumpen rimligen kan förklara: { $items }.
}
survey-worse-many = { $count ->
    [one] Svaren på en fråga har blivit sämre, mer än vad slumpen rimligen kan förklara.
   *[other] Svaren på { $number } frågor har blivit sämre, mer än vad slumpen rimligen kan förklara.
}
survey-slight-many = { $count ->
    [one] Svaren på en fråga har förändrats mer än vad slumpen rimligen kan förklara, men så lite att det knappast har betydelse.
   *[other] Svaren på { $number } frågor har förändrats mer än vad slumpen rimligen kan förklara, men så lite att det knappast har betydelse.
}
survey-same-many = { $count ->
    [one] På en fråga är det ingen skillnad: svaren är desamma före och efter, eller skiljer sig med säkerhet för lite för att det ska ha betydelse.
   *[other] På { $number } frågor är det ingen skillnad: svaren är desamma före och efter, eller skiljer sig med säkerhet för lite för att det ska ha betydelse.
}
survey-unclear-many = { $count ->
    [one] På en fråga går det inte att säga att svaren har blivit bättre eller sämre: skillnaden är inte större än slumpen kan ge.
   *[other] På { $number } frågor går det inte att säga att svaren har blivit bättre eller sämre: skillnaderna är inte större än slumpen kan ge.
}
survey-too-few-many = { $count ->
    [one] På en fråga svarade för få båda gångerna för att det ska gå att avgöra om svaren har förändrats.
   *[other] På { $number } frågor svarade för få båda gångerna för att det ska gå att avgöra om svaren har förändrats.
}
survey-withheld-many = { $count ->
    [one] På en fråga visas inte förändringen, eftersom den skulle kunna röja vad enskilda svarade.
   *[other] På { $number } frågor visas inte förändringen, eftersom den skulle kunna röja vad enskilda svarade.
}
survey-untested-many = { $count ->
    [one] På en fråga visas förändringen, men inte om den är större än slumpen kan ge: det skulle kunna röja vad enskilda svarade.
   *[other] På { $number } frågor visas förändringen, men inte om den är större än slumpen kan ge: det skulle kunna röja vad enskilda svarade.
}
survey-groups-others = Inget svar före kan paras ihop med ett svar efter från samma person. Före och efter jämförs därför som två grupper, och skillnaderna säger inte att någon har ändrat sig.
survey-groups-anonymous = Svaren är anonyma och kan inte paras ihop person för person. Före och efter jämförs därför som två grupper, och skillnaderna säger inte att någon har ändrat sig.
survey-groups-better = { $count ->
    [one] På en fråga är svaren bättre bland dem som svarade efter än bland dem som svarade före, mer än vad slumpen rimligen kan förklara: { $items }.
   *[other] På { $number } frågor är svaren bättre bland dem som svarade efter än bland dem som svarade före, mer än vad slumpen rimligen kan förklara: { $items }.
}
survey-groups-better-many = { $count ->
    [one] På en fråga är svaren bättre bland dem som svarade efter än bland dem som svarade före, mer än vad slumpen rimligen kan förklara.
   *[other] På { $number } frågor är svaren bättre bland dem som svarade efter än bland dem som svarade före, mer än vad slumpen rimligen kan förklara.
}
survey-groups-worse = { $count ->
    [one] På en fråga är svaren sämre bland dem som svarade efter än bland dem som svarade före, mer än vad slumpen rimligen kan förklara: { $items }.
   *[other] På { $number } frågor är svaren sämre bland dem som svarade efter än bland dem som svarade före, mer än vad slumpen rimligen kan förklara: { $items }.
}
survey-groups-worse-many = { $count ->
    [one] På en fråga är svaren sämre bland dem som svarade efter än bland dem som svarade före, mer än vad slumpen rimligen kan förklara.
   *[other] På { $number } frågor är svaren sämre bland dem som svarade efter än bland dem som svarade före, mer än vad slumpen rimligen kan förklara.
}
survey-groups-slight-many = { $count ->
    [one] På en fråga skiljer sig grupperna mer än vad slumpen rimligen kan förklara, men så lite att det knappast har betydelse.
   *[other] På { $number } frågor skiljer sig grupperna mer än vad slumpen rimligen kan förklara, men så lite att det knappast har betydelse.
}
survey-groups-same-many = { $count ->
    [one] På en fråga är det ingen skillnad mellan grupperna, eller med säkerhet en för liten för att ha betydelse.
   *[other] På { $number } frågor är det ingen skillnad mellan grupperna, eller med säkerhet en för liten för att ha betydelse.
}
survey-groups-unclear-many = { $count ->
    [one] På en fråga går det inte att säga om grupperna skiljer sig: skillnaden är inte större än slumpen kan ge.
   *[other] På { $number } frågor går det inte att säga om grupperna skiljer sig: skillnaderna är inte större än slumpen kan ge.
}
survey-groups-too-few-many = { $count ->
    [one] På en fråga är svaren för få för att det ska gå att avgöra om grupperna skiljer sig.
   *[other] På { $number } frågor är svaren för få för att det ska gå att avgöra om grupperna skiljer sig.
}
survey-groups-withheld-many = { $count ->
    [one] På en fråga visas inte skillnaden mellan grupperna, eftersom den skulle kunna röja vad enskilda svarade.
   *[other] På { $number } frågor visas inte skillnaden mellan grupperna, eftersom den skulle kunna röja vad enskilda svarade.
}
survey-groups-untested-many = { $count ->
    [one] På en fråga visas skillnaden mellan grupperna, men inte om den är större än slumpen kan ge: det skulle kunna röja vad enskilda svarade.
   *[other] På { $number } frågor visas skillnaden mellan grupperna, men inte om den är större än slumpen kan ge: det skulle kunna röja vad enskilda svarade.
}
survey-index-groups-better = Svaren på indexets frågor är tillsammans bättre bland dem som svarade efter, mer än vad slumpen rimligen kan förklara.
survey-index-groups-worse = Svaren på indexets frågor är tillsammans sämre bland dem som svarade efter, mer än vad slumpen rimligen kan förklara.
survey-index-groups-slight = På indexets frågor tillsammans skiljer sig grupperna mer än vad slumpen rimligen kan förklara, men så lite att det knappast har betydelse.
survey-index-groups-same = På indexets frågor tillsammans är det ingen skillnad mellan grupperna, eller med säkerhet en för liten för att ha betydelse.
survey-index-groups-unclear = Det går inte att säga om grupperna skiljer sig på indexets frågor tillsammans: skillnaden är inte större än slumpen kan ge.
survey-index-groups-too-few = För få svarade på alla indexets frågor för att det ska gå att avgöra om grupperna skiljer sig.
survey-index-groups-withheld = Skillnaden mellan grupperna på indexets frågor tillsammans visas inte, eftersom den skulle kunna röja vad enskilda svarade.
survey-index-groups-untested = Skillnaden mellan grupperna på indexets frågor tillsammans visas, men inte om den är större än slumpen kan ge: det skulle kunna röja vad enskilda svarade.
survey-left-apart = { $count ->
    [one] { $shares ->
        [yes] Av de { $n } som bara besvarade frågan { $item } före svarade { $left } { $answer }, mot { $stayed } av dem som besvarade den båda gångerna.
       *[no] De { $n } som bara besvarade frågan { $item } före hade då i genomsnitt { $left }, de som besvarade den båda gångerna { $stayed }.
    } Skillnaden är inte prövad.
   *[other] I { $number } frågor skilde sig svaren före mellan dem som bara svarade då och dem som svarade båda gångerna. Störst är skillnaden i frågan { $item }: { $shares ->
        [yes] { $left } svarade { $answer }, mot { $stayed }.
       *[no] i genomsnitt { $left } mot { $stayed }.
    } Skillnaderna är inte prövade.
} Förändringen gäller bara dem som svarade båda gångerna.
survey-higher-answer = det högre av två svar
survey-left-alike = { $count ->
    [one] I den fråga där det kan visas hade de som bara svarade före svarat ungefär som de andra.
   *[other] I de { $number } frågor där det kan visas hade de som bara svarade före svarat ungefär som de andra.
}
survey-skipped = { $count ->
    [one] På frågan { $item } gav { $n } av de { $answered } som besvarade enkäten ett svar på skalan. De andra svarade vet ej eller hoppade över den.
   *[other] På { $number } frågor gav färre än åtta av tio ett svar på skalan, minst på frågan { $item }: { $n } av de { $answered } som besvarade enkäten. De andra svarade vet ej eller hoppade över den.
}
survey-index = Indexet { $index } är medelvärdet av { $number } frågor: { $items }.
survey-index-alpha = { $occasion ->
    [before] Cronbachs alfa före: { $alpha } (n = { $n }).
    [after] Cronbachs alfa efter: { $alpha } (n = { $n }).
   *[both] Cronbachs alfa: { $alpha } före (n = { $n }) och { $alpha_after } efter (n = { $n_after }).
}
survey-index-better = Svaren på indexets frågor har tillsammans blivit bättre, mer än vad slumpen rimligen kan förklara.
survey-index-worse = Svaren på indexets frågor har tillsammans blivit sämre, mer än vad slumpen rimligen kan förklara.
survey-index-slight = Svaren på indexets frågor har tillsammans förändrats mer än vad slumpen rimligen kan förklara, men så lite att det knappast har betydelse.
survey-index-same = För indexets frågor tillsammans är det ingen skillnad: svaren är desamma före och efter, eller skiljer sig med säkerhet för lite för att det ska ha betydelse.
survey-index-unclear = Det går inte att säga att svaren på indexets frågor tillsammans har blivit bättre eller sämre: skillnaden är inte större än slumpen kan ge.
survey-index-too-few = För få svarade på alla indexets frågor båda gångerna för att det ska gå att avgöra om svaren har förändrats.
survey-index-withheld = Förändringen på indexets frågor tillsammans visas inte, eftersom den skulle kunna röja vad enskilda svarade.
survey-index-untested = Förändringen på indexets frågor tillsammans visas, men inte om den är större än slumpen kan ge: det skulle kunna röja vad enskilda svarade.
survey-index-name = Index: { $index }
column-index = Index
column-index-items = Frågor
column-alpha-before = Alfa före
column-alpha-after = Alfa efter
index-reversed = (vänd)
appendix-indices = Index
appendix-indices-method = Ett index är medelvärdet av flera frågor med samma skala, uträknat för var och en som har svarat på alla frågorna. En fråga där det bättre svaret ligger åt andra hållet än i indexet vänds först. Cronbachs alfa visar hur väl svaren på frågorna följer varandra; 0,70 brukar räknas som godtagbart. Är alfa lägre säger de enskilda frågorna mer än indexet.
indices-table-notes = n: antal som svarade på alla frågor i indexet.
column-both = Båda
column-change-interval = Förändring (95 %)
column-p = p
appendix-surveys = Enkätfrågorna i siffror
appendix-surveys-method = Före och efter jämförs person för person bland dem som svarade båda gångerna; labb som gjorde sin uppföljning vid olika tid räknas var och en med sin senaste. Förändringen är medelvärdet av skillnaderna, och där så många svarade att det kan visas står ett 95 procents osäkerhetsintervall. Med Wilcoxons teckenrangtest, eller McNemars test för frågor med två svar, prövas om förändringen är större än vad slumpen kan ge; pekar svarens ordning åt ett annat håll än medelvärdet räknas förändringen som oklar (p = 1). Värdena på p är justerade enligt Holm för alla frågor och index som prövas i samma labb, och på samma sätt för alla labb tillsammans; därför kan ett osäkerhetsintervall ligga helt på en sida om noll fast svaren inte sägs ha förändrats. Har färre än sex svarat olika de två gångerna kan inget test avgöra saken, och då visas inget p. En förändring räknas som för liten för att ha betydelse när medelvärdet ändras med mindre än en tjugondel av skalan (0,2 steg på en skala från 1 till 5), eller mindre än vad som är sagt för frågan. Jämförelsen säger inget om orsaker.
surveys-table-notes = Båda: antal som svarade båda gångerna. p: justerat för antalet prövade frågor och index; för mindre grupper anges bara om p är under 0,05.
surveys-shares = Procent är andelen som gav det högre av två svar; hur den har ändrats står i procentenheter.
surveys-table-groups = { groups-sign }: olika personer, eller anonyma svar, jämförs som två grupper; förändringen är då skillnaden mellan grupperna, och säger inte hur någon har ändrat sig.
groups-sign = §
appendix-surveys-groups = Där ingen svarade båda gångerna, eller svaren är anonyma, jämförs före och efter som två grupper: skillnaden mellan medelvärdena, med ett intervall enligt Welch där det kan visas, och Mann–Whitneys test (exakt för små grupper), eller Fishers exakta test för frågor med två svar.
surveys-more-title = { $medians ->
    [yes] Medianer, positiva svar och bortfall
   *[no] Positiva svar och bortfall
}
surveys-more-scope = { $medians ->
    [yes] Medianer och andelar gäller alla svar vid tillfället.
   *[no] Andelarna gäller alla svar vid tillfället.
}
surveys-more-notes = Positiva: andel svar bortom skalans mitt åt det önskade hållet, med 95 procents intervall inom parentes. Två tal utan parentes: andelen ligger däremellan; den exakta visas inte. Bortfall: antal som svarade före men inte efter, och deras medelvärde före.
surveys-more-effect = Effekt: från −1 till +1, rangbiserial korrelation bland dem som svarade båda gångerna, eller Cliffs delta för två grupper.
column-median-before = Median före
column-median-after = Median efter
column-positive-before = Positiva före
column-positive-after = Positiva efter
column-effect = Effekt
column-left = Bortfall
column-left-mean = Deras medel
# Diagram: mättnad
chart-saturation-heading = { $last ->
    [yes] De två sista av { $of } intervjuer
   *[no] De två intervjuer som kom efter de { $before } första
} gav { $new ->
    [0] inga
   *[other] knappt några
} nya teman
chart-saturation-neutral = Nya teman, intervju för intervju
chart-saturation-not-reached = Mättnad är inte nådd efter { $count ->
    [one] en intervju
   *[other] { $of } intervjuer
}
chart-saturation-known = kända teman
chart-saturation-interviews = intervjuer, i den ordning de gjordes
chart-saturation-interviews-by-id = intervjuer, i den ordning deras id har
chart-saturation-reached = mättnad efter { $number }
chart-saturation-scope = { $each ->
    [one] { $of }: staplarna är antalet nya teman i varje intervju, linjen antalet teman som är kända.
   *[other] { $of }: staplarna är antalet nya teman per { $each-shown } intervjuer, linjen antalet teman som är kända.
}
chart-saturation-alt = { $more ->
    [yes] Nya teman i början: { $new } och så vidare; till slut är { $known } kända
   *[no] Nya teman: { $new }; till slut är { $known } kända
}

# Diagram: teman tillsammans
chart-together-most = Oftast i samma avsnitt: { $one } och { $other }, { $count } gånger
chart-together-most-interviews = Oftast i samma intervju: { $one } och { $other }, i { $count } intervjuer
chart-together-shown = Oftast i samma avsnitt, av de par som visas: { $one } och { $other }, { $count } gånger
chart-together-shown-interviews = Av de par som visas finns { $one } och { $other } oftast i samma intervju: i { $count } intervjuer
chart-together-neutral = Hur ofta teman förekommer tillsammans
chart-together-scope = { $of }: hur ofta ett avsnitt med det ena temat överlappar ett avsnitt med det andra, ju mörkare desto oftare. Numren överst är temanas nummer till vänster. Markeringar som går in i varandra räknas som ett avsnitt.
chart-together-scope-interviews = { $of }: antal intervjuer där båda temana finns, ju mörkare desto fler. Numren överst är temanas nummer till vänster.
chart-together-left-out = { $count ->
    [one] Ett ovanligare tema till är inte med.
   *[other] Ytterligare { $shown } ovanligare teman är inte med.
}
chart-together-withheld = { $count ->
    [one] Ett tema till får inte visas.
   *[other] Ytterligare { $shown } teman får inte visas.
}
chart-together-alt-pair = { $one } och { $other }: { $count }

# Hur en siffra har kommit till
formula-typed = som den står i källan
formula-share = täljare / nämnare
formula-sum-over-labs = summa över labben
formula-pooled-share = summa av täljare / summa av nämnare, över labben
formula-weighted-mean = summa av medelvärde × n / summa av n, över labben
formula-change = utfall − baslinje
formula-relative-change = (utfall − baslinje) / |baslinje|
formula-attainment = (utfall − baslinje) / (mål − baslinje)
formula-actual-of-target = utfall / mål
formula-labs-reached = antal labb som har nått målet
formula-labs-with-target = antal labb med värde och mål
formula-rows = antal rader
formula-distinct = antal olika
formula-sum = summa
formula-mean = svarens medelvärde
formula-median = svarens median
formula-share-positive = svar på skalans bättre halva / svar
formula-answers-of-group = antal svar av personer med samma bakgrund
formula-mean-of-group = medelvärdet av svaren av personer med samma bakgrund
formula-positive-of-group = svar på skalans bättre halva / svar, av personer med samma bakgrund
formula-answers = antal svar
formula-paired-change = medelvärde av efter − före, person för person
formula-signed-rank = Wilcoxons teckenrangtest, person för person
formula-mc-nemar = McNemars exakta test, person för person
formula-holm = p-värde justerat enligt Holm för alla prövade frågor
formula-rank-biserial = rangbiserial korrelation av parade svar, efter − före
formula-answer-rate = svarande / tillfrågade
formula-mean-score = medelvärdet av varje persons medelvärde på indexets frågor
formula-cronbach-alpha = Cronbachs alfa för indexets frågor
formula-mean-difference = medelvärde efter − medelvärde före, olika personer
formula-mann-whitney = Mann–Whitneys test av två grupper
formula-fisher = Fishers exakta test av två grupper
formula-cliff-delta = Cliffs delta, efter mot före
formula-strength = styrka: 3 stark, 2 måttlig, 1 svag, 0 ingen, efter intervjuer och labb
formula-distinct-over-codes = antal olika, över temat och dess underteman
formula-raw-agreement = par av kodare som säger samma sak / alla par av kodare
formula-cohen-kappa = Cohens kappa för de två kodarna
formula-krippendorff-alpha = Krippendorffs alfa för alla kodare, nominal skala
formula-segments-together = par av avsnitt med minst ett tecken gemensamt
formula-interviews-together = antal intervjuer med båda temana
formula-new-codes = antal teman som ingen tidigare intervju hade
formula-saturation = intervjuer tills två i rad, och alla par därefter, ger högst 5 procent nya teman, räknat på de fyra första
formula-indicators-moved = indikatorvärden som har rört sig åt önskat håll, labb för labb
formula-indicators-followed = indikatorvärden vars rörelse kan visas, labb för labb
formula-strongest-ground = styrkan hos det starkaste som rekommendationen bygger på
funder-logic = Från aktivitet till effekt

quotes = Röster
quotes-in = Citaten står på { $language ->
    [sv] svenska
   *[en] engelska
}, så som de sades.
appendix-evidence = Stödet för en framgångsfaktor eller slutsats säger hur många som talar om ämnet, inte att de håller med. Det kallas starkt när minst { $strong_interviews } intervjuer i minst { $strong_labs } labb tar upp något av dess teman, måttligt vid minst { $moderate_interviews } intervjuer i minst { $moderate_labs } labb och annars svagt.
appendix-quotes = Citat visas bara med den intervjuades samtycke. De är valda efter en fast regel: ett citat per tema och labb, ur den intervju som dittills har citerats minst, och det som ligger närmast 140 tecken. Roll anges bara i labb där varje roll delas av så många att gränsen för små tal nås.
appendix-quotes-by-hand = En del av citaten har projektet i stället valt för hand.

# Underlag: siffra för siffra
basis = Underlag
basis-key = Underlag { $number }
basis-intro = Under tabeller och diagram står ett nummer som leder hit; det gäller även siffrorna i texten sedan förra numret. Här står vad siffrorna gäller, hur de har räknats fram och vilka blad och kolumner de kommer ur. Varje enskild siffra står i resultat/results.json, med formel och källa. Radnummer anges aldrig, eftersom de kan peka ut någon.
basis-page = sidan
basis-again = Visar siffror ur underlag { $numbers }
basis-count = { $count ->
    [one] en uppgift
   *[other] { $count } uppgifter
}{ $hidden ->
    [0] {""}
    [one] {""}, varav en inte visas
   *[other] {""}, varav { $hidden } inte visas
}
basis-indicators = indikatorer
basis-surveys = enkätsvar
basis-paired = svar före och efter, person för person
basis-backgrounds = enkätsvar efter bakgrund
basis-responses = svarsfrekvens
basis-activities = aktiviteter
basis-diary = dagboken
basis-interviews = antal intervjuer
basis-saturation = mättnad
basis-codes = teman i intervjuerna
basis-agreement = kodarnas överensstämmelse
basis-together = teman i samma intervjuer
basis-factors = framgångsfaktorer
basis-conclusions = slutsatser
basis-recommendations = rekommendationer
basis-methods = metoder
basis-source = { $file }{ $sheet ->
    [none] {""}
   *[other] , bladet { $sheet }
}{ $count ->
    [0] {""}
    [one] {""}, kolumn { $columns }
   *[other] {""}, kolumnerna { $columns }
}
basis-n = n = { $n }
basis-sources-more = { $count ->
    [one] {""}; och ett blad till
   *[other] {""}; och { $count } blad till
}
basis-formulas-more = { $count ->
    [one] {""}; och på ett sätt till
   *[other] {""}; och på { $count } sätt till
}

# Resultat som arbetsbok
workbook-guide = Läs mig
workbook-signs = .. betyder att uppgiften hålls inne för att skydda enskilda; en tom cell att den saknas.
workbook-shares = Andelar står som bråk mellan 0 och 1: 0,8 är 80 procent.
workbook-figures = Samma siffror står i figures.csv och results.json, med bladen som de bygger på.
workbook-withheld = Uppgiften visas inte: den gäller för få personer, eller skulle röja en sådan uppgift.
workbook-table = Flik
workbook-column = Kolumn
workbook-meaning = Vad som står där
# Vad framgångsfaktorer, slutsatser och rekommendationer bygger på
evidence-strength-none = Inget stöd i intervjuerna
evidence-no-interviews = Inga intervjuer har gjorts
evidence-strength-weak = Svagt stöd
evidence-strength-moderate = Måttligt stöd
evidence-strength-strong = Starkt stöd
evidence-strength-withheld = Hur starkt stödet är visas inte
evidence-interviews = { $count } av { $of } intervjuer
evidence-labs = { $count } av { $of } labb
evidence-moved = { $values ->
    [one] { $moved ->
        [0] Värdet har inte förändrats åt rätt håll
       *[other] Värdet har förändrats åt rätt håll
    }
   *[other] { $count } av { $of } värden har förändrats åt rätt håll
}
evidence-diary = { $count ->
    [one] ett inlägg i dagboken
   *[other] { $shown } inlägg i dagboken
}
evidence-nothing = Ingenting talar för faktorn än: varken intervjuer, dagbok eller indikatorer.
evidence-themes = { $count ->
    [one] Bygger på temat { $themes }: { $segments } avsnitt.
   *[other] Bygger på temana { $themes }: { $segments } avsnitt.
}
evidence-themes-only = { $count ->
    [one] Bygger på temat { $themes }.
   *[other] Bygger på temana { $themes }.
}
conclusion-no-evidence = Slutsatsen bygger inte på något tema i intervjuerna.
recommendation-rests-on = Bygger på
recommendation-factor = Framgångsfaktor { $number }
recommendation-conclusion = Slutsats { $number }
recommendation-strength-none = inget stöd
recommendation-strength-weak = svagt stöd
recommendation-strength-moderate = måttligt stöd
recommendation-strength-strong = starkt stöd
recommendation-strength-withheld = stödet visas inte
recommendation-weak = Rekommendationen vilar enbart på svagt stöd.
recommendation-none = { $interviews ->
    [none] Rekommendationen vilar inte på intervjuer: inga har gjorts.
   *[some] Rekommendationen saknar stöd i intervjuerna.
}
recommendation-unfounded = Rekommendationen bygger inte på någon framgångsfaktor eller slutsats.

# Hur intervjuerna har kodats
appendix-interviews = Hur intervjuerna har kodats
appendix-codebook = Kodboken
appendix-codebook-scope = Antal intervjuer per tema, för temat självt och tillsammans med dess underteman.{ $compared ->
    [no] {""}
   *[yes] {" "}Överensstämmelsen gäller om temat finns i intervjun.
}
column-own = Temat självt
column-whole = Med underteman
column-agreement = Överens
column-kappa = Kappa
column-alpha = Alfa
column-unit-of-agreement = Vad som jämförs
agreement-interviews = Temat finns i intervjun
agreement-characters = Tecken för tecken i texten
agreement-none = Ingen intervju har mer än en angiven kodare. Därför går det inte att säga hur lika två personer hade kodat.
agreement-withheld = För få intervjuer har kodats av mer än en person för att det ska gå att visa hur lika de har kodat.
agreement-number = { $n }
agreement-compared = { $count ->
    [one] En intervju har kodats av minst två personer.
   *[other] Sammanlagt har { $shown } intervjuer kodats av minst två personer.
}
agreement-raw = När de ska avgöra om ett tema finns i en intervju säger de samma sak i { $raw } av fallen.
agreement-high = Det är god överensstämmelse också när slumpen räknas bort (alfa { $alpha }).
agreement-tentative = När slumpen räknas bort räcker överensstämmelsen bara för försiktiga slutsatser (alfa { $alpha }, där 0,80 är gott).
agreement-low = När slumpen räknas bort är överensstämmelsen för låg för att lita på enskilda teman (alfa { $alpha }, där 0,80 är gott).
agreement-undefined = Hur mycket av det som är slump går inte att räkna ut.
agreement-notes = Överens: andel par av kodare som säger samma sak. Kappa (Cohen) är för två kodare, alfa (Krippendorff, nominal skala) för alla; 1 är full överensstämmelse och 0 vad slumpen ger. Tecknen räknas över hela texten i varje intervju (fram till det sista kodade avsnittet där texten inte finns med), där alla avsnitt har lägen. Ett streck står där bara ett svar förekommer.
saturation-rule = Mättnad prövas enligt Guest, Namey och Chen (2020): de fyra första intervjuerna { $order ->
    [id] i den ordning som deras id har (datum saknas)
   *[date] i datumordning
} är bas, och mättnad är nådd när två intervjuer i rad, och alla par därefter, ger högst 5 procent nya teman, räknat på basens.
saturation-undated = Intervjuer utan datum står sist.
saturation-reached = Det inträffade när { $reached } intervjuer hade gjorts. Det säger att nya intervjuer av samma slag sällan skulle ge nya teman, inte att alla har kommit till tals.
saturation-few-themes = Med så få teman säger det inget om mättnad.
saturation-not-reached = Dit har de { $interviews } intervjuerna inte nått: fler intervjuer kan ge nya teman.
saturation-too-few = Det krävs minst sex intervjuer för att pröva mättnad.
idle-themes = { $count ->
    [one] Ett tema bär varken upp någon framgångsfaktor eller någon slutsats: { $themes }.
   *[other] { $word } teman bär varken upp någon framgångsfaktor eller någon slutsats{ $named ->
        [no] {""}
       *[yes] {""}: { $themes }
    }.
}

# Diagram: framgångsfaktorer och labb
chart-factor-lab-most = Flest intervjuer tar upp ”{ $name }”: { $count }
chart-factor-lab-most-shown = Av det som visas tar flest intervjuer upp ”{ $name }”: { $count }
chart-factor-lab-neutral = Intervjuer som tar upp framgångsfaktorerna, labb för labb
chart-factor-lab-scope = { $of }: antal intervjuer som tar upp något av faktorns teman, ju mörkare desto fler. En intervju kan ta upp flera.

# Bilagor i PDF-filen
attached = Resultaten som data
attached-intro = Den här PDF-filen bär resultaten med sig som filer. De finns bland bilagorna, som de flesta PDF-läsare visar under ett gem, och kan sparas därifrån.
attached-results-json = alla siffror med formel och källor, för datorprogram
attached-datapackage-json = beskrivning av tabellerna (Data Package)
attached-indicator-results-csv = resultat per indikator och labb
attached-indicators-csv = vad som mäts
attached-focus-areas-csv = fokusområdena
attached-labs-csv = labben
attached-figures-csv = alla siffror som tabell

# Webbsidor
web-skip = Till innehållet
web-index = Rapporter
web-index-about = Varje rapport finns att läsa här och som PDF.
web-numbers = Siffrorna i diagrammet
web-what = Vad
web-when = När
web-data = Siffrorna som data
web-data-about = Alla siffror med formel och källor, för kalkylprogram och statistikprogram:
web-occasion-baseline = Före
web-occasion-follow-up = Efter
web-occasion-paired = Båda gångerna
web-labs = Labb för labb
web-numbers-more = { $count ->
    [one] En rad till står i resultatfilerna.
   *[other] { $count } rader till står i resultatfilerna.
}
web-pdf = PDF, { $pages ->
    [one] en sida
   *[other] { $pages } sidor
}
attached-web = Resultaten finns som filer i mappen resultat bredvid webbsidorna, och i rapportens PDF:
measure-actual = Utfall
measure-actual-of-target = Utfall av mål
measure-at = Värde
measure-attainment = Måluppfyllelse
measure-baseline = Baslinje
measure-target = Mål
measure-change = Förändring
measure-relative-change = Relativ förändring
measure-reached = Nådda mål
measure-with-target = Har mål
measure-count = Antal
measure-lasting = Bestående
measure-month = Antal i månaden
measure-participants = Deltagare
measure-alpha = Alfa
measure-kappa = Kappa
measure-raw = Överens
measure-interviews = Intervjuer
measure-interviews-with-children = Intervjuer med underteman
measure-segments = Avsnitt
measure-segments-with-children = Avsnitt med underteman
measure-labs = Labb
measure-labs-with-children = Labb med underteman
measure-strength = Styrka
measure-entries = Inlägg
measure-diary = Inlägg i dagboken
measure-followed = Följda indikatorer
measure-moved = Åt rätt håll
measure-answered = Svarade
measure-invited = Tillfrågade
measure-rate = Svarsandel
measure-base = I basen
measure-codes = Teman
measure-new = Nya teman
measure-after-only = Svarade bara efter
measure-before-only = Svarade bara före
measure-answer = Svar
measure-difference = Skillnad i medel
measure-difference-effect = Effekt
measure-difference-p = p
measure-difference-p-adjusted = p, justerat
measure-dropouts-before = Före, de som slutade svara
measure-duplicates = Dubbla svar
measure-effect = Effekt
measure-matched = Svarade båda gångerna
measure-mean = Medel
measure-mean-change = Ändring i medel
measure-median = Median
measure-n = Antal svar
measure-p-adjusted = p, justerat
measure-p-value = p
measure-positive-after = Positiva efter
measure-positive-before = Positiva före
measure-share-positive = Andel positiva
measure-stayers-after = Efter, de som svarade båda gångerna
measure-stayers-before = Före, de som svarade båda gångerna
measure-third = Antal i delen av skalan
web-kind-indicator = Indikator
web-kind-survey = Enkät
web-kind-response = Enkät
web-kind-activity = Aktiviteter
web-kind-diary = Dagbok
web-kind-interview = Intervjuer
web-kind-saturation = Mättnad
web-kind-code = Tema
web-kind-agreement = Kodarnas överensstämmelse
web-kind-co-occurrence = Teman tillsammans
web-kind-factor = Framgångsfaktor
web-kind-conclusion = Slutsats
web-kind-recommendation = Rekommendation
web-kind-method = Metod

# Meningar som leder in figurer och tabeller
lead-over-labs = { $labs ->
    [one] vad labbet har nått{ $areas ->
        [no] {""}
       *[yes] {""}, fokusområde för fokusområde
    }.
   *[other] vad alla labb har nått tillsammans{ $areas ->
        [no] {""}
       *[yes] {""}, fokusområde för fokusområde
    }.
}
over-labs-hidden = Vad labben har nått tillsammans visas inte: grupperna är för små, eller så skulle uppgifterna röja små grupper.
lead-factors = vad varje framgångsfaktor vilar på.
lead-transfers = metoder som ett labb eller en annan plats tog efter.
lead-themes = i hur många intervjuer varje tema förekommer.
lead-code-lab = hur många avsnitt i intervjuerna som handlar om varje tema.
lead-organisations = vilka som stod bakom programmet, och vilka av dem som satt i projektgruppen.
lead-survey-table = varje fråga i siffror.
lead-codebook = { $compared ->
    [no] alla teman och hur ofta de förekommer.
   *[yes] alla teman, hur ofta de förekommer och hur lika de har kodats.
}
lead-together = vilka teman som förekommer tillsammans.
lead-recommendations = vad programmet råder till, vem rådet gäller och vad det bygger på.
lead-logic = hur måtten är tänkta att hänga ihop, från det som görs till det som ändras.
lead-rounds = hur många som svarade på enkäten.
lead-timeline = hur aktiviteterna fördelade sig över tiden.
timeline-heading = { $labs ->
    [one] Flest aktiviteter hölls i { $peak }
   *[other] { $lab } höll flest aktiviteter på en månad, i { $peak }
}
timeline-heading-even = Aktiviteterna månad för månad
timeline-scope = Varje stapel är en månad; den högsta är { $most ->
    [one] en aktivitet
   *[other] { $most } aktiviteter
}.
timeline-scope-labs = Varje stapel är en månad, alla labb på samma skala; den högsta är { $most ->
    [one] en aktivitet
   *[other] { $most } aktiviteter
}.
timeline-scope-made-up = Ljusa staplar är exempel.
timeline-alt-row = { $name }: { $number ->
    [one] en aktivitet
   *[other] { $count } aktiviteter
} { $when ->
    [one] i { $first }
   *[other] från { $first } till { $last }
}{ $most ->
    [0] {""}
   *[other] , flest i { $peak } ({ $most })
}
funder-explained-above = Som för { $indicator }.
exchange-left-out = Siffror som inte finns här, för att de skyddar enskilda, inte är exakta, är exempel eller saknar datum: { $count }.
exchange-preliminary = Preliminär uppgift.
deviations-table = Mål som inte är nådda eller har en kommentar
factors-table = Framgångsfaktorerna och deras stöd
recommendations-table = Råden, vem de gäller och vad de bygger på
transfers-table = Metoder som har tagits upp på nya platser
themes-table = Teman efter antal intervjuer
agreement-table = Hur lika kodarna har kodat
survey-table = Före och efter, fråga för fråga
backgrounds-table = Medelvärden efter bakgrund
deviations-table-many = Hur många labb som står var
