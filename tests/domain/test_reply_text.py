"""A reply that hides, promises too much or does not fit is found before people see it."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.authority import Form, GrantKind, GrantTerms
from bot.domain.money import Currency, Money, Percent
from bot.domain.platforms import Counting, Platform, ReplyLimit
from bot.domain.reply_text import RULES, Finding, Level, ReplyContext, lint
from bot.domain.understanding import Fault, Severity

OF_THIRTY = GrantTerms(GrantKind.DISCOUNT_PERCENT, percent=Percent(2000), base=Money(3000, Currency("EUR")))
TWENTY_PERCENT = GrantTerms(GrantKind.DISCOUNT_PERCENT, percent=Percent(2000))
FIFTY_EUROS = GrantTerms(GrantKind.DISCOUNT_AMOUNT, amount=Money(5000, Currency("EUR")))
FIFTY_BACK = GrantTerms(GrantKind.REFUND, amount=Money(5000, Currency("EUR")))
A_SCARF = GrantTerms(GrantKind.GIFT, amount=Money(1500, Currency("EUR")), what="a scarf")


def found(reply, rule, **context):
    context = {"language": "en", "fault": Fault.OURS, "remedy": "refund"} | context
    return [finding for finding in lint(reply, ReplyContext(**context)) if finding.rule == rule]


def level(reply, rule, **context):
    findings = found(reply, rule, **context)
    return findings[0].level if findings else None


GOOD = [
    (
        "en",
        "Jo, we are sorry: your grey coat left our store in the wrong size. The right one is on its way and reaches "
        "you by Thursday 18:00. Please send us your new address in a private message.",
    ),
    (
        "en",
        "Hello Sam,\nnobody answered your three e-mails, and we apologise for that. A technician comes tomorrow "
        "between 9:00 and 11:00 to mend the oven.\nKind regards,\nOla from the bakery",
    ),
    (
        "en",
        "We let you down. Your table was given away while you stood in line, and Marta has kept one for you "
        "until the end of next week.",
    ),
    (
        "pl",
        "Dzień dobry, przepraszamy: pomyliliśmy rozmiar przy pakowaniu. Właściwa kurtka będzie u Pani do środy do "
        "18:00. Adres prosimy przesłać w wiadomości prywatnej.",
    ),
    (
        "pl",
        "Panie Adamie, bardzo nam przykro, zupa była zimna, bo zepsuł się podgrzewacz. Nowy stoi w kuchni od dziś. "
        "Pozdrawiamy, zespół kuchni",
    ),
    (
        "pl",
        "Zawiedliśmy Państwa: paczka czekała w sortowni bez etykiety. Kurier będzie w ciągu 24 godzin.",
    ),
    (
        "ru",
        "Здравствуйте, Ирина! Простите нас: заказ отдали другому. Новый соберём и привезём завтра до 18:00. "
        "Адрес пришлите, пожалуйста, в личные сообщения.",
    ),
    (
        "ru",
        "Мы подвели вас: мастер перепутал день и не предупредил. Он приедет в среду, а если неудобно, 5 мая. "
        "С уважением, команда сервиса",
    ),
    (
        "ru",
        "Нам жаль, что суп был холодным: сломалась плита. Новая будет работать в течение двух дней.",
    ),
    (
        "lt",
        "Sveiki, Rasa, atsiprašome: supakavome ne tos spalvos striukę. Tinkama jus pasieks iki trečiadienio 18 val. "
        "Adresą atsiųskite asmenine žinute.",
    ),
    (
        "lt",
        "Labai apgailestaujame, kad meistras neatvyko sutartu laiku. Jis pas jus bus rytoj ir suremontuos orkaitę. "
        "Pagarbiai, Ona",
    ),
    (
        "lt",
        "Nuvylėme jus: siunta liko sandėlyje be etiketės. Kurjeris ją atveš per 2 darbo dienas.",
    ),
]


@pytest.mark.parametrize(("language", "reply"), GOOD)
@pytest.mark.parametrize("severity", Severity)
def test_a_reply_that_explains_apologises_and_names_a_time_passes_every_rule(language, reply, severity):
    context = ReplyContext(
        language=language,
        detected_language=language,
        detected_probability=0.99,
        severity=severity,
        fault=Fault.OURS,
        remedy="replacement",
    )

    assert lint(reply, context) == ()


# R01


@pytest.mark.parametrize(
    "reply",
    [
        "Hello Tim! We are very sorry. Could you drop us a private message so that we can help?",
        "Hi there, thanks for your feedback! Please get in touch with our support team.",
        "We are so sorry to hear about the bad experience you had with us yesterday's team. "
        "Kindly write to us at care@shop.example.",
        "Sorry about this! Our manager will contact you. Best regards, Your Shop Team",
        "Thank you for bringing this to our attention. We take such matters very seriously. "
        "Please call our hotline and we will be happy to assist you.",
        "we're sorry. dm us your order number pls",
        "Dzień dobry! Bardzo nam przykro. Prosimy o wiadomość prywatną.",
        "Dziękujemy za Państwa opinię. Zachęcamy do kontaktu z naszym biurem obsługi.",
        "Przepraszamy za zaistniałą sytuację. Prosimy napisać do nas na adres mailowy, postaramy się pomóc.",
        "Przykro nam to słyszeć. Nasz konsultant skontaktuje się z Panią.",
        "przykro nam. prosimy napisac na priv",
        "Здравствуйте, Олег! Извините. Напишите нам, пожалуйста, в личку.",
        "Спасибо за ваш отзыв, он очень важен для нас. Свяжитесь с нами по телефону горячей линии.",
        "Приносим извинения за доставленные неудобства. Просим обратиться в службу поддержки.",
        "Нам жаль, что так вышло. Наш специалист вам перезвонит.",
        "Laba diena! Labai atsiprašome. Prašome parašyti mums privačią žinutę.",
        "Dėkojame už jūsų atsiliepimą. Mūsų komanda su jumis susisieks.",
        "Apgailestaujame dėl nepatogumų. Kreipkitės į klientų aptarnavimo skyrių el. paštu.",
        "atsiprasome. paskambinkite mums",
    ],
)
def test_a_reply_that_only_moves_the_talk_elsewhere_is_blocked(reply):
    assert level(reply, "R01") is Level.BLOCK


@pytest.mark.parametrize(
    "reply",
    [
        "We are sorry. The label was printed twice, so two parcels went to one door. Send us your address privately.",
        "Sorry! The oven broke at 12:00. Message us if you want another table.",
        "We are sorry, the shop is closed. The owner is ill.",
        "Przepraszamy. Etykieta była nieczytelna i paczka zawróciła. Prosimy o adres w wiadomości prywatnej.",
        "Извините. Этикетка стёрлась, и посылка вернулась. Адрес пришлите в личные сообщения.",
        "Atsiprašome. Etiketė nusitrynė ir siunta grįžo. Adresą atsiųskite asmenine žinute.",
        "",
    ],
)
def test_a_hand_off_beside_an_explanation_is_no_evasion(reply):
    assert not found(reply, "R01")


def test_the_hand_off_is_shown_word_for_word():
    reply = "Przykro nam.  Prosimy o kontakt z nami. Do usłyszenia."

    assert found(reply, "R01")[0].span == "Prosimy o kontakt z nami."


# R02

WITHOUT_APOLOGY = [
    ("en", "Your parcel arrives by Friday 18:00."),
    ("en", "We are not sorry, the rules are clear."),
    ("en", "We regret to inform you that the parcel is late."),
    ("pl", "Paczka będzie u Pana do piątku do 18:00."),
    ("pl", "Nie przepraszamy za to, do piątku wyślemy."),
    ("ru", "Посылка будет у вас до пятницы, 18:00."),
    ("ru", "К сожалению, посылка придёт до пятницы, 18:00."),
    ("lt", "Siunta jus pasieks iki penktadienio 18 val."),
    ("lt", "Neatsiprašysime, siunta bus penktadienį."),
]
WITH_APOLOGY = [
    ("en", "Our apologies, the parcel arrives by Friday 18:00."),
    ("en", "We failed you: the parcel arrives by Friday 18:00."),
    ("pl", "Przepraszam, paczka będzie u Pana do piątku do 18:00."),
    ("pl", "Proszę nam wybaczyć, paczka będzie do piątku."),
    ("ru", "Приносим извинения, посылка будет у вас до пятницы."),
    ("ru", "Просим прощения, посылка будет до пятницы."),
    ("lt", "Atleiskite, siunta jus pasieks iki penktadienio."),
    ("lt", "Atsiprasome, siunta bus penktadieni."),
]


@pytest.mark.parametrize(("language", "reply"), WITHOUT_APOLOGY)
def test_what_was_our_fault_needs_an_apology(language, reply):
    assert level(reply, "R02", language=language) is Level.BLOCK


@pytest.mark.parametrize(("language", "reply"), WITH_APOLOGY)
def test_an_apology_in_any_usual_word_is_one(language, reply):
    assert not found(reply, "R02", language=language)


@pytest.mark.parametrize(
    ("fault", "expected"),
    [
        (Fault.OURS, Level.BLOCK),
        (Fault.SHARED, Level.WARN),
        (Fault.UNKNOWN, Level.WARN),
        (Fault.THIRD_PARTY, None),
        (Fault.CUSTOMER, None),
        (Fault.NOBODY, None),
    ],
)
def test_how_much_an_apology_is_missed_depends_on_whose_fault_it_was(fault, expected):
    assert level("It arrives by Friday.", "R02", fault=fault) is expected


def test_in_a_language_without_a_lexicon_a_missing_word_only_warns():
    reply = "Es tut uns leid, wir tauschen die Jacke."

    assert level(reply, "R02", language="de") is Level.WARN
    assert level(reply, "R05", language="de-AT", severity=Severity.SIGNIFICANT) is Level.WARN


def test_a_reply_in_another_script_has_no_apology_we_know():
    assert level("非常抱歉,您的包裹将送达。", "R02") is Level.BLOCK


# R05

TIMES = [
    ("en", ["by Friday", "tomorrow", "at 18:00", "by 6 pm", "by 6.", "within 48 hours", "in two working days"]),
    ("en", ["on 5 May", "by May 5th", "until the end of the week", "within an hour", "on 2026-03-12", "by 12.03."]),
    ("pl", ["do piątku", "jutro", "o 18:00", "do 18.", "w ciągu 48 godzin", "za dwa dni", "do 5 maja"]),
    ("pl", ["do końca tygodnia", "w srode", "dziś", "przez 3 dni robocze", "w ciągu doby"]),
    ("ru", ["до пятницы", "завтра", "в 18:00", "до 18 часов", "в течение 48 часов", "за два дня", "до 5 мая"]),
    ("ru", ["до конца недели", "в среду", "сегодня", "в течение трёх рабочих дней", "через неделю"]),
    ("lt", ["iki penktadienio", "rytoj", "18 val.", "iki 18:00", "per 48 valandas", "per dvi dienas"]),
    ("lt", ["iki savaitės pabaigos", "trečiadienį", "šiandien", "per 3 d.", "iki gegužės 5 d.", "per savaitę"]),
]
NO_TIMES = [
    ("en", ["soon", "as soon as possible", "in the coming days", "in our 2 shops", "for 12.05 EUR", "at 12 shops"]),
    ("pl", ["wkrótce", "jak najszybciej", "w najbliższych dniach", "w 2 sklepach", "do 50 zł", "środki na to są"]),
    ("ru", ["скоро", "как можно скорее", "в ближайшие дни", "в 2 магазинах", "до 50 рублей", "окружающая среда"]),
    ("lt", ["netrukus", "kuo greičiau", "artimiausiomis dienomis", "2 parduotuvėse", "iki 50 eurų"]),
]


def pairs(table):
    return [(language, words) for language, many in table for words in many]


@pytest.mark.parametrize(("language", "words"), pairs(TIMES))
def test_a_definite_time_is_recognised(language, words):
    assert not found(f"Sorry, {words}", "R05", language=language)


@pytest.mark.parametrize(("language", "words"), pairs(NO_TIMES))
def test_a_vague_time_or_another_figure_is_no_deadline(language, words):
    assert level(f"Sorry, {words}", "R05", language=language) is Level.WARN


def test_a_significant_case_is_never_answered_without_a_time():
    assert level("We will replace the jacket.", "R05", severity=Severity.SIGNIFICANT) is Level.BLOCK


def test_a_solved_case_needs_no_time():
    assert not found("The jacket has arrived.", "R05", unsolved=False)


@pytest.mark.parametrize(
    ("reply", "edited", "expected"),
    [
        ("You came on Friday. We replace it by Monday 18:00.", False, None),
        ("You came on Friday. We replace it by  Monday\n18:00.", False, None),
        ("You came on Friday. We replace it soon.", False, Level.BLOCK),
        ("You came on Friday. We replace it soon.", True, Level.WARN),
        ("We replace it soon.", True, Level.BLOCK),
    ],
)
def test_the_promised_time_itself_must_stand_in_the_reply(reply, edited, expected):
    context = {"deadline_span": "by Monday 18:00", "severity": Severity.SIGNIFICANT, "edited": edited}

    assert level(reply, "R05", **context) is expected


# R13

UNGRANTED = [
    ("We are sorry. You get 30% off your next order.", "30%"),
    ("Here are €50 for you.", "€50"),
    ("Here are 50 EUR for you.", "50 EUR"),
    ("We add fifty euros.", "fifty euros"),
    ("Enjoy twenty-five percent off.", "twenty-five percent"),
    ("Your next dinner is half price.", "half price"),
    ("We transfer 1,000.50 USD.", "1,000.50 USD"),
    ("Take 30k EUR.", "30k EUR"),
    ("Dajemy 30 % rabatu.", "30 %"),
    ("Oddamy 1 000,50 zł.", "1 000,50 zł"),
    ("Przyznajemy trzydziestoprocentowy rabat.", "trzydziestoprocentowy"),
    ("Następna wizyta za pół ceny.", "pół ceny"),
    ("Дарим скидку тридцать процентов.", "тридцать процентов"),
    ("Мы должны вам 30 000 рублей.", "30 000 рублей"),
    ("Вернём 500 руб. завтра.", "500 руб"),
    ("Выплатим две тысячи рублей.", "две тысячи рублей"),
    ("Suteikiame 30 proc. nuolaidą.", "30 proc"),
    ("Grąžinsime 500 eurų.", "500 eurų"),
    ("Pridedame penkiasdešimt eurų.", "penkiasdešimt eurų"),
    ("We pay ٣٠ EUR.", "٣٠ EUR"),
    ("We give ５０％.", "５０％"),
]


@pytest.mark.parametrize(("reply", "span"), UNGRANTED)
def test_an_amount_that_nobody_granted_is_blocked(reply, span):
    assert [(f.level, f.span) for f in found(reply, "R13")] == [(Level.BLOCK, span)]


@pytest.mark.parametrize(
    ("reply", "grant"),
    [
        ("We refund 50 EUR.", FIFTY_EUROS),
        ("Zwrócimy 50 euro.", FIFTY_EUROS),
        ("Вернём 50 евро.", FIFTY_EUROS),
        ("Grąžinsime 50 eurų.", FIFTY_EUROS),
        ("You get a discount of 50 EUR.", FIFTY_BACK),
        ("A voucher worth 15 € is in the parcel.", A_SCARF),
        ("Take the gift worth 50 €.", FIFTY_EUROS),
    ],
)
def test_a_grant_of_another_kind_does_not_cover_its_amount(reply, grant):
    [finding] = found(reply, "R13", grants=(grant,))

    assert (finding.level, finding.detail, finding.final) == (Level.BLOCK, "other_kind", True)


@pytest.mark.parametrize("reply", ["The coat costs 80 EUR.", "Prices went up by 30%.", "Płaszcz kosztuje 80 zł."])
def test_an_amount_beside_which_nothing_is_offered_can_be_stated_to_be_a_fact(reply):
    [finding] = found(reply, "R13")

    assert (finding.level, finding.detail, finding.final) == (Level.BLOCK, "not_offered", False)


@pytest.mark.parametrize(
    "reply",
    ["We give you 80 EUR.", "Here are 80 EUR.", "A discount of 80 EUR.", "Dodajemy 80 zł.", "Добавим 80 рублей."],
)
def test_an_amount_that_is_offered_can_not(reply):
    [finding] = found(reply, "R13")

    assert (finding.level, finding.detail, finding.final) == (Level.BLOCK, "no_grant", True)


def test_the_base_of_a_percentage_is_not_granted_itself():
    assert level("You get 30 EUR.", "R13", grants=(OF_THIRTY,)) is Level.BLOCK


@pytest.mark.parametrize(
    ("added", "reply"), [(Form.AMOUNT, "You get 50 EUR as a gift card."), (Form.THING, "A gift card of 50 EUR.")]
)
def test_a_kind_of_the_teams_own_covers_what_it_is_called(added, reply):
    card = GrantTerms("card", amount=Money(5000, Currency("EUR")), what="a gift card", added=added)

    assert not found(reply, "R13", grants=(card,), remedy="")
    assert found("We refund 50 EUR.", "R13", grants=(card,), remedy="")


@pytest.mark.parametrize(
    ("reply", "grant"),
    [
        ("We are sorry. You get 20% off.", TWENTY_PERCENT),
        ("Przepraszamy, dajemy dwadzieścia procent rabatu.", TWENTY_PERCENT),
        ("Извините, скидка 20 процентов ваша.", TWENTY_PERCENT),
        ("Atsiprašome, nuolaida 20,00 %.", TWENTY_PERCENT),
        ("We credit €50.", FIFTY_EUROS),
        ("We credit 50.00 EUR.", FIFTY_EUROS),
        ("Grąžinsime 50 eurų.", FIFTY_BACK),
        ("Zwrócimy 50 euro.", FIFTY_BACK),
        ("Вернём 50 евро.", FIFTY_BACK),
        ("We refund 50 EUR.", FIFTY_BACK),
        ("You get 20% off, that is 6 EUR.", OF_THIRTY),
        ("A scarf worth 15 € is in the parcel.", A_SCARF),
    ],
)
def test_an_amount_that_was_granted_may_be_named(reply, grant):
    assert not found(reply, "R13", grants=(grant,))


@pytest.mark.parametrize(
    "reply", ["You get 25% off.", "You get 10% off.", "You get 20 EUR off.", "We credit 5.000 EUR.", "We pay 50 zł."]
)
def test_only_exactly_what_was_granted_may_be_named(reply):
    assert level(reply, "R13", grants=(TWENTY_PERCENT, FIFTY_EUROS)) is Level.BLOCK


FACT = ("Charged 45 EUR twice on 3 March",)


@pytest.mark.parametrize(
    ("reply", "expected"),
    [
        ("You were charged 45 EUR twice.", Level.WARN),
        ("Your bill said €45 twice. The refund of the fee is on its way.", Level.WARN),
        ("We will refund 45 EUR.", Level.BLOCK),
        ("We give you 45 EUR.", Level.BLOCK),
        ("You were charged 46 EUR.", Level.BLOCK),
    ],
)
def test_a_confirmed_fact_excuses_an_amount_only_while_nothing_is_offered(reply, expected):
    assert level(reply, "R13", facts=FACT) is expected


@pytest.mark.parametrize(
    "reply",
    [
        "The coat is 100% cotton and we are 100 % sure.",
        "Płaszcz jest w 100% bawełniany.",
        "Мы на 100 % уверены.",
        "We open at 18:00 with 20 tables, 12 people came.",
        "The 3 try again. 20 all day.",
        "Order 5 d. and 7 minutes.",
        "Per 2 dienas, 250 gr kavos.",
        "Мы открыли 2 центра и сшили 3 рубашки.",
        "3 procesy, 2 European partners.",
    ],
)
def test_other_figures_are_not_money(reply):
    assert not found(reply, "R13")


def test_every_amount_is_reported_where_it_stands():
    assert [f.span for f in found("You get 30% off, a refund of €50 and 20 zł.", "R13")] == ["30%", "€50", "20 zł"]


# R13w

PLAIN = [
    ("en", "Have a discount.", "discount"),
    ("en", "We can offer you a voucher.", "discount"),
    ("en", "Dinner is on us.", "gift"),
    ("en", "We are sending you a small gift.", "gift"),
    ("en", "We compensate you.", "compensation"),
    ("en", "You get your money back.", "refund"),
    ("en", "We have refunded the fee.", "refund"),
    ("pl", "Proszę przyjąć rabat.", "discount"),
    ("pl", "Oferujemy bon na zakupy.", "discount"),
    ("pl", "Deser gratis.", "gift"),
    ("pl", "Wyślemy Pani upominek.", "gift"),
    ("pl", "Zwrócimy pieniądze.", "refund"),
    ("pl", "Otrzyma Pan rekompensatę.", "compensation"),
    ("ru", "Дарим скидку.", "discount"),
    ("ru", "Предлагаем промокод.", "discount"),
    ("ru", "Ужин за наш счёт.", "gift"),
    ("ru", "Приготовили для вас подарок.", "gift"),
    ("ru", "Вернём деньги.", "refund"),
    ("lt", "Suteiksime nuolaidą.", "discount"),
    ("lt", "Siūlome kuponą.", "discount"),
    ("lt", "Desertas dovanų.", "gift"),
    ("lt", "Grąžinsime pinigus.", "refund"),
]
MAYBE = [
    ("en", "The refund was stuck on our side.", "refund"),
    ("en", "We cannot offer a discount.", "discount"),
    ("en", "The discount did not work.", "discount"),
    ("en", "The parking is free.", "gift"),
    ("pl", "Zwrot utknął po naszej stronie.", "refund"),
    ("pl", "Nie oferujemy rabatów.", "discount"),
    ("ru", "Возврат завис на нашей стороне.", "refund"),
    ("ru", "Мы не дарим скидки.", "discount"),
    ("lt", "Pinigų grąžinimas užstrigo.", "refund"),
    ("lt", "Nuolaidos kodas neveikė.", "discount"),
]


@pytest.mark.parametrize(("language", "reply", "kind"), PLAIN)
def test_an_offer_behind_which_nothing_stands_is_blocked_for_good(language, reply, kind):
    findings = found(reply, "R13", language=language, remedy="")

    assert kind in {f.detail for f in findings}
    assert {(f.level, f.final) for f in findings} == {(Level.BLOCK, True)}


@pytest.mark.parametrize(("language", "reply", "kind"), MAYBE)
def test_words_that_may_be_an_offer_are_warned_of(language, reply, kind):
    assert not found(reply, "R13", language=language, remedy="")
    assert {(f.level, f.detail) for f in found(reply, "R13w", language=language, remedy="")} >= {(Level.WARN, kind)}


@pytest.mark.parametrize(
    ("reply", "grants", "remedy"),
    [
        ("Have a discount.", (TWENTY_PERCENT,), ""),
        ("Have a discount.", (FIFTY_EUROS,), ""),
        ("A gift is in the parcel.", (A_SCARF,), ""),
        ("To compensate you, we send a gift.", (A_SCARF,), ""),
        ("We have refunded the fee.", (FIFTY_BACK,), ""),
        ("You get your money back.", (), "full refund"),
        ("Zwrócimy pieniądze.", (), "zwrot pieniędzy"),
        ("Вернём деньги.", (), "возврат"),
        ("Grąžinsime pinigus.", (), "pinigų grąžinimas"),
        ("We compensate you: the money is on its way.", (), "full refund"),
    ],
)
def test_an_offer_of_a_kind_that_stands_is_fine(reply, grants, remedy):
    assert not found(reply, "R13w", grants=grants, remedy=remedy)
    assert not found(reply, "R13", grants=grants, remedy=remedy)


def test_a_grant_of_another_kind_does_not_cover_an_offer():
    assert [f.detail for f in found("Have a discount.", "R13", grants=(A_SCARF,), remedy="")] == ["discount"]
    assert [f.detail for f in found("You get your money back.", "R13", grants=(A_SCARF,), remedy="")] == ["refund"]


@pytest.mark.parametrize("remedy", ["a gift card", "a discount", "a free dinner on us"])
def test_a_remedy_is_no_authority_for_gifts_and_discounts(remedy):
    assert level("We send you a gift and a discount.", "R13", remedy=remedy) is Level.BLOCK


def test_a_remedy_is_no_authority_for_an_amount():
    assert level("We refund 45 EUR.", "R13", remedy="a refund of 45 EUR") is Level.BLOCK


@pytest.mark.parametrize(
    "reply", ["Feel free to write.", "The cake is gluten-free.", "You can count on us.", "Dovanokite, klydome."]
)
def test_words_that_only_sound_like_an_offer_are_none(reply):
    assert not found(reply, "R13w", remedy="")
    assert not found(reply, "R13", remedy="")


# R14


@pytest.mark.parametrize("platform", [Platform.TRIPADVISOR, Platform.APP_STORE])
@pytest.mark.parametrize(("language", "reply", "kind"), PLAIN)
def test_where_the_platform_forbids_it_no_offer_is_made_in_public(platform, language, reply, kind):
    grants = (FIFTY_EUROS, FIFTY_BACK, A_SCARF)
    [finding] = found(reply, "R14", language=language, platform=platform, grants=grants)

    assert finding.level is Level.BLOCK
    assert finding.final is (finding.detail != "refund")
    assert finding.span in reply


def test_where_it_is_allowed_it_is_not_blocked():
    assert not found("Have a discount.", "R14", platform=Platform.GOOGLE)


def test_talk_about_a_discount_there_can_be_let_pass_by_a_person():
    [finding] = found("The discount did not work.", "R14", platform=Platform.TRIPADVISOR)

    assert (finding.level, finding.final) == (Level.BLOCK, False)


# R15 and R16


@pytest.mark.parametrize(
    ("language", "certainty", "detected", "probability", "expected"),
    [
        ("pl", 1.0, "ru", 0.95, Level.BLOCK),
        ("pl", 0.9, "ru", 0.9, Level.BLOCK),
        ("pl", 0.8, "ru", 0.95, Level.WARN),
        ("pl", 1.0, "ru", 0.7, Level.WARN),
        ("pl", 1.0, "pl", 0.95, None),
        ("pl-PL", 1.0, "PL", 0.95, None),
        ("und", 1.0, "ru", 0.95, None),
        ("pl", 1.0, "und", 0.95, None),
        ("", 1.0, "ru", 0.95, None),
    ],
)
def test_a_reply_in_another_language_is_found_as_surely_as_it_is_known(
    language, certainty, detected, probability, expected
):
    context = {
        "language": language,
        "language_probability": certainty,
        "detected_language": detected,
        "detected_probability": probability,
    }

    assert level("ok", "R15", **context) is expected


@pytest.mark.parametrize(
    ("platform", "fits"),
    [
        (Platform.X, "ą" * 280),
        (Platform.X, "€" * 140),
        (Platform.GOOGLE, "ж" * 2048),
        (Platform.GOOGLE_PLAY, "ж" * 350),
        (Platform.APP_STORE, "a" * 5970),
        (Platform.TIKTOK, "🙂" * 150),
    ],
)
def test_a_reply_may_be_as_long_as_its_platform_counts_and_no_longer(platform, fits):
    assert not found(fits, "R16", platform=platform)
    assert level(fits + "a", "R16", platform=platform) is Level.BLOCK


def test_a_limit_of_our_own_only_warns():
    assert level("a" * 5001, "R16", platform=Platform.TRUSTPILOT) is Level.WARN


def test_where_no_limit_is_known_none_is_enforced():
    assert not found("a" * 50_000, "R16", platform=Platform.TRIPADVISOR)


def test_a_limit_from_the_policy_replaces_the_platforms_own():
    premium = ReplyLimit(25_000, Counting.WEIGHTED, "the team's account", "2026-11-01")

    assert not found("a" * 281, "R16", platform=Platform.X, limit=premium)


# The whole


def test_all_findings_are_reported_in_the_order_of_the_table():
    reply = "Hi! Take 30% off. Please send us a private message. " + "a" * 300
    context = ReplyContext(
        language="pl",
        detected_language="en",
        detected_probability=1.0,
        platform=Platform.X,
        fault=Fault.OURS,
        severity=Severity.SIGNIFICANT,
    )

    rules = [f.rule for f in lint(reply, context)]
    assert rules == [rule for rule in RULES if rule in rules] == ["R13", "R01", "R02", "R05", "R15", "R16"]


def test_a_reply_is_read_in_its_composed_form():
    apart = unicodedata.normalize("NFD", "Przyznajemy pół ceny, atsiprašome, iki šeštadienio.")

    assert found(apart, "R13") == [Finding("R13", Level.BLOCK, "pół ceny", "no_grant", final=True)]


@pytest.mark.parametrize("sign", ["1", "1€", "a.", "a@", ". ", "1 111 ", "we will ", "🙂\u200d"])
def test_a_reply_of_nothing_but_one_sign_is_checked_too(sign):
    assert found(sign * 5_000, "R16", platform=Platform.X)


@given(st.text(max_size=200), st.sampled_from(["en", "pl", "ru", "lt", "und", "de"]))
def test_any_text_can_be_checked_and_every_span_stands_in_it(text, language):
    findings = lint(text, ReplyContext(language=language, platform=Platform.X))

    assert all(f.span in unicodedata.normalize("NFC", text) for f in findings)
