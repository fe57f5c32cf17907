"""What leads somewhere on a page is an address of the web, of mail or of a phone; whatever else was stored is text."""

import pytest
from django.core.exceptions import ValidationError

from networks.models import NetworkLink
from tests.shared.provby.making import make
from twintowns.models import Office, Organisation, PlaceLink, Source
from twintowns.text.addresses import href
from twintowns.text.markdown import as_html

LEADING = [
    "https://provby.example/å",
    "HTTP://provby.example",
    "mailto:a@provby.example",
    "tel:+4652012345",
    "/halmstad/",
]
DEAD = [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " javascript:alert(1)",
    "java\tscript:alert(1)",
    "data:text/html,x",
]
DEAD += ["vbscript:x", "ftp://provby.example/", "file:///etc/passwd", "x", ""]


@pytest.mark.parametrize("address", LEADING)
def test_an_address_of_the_web_of_mail_or_of_a_phone_leads_there(address):
    assert href(address) == address
    assert "<a " in as_html(f"[x]({address})")


@pytest.mark.parametrize("address", DEAD)
def test_any_other_address_leads_nowhere(address):
    assert href(address) == ""
    assert "<a " not in as_html(f"[x]({address})")


@pytest.mark.parametrize("model", [Office, Organisation, PlaceLink, Source, NetworkLink])
@pytest.mark.parametrize(
    "address",
    ["https://user:pass@provby.example/", "https://user@provby.example/", "user:pass@provby.example"],
)
def test_a_form_refuses_an_address_with_a_user_name_or_password(model, address):
    name = "url" if hasattr(model, "url") else "website"
    field = model._meta.get_field(name)
    with pytest.raises(ValidationError):
        field.clean(address, model())
    with pytest.raises(ValidationError):
        field.formfield().clean(address)
    assert field.formfield().clean("https://provby.example/@user") == "https://provby.example/@user"


@pytest.mark.django_db
def test_what_was_stored_past_every_form_is_shown_as_text(client, provby):
    relation = provby.relation("Nyby")
    source = make(Source, slug="kalla", url="https://provby.example/", title="Provkällan", publisher="Provby")
    make(PlaceLink, place=relation.place, url="https://provby.example/", source=source)
    for address, count in (("https://provby.example/", 2), ("javascript:alert(1)", 0)):
        PlaceLink.objects.update(url=address)
        Source.objects.filter(pk=source.pk).update(url=address)
        page = client.get(f"/orter/{relation.place.slug}/").content.decode()
        assert "Provkällan" in page
        assert page.count(f'href="{address}"') == count
        assert 'href="javascript' not in page
        assert '"sameAs": "javascript' not in page
