"""Records that differ in nothing but how their name is typed."""

from networks.models import Network
from partnerships.models import Programme, Project
from twintowns.models import (
    Contact,
    Office,
    Organisation,
    Place,
    PlaceName,
    Theme,
)

NAME = "Åsa Provström"
# How a record of each model is made beside others, but for its name.
MODELS = {
    Contact: lambda home: {"municipality": home, "kind": "person"},
    Place: lambda home: {"country": "TZ"},
    PlaceName: lambda home: {"place": home.place, "language": "sv"},
    Organisation: lambda home: {"municipality": home},
    Office: lambda home: {"municipality": home},
    Theme: lambda home: {},
    Network: lambda home: {},
    Programme: lambda home: {"municipality": home},
    Project: lambda home: {"municipality": home},
}


def new(model, home, name, number):
    values = MODELS[model](home) | {model.seen_once.of: name}
    has_slug = any(field.name == "slug" for field in model._meta.fields)
    return model(**values, **({"slug": f"prov-{number}"} if has_slug else {}))
