"""What every page is made from: sentences, facts with their sources, the menu, charts and colours."""
