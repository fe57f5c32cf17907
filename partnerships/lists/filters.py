"""The filters of a municipality's list of relations."""

from django.utils.translation import gettext_lazy as _
from django_filters import ChoiceFilter, FilterSet

from partnerships.models import Relation
from twintowns.text.folding import sort_key


def filter_values(card, themes):
    """{name of a filter: {value: label}} of what the relation of a card passes."""
    kind, country, status = card.relation.kind, card.relation.place.country, card.status
    return {
        "kind": {kind.slug: kind.label} if kind else {"okand": _("not stated")},
        "status": {status.kind.key: status.label},
        "country": {country.code: country.name} if country else {},
        "theme": {theme.slug: str(theme) for theme in themes},
    }


class RelationFilter(FilterSet):
    """Filters cards that are already read: a status is derived for the day, so no column holds it.

    The choices are those that occur in the list. A value that is not among them is a fault of the form, and then
    nothing is filtered.
    """

    kind = ChoiceFilter(label=_("Kind"), empty_label=_("All"))
    status = ChoiceFilter(label=_("Status"), empty_label=_("All"))
    country = ChoiceFilter(label=_("Country"), empty_label=_("All"))
    theme = ChoiceFilter(label=_("Theme"), empty_label=_("All"))

    class Meta:
        model = Relation
        fields = []

    def __init__(self, data, cards, themes):
        """`themes` are those of each card, {key of its relation: themes}."""
        self.cards = [(card, filter_values(card, themes[card.relation.pk])) for card in cards]
        super().__init__(data, queryset=Relation.objects.none())
        for name in self.filters:
            labels = {value: label for _card, values in self.cards for value, label in values[name].items()}
            choices = sorted(labels.items(), key=lambda item: sort_key(str(item[1])))
            self.filters[name].extra["choices"] = choices

    @property
    def matching(self):
        """The cards that pass every filter."""
        chosen = self.form.cleaned_data if self.form.is_valid() else {}
        wanted = {name: value for name, value in chosen.items() if value}
        return [
            card
            for card, values in self.cards
            if all(value in values[name] for name, value in wanted.items())
        ]
