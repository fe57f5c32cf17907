"""How programmes and projects are found, and what the contact centre answers of them."""

from django.urls import reverse

from partnerships.models import Programme, Project
from twintowns.search.indexing import Entry, SearchSource, public
from twintowns.search.sources import OWNER, PUBLISHED, organisation_names
from twintowns.service.answers import make_answer


class ProgrammeSource(SearchSource):
    kind, order, model = "programme", 6, Programme
    shows = {"": f"name name_en {PUBLISHED}", "intermediary": "name short_name", **OWNER}
    labels = {"sv": "program", "en": "programme"}

    def words(self, programme):
        return organisation_names([programme.intermediary])

    def names(self, programme):
        return [programme.name, programme.name_en]

    def entry(self, record):
        municipality = record.municipality
        return Entry(
            title=str(record),
            url=reverse("project-list", args=[municipality.slug]),
            names=self.names(record),
            words=[*self.labels.values(), municipality.official_name, municipality.name, *self.words(record)],
            details={lang: f"{text}, {municipality.official_name}" for lang, text in self.labels.items()},
            municipality=municipality,
            **public(record, municipality),
        )

    def answer(self, key, user=None, on=None):
        records = self.model.objects.published(on).select_related("municipality__place")
        if record := records.filter(pk=key).first():
            page = reverse("project-list", args=[record.municipality.slug])
            return make_answer(str(record), record.municipality, "", page, user=user, on=on)


class ProjectSource(ProgrammeSource):
    kind, order, model = "project", 7, Project
    shows = {
        "": f"title title_en {PUBLISHED}",
        **OWNER,
        "fundings": "",
        "fundings__funder": "name short_name",
        "themes": "name name_en",
    }
    labels = {"sv": "projekt", "en": "project"}

    def words(self, project):
        themes = [name for theme in project.themes.all() for name in (theme.name, theme.name_en)]
        return themes + organisation_names([row.funder for row in project.fundings.all()])

    def names(self, project):
        return [project.title, project.title_en]
