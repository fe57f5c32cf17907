"""Commands that span the apps: the fixtures, and what needs attention."""
