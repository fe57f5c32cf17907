"""Where a name ends: what stands beside it stays, and people shorten, join and mark names in many ways."""

import pytest

from tests.shared.names import REMOVED
from twintowns.erasure.names import Name
from twintowns.erasure.traces import Traces


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
