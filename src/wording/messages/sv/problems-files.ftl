# Filer och blad
