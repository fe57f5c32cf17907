"""Where a name ends: what stands beside it stays, and people shorten, join and mark names in many ways."""

import pytest

from tests.shared.names import REMOVED
from twintowns.erasure.names import Name
from twintowns.erasure.traces import Traces
from twintowns.text.markdown import as_html


def blanked(name, text):
    return Traces((Name(name),)).blanked(text)


BESIDE = {
    "Kontakta Provholt\n\nE-postadressen är ny.": f"Kontakta {REMOVED}\n\nE-postadressen är ny.",
    "Kontakta Provholt\nE-postadressen är ny.": f"Kontakta {REMOVED}\nE-postadressen är ny.",
    "av Provholt. E-tjänsten är ny.": f"av {REMOVED}. E-tjänsten är ny.",
    "av Provholt. E är bäst.": f"av {REMOVED}. E är bäst.",
    "Provholt, E-huset": f"{REMOVED}, E-huset",
    "Provholt – E-huset": f"{REMOVED} – E-huset",
    "Provholt, E 45 och vidare": f"{REMOVED}, E 45 och vidare",
    "Provholt, EU-samordnare": f"{REMOVED}, EU-samordnare",
    "Provholt E-legitimation": f"{REMOVED} E-legitimation",
    "av Provholts E-tjänst": f"av {REMOVED} E-tjänst",
    "Provholt, E. Nilsson": f"{REMOVED}, E. Nilsson",
    "Provholt\n\nEva Nilsson": f"{REMOVED}\n\nEva Nilsson",
    "Provholt\nEva Nilsson": f"{REMOVED}\nEva Nilsson",
    "av Provholt. Eva Nilsson svarar.": f"av {REMOVED}. Eva Nilsson svarar.",
    "provholt-e-post.pdf": f"{REMOVED}-e-post.pdf",
    "provholt-2024.pdf": f"{REMOVED}-2024.pdf",
    "plan E Provholt": f"plan E {REMOVED}",
    "Bilaga E. Provholt svarar.": f"Bilaga E. {REMOVED} svarar.",
    "Vitamin E\nProvholt svarar.": f"Vitamin E\n{REMOVED} svarar.",
    "Eva P-huset": "Eva P-huset",
    "Eva\nP-huset": "Eva\nP-huset",
    "Hälsa Eva. P-huset är stängt.": "Hälsa Eva. P-huset är stängt.",
    "Eva, P-skiva": "Eva, P-skiva",
    "Provholt, E.": REMOVED,
    "Provholt, E": REMOVED,
    "Provholt, E.M., samordnare": f"{REMOVED}, samordnare",
    "Provholt_E_2024.pdf": f"{REMOVED}_2024.pdf",
    "E. Provholt": REMOVED,
    "KS Provholt 2023/9": f"KS {REMOVED} 2023/9",
    "KS-Provholt-2024": f"KS-{REMOVED}-2024",
    "ks-provholt-2024": f"ks-{REMOVED}-2024",
    "KSAU Provholt": f"KSAU {REMOVED}",
    "Dnr Provholt 2023/9": f"Dnr {REMOVED} 2023/9",
    "Provholt KS 2023/9": f"{REMOVED} KS 2023/9",
    "BO PROVHOLT": "BO PROVHOLT",
    "BO E. PROVHOLT": "BO E. PROVHOLT",
    "PROVHOLT BO": "PROVHOLT BO",
}


@pytest.mark.parametrize("text", BESIDE)
def test_what_stands_beside_a_name_stays(text):
    assert blanked("Eva Provholt", text) == BESIDE[text]


@pytest.mark.parametrize(
    "text",
    [
        "Provan 2024/1",
        "Provans rum",
        "Frågor? Provan svarar.",
        "Hej.\nProvan svarar.",
        "protokoll-provan.odt",
    ],
)
def test_a_short_surname_that_is_no_word_is_blanked_where_a_line_begins_too(text):
    assert blanked("Lina Provan", text) == text.replace("Provans", REMOVED).replace(
        "Provan", REMOVED
    ).replace("provan", REMOVED)


@pytest.mark.parametrize(
    "word", ["Berg", "Lind", "Sten", "Strand", "Falk", "Silver", "Sommar", "Wood", "Martin"]
)
def test_a_surname_that_is_a_word_is_the_word_where_a_sentence_begins(word):
    for text in (
        f"{word} och dalar",
        f"Slut. {word} i sikte",
        f"en {word.lower()} till",
        f"{word.lower()}-x.jpg",
    ):
        assert blanked(f"Lina {word}", text) == text
    assert blanked(f"Lina {word}", f"som {word} sade") == f"som {REMOVED} sade"


@pytest.mark.parametrize(
    ("name", "text", "left"),
    [
        ("Łukasz Prówik-Straußtest", "Łukasz Prówik", REMOVED),
        ("Łukasz Prówik-Straußtest", "Lukasz Strausstest", REMOVED),
        ("Łukasz Prówik-Straußtest", "Prówik, Łukasz", REMOVED),
        ("Łukasz Prówik-Straußtest", "Łukasz Prówik-Nowak", "Łukasz Prówik-Nowak"),
        ("Łukasz Prówik-Straußtest", "Maria Prówik", "Maria Prówik"),
        ("Łukasz Prówik-Straußtest", "enligt Prówik", "enligt Prówik"),
        ("Anna-Karin Stålprov Öfverprov", "Anna-Karin Stalprov", REMOVED),
        ("Anna-Karin Stålprov Öfverprov", "enligt Stålprov Öfverprov", f"enligt {REMOVED}"),
        ("Anna-Karin Stålprov Öfverprov", "Bo Stålprov Öfverprov", "Bo Stålprov Öfverprov"),
        ("Anna-Karin Stålprov Öfverprov", "Anna Öfverprov", REMOVED),
        ("Mona-Lisa Provgårdh", "Mona Lisa Provgårdh", REMOVED),
        ("Mona-Lisa Provgårdh", "Mona Provgårdh", REMOVED),
        ("Mona-Lisa Provgårdh", "M. Provgårdh", REMOVED),
        ("Mona-Lisa Provgårdh", "ML Provgårdh", REMOVED),
        ("Mona-Lisa Provgårdh", "ml.provgardh@prov.example", REMOVED),
        (
            "Mona-Lisa Provgårdh",
            "Mona Provgårdh kom. Sedan gick Mona.",
            f"{REMOVED} kom. Sedan gick {REMOVED}.",
        ),
        ("Mona Lisa Provgårdh", "Mona Lisa hänger i Paris", "Mona Lisa hänger i Paris"),
        ("Siobhán O’Provan", "Siobhán O Provan", REMOVED),
        ("Siobhán O’Provan", "Siobhan OProvan", REMOVED),
        ("Siobhán O’Provan", "O Provan svarar", f"{REMOVED} svarar"),
        ("Siobhán O Provan", "Siobhán O'Provan", REMOVED),
        ("Siobhán O Provan", "Siobhán OProvan", REMOVED),
        ("Åsa Provström", "Åsa Pr\u043ev\u0455tr\u00f6m", REMOVED),
        ("Åsa Provström", "\u0410sa \u03a1rovstr\u03bfm", REMOVED),
    ],
)
def test_names_are_shortened_joined_and_written_with_letters_that_look_alike(name, text, left):
    assert blanked(name, text) == left


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("**Aud** *Provgård*", REMOVED),
        ("**Aud** Provgård", REMOVED),
        ("**Aud Provgård**", f"**{REMOVED}**"),
        ("**Samordnare Aud** Provgård", f"**Samordnare {REMOVED}**"),
        ("Aud *Provgård svarar*", f"*{REMOVED} svarar*"),
        ("__Aud__ _Provgård_", REMOVED),
        ("Aud [Provgård](https://prov.example/)", f"[{REMOVED}](https://prov.example/)"),
        ("[Aud](https://prov.example/) Provgård", f"[{REMOVED}](https://prov.example/)"),
        ("[Aud Provgård](https://prov.example/)", f"[{REMOVED}](https://prov.example/)"),
        ("(Aud) Provgård", REMOVED),
        ("(vår Aud) Provgård", f"(vår {REMOVED})"),
        ("<b>Aud</b> Provgård", REMOVED),
        ("avtal_aud_provgard_2024.pdf", f"avtal_{REMOVED}_2024.pdf"),
    ],
)
def test_marks_around_a_name_stay_in_pairs(text, left):
    assert blanked("Aud Provgård", text) == left


@pytest.mark.parametrize(
    "before",
    [
        "Innan",
        "Igår",
        "Idag",
        "Ibland",
        "Trots",
        "Först",
        "Kanske",
        "Stackars",
        "Kollegan",
        "Mvh",
        "Hälsningar",
        "Halmstads",
        "Projektledare",
    ],
)
def test_a_word_that_begins_a_sentence_is_no_given_name_unless_known_as_one(before):
    for text in (
        "{} Qvistprov slutade.",
        "Slut. {} Qvistprov slutade.",
        "- {} Qvistprov",
        "Rad\n{} Qvistprov",
        "{} Å. Qvistprov.",
        "och {} Å. Qvistprov.",
    ):
        text = text.format(before)
        assert blanked("Åsa Qvistprov", text) == text.replace("Å. Qvistprov", REMOVED).replace(
            "Qvistprov", REMOVED
        )


@pytest.mark.parametrize(
    "text",
    [
        "Bo Qvistprov slutade.",
        "Slut. Kerstin Qvistprov slutade.",
        "Bo Å. Qvistprov slutade.",
        "vår Bo Å. Qvistprov",
        "Zlatan Qvistprov slutade.",
        "Britt-Marie Qvistprov slutade.",
        "av Xerxes Qvistprov",
    ],
)
def test_a_surname_beside_another_given_name_is_somebody_elses(text):
    assert blanked("Åsa Qvistprov", text) == text


@pytest.mark.parametrize(
    ("name", "text", "left"),
    [
        ("Åsa Provstrand", "Åsa Maria Elisabet Provstrand valdes.", f"{REMOVED} valdes."),
        ("Åsa Provstrand", "ÅSA MARIA ELISABET LINNEA PIA PROVSTRANDS plan", f"{REMOVED} plan"),
        ("Åsa Provstrand", "Åsa M. E. Provstrand", REMOVED),
        ("Åsa Provstrand", "Provstrand, Åsa Maria Elisabet, valdes", f"{REMOVED}, valdes"),
        ("Åsa Provstrand", "asa_maria_elisabet_provstrand.pdf", f"{REMOVED}.pdf"),
        ("Lars Provhed", "av Lars Erik Johan Provhed", f"av {REMOVED}"),
        ("Lars Erik Provhed", "av Lars Johan Erik Provhed", f"av {REMOVED}"),
        ("Åsa Provstrand", "Åsa, Bo och Cia Provstrand", REMOVED),
        ("Åsa Provstrand", "Åsa, Bo, Cia & Dag Provstrand", REMOVED),
        ("Åsa Provstrand", "Åsa+Bo Provstrand", REMOVED),
        ("Åsa Provstrand", "Åsa + Bo Provstrand", REMOVED),
        ("Åsa Provstrand", "Åsa/Bo Provstrand", REMOVED),
        ("Åsa Provstrand", "Åsa Nilsson, Bo och Cia Lind", "Åsa Nilsson, Bo och Cia Lind"),
        ("Åsa Provstrand", "träffade Åsa. Bo Erik Provstrand kom", "träffade Åsa. Bo Erik Provstrand kom"),
        ("Åsa Provstrand", "Åsa Nilsson och Erik Provstrand", "Åsa Nilsson och Erik Provstrand"),
        ("Åsa Provstrand", "Åsa Nilsson, Bo Ek och Cia Provstrand", "Åsa Nilsson, Bo Ek och Cia Provstrand"),
    ],
)
def test_further_given_names_and_those_of_a_family_stand_between(name, text, left):
    assert blanked(name, text) == left


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (
            "[Lars](https://a.example) [Provhed](https://b.example)",
            "[[…]](https://a.example) [[…]](https://b.example)",
        ),
        (
            "[vår Lars](https://a.example) [Provhed svarar](https://b.example)",
            "[vår […]](https://a.example) [[…] svarar](https://b.example)",
        ),
        ("**vår Lars** *Provhed svarar*", "**vår […]** *[…] svarar*"),
        (
            "[Lars](https://a.example)\n[Provhed](https://b.example)",
            "[[…]](https://a.example)\n[[…]](https://b.example)",
        ),
        ("[avtal](https://a.example/lars-provhed/x)", "[avtal](https://a.example/[…]/x)"),
    ],
)
def test_links_stay_whole(text, left):
    assert blanked("Lars Provhed", text) == left
    assert as_html(left).count("<a ") == text.count("](")
