"""Several queries as one."""


def union(queries):
    """The rows of all the queries, in one."""
    return queries[0].union(*queries[1:], all=True) if len(queries) > 1 else queries[0]
