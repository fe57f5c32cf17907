"""What the staff's checks say on one day."""

import datetime

DAY = datetime.date(2026, 11, 23)


def sentences(check, municipality, on=DAY):
    return [notice.sentence for notice in check(municipality, on)]
