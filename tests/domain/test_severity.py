"""Some words make a case significant, whatever anybody thinks of the rest."""

import pytest

from bot.domain.severity import Alarm, alarms, significant_floor

ALARMING = [
    ("My whole family got food poisoning from your salad.", Alarm.ILLNESS),
    ("After the soup I was violently sick.", Alarm.ILLNESS),
    ("She is allergic to nuts and nobody told us.", Alarm.ILLNESS),
    ("Po sałatce cała rodzina miała zatrucie.", Alarm.ILLNESS),
    ("Kelner nie wiedział o alergii na orzechy.", Alarm.ILLNESS),
    ("Отравились всей семьёй вашим салатом.", Alarm.ILLNESS),
    ("У сестры аллергия, а вы положили орехи.", Alarm.ILLNESS),
    ("Apsinuodijome jūsų salotomis.", Alarm.ILLNESS),
    ("Sesuo alergiška riešutams.", Alarm.ILLNESS),
    ("The shelf fell and I hurt my back.", Alarm.INJURY),
    ("Półka spadła i skaleczyła mnie w rękę.", Alarm.INJURY),
    ("Полка упала, у мамы травма руки.", Alarm.INJURY),
    ("Lentyna nukrito, susižeidžiau ranką.", Alarm.INJURY),
    ("My son choked on a part of your toy.", Alarm.CHILD_HURT),
    ("Dziecko połknęło część zabawki.", Alarm.CHILD_HURT),
    ("Ребёнок проглотил деталь вашей игрушки.", Alarm.CHILD_HURT),
    ("Vaikas prarijo žaislo detalę.", Alarm.CHILD_HURT),
    ("The courier lost my daughter's insulin.", Alarm.MEDICINE),
    ("Without these scans they will not take her before surgery.", Alarm.MEDICINE),
    ("Zginęły leki dla mamy.", Alarm.MEDICINE),
    ("Dokumenty potrzebne są przed operacją.", Alarm.MEDICINE),
    ("Посылка с лекарствами потерялась.", Alarm.MEDICINE),
    ("Снимки нужны для операции.", Alarm.MEDICINE),
    ("Dingo vaistai vaikui.", Alarm.MEDICINE),
    ("Pažymos reikia prieš operaciją.", Alarm.MEDICINE),
    ("The mirror came off the wall and smashed.", Alarm.COLLAPSE),
    ("Półka spadła w nocy i rozbiła zastawę.", Alarm.COLLAPSE),
    ("Полка рухнула и разбила телевизор.", Alarm.COLLAPSE),
    ("Lentyna nukrito ir sudužo indai.", Alarm.COLLAPSE),
    ("You handed my passport to a neighbour.", Alarm.PAPERS),
    ("Kurier zgubił mój paszport.", Alarm.PAPERS),
    ("Курьер отдал мой паспорт соседу.", Alarm.PAPERS),
    ("Siuntoje buvo naujas pasas.", Alarm.PAPERS),
    ("The charger caught fire at night.", Alarm.FIRE),
    ("Ładowarka zapaliła się w nocy.", Alarm.FIRE),
    ("Ночью зарядка загорелась.", Alarm.FIRE),
    ("Nuo įkroviklio kilo gaisras.", Alarm.FIRE),
    ("I have reported this to the police.", Alarm.AUTHORITIES),
    ("Zgłaszam to na policję i do sanepidu.", Alarm.AUTHORITIES),
    ("Я написала заявление в полицию.", Alarm.AUTHORITIES),
    ("Kreipiausi į policiją.", Alarm.AUTHORITIES),
    ("You will hear from my lawyer.", Alarm.LAW),
    ("Spotkamy się w sądzie.", Alarm.LAW),
    ("Встретимся в суде, мой юрист готов.", Alarm.LAW),
    ("Mano advokatas su jumis susisieks.", Alarm.LAW),
    ("You leaked my home address and card details.", Alarm.DATA_LEAK),
    ("Wyciekły moje dane.", Alarm.DATA_LEAK),
    ("Вы слили мои персональные данные.", Alarm.DATA_LEAK),
    ("Nutekinote mano asmens duomenis.", Alarm.DATA_LEAK),
    ("The guard was openly racist.", Alarm.DISCRIMINATION),
    ("To jest dyskryminacja.", Alarm.DISCRIMINATION),
    ("Это дискриминация по национальности.", Alarm.DISCRIMINATION),
    ("Tai diskriminacija.", Alarm.DISCRIMINATION),
    ("This is the third time I am asking.", Alarm.REPEATED),
    ("Called 4 times, nobody knows anything.", Alarm.REPEATED),
    ("Piszę już trzeci raz.", Alarm.REPEATED),
    ("Пишу вам в третий раз.", Alarm.REPEATED),
    ("Rašau jau trečią kartą.", Alarm.REPEATED),
]

HARMLESS = [
    "I am sick of waiting and tired of excuses.",
    "The court shoes are half a size too small.",
    "The fire exit sign looks nice, the coffee was cold.",
    "Nobody was ill, no police, just cold soup.",
    "Second time here, and again the wrong colour.",
    "The policy on returns is unclear.",
    "Kurtka przyszła w złym kolorze, drugi raz.",
    "Zapaliła się kontrolka i tyle, nic nie działa.",
    "Uraziła mnie odpowiedź obsługi.",
    "Куртка пришла не того цвета, второй раз.",
    "Лампа загорелась, но светит слабо.",
    "Детали упали в коробке, царапины.",
    "Без полиции обойдёмся, но суп был холодный.",
    "Нарезка из порезанного сыра, невкусно.",
    "Striukė ne tos spalvos, antrą kartą.",
    "Lemputė neužsidegė, siunta vėlavo.",
    "Teisingai parašyta, bet vėluojate.",
    "The parcel fell off the shelf, the box is dented.",
    "The pharmacy was closed at noon.",
    "Lekarz był miły, poczekalnia brudna.",
    "Półka spadła z ceny dopiero po zakupie.",
    "Operacja na karcie trwała dwa dni.",
    "Списали деньги после операции по карте дважды.",
    "Паспортный контроль прошли быстро, багаж ждали час.",
    "Детали упали в коробке.",
    "Pasakė, kad atveš rytoj.",
    "Gydytojas vėlavo valandą.",
    "",
    "🙂🙂🙂",
]


@pytest.mark.parametrize(("post", "alarm"), ALARMING)
def test_an_alarming_post_is_significant(post, alarm):
    assert alarm in alarms(post)
    assert significant_floor(post)


@pytest.mark.parametrize("post", HARMLESS)
def test_an_everyday_complaint_is_not(post):
    assert significant_floor(post) == ()


@pytest.mark.parametrize(
    ("post", "words"),
    [
        ("POLICE were called. Police!", ("POLICE", "Police")),
        ("Ребёнок отравился.", ("Ребёнок отравился", "отравился")),
        ("zgłaszam na policje", ("policje",)),
    ],
)
def test_the_words_are_shown_as_the_author_wrote_them(post, words):
    assert significant_floor(post) == words


def test_marks_that_were_left_out_or_set_apart_do_not_hide_a_word():
    assert significant_floor("rasau jau trecia karta")
    assert significant_floor("Rašau jau trec\u030cia\u0328 karta\u0328")


GRAVE = [
    ("I fainted at the counter.", Alarm.ILLNESS),
    ("Zemdlała w kolejce.", Alarm.ILLNESS),
    ("Мама потеряла сознание.", Alarm.ILLNESS),
    ("Ji prarado sąmonę.", Alarm.ILLNESS),
    ("My baby stopped breathing.", Alarm.ILLNESS),
    ("My father died after your surgery.", Alarm.DEATH),
    ("Babcia zmarła przez wasz błąd.", Alarm.DEATH),
    ("Собака умерла от вашего корма.", Alarm.DEATH),
    ("Mūsų šuo nugaišo nuo jūsų maisto.", Alarm.DEATH),
    ("I was assaulted by your guard.", Alarm.VIOLENCE),
    ("Ochroniarz uderzył mnie w twarz.", Alarm.VIOLENCE),
    ("Охранник ударил меня.", Alarm.VIOLENCE),
    ("Apsauginis smogė man.", Alarm.VIOLENCE),
    ("The instructor touched my daughter.", Alarm.VIOLENCE),
    ("Dotykał moją córkę.", Alarm.VIOLENCE),
    ("Тренер трогал мою дочь.", Alarm.VIOLENCE),
    ("Treneris lietė mano dukrą.", Alarm.VIOLENCE),
    ("Kopnął mnie prąd.", Alarm.VIOLENCE),
    ("There was a needle in my burger.", Alarm.FOREIGN_BODY),
    ("A razor blade in the bread!", Alarm.FOREIGN_BODY),
    ("Gwóźdź w zupie.", Alarm.FOREIGN_BODY),
    ("В салате была иголка.", Alarm.FOREIGN_BODY),
    ("Stiklas stiklainyje.", Alarm.FOREIGN_BODY),
    ("A strong gas smell in the flat.", Alarm.FIRE),
    ("W kuchni czuć gazem.", Alarm.FIRE),
    ("В квартире пахнет газом.", Alarm.FIRE),
    ("Virtuvėje dujų kvapas.", Alarm.FIRE),
    ("Dziecko wypadło z wózka.", Alarm.CHILD_HURT),
    ("Ребёнок выпал из коляски.", Alarm.CHILD_HURT),
    ("Vaikas iškrito iš vežimėlio.", Alarm.CHILD_HURT),
    ("You shared my address with a stranger.", Alarm.DATA_LEAK),
    ("Wysłaliście moje dane komuś innemu.", Alarm.DATA_LEAK),
    ("Вы отправили мои документы другому клиенту.", Alarm.DATA_LEAK),
    ("Išsiuntėte mano duomenis kitam klientui.", Alarm.DATA_LEAK),
]


@pytest.mark.parametrize(("post", "alarm"), GRAVE)
def test_harm_to_people_is_significant_in_every_language(post, alarm):
    assert alarm in alarms(post)


@pytest.mark.parametrize(
    "post",
    [
        "I nearly died laughing.",
        "The battery died after a week.",
        "The screen glass is scratched.",
        "Your nail salon was closed.",
        "A killer deal, they said.",
        "They hit me with a fee.",
        "Your kindness touched my heart.",
        "I gave my phone number to another agent.",
        "The gas bill is too high.",
        "There was no faint hope of a refund.",
        "Umarłam ze śmiechu, gdy zobaczyłam cenę.",
        "Telefon zdechł po tygodniu.",
        "Uderzyła mnie obojętność obsługi.",
        "Wysłałam moje dane innemu konsultantowi.",
        "Салон маникюра был закрыт.",
        "Я чуть не умер со смеху.",
        "Стекло экрана поцарапано.",
        "Telefono stiklas subraižytas.",
        "Vos nenumiriau iš juoko.",
    ],
)
def test_a_figure_of_speech_or_a_thing_is_no_harm(post):
    assert significant_floor(post) == ()


@pytest.mark.parametrize(
    ("post", "words"),
    [
        ("I called the po\u200blice.", "po\u200blice"),
        ("I called the pоliсe.", "pоliсe"),
        ("I called the \uff50\uff4f\uff4c\uff49\uff43\uff45.", "\uff50\uff4f\uff4c\uff49\uff43\uff45"),
        ("Вызвал пoлицию.", "пoлицию"),
        ("We had food poi\u00adsoning.", "food poi\u00adsoning"),
    ],
)
def test_hidden_signs_and_borrowed_letters_hide_no_harm(post, words):
    assert significant_floor(post) == (words,)
