"""Loading fixtures: readable files of dated, sourced facts become records, all or nothing."""
