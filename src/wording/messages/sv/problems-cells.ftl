# Celler, rader och tabeller
