"""Documents and pictures: what is taken, how it is kept, and what goes again."""
