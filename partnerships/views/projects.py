"""What a municipality does together with others: projects, programmes, exchanges."""

from decimal import Decimal

from django.db.models import Prefetch
from django.utils.translation import gettext as _
from django.views.generic import TemplateView

from partnerships.models import Relation
from partnerships.sentences import funding_sentence, programme_sentence, series_sentences, told_exchanges
from partnerships.syndication.calendars import is_exact
from twintowns.dates.render import render_period
from twintowns.machines.meta_description import naming
from twintowns.page.citations import citations
from twintowns.page.sentences import number_text
from twintowns.text.languages import in_language
from twintowns.views.base import MunicipalityMixin


class ProjectListView(MunicipalityMixin, TemplateView):
    template_name = "partnerships/project_list.html"

    def series(self):
        """Those with partners that the public knows, though none of their meetings is recorded."""
        shown = Relation.objects.published().filter(municipality=self.municipality)
        return (
            self.municipality.exchange_series.filter(relations__in=shown)
            .select_related("agreement")
            .distinct()
        )

    def get_context_data(self, **kwargs):
        partners = Relation.objects.published(self.day).select_related("place", "municipality")
        projects = self.municipality.projects.published().select_related("network")
        projects = projects.prefetch_related("themes", "fundings__funder", Prefetch("relations", partners))
        for project in projects:
            project.period = render_period(project.since, project.until)
            project.budget = project.budget_sek and number_text(Decimal(project.budget_sek))
            project.fundings_text = [
                funding_sentence(funding, self.day) for funding in project.fundings.all()
            ]
        programmes = self.municipality.programmes.published().select_related("intermediary")
        exchanges = self.municipality.exchanges.published().select_related(
            "series__agreement", "location", "invited_by", "network", "approval"
        )
        exchanges = exchanges.prefetch_related("participants__from_place", "hosts")
        told = told_exchanges(exchanges, self.day)
        exchanges = [one.exchange for one in told]
        texts = self.municipality.texts.filter(section="projects")
        parts = [row for exchange in exchanges for row in exchange.participants.all()]
        parts += [row for project in projects for row in project.fundings.all()]
        return super().get_context_data(
            projects=projects,
            description=naming(
                _("Projects and exchanges of %s with its partners") % self.municipality.name,
                [in_language(record, "title") for record in [*projects, *exchanges]],
            ),
            programmes=[programme_sentence(programme) for programme in programmes],
            exchanges=told,
            has_calendar=any(is_exact(exchange.held) for exchange in exchanges),
            series=series_sentences(exchanges, self.series()),
            texts=texts,
            sources=citations([*texts, *projects, *programmes, *exchanges, *parts]),
            **kwargs,
        )
