# Files of other programs
