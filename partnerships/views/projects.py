"""What a municipality does together with others: projects, programmes, exchanges."""

from django.utils.translation import gettext as _
from django.views.generic import TemplateView

from partnerships.sentences import funding_sentence, programme_sentence, series_sentences, told_exchanges
from partnerships.syndication.calendars import is_exact
from twintowns.dates.render import render_period
from twintowns.machines.meta_description import naming
from twintowns.text.languages import in_language
from twintowns.views.base import MunicipalityMixin


class ProjectListView(MunicipalityMixin, TemplateView):
    template_name = "partnerships/project_list.html"

    def get_context_data(self, **kwargs):
        projects = self.municipality.projects.published().prefetch_related("themes", "fundings__funder")
        for project in projects:
            project.period = render_period(project.since, project.until)
            project.fundings_text = [
                funding_sentence(funding, self.day) for funding in project.fundings.all()
            ]
        programmes = self.municipality.programmes.published().select_related("intermediary")
        exchanges = self.municipality.exchanges.published().select_related("series")
        exchanges = exchanges.prefetch_related("participants__from_place", "hosts")
        told = told_exchanges(exchanges, self.day)
        exchanges = [one.exchange for one in told]
        return super().get_context_data(
            projects=projects,
            description=naming(
                _("Projects and exchanges of %s with its partners") % self.municipality.name,
                [in_language(record, "title") for record in [*projects, *exchanges]],
            ),
            programmes=[programme_sentence(programme) for programme in programmes],
            exchanges=told,
            has_calendar=any(is_exact(exchange.held) for exchange in exchanges),
            series=series_sentences(exchanges),
            texts=self.municipality.texts.filter(section="projects"),
            **kwargs,
        )
