"""What the contact centre answers about partners."""
