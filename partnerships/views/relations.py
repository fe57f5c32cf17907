"""A municipality's relations: the list and each partner's page."""

from django.core.paginator import Paginator
from django.views.generic import TemplateView

from partnerships.filters import RelationFilter
from partnerships.models import Relation
from partnerships.page import load_relation, page_context
from partnerships.sentences import relation_lead
from twintowns.views.base import MunicipalityMixin, PublicMixin, get_or_moved

PER_PAGE = 25


class RelationListView(MunicipalityMixin, TemplateView):
    template_name = "partnerships/relation_list.html"

    def get_context_data(self, **kwargs):
        relations = self.municipality.relations.published().for_list()
        chosen = RelationFilter(self.request.GET or None, relations, self.day)
        page = Paginator(chosen.matching, PER_PAGE).get_page(self.request.GET.get("sida"))
        for relation in page:
            relation.status_today = relation.status(self.day)
        kinds = {relation.kind for relation in chosen.relations if relation.kind and relation.kind.definition}
        query = self.request.GET.copy()
        query.pop("sida", None)
        return super().get_context_data(
            filter=chosen,
            page=page,
            query=query.urlencode(),
            kinds=sorted(kinds, key=lambda kind: kind.pk),
            **kwargs,
        )


class RelationDetailView(PublicMixin, TemplateView):
    template_name = "partnerships/relation_detail.html"

    def get_context_data(self, **kwargs):
        relations = Relation.objects.published()
        relation = get_or_moved(
            relations.for_page(), slug=self.kwargs["slug"], municipality__slug=self.kwargs["municipality"]
        )
        load_relation(relation)
        context = super().get_context_data(**kwargs)
        return context | {
            "relation": relation,
            "municipality": relation.municipality,
            "place": relation.place,
            "status": relation.status(self.day),
            "kind": relation.kind_on(self.day),
            "lead": relation_lead(relation, self.day),
            **page_context(relation, self.day),
        }
