# Results files
