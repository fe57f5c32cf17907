"""All that anyone may see of Provby, and a draft of every kind beside what is published there."""

import re
from copy import copy

from django.apps import apps
from django.db.models import CASCADE, ManyToManyField
from django.db.models.base import ModelState

from networks.models import Membership, Network, NetworkMember
from partnerships.models import Exchange, Programme, Project
from tests.shared.provby import Provby
from tests.shared.provby.making import add_party, make, make_place
from twintowns.models import (
    Contact,
    Municipality,
    Office,
    OfficePhone,
    Organisation,
    Place,
    Policy,
    PolicyAim,
    Publishable,
    Record,
)
from twintowns.text.folding import slugify

DRAFT = "Utkastet"  # stands in every name of a draft
SITEMAPS = [f"/sitemap-{section}.xml" for section in ("pages", "partners", "networks", "world")]
OTHERS = ["/karta.json", "/feed/", "/provby/feed/", "/provby/kalender.ics", "/provby/bild.png"]
WORDS = [DRAFT, "Provby", "Avsiktsby", "avsiktsforklaringen", "Provnatet", "Testsson", "Provpolicy"]
CHANGING = re.compile(r'name="(?:csrfmiddlewaretoken|asked_at|sent|token)" value="[^"]*"')


def publishable_models():
    return [model for model in apps.get_models() if issubclass(model, Publishable)]


def build_published():
    """Provby with something published of every kind, and few pages."""
    provby = Provby()
    relation = provby.letter_that_became_an_agreement()
    provby.framework()
    provby.yearly_youth_event()
    provby.same_word_twice()
    membership = provby.network()
    home, public = provby.municipality, {"municipality": provby.municipality, "is_published": True}
    home.service_is_open = True
    home.save()
    for agreement in home.agreements.all():
        add_party(agreement, home.place, "ours", order=1)
        add_party(agreement, relation.place, order=2)
    make(NetworkMember, network=membership.network, place=make_place("Medlemsby", "NO"))
    contact = make(Contact, kind="function", name="Testsson", is_public=True, **public)
    membership.contacts.set([contact])
    relation.contacts.set([contact])
    office = make(Office, name="Provcenter", email="prov@provby.example", **public)
    make(OfficePhone, office=office, number="0270-750 00")
    policy = make(Policy, slug="provpolicy", title="Provpolicy", valid="2019/..", **public)
    make(PolicyAim, policy=policy, slug="mal", text="Prova.")
    intermediary = make(Organisation, slug="formedlaren", name="Förmedlaren")
    programme = make(Programme, slug="provprogram", name="Provprogram", intermediary=intermediary, **public)
    programme.relations.set([relation])
    make(Project, slug="provprojekt", title="Provprojekt", since="2020", **public)
    return provby


def addresses(client):
    """Every public address of pages, pictures, feeds and answers; in English those of the municipality itself."""
    located = "".join(client.get(address).content.decode() for address in SITEMAPS)
    pages = re.findall("<loc>http://testserver(.*?)</loc>", located)
    pages = [page for page in pages if not page.startswith("/en/") or page.startswith("/en/provby/")]
    feeds = [f"{page}feed/" for page in pages if re.match(r"/provby/vanorter/.", page)]
    answers = [f"/{part}/?q={word}" for part in ("sok", "kundtjanst") for word in WORDS]
    return sorted({*SITEMAPS, *OTHERS, *pages, *feeds, *answers})


def seen(client, address):
    response = client.get(address)
    if response.get("Content-Type", "").startswith("image/"):
        return response.content
    return CHANGING.sub("", response.content.decode())


def parts_of(record):
    """(field that leads to the record, part) of all that is removed with it."""
    for relation in record._meta.related_objects:
        if relation.on_delete is CASCADE and issubclass(relation.related_model, Record):
            for part in relation.related_model._default_manager.filter(**{relation.field.name: record}):
                yield relation.field.name, part


def draft_of(record, ending="-utkast", **state):
    """A saved draft like the record, with parts like its parts, that refers to the record wherever it can.

    `ending` makes its address its own; `state` are values of its own, such as its municipality, or those that publish it.
    """
    own = {"is_published": False, "publish_on": None, **told_apart(record, ending)}
    if "municipality" not in state:
        own |= taking_the_place_of(record, ending)
    draft = copied(record, **{**own, **state})
    for field in record._meta.many_to_many:
        getattr(draft, field.name).set(getattr(record, field.name).all())
    if isinstance(draft, Exchange):
        draft.hosts.add(place_of_draft(ending))
    if isinstance(draft, Network):
        make(NetworkMember, network=draft, place=place_of_draft(ending))
    for name, part in parts_of(record):
        copied(part, **{name: draft})
    return draft


def place_of_draft(ending):
    """A place that nothing but drafts name."""
    slug = slugify(f"{DRAFT}ort{ending}")
    return Place.objects.filter(slug=slug).first() or make_place(f"{DRAFT}ort{ending}", "NO")


def copied(record, **values):
    twin = copy(record)
    twin.pk, twin._state = None, ModelState()
    twin.__dict__.pop("_prefetched_objects_cache", None)
    for name, value in values.items():
        setattr(twin, name, value)
    twin.save()
    return twin


def told_apart(record, ending):
    """The names and the address of the draft."""
    names = {field.name for field in record._meta.fields}
    values = {name: f"{DRAFT} {getattr(record, name)}" for name in {"name", "title", "official_name"} & names}
    return values | ({"slug": f"{record.slug}{ending}"} if "slug" in names else {})


def taking_the_place_of(record, ending):
    """That the draft refers to the record, and what no two may have in common."""
    values = {field.name: record for field in record._meta.fields if field.related_model is type(record)}
    if isinstance(record, Exchange):
        values["location"] = place_of_draft(ending)
    if isinstance(record, Municipality):
        values |= {
            "place": make_place(f"{DRAFT}by{ending}"),
            "code": f"99{50 + Municipality.objects.count()}",
        }
    if isinstance(record, Membership):
        values["network"] = copied(record.network, **told_apart(record.network, f"-for{ending}"))
    return values


def list_drafts(record, draft):
    """Let all that list the record list the draft too, without a change of their own."""
    for relation in record._meta.related_objects:
        if not isinstance(relation.field, ManyToManyField) or not relation.get_accessor_name():
            continue
        field = relation.field
        for holder in getattr(record, relation.get_accessor_name()).all():
            keys = {field.m2m_field_name(): holder, field.m2m_reverse_field_name(): draft}
            field.remote_field.through.objects.create(**keys)


def pages_of(client, *more):
    """(address, text) of what anyone finds: all that the sitemaps name, the other public addresses, and more."""
    for address in [*addresses(client), *more]:
        text = seen(client, address)
        yield address, text if isinstance(text, str) else ""
