# Mallar, påståenden och dokument
