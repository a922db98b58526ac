# Filer från andra program
