"""Web addresses as people type them, and as they are asked for."""

import pytest
from django.core.exceptions import ValidationError

from twintowns.models import Organisation, PlaceLink
from twintowns.text.addresses import as_uri, clean_address


@pytest.mark.parametrize(
    ("typed", "uri"),
    [
        ("https://söderhamn.example/vänorter", "https://xn--sderhamn-n4a.example/v%C3%A4norter"),
        ("https://example.se/min fil.pdf", "https://example.se/min%20fil.pdf"),
        ("https://example.se/a%20b?q=å ä&x=1%2F2", "https://example.se/a%20b?q=%C3%A5%20%C3%A4&x=1%2F2"),
        ("https://example.se/100%", "https://example.se/100%25"),
        ("https://example.se", "https://example.se/"),
        ("http://[2001:db8::1]:8080/å", "http://[2001:db8::1]:8080/%C3%A5"),
        ("https://example.se/a#del-ö", "https://example.se/a"),
        ("https://EXAMPLE.se/A,b;c=(d)'e'", "https://example.se/A,b;c=(d)'e'"),
    ],
)
def test_an_address_is_asked_for_in_ascii(typed, uri):
    assert as_uri(typed) == uri


@pytest.mark.parametrize(
    "wrong",
    [
        "",
        "example.se",
        "javascript:alert(1)",
        "http://",
        "http://a:b/",
        "http://[::1/",
        "mailto:a@example.se",
    ],
)
def test_what_is_no_address_of_the_web_is_not_asked_for(wrong):
    with pytest.raises(ValueError):  # noqa: PT011
        as_uri(wrong)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        (" www.provby.example/vänorter ", "https://www.provby.example/vänorter"),
        ("\u200bhttps://provby.example/\n", "https://provby.example/"),
        ("//provby.example/", "https://provby.example/"),
        ("provby.example:8080/", "https://provby.example:8080/"),
        ("http://provby.example/", "http://provby.example/"),
        ("https://söderhamn.example/å?q=ö#ä", "https://söderhamn.example/å?q=ö#ä"),
        ("", ""),
    ],
)
def test_an_address_is_taken_as_it_is_typed(typed, kept):
    assert clean_address(typed) == kept
    if kept:
        link = PlaceLink(url=typed)
        link.clean_fields(exclude=["place"])
        assert link.url == kept


@pytest.mark.parametrize(
    "wrong",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "data:text/html,x",
        "mailto:a@example.se",
        "ftp://example.se/",
        "hej",
        "https://",
    ],
)
def test_what_leads_to_no_page_is_refused_with_an_example(wrong):
    with pytest.raises(ValidationError, match="ingen webbadress"):
        PlaceLink(url=wrong).clean_fields(exclude=["place"])


@pytest.mark.django_db
def test_an_address_may_be_typed_so_in_the_form(staff):
    posted = {
        "name": "Provskolan",
        "slug": "provskolan",
        "kind": "school",
        "website": " www.provskolan.example/å ö ",
    }
    page = staff.post("/admin/twintowns/organisation/add/", posted).content.decode()
    assert "ingen webbadress" in page
    assert staff.post(
        "/admin/twintowns/organisation/add/", posted | {"website": " www.provskolan.example/å\u00a0"}
    )
    assert Organisation.objects.get().website == "https://www.provskolan.example/å"
