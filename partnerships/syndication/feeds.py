"""Atom feeds: the partners' pages that changed last, and all that happened with one partner."""

import datetime
import hashlib
from functools import partial

from django.contrib.syndication.views import Feed
from django.db.models import Max
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext as _

from partnerships.lists.latest import Change, changed_lately, last_changed, latest_pages
from partnerships.models import Relation
from partnerships.partner_page.queries import published_page
from partnerships.partner_page.timeline import timeline
from partnerships.sentences import relation_lead
from twintowns.machines.addresses import absolute, asked_at_site
from twintowns.machines.last_changed import newest
from twintowns.models import Municipality, today
from twintowns.page.old_slugs import get_or_moved
from twintowns.text.cleaning import clean_text

ENTRIES = 30
BEGINNING = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)  # of what has no history


class Atom(Atom1Feed):
    """XML has no control characters: one in a text must not stop the whole feed."""

    def __init__(self, **told):
        super().__init__(**self._cleaned(told))

    def add_item(self, **told):
        super().add_item(**self._cleaned(told))

    def latest_post_date(self):
        """Of a feed without entries, when what it is of was last changed: it is the same whenever it is asked for."""
        return super().latest_post_date() if self.items else self.feed["changed"]()

    @staticmethod
    def _cleaned(told):
        return {name: clean_text(value) if isinstance(value, str) else value for name, value in told.items()}


class SiteFeed(Feed):
    """A feed whose addresses begin with SITE_URL."""

    feed_type = Atom

    def feed_extra_kwargs(self, record):
        return {"changed": partial(self.last_change, record)}

    def get_feed(self, obj, request):
        return super().get_feed(obj, asked_at_site(request))


class LatestFeed(SiteFeed):
    """The pages that changed last, of all municipalities or of one."""

    def get_object(self, request, municipality=None):
        if municipality:
            return get_or_moved(Municipality.objects.published(), slug=municipality)
        return None

    def title(self, municipality):
        return _("Partners of %s") % municipality if municipality else _("Municipalities and their partners")

    def link(self, municipality):
        return municipality.get_absolute_url() if municipality else reverse("home")

    def author_name(self, municipality):
        return municipality.official_name if municipality else _("Twin towns")

    def last_change(self, municipality):
        """When it, or any municipality, was last changed."""
        keys = [municipality.pk] if municipality else None
        return max(newest([(Municipality, "id")], keys).values(), default=BEGINNING)

    def items(self, municipality):
        """The changes, each with the relation as anyone may see it."""
        if municipality:
            return changed_lately(municipality.relations.published().for_list(), ENTRIES)
        changed = latest_pages(ENTRIES)
        told = Relation.objects.filter(pk__in=[change.relation.pk for change in changed]).for_list()
        relations = {relation.pk: relation for relation in told}
        return [Change(relations[change.relation.pk], change.at) for change in changed]

    def item_title(self, change):
        return str(change.relation)

    def item_link(self, change):
        return change.relation.get_absolute_url()

    def item_description(self, change):
        return " ".join(relation_lead(change.relation, today()))

    def item_updateddate(self, change):
        return change.at

    def item_guid(self, change):
        relation = change.relation
        return absolute(reverse("short-address", args=[relation.pk]))


class RelationFeed(SiteFeed):
    """The timeline of one partner. An entry's date is when it was recorded here: what happened may be of 1945."""

    def get_object(self, request, municipality, slug):
        return published_page(municipality, slug, today())

    def title(self, relation):
        return str(relation)

    def link(self, relation):
        return relation.get_absolute_url()

    def author_name(self, relation):
        return relation.municipality.official_name

    def last_change(self, relation):
        return last_changed([relation])[relation] or BEGINNING

    def items(self, relation):
        """(event, name of its record, moment, address of the page); the feed itself, which threads share, keeps nothing."""
        page = relation.get_absolute_url()
        events = timeline(relation, today())
        changed = last_changed([relation])[relation]
        keys = {}
        for event in events:
            keys.setdefault(type(event.record), set()).add(event.record.pk)
        moments = {
            (model, key): moment
            for model, found in keys.items()
            for key, moment in model.history.filter(id__in=found)
            .values_list("id")
            .annotate(Max("history_date"))
            .order_by()
        }
        for event in events:
            key = (type(event.record), event.record.pk)
            name = f"{event.record._meta.label_lower}-{event.record.pk}"
            yield event, name, moments.get(key, changed), page

    def item_title(self, item):
        return item[0].when

    def item_description(self, item):
        return item[0].text

    def item_link(self, item):
        name = hashlib.sha256(f"{item[1]} {item[0].text}".encode()).hexdigest()[:12]
        return f"{item[3]}#{name}"

    def item_updateddate(self, item):
        return item[2]
