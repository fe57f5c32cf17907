"""Model fields that derive their value from another one on every way into the database.

`bulk_create` and `loaddata` skip `save()`, so derivation happens in `pre_save`.
"""

import secrets

from django.core.files.base import ContentFile
from django.db import models
from django_countries import fields as country_fields

from twintowns.text.cleaning import clean_line
from twintowns.text.countries import SortedCountries
from twintowns.text.fields import ProseField
from twintowns.text.folding import fold, sort_key
from twintowns.text.identity import seen_as
from twintowns.text.markdown import MarkdownWidget
from twintowns.uploads.forms import PictureInput
from twintowns.uploads.images import draw, store_sizes, version_of
from twintowns.uploads.storage import keep_if_committed


class _DerivedField(models.CharField):
    derive = staticmethod(str)

    def __init__(self, *args, of="name", **kwargs):
        self.of = of
        kwargs.setdefault("max_length", 250)
        kwargs.update(editable=False, db_index=True)
        super().__init__(*args, **kwargs)

    def deconstruct(self):
        name, path, args, kwargs = super().deconstruct()
        kwargs["of"] = self.of
        return name, path, args, kwargs

    def pre_save(self, instance, add):
        value = self.derive(clean_line(getattr(instance, self.of) or ""))[: self.max_length]
        setattr(instance, self.attname, value)
        return value


class FoldedField(_DerivedField):
    """The folded form of the field named `of`, for search that ignores case and accents."""

    derive = staticmethod(fold)


class SortKeyField(_DerivedField):
    """The Swedish sort key of the field named `of`."""

    derive = staticmethod(sort_key)


class SeenField(_DerivedField):
    """What people see of the name in the field named `of`: equal where they would say that it is the same name."""

    derive = staticmethod(seen_as)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **{"default": "", **kwargs})


class CountryField(country_fields.CountryField):
    """A country by its ISO code, chosen from names in the order of the alphabet."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **{"countries": SortedCountries, **kwargs})

    def deconstruct(self):
        """The order of the choices is no matter of the database."""
        name, _path, args, kwargs = super().deconstruct()
        del kwargs["countries"]
        return name, "django_countries.fields.CountryField", args, kwargs


class MarkdownField(ProseField):
    """A text of staff that pages show as Markdown. In the database it is any text."""

    def formfield(self, **kwargs):
        return super().formfield(**kwargs | {"widget": MarkdownWidget})


class StoredFile(models.fields.files.FieldFile):
    """A record's file. Its address leads to a view, for uploads have no other; "" while there is nothing to serve."""

    @property
    def url(self):
        return self.instance.address_of_file(self.name)

    def save(self, name, content, save=True):
        """Stored for good once the transaction is."""
        super().save(name, content, save=False)
        keep_if_committed(self.storage, self.name)
        if save:
            self.instance.save()


class StoredPicture(StoredFile):
    @property
    def small(self):
        """The address of its smallest size."""
        return self.instance.address_of_file(self.name, smallest=True)

    def save(self, name, content, save=True):
        """In all its sizes, without what others wrote into it; who validates it may have drawn it already."""
        drawing = vars(self).pop("drawing", None) or draw(content)
        setattr(self.instance, self.field.width_field, drawing.width)
        setattr(self.instance, self.field.height_field, drawing.height)
        super().save(name, ContentFile(drawing.original, name=name), save)
        store_sizes(self.storage, version_of(self.name), drawing)


class UploadField(models.FileField):
    """A file that goes again when the transaction that stores its record is undone.

    Its record has a method `address_of_file(name)`.
    """

    attr_class = StoredFile

    def deconstruct(self):
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.FileField", args, kwargs


class PictureField(UploadField):
    """A picture, drawn in all its sizes when it is stored, and kept without what its camera and programs wrote into it.

    No other program than that which draws it decodes the file.

    `width_field` and `height_field` are the record's fields for its pixels when it stands upright.
    """

    attr_class = StoredPicture

    def __init__(self, *args, width_field, height_field, **kwargs):
        self.width_field, self.height_field = width_field, height_field
        super().__init__(*args, **kwargs)

    def deconstruct(self):
        name, _path, args, kwargs = super().deconstruct()
        sides = {"width_field": self.width_field, "height_field": self.height_field}
        return name, "django.db.models.ImageField", args, kwargs | sides

    def formfield(self, **kwargs):
        return super().formfield(**{"widget": PictureInput, **kwargs})

    def generate_filename(self, instance, filename):
        """A name that nobody can guess and that no other picture ever has: its addresses are kept for ever."""
        return f"{self.upload_to}{secrets.token_urlsafe(16)}"
