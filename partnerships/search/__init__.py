"""What the search finds of partners and agreements, and what the contact centre answers of them."""
