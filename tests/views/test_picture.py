"""The month's charts as a picture: every one of them, whatever people are called."""

import io
import warnings

import pytest
from matplotlib.image import imread

from handlers.views.picture import png
from tests.views.cases import ANN, BOB, CEO, euros
from tests.views.test_limits import EVIL
from tests.views.test_report import NAMES, chart_blocks, line


def size(content):
    height, width, _ = imread(io.BytesIO(content)).shape
    return width, height


def test_each_currency_is_drawn_below_the_one_before():
    both = chart_blocks()

    assert size(png(both[:1])) == (1080, 540)
    assert size(png(both)) == (1080, 1080)


def test_another_sum_is_another_picture_and_the_same_is_the_same():
    def drawn(amount):
        return png(chart_blocks([line(1, amount=euros(amount)), line(2, manager=BOB)]))

    assert drawn(20) == drawn(20)
    assert drawn(20) != drawn(19)


@pytest.mark.parametrize("name", [r"$\frac{1", "Živilė Šimkutė", "Ольга Ёлкина", *EVIL.values()])
def test_whatever_somebody_is_called_they_are_drawn(name):
    with warnings.catch_warnings():
        # A sign that the font does not have is a box, and no reason to draw nothing.
        warnings.simplefilter("ignore", UserWarning)

        assert size(png(chart_blocks([line(1, manager=CEO)], {**NAMES, CEO: name, ANN: name}))) == (1080, 540)
