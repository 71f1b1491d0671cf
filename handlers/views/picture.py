"""A chart as a picture, where Slack does not draw it itself."""

from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import Any, Final

from bot.domain.money import Currency, exponent

INCHES: Final = (9.0, 4.5)
"""Of one chart: wide enough for twenty names under it."""
DOTS: Final = 120
SHARE: Final = 0.8
"""Of the room between two names that bars may fill."""


def png(charts: Sequence[Mapping[str, Any]]) -> bytes:
    """The charts of a message below one another, drawn from the very blocks that Slack was to draw."""
    # It takes a second to load, and whoever has Slack's own charts never needs it.
    from matplotlib.figure import Figure

    width, height = INCHES
    figure = Figure(figsize=(width, height * len(charts)), dpi=DOTS, layout="constrained")
    for axes, chart in zip(figure.subplots(len(charts), squeeze=False).flat, charts, strict=True):
        _draw(axes, chart)
    drawn = BytesIO()
    figure.savefig(drawn, format="png")
    return drawn.getvalue()


def _draw(axes: Any, block: Mapping[str, Any]) -> None:
    chart = block["chart"]
    names, series = chart["axis_config"]["categories"], chart["series"]
    wide = SHARE / len(series)
    digits = exponent(Currency(chart["axis_config"]["y_label"]))
    for number, one in enumerate(series):
        middle = (number - (len(series) - 1) / 2) * wide
        bars = axes.bar(
            [place + middle for place in range(len(names))],
            [bar["value"] for bar in one["data"]],
            wide,
            label=one["name"],
        )
        axes.bar_label(bars, fmt=f"{{:,.{digits}f}}", fontsize="small")
    # What people are called is text, never a formula of the library's.
    axes.set_xticks(range(len(names)), names, rotation=30, ha="right", parse_math=False)
    axes.set_title(block["title"], parse_math=False)
    axes.set_ylabel(chart["axis_config"]["y_label"])
    axes.legend()
