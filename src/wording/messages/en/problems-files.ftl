# Files and sheets
