"""The filters of a municipality's list of relations."""

from django.utils.translation import gettext_lazy as _
from django_filters import ChoiceFilter, FilterSet

from partnerships.models import Relation
from twintowns.text.folding import sort_key


class RelationFilter(FilterSet):
    """Filters relations that are already loaded: a status is derived for the day, so no column holds it.

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

    def __init__(self, data, relations, on):
        self.relations, self.on = list(relations), on
        super().__init__(data, queryset=Relation.objects.none())
        for name in self.filters:
            values = {
                key: label for relation in self.relations for key, label in self._values(name, relation)
            }
            self.filters[name].extra["choices"] = sorted(
                values.items(), key=lambda item: sort_key(str(item[1]))
            )

    @property
    def matching(self):
        """The relations that pass every filter."""
        if not self.form.is_valid():
            return self.relations
        chosen = {name: value for name, value in self.form.cleaned_data.items() if value}
        return [
            relation
            for relation in self.relations
            if all(self._has(relation, *item) for item in chosen.items())
        ]

    def _has(self, relation, name, value):
        return value in dict(self._values(name, relation))

    def _values(self, name, relation):
        """(value, label) pairs of the relation for the filter of that name."""
        if name == "kind":
            return (
                [(relation.kind.slug, relation.kind.label)] if relation.kind else [("okand", _("not stated"))]
            )
        if name == "status":
            status = relation.status(self.on)
            return [(status.kind.key, status.label)]
        if name == "country":
            return (
                [(relation.place.country.code, relation.place.country.name)] if relation.place.country else []
            )
        themes = [row.theme for row in relation.relation_themes.all()]
        themes += [
            row.theme for agreement in relation.agreements.all() for row in agreement.agreement_themes.all()
        ]
        return [(theme.slug, str(theme)) for theme in themes]
