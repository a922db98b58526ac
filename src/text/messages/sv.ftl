# Sidans fasta ord
page = Sida
of = av
contents = Innehåll
draft = Utkast
