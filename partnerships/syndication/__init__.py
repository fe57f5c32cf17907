"""What other systems follow: feeds, calendars and sitemaps."""
