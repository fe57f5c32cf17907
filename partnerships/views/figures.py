"""A municipality in figures, and beside others of its size."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.generic import TemplateView

from partnerships.figures.charts import (
    exchanges_charts,
    fundings,
    imprecise_beginnings,
    open_beginnings,
    relations_charts,
    unbegun,
    undated,
)
from partnerships.figures.comparison import comparison
from twintowns.machines.meta_description import description
from twintowns.views.base import MunicipalityMixin


class FiguresView(MunicipalityMixin, TemplateView):
    template_name = "partnerships/figures/municipality_figures.html"

    def get_context_data(self, **kwargs):
        relations = list(self.municipality.relations.published().for_list())
        exchanges = list(self.municipality.exchanges.published().prefetch_related("participants"))
        charts = [*relations_charts(relations, self.day), *exchanges_charts(exchanges, self.day)]
        return super().get_context_data(
            charts=[chart for chart in charts if chart],
            description=description(
                ngettext(
                    "%(name)s in figures: %(number)d partner, by kind, country and time.",
                    "%(name)s in figures: %(number)d partners, by kind, country and time.",
                    len(relations),
                )
                % {"name": self.municipality.name, "number": len(relations)}
            ),
            imprecise=imprecise_beginnings(relations),
            open_beginnings=open_beginnings(relations),
            undated=undated(relations),
            unbegun=unbegun(relations),
            fundings=fundings(self.municipality, self.day),
            **kwargs,
        )


class ComparisonView(MunicipalityMixin, TemplateView):
    template_name = "partnerships/figures/municipality_comparison.html"

    def get_context_data(self, **kwargs):
        rows = comparison(self.municipality, self.day)
        about = _("The partners and networks of %s beside those of other municipalities of its size")
        return super().get_context_data(
            rows=rows, description=description(f"{about % self.municipality.name}."), **kwargs
        )
