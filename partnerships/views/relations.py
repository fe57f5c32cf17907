"""A municipality's relations: the list and each partner's page."""

import datetime

from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.views.generic import TemplateView

from partnerships.lists.cards import parted, read_cards
from partnerships.lists.filters import RelationFilter
from partnerships.lists.map import relations_map
from partnerships.lists.queries import relations_of, themes_of
from partnerships.models import Relation
from partnerships.partner_page.context import page_context
from partnerships.partner_page.past import relation_as_of
from partnerships.partner_page.queries import load_relation, published_page, seen_by, with_parts
from partnerships.partner_page.schema_org import event
from twintowns.machines import schema_org
from twintowns.machines.addresses import absolute
from twintowns.machines.meta_description import description, naming
from twintowns.machines.schema_org import as_json_ld
from twintowns.models import today
from twintowns.staff.access import may_review
from twintowns.views.base import MunicipalityMixin, PublicMixin

PER_PAGE = 60


class RelationListView(MunicipalityMixin, TemplateView):
    template_name = "partnerships/lists/relation_list.html"

    def get_context_data(self, **kwargs):
        relations = relations_of(self.municipality, self.day)
        cards, themes = read_cards(relations, self.day), themes_of(relations, self.day)
        chosen = RelationFilter(self.request.GET or None, cards, themes)
        present, former = parted(chosen.matching)
        page = Paginator([*present, *former], PER_PAGE).get_page(self.request.GET.get("sida"))
        present, former = parted(page)
        kinds = {relation.kind for relation in relations if relation.kind and relation.kind.definition}
        filters = self.request.GET.copy()
        filters.pop("sida", None)
        return super().get_context_data(
            filter=chosen,
            page=page,
            present=present,
            former=former,
            map=relations_map(page),
            filters=filters.urlencode(),
            description=naming(
                _("Twin towns and partners of %s") % self.municipality.name,
                [card.relation.place.name for card in page],
            ),
            kinds=sorted(kinds, key=lambda kind: kind.pk),
            **kwargs,
        )


class RelationDetailView(PublicMixin, TemplateView):
    template_name = "partnerships/partner_page/relation_detail.html"

    def get_relation(self):
        return published_page(self.kwargs["municipality"], self.kwargs["slug"], self.day)

    def get_context_data(self, **kwargs):
        relation = self.get_relation()
        names, page = [relation.municipality.slug, relation.slug], page_context(relation, self.day)
        return super().get_context_data(**kwargs) | {
            "relation": relation,
            "municipality": relation.municipality,
            "place": relation.place,
            "kind": relation.kind_on(self.day),
            "description": description(*page["whole_lead"]),
            "json_ld": [as_json_ld(data) for data in self.get_data(relation)],
            "picture_address": reverse("relation-picture", args=names),
            "feed_address": reverse("relation-feed", args=names),
            "map": relations_map(read_cards([relation], self.day)),
            **page,
        }

    def get_data(self, relation):
        """What machines read: the place, and the exchanges that have a date."""
        url = absolute(relation.place.get_absolute_url())
        events = (event(exchange, str(relation.municipality)) for exchange in relation.exchanges.all())
        return [schema_org.place(relation.place, url), *filter(None, events)]


class RelationPastView(RelationDetailView):
    """“Sidan den dagen”: the page as it stood at the end of a day, for the staff of the municipality."""

    @cached_property
    def day(self):
        try:
            return min(datetime.date.fromisoformat(self.request.GET.get("dag", "")), today())
        except ValueError:
            return today()

    def get(self, request, *args, **kwargs):
        """Before it was recorded the relation has no page: then it says so, and another day can be chosen."""
        self.current = get_object_or_404(Relation.objects.visible_to(request.user), pk=self.kwargs["pk"])
        if self.get_relation():
            return super().get(request, *args, **kwargs)
        recorded = self.current.history.earliest().history_date
        context = {"day": self.day, "relation": self.current, "recorded": recorded}
        return render(request, "partnerships/partner_page/relation_unrecorded.html", context, status=404)

    def get_relation(self):
        return self._then

    @cached_property
    def _then(self):
        moment = timezone.make_aware(datetime.datetime.combine(self.day, datetime.time.max))
        return relation_as_of(self.current.pk, moment)

    def get_context_data(self, **kwargs):
        return super().get_context_data(is_past=True, **kwargs)


class RelationPreviewView(RelationDetailView):
    """The page as it will be, drafts included, for those of the staff who may see them. The admin asks who that is."""

    def get_relation(self):
        seen = Relation.objects.filter(pk__in=Relation.objects.visible_to(self.request.user))
        relation = get_object_or_404(with_parts(seen), pk=self.kwargs["pk"])
        load_relation(relation, seen_by(self.request.user))
        own = [
            a for a in relation.agreements.all() if a.kind and a.municipality_id == relation.municipality_id
        ]
        if own and not relation.kind:
            relation.kind = own[0].kind  # which publishing gives it
        return relation

    def get_context_data(self, **kwargs):
        context = super().get_context_data(is_preview=True, **kwargs)
        relation = context["relation"]
        drafts = [record for record in (relation, *relation.agreements.all()) if not record.is_published]
        return context | {"may_review": may_review(self.request.user, relation), "has_drafts": bool(drafts)}
