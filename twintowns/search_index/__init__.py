"""The index of the search: how records are read for it, how it is written, and how it follows what is saved."""
