"""Markdown keeps facts: every word and number that was typed is on the page, in order, and looks as its preview did."""

import re
from html.parser import HTMLParser

import pytest
from django.apps import apps
from hypothesis import given, settings
from hypothesis import strategies as st

from networks.models import Membership, MembershipStatement, Network, NetworkStatement, Role
from partnerships.models import Exchange, Project, RelationStatement
from tests.shared.provby.making import make
from twintowns.models import (
    MunicipalityText,
    Office,
    PlaceStatement,
    Policy,
    PolicyAim,
    PolicyResponsibility,
    User,
)
from twintowns.models.fields import MarkdownField
from twintowns.text.markdown import as_html, as_text

WORD = re.compile(r"[^\W_]+")
MARKS = [
    "- ",
    "* ",
    "+ ",
    "1. ",
    "2. ",
    "3. ",
    "1986. ",
    "17. mai",
    "1) ",
    "46 35 13",
    "(c)",
    "§ 5. ",
    "# ",
    "#12",
]
MARKS += [
    "*",
    "**",
    "_",
    "`",
    "```",
    "~~~",
    "~",
    "> ",
    "<b>",
    "<!--",
    "-->",
    "&amp;",
    "&#49;",
    "&",
    "\\",
    "| ",
    "|-",
]
MARKS += [
    "[1]: ",
    "[",
    "](",
    ")",
    "![",
    "===",
    "---",
    "***",
    "    ",
    "   ",
    "  ",
    "\t",
    " ",
    "\n",
    "\n\n",
    "\n- ",
    "\n2. ",
]
WORDS = ["Provby", "åsa", "e-post_till@provby.example", "1986", "2015.", "0270-750 00", "2*3*4", "x.y", "§12"]


class Shown(HTMLParser):
    """What is read on a page: its text, with the numbers of ordered lists. Fails where blocks stand in a paragraph."""

    def __init__(self, html):
        super().__init__()
        self.text, self.open, self.counts = "", [], []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        assert not ("p" in self.open and tag in ("p", "ul", "ol", "div", "hr")), f"<{tag}> in a paragraph"
        if tag in ("br", "hr"):
            return
        self.open.append(tag)
        if tag in ("ol", "ul"):
            self.counts.append(0 if tag == "ol" else None)
        elif tag == "li" and self.counts[-1] is not None:
            self.counts[-1] += 1
            self.text += f" {self.counts[-1]}. "

    def handle_endtag(self, tag):
        assert self.open.pop() == tag
        if tag in ("ol", "ul"):
            self.counts.pop()
        self.text += "\n" if tag in ("p", "li") else ""

    def handle_data(self, data):
        self.text += data


@settings(max_examples=400)
@given(st.lists(st.sampled_from(MARKS + WORDS), max_size=14).map("".join))
def test_every_word_and_number_that_is_typed_is_shown_in_order(typed):
    assert WORD.findall(Shown(as_html(typed)).text) == WORD.findall(typed)
    assert WORD.findall(as_text(typed)) == WORD.findall(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "1986. Avtalet slöts.\n1990. Skolan reste.\n2015. Nytt avtal.",
        "17. mai firas i båda orterna.\n20. mai reser alla hem.",
        "1. maj 2015 skrevs avtalet under.",
        "+ 46 35 13 70 00",
        "[1]: https://provby.example/1986",
        "Text\n====",
        "# 12",
        "1) kultur\n2) skola",
        "2*3*4 och anna_karin_x@provby.example",
        "&amp; &#49;",
        "> 50 deltagare",
        "| år | antal |\n|---|---|\n| 1986 | 12 |",
        "```2015\nutbyte\n```",
        "C:\\avtal\\",
        "1. första\n2. andra\n1986. slöts avtalet",
        "02. andra\n03. tredje",
        "§ 5. Kommunen (c) ~1986~",
        "Se [bilagan](1986) och [fil](ftp://provby.example/1990).",
        'Se [avtalet]() och [](/x) och [det](/y "av 1986").',
    ],
)
def test_what_no_list_is_meant_by_stays_as_typed(typed):
    shown = Shown(as_html(typed)).text
    assert shown.strip() == typed
    assert as_text(typed) == " ".join(typed.split())


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("- kultur\n- skola", "<ul>\n<li>kultur</li>\n<li>skola</li>\n</ul>"),
        ("Vi vill:\n* kultur\n* skola", "<p>Vi vill:</p>\n<ul>\n<li>kultur</li>\n<li>skola</li>\n</ul>"),
        ("1. kultur\n2. skola\n3. sport", "<ol>\n<li>kultur</li>\n<li>skola</li>\n<li>sport</li>\n</ol>"),
        ("1. a\n2. b\n3. c\n\n5. ensam", "<ol>\n<li>a</li>\n<li>b</li>\n<li>c</li>\n</ol>\n<p>5. ensam</p>"),
        ("1. a\r\n2. b\r\n\r\n1986. slöts", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>\n<p>1986. slöts</p>"),
        (
            "1. a\n2. b\n\n1. c\n2. d",
            "<ol>\n<li>a</li>\n<li>b</li>\n</ol>\n<ol>\n<li>c</li>\n<li>d</li>\n</ol>",
        ),
        ("1. ensam\n\n1. a\n2. b", "<p>1. ensam</p>\n<ol>\n<li>a</li>\n<li>b</li>\n</ol>"),
        ("- x\n  1. a\n  2. b\n\n  7. c", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>\n<p>7. c</p>"),
        ("- a\n  1. b\n  2. c\n- d", "<ol>\n<li>b</li>\n<li>c</li>\n</ol>"),
        ("rad\nrad två", "rad<br>\nrad två"),
        ("    fyra blanka", "<p>fyra blanka</p>"),
        ("**Obs!** *nytt*", "<strong>Obs!</strong> <em>nytt</em>"),
        (r"\*stjärna\*", "<p>*stjärna*</p>"),
        ("<https://provby.example/%C3%A5>", ">https://provby.example/%C3%A5</a>"),
    ],
)
def test_what_people_mean_by_a_mark_is_read_so(typed, kept):
    assert kept in as_html(typed)


def markdown_fields():
    """(model, name) of every text in Swedish that is written as Markdown."""
    for model in apps.get_models():
        for field in model._meta.fields:
            is_own = isinstance(field, MarkdownField) and not model.__name__.startswith("Historical")
            if is_own and not field.name.endswith("_en"):
                yield model, field.name


TYPED = "1986. Provord{0}.\n1990. Nytt.\n\n- ett *{0}*\n- två\n\n1. maj {0}"


@pytest.fixture
def pages(provby):
    """{model: [address of a page that shows its texts]}; a record of each model is made and returned by `made`."""
    relation = provby.relation("Textby", is_published=True)
    municipality, place = provby.municipality, relation.place
    network = make(Network, slug="natet", name="Nätet", kind="international", is_published=True)
    member = make(Membership, municipality=municipality, network=network, is_published=True)
    policy = make(Policy, municipality=municipality, slug="p", title="Policy", scope="x", is_published=True)
    text = {"text": "x"}
    made = [
        (make(MunicipalityText, municipality=municipality, section="intro", **text), "/provby/"),
        (
            make(PlaceStatement, place=place, kind="nature", **text),
            "/orter/textby/",
            relation.get_absolute_url(),
        ),
        (
            make(Office, municipality=municipality, name="Växel", helps_with="x", is_published=True),
            "/provby/kontakt/",
        ),
        (policy, "/provby/policy/"),
        (make(PolicyAim, policy=policy, slug="mal", **text), "/provby/policy/"),
        (make(PolicyResponsibility, policy=policy, body="ks", **text), "/provby/policy/"),
        (make(NetworkStatement, network=network, kind="purpose", **text), "/provby/natverk/natet/"),
        (make(MembershipStatement, membership=member, **text), "/provby/natverk/natet/"),
        (make(Role, membership=member, kind="chair", duties="x"), "/provby/natverk/natet/"),
        (provby.twin_town, "/provby/", "/provby/vanorter/", relation.get_absolute_url()),
        (make(RelationStatement, relation=relation, kind="purpose", **text), relation.get_absolute_url()),
        (
            make(Project, municipality=municipality, slug="pr", title="Projekt", is_published=True),
            "/provby/projekt/",
        ),
    ]
    exchange = make(
        Exchange, municipality=municipality, slug="resa", title="Resan", kind="trip", is_published=True
    )
    exchange.relations.add(relation)
    return [*made, (exchange, "/provby/projekt/")]


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["", "/en"])
def test_every_text_is_on_its_pages_as_its_preview_showed_it(pages, language, client):
    fields = list(markdown_fields())
    assert {model for model, _name in fields} == {type(record) for record, *_addresses in pages}
    for record, *_addresses in pages:
        for name in [name for model, name in fields if model is type(record)]:
            setattr(record, name, TYPED.format(f"{type(record).__name__}{name}"))
        record.save()
    for record, *addresses in pages:
        for address in addresses:
            page = client.get(language + address).content.decode()
            Shown(page[page.index("<main") : page.index("</main>")])
            for name in [name for model, name in fields if model is type(record)]:
                assert as_html(getattr(record, name)) in page, (record._meta.label, name, address)


@pytest.mark.django_db
def test_contact_centre_shows_texts_as_pages_do(indexed, pages, client):
    for record, *_addresses in pages:
        if isinstance(record, Office | NetworkStatement):
            record.text = record.helps_with = TYPED.format("kundtjänst")
            record.save()
    client.force_login(User.objects.create_superuser("administratoren"))
    for query in ("nätet", "växel"):
        assert (
            as_html(TYPED.format("kundtjänst")) in client.get("/kundtjanst/", {"q": query}).content.decode()
        )


@pytest.mark.django_db
def test_machines_get_a_text_without_its_marks(provby, client):
    values = {"municipality": provby.municipality, "section": "intro"}
    make(MunicipalityText, text="**Provby** har\n\n1. en\n2. två\n\n[vänort](/provby/vanorter/).", **values)
    page = client.get("/provby/").content.decode()
    assert 'name="description" content="Provby har 1. en 2. två vänort."' in page


@pytest.mark.django_db
def test_a_title_is_no_markdown(provby, client):
    make(
        MunicipalityText,
        municipality=provby.municipality,
        section="relations",
        heading="2*3*4 & *x*",
        text="x",
    )
    assert "<h3>2*3*4 &amp; *x*</h3>" in client.get("/provby/").content.decode()
