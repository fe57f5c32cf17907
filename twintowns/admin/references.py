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


def found_by_typing(db_field, model_admin, request):
    """{"widget": …} for the form field of a reference that is found by typing; {} for another."""
    if db_field.name not in model_admin.get_autocomplete_fields(request):
        return {}
    widget = AutocompleteMany if db_field.many_to_many else Autocomplete
    return {"widget": widget(db_field, model_admin.admin_site)}
