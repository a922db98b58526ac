# Mallar, påståenden och dokument

unknown-chart = det finns inget diagram som heter { $chart }
    .help = de som finns är { $known }
