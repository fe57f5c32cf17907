"""The admin of a record of ours, put together from parts that each do one thing."""

from django.db.models import ManyToManyField
from django.urls import reverse
from simple_history.admin import SimpleHistoryAdmin

from twintowns.models import Publishable
from twintowns.search.indexing import search_sources
from twintowns.search.ranking import found_records
from twintowns.staff import access
from twintowns.staff.proposals import keeping_of
from twintowns.text.folding import fold

from .access import Guarded, Limited
from .fieldsets import fieldsets_of
from .forms import RecordForm, keep_chosen_files
from .halting import Halting
from .initial import initial_of
from .record_history import Undoing
from .unseen import cover_unseen
from .versions import Versions


class RecordAdmin(Guarded, Limited, SimpleHistoryAdmin):
    """Search ignores case and accents where the model has a folded name."""

    form = RecordForm
    list_per_page = 50
    groups = ()  # ((heading, names of fields), ...) for a long form; fields that stand in none come first
    other_ways_to_add = ()  # (name of an address, label)
    features = ()  # classes of `Feature`: what more this admin does

    def __init__(self, model, admin_site):
        super().__init__(model, admin_site)
        self.versions = Versions(model, self.inlines)
        self.undoing = Undoing(self)
        self.own_features = [feature(self) for feature in self.features]

    def get_urls(self):
        own = [url for feature in (*self.own_features, self.undoing) for url in feature.urls()]
        return own + super().get_urls()

    # The form

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        """What was written on a record that is removed meanwhile is shown as a new one, which is saved if wanted."""
        halting = Halting(self, request)
        if request.method == "POST" and object_id and (row := halting.removal()):
            request, object_id, form_url = halting.as_new(row), None, self.address("add")
        return super().changeform_view(request, object_id, form_url, extra_context)

    def get_form(self, request, obj=None, change=False, **kwargs):
        form = super().get_form(request, obj, change, **kwargs)
        form.user, form.halting = request.user, Halting(self, request)
        return form

    def get_changeform_initial_data(self, request):
        return initial_of(self.model, super().get_changeform_initial_data(request), request.user)

    def get_prepopulated_fields(self, request, obj=None):
        """An address is made from the name once; it does not change with it."""
        return {} if obj else super().get_prepopulated_fields(request, obj)

    def get_fields(self, request, obj=None):
        """Who only reads sees what is stored, not what helps to fill in the form."""
        if obj is not None and not self.has_change_permission(request, obj):
            return self.get_readonly_fields(request, obj)
        return super().get_fields(request, obj)

    def get_readonly_fields(self, request, obj=None):
        names = [field.name for field in self.model.typed_fields()]
        if obj is not None and not self.has_change_permission(request, obj):
            return names
        return [
            *super().get_readonly_fields(request, obj),
            *access.closed_fields(request.user, self.model, obj, names),
        ]

    def get_fieldsets(self, request, obj=None):
        return fieldsets_of(self.get_fields(request, obj), self.groups)

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        cover_unseen(context, request.user)
        keep_chosen_files(context)
        if obj and obj.pk:
            context |= {
                "version": self.versions.version_of(obj),
                "keeping": keeping_of(obj, request.user),
            }
            for feature in self.own_features:
                context |= feature.context(request, obj)
        return super().render_change_form(request, context, add, change, form_url, obj)

    # The history

    def history_view(self, request, object_id, extra_context=None):
        own = self.undoing.context_of_history(request, object_id)
        return super().history_view(request, object_id, {**(extra_context or {}), **own})

    def set_history_delta_changes(self, request, historical_records, foreign_keys_are_objs=True):
        """In words, instead of as the library writes them."""
        self.undoing.tell_changes(historical_records, request.user)

    def history_form_view(self, request, object_id, version_id, extra_context=None):
        return self.undoing.undo_record(request, object_id, version_id)

    # Removing

    def delete_model(self, request, obj):
        obj.lock()
        super().delete_model(request, obj)

    def delete_queryset(self, request, queryset):
        for record in queryset.order_by("pk"):
            record.lock()
        super().delete_queryset(request, queryset)

    def get_deleted_objects(self, objs, request):
        """Also what refers to the record through a list, such as a relation's agreements, stands in the way."""
        to_delete, count, lacking, protected = super().get_deleted_objects(objs, request)
        lists = [f for f in self.opts.related_objects if isinstance(f.field, ManyToManyField)]
        for record in objs:
            for field in lists:
                name = field.get_accessor_name()
                for other in getattr(record, name).all() if name else ():
                    protected.append(f"{other._meta.verbose_name}: {other}")
        return to_delete, count, lacking, protected

    # Finding

    def get_search_results(self, request, queryset, search_term):
        """By name; where no name has it, whatever the site's search finds: by country, theme, number, in spite of a slip."""
        folded = any("folded" in name for name in self.get_search_fields(request))
        term = fold(search_term) if folded else search_term
        found, may_repeat = super().get_search_results(request, queryset, term)
        kinds = [kind for kind, source in search_sources().items() if source.model is self.model]
        if search_term and kinds and not found.exists():
            return queryset.filter(pk__in=found_records(search_term, kinds, request.user)), False
        return found, may_repeat

    def view_on_site(self, obj):
        """The page that the public sees, where there is one."""
        shown = hasattr(obj, "get_absolute_url") and (not isinstance(obj, Publishable) or obj.is_live())
        return (obj.get_absolute_url() or None) if shown else None

    def address(self, view, *args):
        """Of a view of this admin, such as “change”."""
        return reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_{view}", args=args)
