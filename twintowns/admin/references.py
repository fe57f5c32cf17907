"""References of a form that are found by typing, read for all rows of a form at once."""

from django.contrib.admin.widgets import AutocompleteSelect, AutocompleteSelectMultiple

from twintowns.staff.keys import is_key


class AutocompleteMany(AutocompleteSelectMultiple):
    """Django's, which asks the database for no more than what can be a key: all else the field has refused."""

    def optgroups(self, name, value, attr=None):
        return super().optgroups(name, [key for key in value if is_key(key)], attr)


class Autocomplete(AutocompleteSelect):
    """The same for one reference. The database is not asked for what was fetched for many fields before."""

    fetched = {}  # {key as text: record}

    def optgroups(self, name, value, attr=None):
        keys = [key for key in map(str, value) if is_key(key)]
        if not all(key in self.fetched for key in keys):
            return super().optgroups(name, keys, attr)
        labels = {key: self.choices.field.label_from_instance(self.fetched[key]) for key in keys}
        if not self.is_required:
            labels = {"": "", **labels}
        options = [
            self.create_option(name, key, label, key in keys, number)
            for number, (key, label) in enumerate(labels.items())
        ]
        return [(None, options, 0)]


class FoundByTyping:
    """The part of an admin with references that are found by typing, its `autocomplete_fields`."""

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        if db_field.name in self.get_autocomplete_fields(request):
            kwargs["widget"] = Autocomplete(db_field, self.admin_site)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def formfield_for_manytomany(self, db_field, request, **kwargs):
        if db_field.name in self.get_autocomplete_fields(request):
            kwargs["widget"] = AutocompleteMany(db_field, self.admin_site)
        return super().formfield_for_manytomany(db_field, request, **kwargs)
