# Sidans fasta ord
page = Sida
of = av
contents = Innehåll
draft = Utkast
status-published = Publicerade uppgifter
status-preliminary = Preliminära uppgifter
status-example = Exempeldata
status-mixed = Publicerade resultat och exempeldata
withheld-sign = { ".." }
missing-sign = –
made-up-title = Två slags uppgifter
made-up-mixed = Uppgifter som programmet har publicerat står sida vid sida med påhittade. De påhittade visar hur rapporten ser ut och säger inget om verkligheten; de är märkta ”exempel”.
made-up-all = Uppgifterna är påhittade. De visar hur rapporten ser ut och säger inget om verkligheten.
made-up-page = Sidan innehåller exempeldata: påhittade uppgifter.
example-mark = exempel
example-frame = baslinje och mål: exempel

# Läge mot målet
progress-reached = Målet nått
progress-on-the-way = På väg
progress-no-movement = Ingen rörelse
progress-wrong-way = Fel håll
progress-not-reached = Ej nått
progress-unclear-target = Oklart mål
progress-no-target = Inget mål
progress-withheld = Visas inte
progress-missing = Saknas

# Meningar som följer siffrorna
sentence-missing = Någon uppföljning finns inte än.
sentence-withheld = Gruppen är för liten för att resultatet ska kunna visas utan att enskilda personer känns igen.
sentence-value = Utfallet är { $value }.
sentence-unchanged = Oförändrat: { $to } både före och efter.
sentence-increased = En ökning från { $from } till { $to }.
sentence-decreased = En minskning från { $from } till { $to }.
sentence-fraction-words = { $of } av de { $n } som följdes upp har nått dit.
sentence-fraction-digits = Av de { $n } som följdes upp har { $of } nått dit.
sentence-target-reached = Målet { $target } är nått.
sentence-target-on-the-way = Det är på väg mot målet { $target }.
sentence-target-not-reached = Målet { $target } är inte nått.
sentence-target-wrong-way = Det är längre från målet { $target } än före.

# Diagram
chart-axis-share = Andelar
chart-axis-scale = Skala
chart-axis-own = Antal och belopp
chart-baseline = Baslinje
chart-target = Mål
chart-overview-neutral = Indikatorer, baslinje och utfall
chart-overview-none = { $of ->
    [one] Målet är inte nått
   *[other] Inget av målen är nått än
}
chart-overview-all = { $of ->
    [one] Målet är nått
    [2] Båda målen är nådda
   *[other] Alla { $word } målen är nådda
}
chart-overview-some = { $reached ->
    [one] Ett av { $of } mål är nått
   *[other] { $word } av { $of } mål är nådda
}
chart-overview-digits = Av { $of } mål är { $reached } nådda
chart-overview-scope = Ring: baslinje. Fylld punkt: senaste värdet. Streck: mål. Smal linje under: 95 procents osäkerhet.
chart-overview-alt-row = { $label }: baslinje { $baseline }, utfall { $actual }, mål { $target }.
chart-attainment-scope = Hur stor del av vägen från baslinje till mål som varje labb har gått. Sorterat efter måluppfyllelse.
chart-attainment-continued = Måluppfyllelse, fortsättning
chart-activities-heading = { $total } aktiviteter, flest i { $month }
chart-activities-heading-one = { $total } aktiviteter
chart-activities-months = Antal aktiviteter per månad.
chart-activities-quarters = Antal aktiviteter per kvartal.
chart-activities-years = Antal aktiviteter per år.
chart-made-up = Streckat: påhittade exempel.
chart-withheld = Två punkter (..): visas inte, gruppen är för liten.
alt-withheld = visas inte
alt-missing = saknas
alt-more-rows = { $count ->
    [one] En indikator till står i tabellen.
   *[other] Ytterligare { $count } indikatorer står i tabellen.
}

# Labbrapporten
lab-title = { $name }: vad vi gjorde och vad det ledde till
lab-operator = Drivs av
lab-partners = Tillsammans med
lab-target-group = För
lab-place = Plats
lab-focus-areas = Fokusområden
lab-time = Tid
glance = Det viktigaste
told-results = Det labbet berättar
challenge = Utmaningen
indicators = Vad siffrorna visar
indicators-intro-lab = Varje indikator mäts före och efter. Tabellen visar alla värden, grupperade efter fokusområde.
indicators-table = Alla indikatorer
indicators-scope = Förändringar i andelar anges i procentenheter.
column-indicator = Indikator
column-baseline = Baslinje
column-actual = Utfall
column-target = Mål
column-change = Förändring
column-progress = Läge
column-n = n
no-focus-area = Hela labbet
groups-title = Uppdelat på grupper
column-group = Grupp
surveys = Vad enkäterna säger
surveys-intro = Tabellen visar medelvärdet av svaren före och efter. Den jämför alla som svarade vid varje tillfälle, inte samma personer.
surveys-scope = Medelvärde på frågans egen skala. n är antalet svar.
column-item = Fråga
column-scale = Skala
column-before = Före
column-after = Efter
interviews = Vad intervjuerna handlar om
interviews-intro = { $count ->
    [one] En intervju har kodats. Tabellen visar de vanligaste temana.
   *[other] Sammanlagt har { $shown } intervjuer kodats. Tabellen visar i hur många av dem varje tema förekommer.
}
column-theme = Tema
column-interviews = Intervjuer
column-segments = Avsnitt
themes-withheld = { $count ->
    [one] Ett tema till förekommer i så få intervjuer att det inte visas.
   *[other] Ytterligare { $word } teman förekommer i så få intervjuer att de inte visas.
}
activities = Vad som gjordes
activities-intro = Under perioden ordnades { $count } aktiviteter.
activities-participants = Sammanlagt räknades { $participants } besök; samma person kan ha kommit flera gånger.
activities-lasting = { $number ->
    [0] Ingen av dem har blivit bestående än.
    [one] En av dem lever vidare.
   *[other] { $lasting } av dem lever vidare.
}
methods = Metoder som prövades
reflection = Vad labbet lärde sig
data-notes = Om uppgifterna

# Sammanfattande rapport
summary-title = Slutrapport
summary-glance-labs = { $count ->
    [one] Ett labb har arbetat under programmet.
   *[other] { $word } labb har arbetat under programmet.
}
summary-reached = Måluppfyllelse
summary-reached-intro = Hur långt varje labb har kommit från baslinje till mål, indikator för indikator. Vi räknar aldrig ihop olika indikatorer till ett medelvärde.
labs = Labben
focus-areas = Fokusområden
focus-area-table = Alla labb tillsammans
focus-area-scope = Antal läggs ihop, andelar räknas på alla personer tillsammans och medelvärden vägs efter antal svar. Målen räknas labb för labb.
column-reached = Nådda mål
reached-of = { $reached } av { $of } labb
success-factors = Framgångsfaktorer
factor-evidence = Stöd: { $segments } avsnitt i { $interviews } intervjuer, { $labs } labb.
factor-no-evidence = Stöd i intervjuerna saknas.
factor-withheld = Stödet i intervjuerna är för litet för att visas.
recommendations = Rekommendationer
recommendation-grounds = Bygger på: { $grounds }.
recommendation-audience = Riktas till { $audience }.
conclusions = Följeforskningens slutsatser
methods-all = Metoderna
methods-everywhere = Prövades i alla labb
methods-in = Prövades i { $labs }
methods-programme = Användes av programmet som helhet
transfers = Så spreds metoderna
transfers-intro = Tre kolumner: vad som spreds, varifrån och vart.
column-method = Metod
column-from = Från
column-to = Till
column-note = Vad som hände
diary = Dagboken
diary-intro = Programmet förde en gemensam digital dagbok med { $count } inlägg.
films = Filmer
about = Om programmet
aim = Syfte
background = Bakgrund
selection = Urval
innovation = Vad som är nytt
contact = Kontakt
reference-number = Diarienummer
organisations = Organisationerna bakom
column-organisation = Organisation
column-role = Roll
column-project-group = I projektgruppen
yes = Ja
no = Nej

# Resultatredovisning
funder-title = Resultatredovisning
funder-intro = Redovisningen följer samma ordning för alla projekt: vad som mättes, var det började, vart det skulle och vart det kom.
funder-programme = Projektet
funder-labs = Labb och mål
column-lab = Labb
column-level = Nivå
column-unit = Enhet
funder-indicators = Indikatorer i { $lab }
funder-definitions = Vad som mäts
column-definition = Definition
comments = Kommentarer
level-title = Nivå och enhet

# Bilaga
appendix-method = Metod och datakvalitet
appendix-signs = Tecken
sign-withheld = Uppgiften visas inte: den gäller färre än { $threshold } personer, eller skulle röja en sådan uppgift.
sign-missing = Uppgift saknas.
appendix-withheld = { $count ->
    [0] Inga uppgifter har hållits inne.
    [one] En uppgift har hållits inne för att skydda enskilda.
   *[other] Sammanlagt har { $shown } uppgifter hållits inne för att skydda enskilda.
}
appendix-shares = Andelar har ett 95 procents osäkerhetsintervall enligt Wilson. När alla i gruppen har följts upp behandlas de som ett urval av alla som kunde ha varit med.
appendix-attainment = Måluppfyllelse = (utfall − baslinje) / (mål − baslinje). Den saknas utan baslinje, och när målet ligger på fel sida om baslinjen.
appendix-sources = Underlag
appendix-sources-intro = Rapporten är gjord av dessa filer. Varje siffra kan följas till sina celler i resultat/results.json.
appendix-no-cause = Före och efter jämförs utan kontrollgrupp. Rapporten säger vad som hände, inte vad som orsakade det.
