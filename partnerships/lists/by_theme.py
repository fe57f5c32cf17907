"""Partners by theme."""

from collections import Counter

from django.db.models import Q

from networks.models import Membership
from partnerships.models import Agreement, Project, Relation
from twintowns.models import Theme
from twintowns.text.folding import sort_key
from twintowns.text.languages import in_language


def theme_pairs():
    """{(theme, relation)}, as keys, of published relations and of their agreements."""
    live = Relation.objects.published()
    own = live.filter(relation_themes__isnull=False).values_list("relation_themes__theme", "pk")
    agreements = Agreement.objects.published().filter(agreement_themes__isnull=False, relations__in=live)
    return {*own.order_by(), *agreements.order_by().values_list("agreement_themes__theme", "relations")}


def themes_in_use():
    """The themes of what is published, by name, each with its `number` of relations, their agreements counted in.

    They are those that have a page: whatever else is published and has a theme leads to it too.
    """
    numbers = Counter(theme for theme, _relation in theme_pairs())
    of_others = Q(projects__in=Project.objects.published()) | Q(
        networks__memberships__in=Membership.objects.published()
    )
    themes = list(Theme.objects.filter(Q(pk__in=numbers) | of_others).distinct())
    for theme in themes:
        theme.number = numbers[theme.pk]
    return sorted(themes, key=lambda theme: sort_key(in_language(theme, "name")))
