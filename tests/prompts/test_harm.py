"""Where somebody came to harm, the reply says so first and wishes them well, whoever was at fault."""

import re

import pytest

from bot.domain.platforms import Platform
from bot.domain.understanding import Facts, Fault, Stage
from tests.prompts.cases import a_case
from tests.prompts.test_templates import written

BURNED = {
    "en": "My three-year-old burned his hand on your heater and we had to go to hospital.",
    "pl": "Trzylatek poparzył rękę o wasz grzejnik i trafiliśmy do szpitala.",
    "ru": "Трёхлетний сын получил ожог от вашего обогревателя, и мы попали в больницу.",
    "lt": "Trejų metų vaikas nusidegino ranką į jūsų šildytuvą ir atsidūrėme ligoninėje.",
}
WISH = {
    "en": "We hope for a full and quick recovery.",
    "pl": "Życzymy szybkiego powrotu do zdrowia.",
    "ru": "Желаем скорейшего выздоровления.",
    "lt": "Linkime kuo greičiau pasveikti.",
}
EXPECTED = re.compile(
    r"expect|had in mind|oczekiw|wyszło inaczej|ожида|вышло|tikėj|lūkes|susiklost|differently", re.I
)


@pytest.mark.parametrize("stage", Stage)
@pytest.mark.parametrize("fault", Fault)
@pytest.mark.parametrize("language", BURNED)
def test_who_came_to_harm_is_wished_well_and_never_told_what_they_expected(language, fault, stage):
    for asked in range(3):
        facts = Facts(fault=fault, stage=stage)
        text = written(a_case(BURNED[language], language=language, facts=facts, asked=asked)).text

        assert WISH[language] in text
        assert not EXPECTED.search(text), text


@pytest.mark.parametrize("language", BURNED)
def test_also_where_there_is_room_for_a_line_nothing_turned_out_otherwise_than_expected(language):
    case = a_case(BURNED[language], language=language, platform=Platform.TIKTOK, facts=Facts(fault=Fault.CUSTOMER))

    assert not EXPECTED.search(written(case).text), written(case).text


@pytest.mark.parametrize(
    ("post", "language"),
    [
        ("The rice had maggots in it and the menu does not list allergens.", "en"),
        ("Pokój cały w pleśni, ściany czarne.", "pl"),
        ("В крупе были личинки.", "ru"),
        ("Kambaryje pelėsis ant sienų.", "lt"),
        ("The delivery was three days late.", "en"),
    ],
)
def test_nobody_is_wished_well_who_says_nothing_of_harm(post, language):
    assert WISH[language] not in written(a_case(post, language=language)).text
