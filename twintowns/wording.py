"""Django's own messages that the catalogue words otherwise: named here, so that they stay in it when it is made anew."""

from django.utils.translation import gettext_noop

MESSAGES = [
    gettext_noop("Enter a valid “slug” consisting of letters, numbers, underscores or hyphens."),
    gettext_noop("%(model_name)s with this %(field_label)s already exists."),
    gettext_noop("%(model_name)s with this %(field_labels)s already exists."),
]
