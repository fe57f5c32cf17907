"""Forms and views of what may happen to a relation or an agreement; the rules stand in the models."""
