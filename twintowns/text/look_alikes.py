"""Letters of other scripts that nobody can tell from Latin ones, at least as capitals."""

_SMALL = {
    "авсеһніјкморѕтухѵӏԁԛԝ": "abcehhijkmopstyxvldqw",  # Cyrillic
    "αβεζηικμνορτυχ": "abezhikmvoptyx",  # Greek
    "օսɑɡ": "ouag",  # Armenian, and what phoneticians write
}
_PAIRS = {one: latin for ones, latins in _SMALL.items() for one, latin in zip(ones, latins, strict=True)}
LOOK_ALIKES = str.maketrans(
    {one.upper(): latin.upper() for one, latin in _PAIRS.items()} | _PAIRS | {"Ν": "N"}  # Greek ν is a v
)
