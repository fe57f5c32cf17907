"""“Nytt avtal”: a guided path from a partner's name to a published page. Every step saves a draft, so nothing is lost."""
