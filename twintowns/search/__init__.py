"""One search over everything: how a question is read, what is looked up, and what is indexed."""
