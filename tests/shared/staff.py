"""Members of staff."""

from twintowns.models import (
    Assignment,
    User,
)


def staff_of(municipality, role="granskare", **values):
    user = User.objects.create_user(f"{role}-{municipality.slug}", is_staff=True, **values)
    Assignment.objects.create(user=user, municipality=municipality, role=role)
    return user
