# Cells, rows and tables
