"""How a reply hints that a post is invented or bought, in Russian and Lithuanian."""

from typing import Final

from bot.domain.lexicon_frames import Frame

_TEXT_RU = "отзыв пост(а|у|ом|ы)?= комментар оценк текст автор пишет= пишут= написал запись= записи= обвинен истори "
_TEXT_LT = "iras(as|a|o|ai|u|e)?= atsiliep koment vertinim tekst autori rase= raso= rasine rasyt istorij kaltinim "

RU: Final[tuple[Frame, ...]] = (
    Frame(
        "бывш*_(сотрудн|работн|коллег|партнер|менедж) уволенн "
        "соседн*_(кафе|рестор|магаз|клин|отел|салон|стомат|заведен|пекарн|бар) через_дорогу напротив= конкурен",
        f"стоит= стоят= за_этим {_TEXT_RU} идет=",
        "сумк посылк цена цены цену дешев",
    ),
    Frame(
        "модерац модератор юрист адвокат суд(а|у|ом|е)?= полици удалени правил*_(площадк|сервис|платформ|"
        "сайт) "
        "судебн пожалова*_на",
        f"{_TEXT_RU} обвинени",
        "юрист*_уже_провер договор",
    ),
    Frame(
        "(навред|вредит|испорт|портит|портя|подорв|подрыва|очерн|дискредит|уничтож|опороч|запятна|насол|"
        r"ударить|бросить_тень)*_?(?:\S+_){0,4}(нам|нас|имя|имени|репутац|имидж|бизнес|бренд|компани)",
        "",
        "мы^(испорт|подорв) вам_",
    ),
    Frame("(нам|нас)%(навредить|насолить|вредит|очернить|опорочить)="),
    Frame("месть= местью= травл злоб умыс назло= мстит злонамер"),
    Frame(
        "кампани спланирован организованн*_(атак|кампан|акци|трав) скоординир атак(а|и|у|ой)?=",
        f"против_нас против_наш на_нас {_TEXT_RU} аккаунт",
        "сердечн паническ",
    ),
    Frame(
        "(профил|аккаунт|учетн*_запис)* аноним",
        "фото других_(оцен|отзыв) аноним пуст(ой|ого|ые|ых)= нов(ый|ых|ого|ые)= только_что вывод свеж "
        "ничего_больше один_отзыв единственн без_(имени|фото|отзыв) создан",
        "анонимн*_(опрос|анкет) банк",
    ),
    Frame(
        "(гост|клиент|пациент|покупател|человек|посетител)(я|а|ю|ки|у)?%(не_(было|значит|числит|обслуж|"
        "принимал)|никогда|нет=) "
        "(фамили|имя|имени|данн)*%(не_(знач|числ|наход|найд|фигур)|нет=) "
        "не_(можем|смогли|удалось|получилось)^(подтверд|идентиф|установ|сопостав|опозна)~(визит|вас|клиент|"
        "гост|посещ|что|кто|такой|заказ|покуп) "
        "(такого|такой)_(визит|заказ|посещ|клиент|гост|пациент)*~(не|нет)",
        unless="потому_что потеря пожалуйста не_виноват другого_(гост|клиент) не_записал ни_один",
    ),
    Frame(
        "(переступ|перешаг)*~порог порога_ ноги~не_было "
        "(вообще|действительно|реально|правда)~(визит|были|состоял|посещ|покуп|имел_мест|обраща|заказ)",
        unless="мы_вообще курьер мастер вообще_не_(ответ|звон|прише)",
    ),
    Frame(
        "(кто-то|кто|кому-то|кем-то)%(заплат|платит|оплат|заказал|проплат|купил|хочется|выгодн|нужно) "
        "(будто|словно|как_будто)%(заплат|заказ|оплат|скопир|написа)* (за_деньги|на_заказ|за_плату)= "
        "за_так(ие|ое)_платят",
        f"{_TEXT_RU} звучит имя репутац",
        "торт на_заказ_(торт|блюд|мебел)",
    ),
    Frame(
        "(тот_же|тот_же_самый|такой_же|одинаков|идентичн|скопирован|те_же)*^(текст|отзыв|комментар|слов|пост)",
        unless="сказал говор",
    ),
    Frame(
        "(настоящ|реальн|подлинн|действительн)*_(клиент|гост|пациент|покупател|посетител|человек)",
    ),
    Frame(
        "подозрева основани*_(полаг|счит|дума|подозр) (сомнев|сомнител)*,?~(что|в_том|чтобы) "
        "(явно|очевидно)~(накрут|заказ|фейк|написан|хоч)",
        f"{_TEXT_RU} клиент гост визит профил аккаунт за_этим кому-то",
        "не_сомнева",
    ),
)
LT: Final[tuple[Frame, ...]] = (
    Frame(
        "buv(es|us|usi|usios|usio|usiu)_(darbuotoj|koleg|partner|vadov) atleist*_darbuotoj kaimynin priesais= "
        "kitapus= kitoje_gatv konkuren",
        f"slypi= stovi= uz_(sio|to) ateina {_TEXT_LT} dalyk",
        "krepsi siunt kain pigiau",
    ),
    Frame(
        "moderator moderav teisinink advokat teism policij pasalinim (pazeidz)* pazeidzia_taisyk "
        "pranese*~(google|platform)",
        f"{_TEXT_LT} kaltinim",
        "policij*_isk sutart",
    ),
    Frame(
        "(pakenk|kenk|sugadin|gadin|sumenkin|diskredit|zlugd|suters|purv|smukdy|apjuod|sunaikin|"
        r"pakirs)*_?(?:\S+_){0,4}(mums|mus|varda|vardo|vardui|reputac|ivaizd|versl|imone)",
        unless="mes^sugad jums",
    ),
    Frame("mums~(pakenkti|kenkti|kenkia|isikasti)= musu~(varda|reputacija)=^(sugad|suter)"),
    Frame("kerst(as|o|u|auja|auti)?= piktaval tycia= samoning*_(men|kenk|siek) blogos_valios is_pykcio"),
    Frame(
        "kampanij suplanuot (organizuot|koordinuot)*_(atak|akcij|kampan) atak(a|os|as|u)= puolim",
        f"pries mus= {_TEXT_LT} paskyr",
        "sirdies panikos",
    ),
    Frame(
        "(profil|paskyr)* anonim",
        "nuotrauk kitu_(vertin|"
        "atsil) anonim tusci nauj ka_tik sviez isvad nieko_daugiau vienas_atsil vieninte "
        "be_vardo sukurt",
        "anonimin*_(apklaus|anket) bank",
    ),
    Frame(
        "(svec|klient|pacient|pirkej|lankytoj|zmog)(io|o|es|aus)?%(nebuvo|neturej|nera|niekada|neaptarn|"
        "nesame|nepriem) "
        "(pavard|vard)(es|o|as|e)?%(nera|neras|nefigur|nerand|nematy) "
        "negal*^(patvirt|nustat|identifik|susiet)*~(vizit|apsilank|svec|klient|kad|uzsak|pirkin) "
        "(toks|tokio|tokia|tokios)_(vizit|svec|klient|apsilank|uzsakym|pacient)*~ne",
        unless="nes= prasome praradome pametem neuzras nekaltas kito_(svec|klient)",
    ),
    Frame(
        "(perzeng|perzengia)*^slenks slenksc*~(ne)?perzeng neperzeng kojos^nekel "
        "(apskritai|tikrai|is_tiesu|is_viso)~(vizit|vyk|ivyk|lank|pirk|buvo_pas|valg|naksv)",
        unless="mes_ kurjeri technik apskritai_ne(atsak|skambin|atvyk)",
    ),
    Frame(
        "(kazkas|kas_nors|kas|kazkam)%(sumokej|moka|uzsak|apmok|nupirk|norisi|naudinga|parupo|rupi) "
        "(lyg|tarsi|neva)%(sumokej|uzsak|apmok|nukopij|paras) (uz_pinigus|pagal_uzsakyma|uz_mokest)=",
        f"{_TEXT_LT} skamba varda reputac",
        "patiekal_",
    ),
    Frame(
        "(tas_pats|toks_pat|identisk|nukopijuot|tie_patys|vienod)*^(tekst|iras|atsiliep|koment|zodz)",
        unless="pasakoj sake",
    ),
    Frame(
        "(tikr|real|autentisk)(as|a|i|os|us)?_(klient|svec|pacient|pirkej|lankytoj)*^(butu|kalb|sakyt|rasyt|niekad)"
    ),
    Frame(
        "itari(ame|am|u)= itarim pagrind*_(many|itar|tiket) abejo(jame|jam|tina)*,?~(kad|ar) "
        "(akivaizd|aisk)*~(uzsak|netikr|paras|nori)",
        f"{_TEXT_LT} klient svec vizit profil paskyr uz_sio kazkam",
        "neabejo",
    ),
)
