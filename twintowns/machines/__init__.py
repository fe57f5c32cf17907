"""What other systems read of the site."""
