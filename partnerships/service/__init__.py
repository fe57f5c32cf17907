"""Callers' questions about partners that are understood whole."""
