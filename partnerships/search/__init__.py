"""What the search finds of partners and agreements."""
