# Resultatfiler
