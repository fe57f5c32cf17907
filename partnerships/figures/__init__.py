"""Partners in numbers: charts, and the comparison with others."""
