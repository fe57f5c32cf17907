"""What readers report, and what the site says of its own accessibility."""
