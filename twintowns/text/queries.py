"""What stands after the question mark of an address: words to search for, a filter, a page's number."""

from django.http import QueryDict

from .cleaning import clean_line


class CleanQueryMiddleware:
    """Cleans it before anybody reads it: an address may hold NUL, which PostgreSQL refuses to be asked for."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.META.get("QUERY_STRING"):
            request.GET = cleaned_query(request.GET)
        return self.get_response(request)


def cleaned_query(query):
    """A copy of the query whose names and values are each one clean line."""
    cleaned = QueryDict(mutable=True, encoding=query.encoding)
    for name, values in query.lists():
        for value in values:
            cleaned.appendlist(clean_line(name), clean_line(value))
    return QueryDict(cleaned.urlencode(), encoding=query.encoding)
