"""A municipality's own colour as a theme of Designsystemet.

Each step keeps the hue and takes the luminance (WCAG 2.2, 0 to 1) that the step has in Designsystemet's own themes, so
that the contrast between two steps is the same whatever the colour.
"""

WHITE_TEXT = 0.18  # the lightest base on which white text has a contrast of 4.5 to 1

LIGHT = {
    "background-default": 1.0,
    "background-tinted": 0.8988,
    "surface-default": 1.0,
    "surface-tinted": 0.8113,
    "surface-hover": 0.6994,
    "surface-active": 0.5891,
    "border-subtle": 0.5018,
    "border-default": 0.1894,
    "border-strong": 0.1105,
    "text-subtle": 0.1105,
    "text-default": 0.0245,
    "base-contrast-subtle": 0.794,
    "base-contrast-default": 1.0,
}
DARK = {
    "background-default": 0.0089,
    "background-tinted": 0.0137,
    "surface-default": 0.0207,
    "surface-tinted": 0.0273,
    "surface-hover": 0.0363,
    "surface-active": 0.056,
    "border-subtle": 0.0794,
    "border-default": 0.2195,
    "border-strong": 0.391,
    "text-subtle": 0.391,
    "text-default": 0.8412,
    "base-default": 0.3914,
    "base-hover": 0.292,
    "base-active": 0.2073,
    "base-contrast-subtle": 0.0098,
    "base-contrast-default": 0.0,
}


def stylesheet(colour):
    """The colour (“#0B4F6C”) as a style sheet for light and dark pages."""
    linear = parts(colour)
    base = min(luminance(linear), WHITE_TEXT)
    light = LIGHT | {"base-default": base, "base-hover": base * 0.56, "base-active": base * 0.28}
    rules = _rules(linear, light), _rules(linear, DARK)
    return ":root {{\n{}}}\n@media (prefers-color-scheme: dark) {{\n:root {{\n{}}}\n}}\n".format(*rules)


def parts(colour):
    """Red, green and blue of “#0B4F6C” in linear light, each 0 to 1."""
    return [_linear(int(colour[start : start + 2], 16) / 255) for start in (1, 3, 5)]


def luminance(linear):
    """Relative luminance of red, green and blue in linear light, each 0 to 1."""
    red, green, blue = linear
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def with_luminance(linear, wanted):
    """The colour mixed with white or black until it has the luminance, as “#rrggbb”."""
    own = luminance(linear)
    if wanted > own:
        share = (wanted - own) / (1 - own)
        mixed = [part + share * (1 - part) for part in linear]
    else:
        mixed = [part * wanted / own if own else 0 for part in linear]
    return "#" + "".join(f"{round(255 * _encoded(part)):02x}" for part in mixed)


def _rules(linear, steps):
    lines = (f"--ds-color-primary-{name}: {with_luminance(linear, y)};\n" for name, y in steps.items())
    return "".join(lines)


def _linear(part):
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _encoded(part):
    return part * 12.92 if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055
