"""What other systems read of the site: addresses, structured data, sitemaps, share pictures."""
