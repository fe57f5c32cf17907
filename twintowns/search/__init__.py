"""One search over everything: how a question is read, what is looked up, what is indexed and what is answered of it."""
