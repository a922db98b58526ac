# What does not fit together, and what must not be shown
