# Русский: слова, которые человек читает в Slack.

## Короткие слова

percent = { $number } %
language-unknown = неизвестен
platform-other = другое место
unknown = неизвестно
quote = «{ $text }»
listed-more = … и ещё { $n }

status-open = открыто
status-drafted = есть черновик
status-approved = одобрено
status-replied = есть ответ
status-closed = закрыто

severity-minor = обычная
severity-significant = серьёзная

fault-ours = наша
fault-shared = отчасти наша
fault-third_party = третьей стороны
fault-customer = на стороне автора
fault-nobody = ничья
fault-unknown = неизвестно

stage-open = Вопрос открыт: что делаем и к какому сроку
stage-counter_proposal = Встречное предложение: как просит автор или проще
stage-cannot_solve = Сделать нельзя: почему и что взамен
stage-resolved = Решено: благодарим
stage-let_go = Отпускаем: ничего не предлагаем, дверь открыта

outcome-satisfied = автор доволен
outcome-answered = ответ дан, больше ничего не пришло
outcome-cannot_solve = решить нельзя, и мы прямо это говорим
outcome-let_go = после нашего предложения заканчиваем разговор
outcome-no_reply = без ответа
outcome-not_a_complaint = это не жалоба
outcome-duplicate = то же, что и другое обращение

cause-expectation = ожидания
cause-service = обслуживание
cause-logistics = доставка
cause-product = товар
cause-communication = общение
cause-billing = расчёты
cause-technical = технический сбой
cause-other = другая причина

kind-discount_percent = Скидка в процентах
kind-discount_amount = Скидка фиксированной суммой
kind-gift = Подарок
kind-refund = Возврат денег

grant-state-asked = ждёт решения
grant-state-granted = согласовано
grant-state-refused = отказано
grant-state-spent = передано
grant-state-promised = обещано
grant-state-released = не использовано
grant-state-expired = срок истёк
grant-state-reversed = отозвано

terms-percent = скидка { $percent }{ $of ->
    [base] {" "}({ $cost } от { $base })
    [both] {" "}({ $cost } от { $base }, не больше { $amount })
    [cap] {" "}(не больше { $amount })
   *[none] {""}
}{ $what ->
    [none] {""}
   *[other] {", на что: "}{ $what }
}
terms-amount = скидка { $amount }{ $what ->
    [none] {""}
   *[other] {", на что: "}{ $what }
}
terms-gift = подарок: { $what } ({ $amount })
terms-refund = возврат { $amount }{ $what ->
    [none] {""}
   *[other] {", за что: "}{ $what }
}
terms-added-percent = { $name }: { $percent }{ $of ->
    [base] {" "}({ $cost } от { $base })
    [both] {" "}({ $cost } от { $base }, не больше { $amount })
    [cap] {" "}(не больше { $amount })
   *[none] {""}
}{ $what ->
    [none] {""}
   *[other] {", на что: "}{ $what }
}
terms-added-amount = { $name }: { $amount }{ $what ->
    [none] {""}
   *[other] {", за что: "}{ $what }
}
terms-added-thing = { $name }: { $what } ({ $amount })

## Почему без модели

problem-no_key = модель не настроена
problem-bad_key = ключ к модели не принят
problem-no_model = сервер не знает такой модели
problem-bad_address = адрес модели неверен
problem-server_error = сервер модели неисправен
problem-not_taken = сервер модели не принял вопрос
problem-truncated = ответ модели обрезан
problem-reply_too_long = ответ модели слишком длинный для площадки
problem-wrong_language = модель написала не на том языке
problem-same_again = модель снова написала то же самое
problem-unreachable = с моделью не удалось связаться
problem-timeout = модель отвечала слишком долго
problem-rate_limited = модель занята
problem-refused = модель отказалась
problem-bad_answer = ответ модели не удалось прочитать
problem-too_long = публикация слишком длинная для модели
problem-unknown_language = неизвестно, на каком языке пишет автор
problem-case_tokens = это обращение уже исчерпало свою норму модели
problem-day_tokens = дневная норма модели исчерпана
problem-other = модель не помогла

## Кнопки

button-approve = Одобрить
button-approve_anyway = Всё равно одобрить
button-withdraw = Отозвать одобрение
button-reject = Отклонить
button-explain_rejection = Объяснить почему
button-another = Другой черновик
button-again = Попробовать снова
button-write = Написать самим
button-edit = Изменить
button-published = Опубликовано
button-proof = Добавить ссылку
button-thread = Открыть обращение #{ $number }
button-goodwill = Жест доброй воли
button-facts = Факты
button-author_answered = Автор ответил
button-close = Закрыть
button-not_a_complaint = Это не жалоба
button-same_as = То же, что…
button-take = Беру себе
button-reopen = Открыть снова
button-snooze = Напомнить позже
button-grant_approve = Согласовать
button-grant_refuse = Отказать
button-limit_confirm = Подтвердить
button-limit_turn_down = Отклонить
button-grant_handed = Передано
button-grant_take_back = Отозвать
button-open_from_home = Открыть обращение
button-link = Открыть на { $host }
button-reply = Открыть ответ
snooze-1h = Через 1 час
snooze-4h = Через 4 часа
snooze-tomorrow = Завтра в 9:00

## Карточка

card-text = Обращение #{ $number }: { $status }
card-headline = *Обращение #{ $number } · { $status }*
label-owner = Ведёт
label-platform = Где
label-author = Автор
label-language = Язык
label-severity = Важность
label-opened = Открыто
label-due = Первый ответ
label-rounds = Публикации
owner-none = пока никто
author-unknown = неизвестен
card-due = срок: { $moment }
card-overdue = ⚠️ просрочен с { $moment }
card-answered = опубликован { $moment }
card-rounds = { $n ->
    [one] { $n } публикация
    [few] { $n } публикации
   *[other] { $n } публикаций
}
card-approved = ✅ Черновик { $n } одобряет { $who }.
card-published = 📣 Ответ опубликован: { $who }, { $moment }.
card-proof-missing = Ссылки на него ещё нет.
card-grant = 🎁 { $terms }: { $state } ({ $who })
card-owed = 📦 Осталось передать.
card-similar = 🔎 Похожие обращения: { $cases }
card-snoozed = 💤 Без напоминаний до { $moment }.
card-closed = 🏁 *Итог:* { $outcome }
card-same = То же, что и #{ $number }.
card-stage = Этап ответа: «{ $stage }»
card-teach = Если автор напишет ещё, вставьте его слова в эту ветку как цитату (строка начинается с `>`) или нажмите «{ button-author_answered }».
card-emoji = { $approve } одобрить · { $reject } отклонить · { $another } другой черновик · { $published } опубликовано · { $own } беру себе · { $snooze } напомнить позже

next-open = *Что дальше:* запишите проверенные факты. Черновик скоро будет.
next-open-language = *Что дальше:* выберите язык ответа под кнопкой «{ button-facts }».
next-open-text = *Дальше:* вставьте, пожалуйста, текст записи: кнопка «{ button-author_answered }».
next-drafted = *Что дальше:* прочитайте черновик и одобрите его или напишите, что исправить.
next-approved = *Что дальше:* опубликуйте одобренный текст, затем нажмите «{ button-published }».
next-replied = *Что дальше:* подождите ответа автора. Когда всё улажено, закройте обращение и укажите причину.
next-closed = Больше ничего делать не нужно. Если автор напишет снова, обращение откроется снова.

## Публикация

post-text = Обращение #{ $number }: публикация
post-title = *Публикация*
post-again = *Автор написал снова* (публикация { $n })
post-by = { $author } · { $platform }
post-empty = Здесь только ссылка, а бот ссылок не открывает. Нажмите «{ button-author_answered }» и вставьте то, что написал автор.
understood-title = *Как мы это поняли*
understood-waiting = _Читаю публикацию, это займёт немного времени._
understood-grievances = *Что задело:*
understood-claims = *Что, по словам автора, случилось:*
understood-attempts = *Что автор уже пробовал:*
understood-emotions = *Эмоции:*
understood-wants = *Чего хочет автор:*
understood-questions = *Открытые вопросы:*
understood-fault = *Чья вина, возможно:* { $fault }. Решение за вами: «{ button-facts }».
understood-cause = *Причина, возможно:* { $cause }
understood-unknown = *Пока неизвестно:* { $what }. Дополните, пожалуйста, в «{ button-facts }».
understood-floor = ⚠️ *Серьёзная жалоба* из-за этих слов: { $words }
understood-significant = ⚠️ *Серьёзная жалоба:* нужно больше внимания и более быстрый ответ.
understood-model = Публикацию прочитала модель; пожалуйста, проверьте.
understood-template = Прочитано без модели ({ $why }): пожалуйста, проверьте и дополните.

## Черновик

draft-text = Обращение #{ $number }: черновик { $n }
draft-title = *Черновик { $n }* · { $state }
draft-waiting = ждёт одобрения
draft-idle = пока не используется
draft-approved = ✅ одобряет { $who }
draft-published = 📣 опубликован: { $who }
draft-void = ~недействителен~ · { $why }
void-edited = текст изменён; новый черновик ниже
void-redrafted = его заменил другой черновик
void-rejected = он отклонён
void-new_round = автор написал снова
void-deleted = его сообщение удалено
draft-goodwill = 🎁 *Жест доброй воли в этом обращении:* { $terms }
draft-language = Язык ответа: { $language }
draft-alike = ≈ Почти те же слова, что в черновике { $n }.
draft-model = Текст модели.
draft-template = Текст по шаблону, потому что { $why }. Перед одобрением придайте ему свой тон.
draft-left-out = ✍️ *Этого нет в тексте: шаблон не умеет это сказать, или это не для всех:* { $what } Нужное допишите, пожалуйста, через «{ button-edit }».
draft-template-plain = Текст по шаблону. Перед одобрением придайте ему свой тон.
draft-person = Текст: { $who }.
draft-translation = *Перевод* ({ $language }), от той же модели; не проверен
draft-private = *Личное сообщение*, только для клиента (эта площадка не разрешает публичных предложений). Одобрение относится к обоим текстам.
draft-promise = *Обещает:* { $promise }
draft-promise-none = *Обещает:* ничего с точным сроком
draft-person-unread = *Обещает и предлагает:* то, что написано в тексте. Бот не читает и не переводит тексты, изменённые людьми.
draft-offer = *Предлагает:* { $offer }
draft-offer-none = *Предлагает:* ничего
draft-hidden = ⚠️ В тексте есть невидимые знаки: { $codes }
draft-override = Одобрено несмотря на замечания. Почему: { $reason }
draft-approvers = *Может одобрить:* { $who }
approvers-admins = администраторы Slack
approvers-none = никто; в правилах никто не назван
draft-how = { $approve } одобряет, { $reject } отклоняет, { $another } просит другой черновик; то же делают кнопки. Ваше «да» относится именно к этому тексту.
draft-how-blocked = В таком виде этот текст одобрить нельзя: выберите «{ button-edit }» или другую кнопку. { $reject } отклоняет, { $another } просит другой черновик.
draft-undo = До публикации одобрение можно отозвать: уберите { $approve } или нажмите кнопку.
findings-none = 🔎 Проверка ничего не нашла. Она видит не всё: пожалуйста, прочитайте текст.
findings-title = { $n ->
    [one] *{ $n } замечание:*
    [few] *{ $n } замечания:*
   *[other] *{ $n } замечаний:*
}
finding-block = ⛔ { $words }
finding-warn = ⚠️ { $words }
findings-blocked = ⛔ значит, что просто одобрить текст нельзя: измените его или одобрите всё равно и объясните почему.
findings-money = ⛔ Деньги и подарки можно предлагать только после согласования: предложите жест доброй воли или измените текст.
findings-final = ⛔ Никакое объяснение этого не заменит: пожалуйста, измените текст.
review-title = 👓 *Модель прочитала текст второй раз и обращает внимание. Решает человек:*
review-none = 👓 Модель прочитала текст второй раз и ничего не нашла. Она видит не всё: пожалуйста, прочитайте текст.
review-failed = 👓 Второй раз этот текст никто не прочитал: { $why }.
remark-blame = Это может прозвучать как упрёк:
remark-argument = Это может прозвучать как спор:
remark-condition = В этом извинении есть условие или оправдание:
remark-empty = Это могло бы стоять в любом ответе:
remark-invented = Этого никто не утверждал:
remark-unanswered = Это осталось без ответа:
remark-translation = Перевод говорит здесь другое:

rule-R01 = Текст только зовёт в личные сообщения. Сначала скажите что-то по существу публично.
rule-R02 = Нет извинения. Извинитесь за то, что случилось.
rule-R03 = В извинении есть «если». Извинитесь за то, что случилось, без условий.
rule-R03-wide = Это может прозвучать как извинение с оправданием. Извинитесь за то, что случилось.
rule-R03-contrast = После извинения стоит «но». Извинитесь и не спорьте дальше.
rule-R04 = Здесь фраза, которая злит людей. Скажите это своими словами.
rule-R04-wide = Эта фраза подошла бы к любой жалобе. Напишите, что вы делаете по этой.
rule-R05 = Нет даты или времени. Напишите, к какому сроку вы это сделаете.
rule-R05-promise_missing = В тексте нет обещанного срока. Назовите его теми же словами.
rule-R06 = Обещание расплывчатое. Назовите день и час.
rule-R07 = Текст публично просит личные данные. Попросите их в личном сообщении.
rule-R07-nowhere = Текст просит личные данные и не говорит, куда их прислать. Назовите личный способ связи.
rule-R08 = Текст винит автора.
rule-R08-wide = Это может прозвучать как упрёк автору.
rule-R09 = Текст винит коллегу или партнёра.
rule-R09-wide = Текст говорит, что сделал не так кто-то другой, но не говорит, что отвечаете вы.
rule-R10 = Текст спорит с автором.
rule-R10-wide = Это может прозвучать как спор с автором.
rule-R11 = Текст называет публикацию поддельной.
rule-R11-wide = Это может прозвучать как сомнение в честности публикации.
rule-R13 = Текст предлагает сумму, процент или подарок, которых никто не согласовал.
rule-R13-code = Текст называет код для оплаты, который никто не согласовал.
rule-R13-fact = Текст называет сумму, записанную как факт. Проследите, чтобы её не приняли за предложение.
rule-R13-other_kind = Текст предлагает эту сумму не так, как она согласована: возврат денег — не скидка.
rule-R13-not_offered = Текст называет сумму, которой нет ни среди согласованного, ни среди фактов. Если это факт, а не предложение, всё равно одобрите и напишите об этом.
rule-R13w = Звучит как предложение, но жест доброй воли не согласован.
rule-R13w-unbounded = Текст обещает всё, чего требует автор. Напишите, что вы на самом деле даёте, и согласуйте это.
rule-R13w-liability = Текст признаёт юридическую ответственность. Извинитесь и скажите, что делаете; остальное пусть решит юрист.
rule-R14 = Эта площадка не разрешает ничего предлагать в публичном ответе. Напишите об этом в личном сообщении.
rule-R34 = То, что мы даём, не может зависеть от того, изменят, удалят или напишут отзыв: { $rule ->
    [none] это запрещает 16 CFR 465.
   *[other] это запрещают 16 CFR 465 и «{ $rule }».
}
rule-R15 = Похоже, текст не на том языке: { $found } вместо { $expected }.
rule-R16 = Для этой площадки текст слишком длинный: он считается как { $length }, а можно не больше { $limit }.
rule-R12 = Текст показывает всем личные данные: адрес, телефон, карту или номер заказа. Уберите их.
rule-R12-name = Текст называет человека, которого не называют ни публикация, ни бренд. Уберите имя или убедитесь, что ему здесь место.
rule-R12-street = Текст называет улицу и дом, которых нет ни в публикации, ни у бренда. Уберите их или убедитесь, что им здесь место.
rule-R17 = Этого никто не может обещать. Напишите, что вы изменили.
rule-R18 = Чего не хватает в этом ответе: { $part }. Сверьте его с обращением.
rule-R19 = Здесь ссылка или упоминание, которым нельзя выходить в публикацию.
rule-R19-handle = Текст называет аккаунт, который не принадлежит бренду.
rule-R20 = Здесь есть невидимые знаки или буквы двух алфавитов в одном слове.
rule-R21 = В тексте остался след черновика или шаблона.
rule-R22 = Текст выдаёт внутреннюю информацию.
rule-R23 = Текст повторяет фразу автора. Скажите это своими словами.
rule-R24 = { $rule ->
    [none] Это почти тот же ответ, что уже опубликован.
   *[other] Это почти тот же ответ, что опубликован в обращении #{ $rule }. Скажите иначе.
}
rule-R25 = Текст никак не касается того, о чём написано. Назовите, что случилось.
rule-R26 = Здесь слово, которое оскорбляет людей или вешает ярлык.
rule-R26-shouting = Текст кричит: слишком много восклицательных знаков или заглавных букв.
rule-R26-wide = Это указывает автору, что ему чувствовать.
rule-R27 = Вопрос решён, а автору не сказали спасибо.
rule-R28 = Этого числа или даты нет ни среди фактов, ни в обещании. Внесите в факты или уберите.
rule-R28-post = Это число называет только автор. Проверьте его, прежде чем повторять.
rule-R36 = В переводе не те числа, что в ответе. Прочитайте сам ответ.
rule-R29 = Проверьте дату ещё раз.
rule-R29-past = Этот срок уже прошёл.
rule-R29-far = До этого срока больше двух недель.
rule-R29-day_off = В этот день никто не работает.
rule-R30 = Текст начинается с просьбы написать в другое место. Перенесите это в конец.
rule-R31 = К автору обращаются по-разному. Выберите одну форму.
rule-R32 = Текст не подходит к тому, на чём стоит дело.
rule-R32-offer = Здесь мы прощаемся: не предлагайте нового.
rule-R32-question = Здесь мы прощаемся: не задавайте вопросов.
rule-R32-long = Здесь мы прощаемся: шестидесяти слов достаточно.
rule-R32-admission = Текст не говорит прямо, что это невозможно.
rule-R32-reason = Текст не говорит, почему это невозможно.
rule-R32-alternative = Текст не называет другого выхода.
rule-R32-options = Решений несколько, а выбора автору не дали.
rule-R33 = Эта площадка показывает один ответ: он заменит прежний.
rule-R35 = Этот бренд не использует такое слово. Скажите иначе.
rule-R35-familiar = Этот бренд обращается к людям на «вы».
rule-R35-one_person = По-польски этот бренд не пишет Pan или Pani. Пишите Państwo.
rule-other = Нарушено правило: { $rule }

part-greeting = приветствие
part-again = что автор пишет нам снова
part-apology = извинение или сожаление о том, что случилось
part-health = слово о здоровье автора
part-fault = что мы понимаем, что пошло не так
part-facts = что мы выяснили
part-remedy = как мы это исправляем
part-promise = что мы делаем дальше
part-deadline = к какому сроку
part-goodwill = жест доброй воли
part-question = вопрос к автору
part-handoff = как связаться с нами лично
part-signature = подпись
part-ready = что мы готовы сделать так, как просит автор
part-alternative = другой выход
part-choice = вопрос, какой вариант автор предпочитает
part-admission = что это невозможно
part-reason = почему это невозможно
part-settled = что вопрос решён
part-thanks = благодарность автору
part-respect = что мы уважаем мнение автора
part-open_door = что автор может снова обратиться к нам

## Текст для копирования

copy-text = { $who } Обращение #{ $number }: ответ одобрен, пожалуйста, опубликуйте его
copy-text-again = Обращение #{ $number }: текст ответа
copy-title = { $who } *Одобрено.* Опубликуйте именно этот текст:
copy-published = 📣 *Опубликовано:* { $who }. Текст был такой:
copy-withdrawn = ⛔ *Не публикуйте это.* Одобрение больше не действует.
copy-parts = { $n ->
    [one] Это { $n } часть.
    [few] В тексте { $n } части: копируйте их одну за другой.
   *[other] В тексте { $n } частей: копируйте их одну за другой.
}
copy-same-as = Пока этот черновик ждал, в обращении #{ $number } опубликовали почти такой же ответ. Читатели могут это заметить.
copy-how = После публикации поставьте { $published } или нажмите «{ button-published }» и вставьте ссылку.

ask-text = Обращение #{ $number }: ответ ждёт вашего одобрения
ask-title = *Обращение #{ $number }: пожалуйста, прочитайте этот ответ.* Он будет опубликован именно в таком виде.
ask-where = Обращение целиком в канале { $channel }.
ask-complaint = *Жалоба:*
ask-reply = *Ответ:*
ask-decided = От вас больше ничего не нужно: { $state }.

## Жест доброй воли

grant-text-asked = { $who }, обращение #{ $number }: жест доброй воли ждёт вашего решения
grant-text = Обращение #{ $number }: жест доброй воли
grant-asked = { $who }, пожалуйста, решите по обращению *#{ $number }*: *{ $terms }* · Почему: { $reason } · { $customer }
grant-customer = Клиент: { $n ->
    [0] прежних обращений нет
    [one] { $n } прежнее обращение
    [few] { $n } прежних обращения
   *[other] { $n } прежних обращений
}, { $given ->
    [none] жестов доброй воли за последние 12 месяцев не было
   *[other] жесты доброй воли за последние 12 месяцев: { $given }
}
grant-customer-unknown = Клиент: неизвестен, поэтому прежние жесты не сложить
grant-asked-by = Просит { $by }.
cover-yes = Это в пределах собственного лимита, но нужно согласие ещё одного человека.
cover-no_authority = Собственного лимита на это нет.
cover-other_currency = Лимита в этой валюте нет.
cover-not_in_force = Собственный лимит сейчас не действует.
cover-over_grant = Это больше, чем можно самостоятельно дать за один раз.
cover-over_case = Это больше, чем можно самостоятельно дать по одному обращению.
cover-over_customer = Это больше, чем можно самостоятельно дать одному клиенту за 12 месяцев.
cover-over_day = Это больше, чем осталось от собственного лимита на сегодня.
cover-over_week = Это больше, чем осталось от собственного лимита на эту неделю.
cover-over_month = Это больше, чем осталось от собственного лимита на этот месяц.
grant-part = ✂️ Внимание: в похожей просьбе (обращение #{ $number }) недавно отказано. Эта может быть её частью.
grant-part-back = ✂️ Внимание: в этом обращении (#{ $number }) похожий жест уже был сделан и отозван. Этот может быть его частью.
grant-second-percent = 🔢 По этому обращению процент уже дан. Второй никто не даёт самостоятельно.
grant-two = 👥 Нужно согласие двух разных людей.
grant-two-more = 👥 Согласие уже есть: { $who }. Нужно согласие ещё одного человека.
ceiling-together = ➕ По этому обращению или этому клиенту уже дано { $given }. Вместе с этим порог превышен.
ceiling-none = ⚠️ В правилах нет порога в { $currency }, поэтому всё в этой валюте считается выше порогов. Порог может добавить тот, кто ведёт правила.
usual-title = 🔎 *Похожие случаи:*
usual-case = • #{ $number }: { $given ->
    [none] без жеста доброй воли
   *[other] { $given }
}, { $outcome }
usual-range = Обычно от { $low } до { $high }.
usual-generous = ⚠️ Это намного больше, чем обычно в таких случаях.
usual-mean = ⚠️ Это намного меньше, чем обычно в таких случаях.
grant-how = { $approve } означает согласие, { $reject } означает отказ; подойдут и кнопки. Решать по собственной просьбе нельзя.
grant-how-retype = Чтобы согласовать, нажмите «{ button-grant_approve }» и введите сумму ещё раз: для такой суммы одного эмодзи мало. { $reject } означает отказ. Решать по собственной просьбе нельзя.
grant-granted = 🎁 *Согласовано:* { $terms }
grant-granted-by = { $own ->
    [yes] В пределах собственного лимита: { $by }.
   *[no] Просит { $by }, согласие: { $who }.
} В ответе об этом можно написать.
grant-owed = 📦 *Осталось передать.* Когда клиент это получит, нажмите «{ button-grant_handed }».
grant-handed = 📦 Передано. Подтверждает { $who }, { $moment }.
grant-handed-note = Заметка: { $note }
grant-refused = ✋ *Отказано:* { $terms }
grant-refused-by = Просит { $by }, отказывает { $who }. В ответе об этом писать нельзя.
grant-released = *Не использовано:* { $terms }
grant-released-by = В лимите больше не учитывается: { $holder }.
grant-spent = 🎁 *Передано:* { $terms }
grant-spent-by = Учтено в лимитах: { $holder }.
grant-promised = 🎁 *Обещано:* { $terms }
grant-expired = ⌛ *Срок истёк:* { $terms }
grant-expired-by = Вовремя это не передано, поэтому в лимите больше не учитывается: { $holder }. В ответе об этом писать нельзя; если клиент всё же должен это получить, предложите снова.
grant-reversed = ↩️ *Отозвано:* { $terms }
grant-reversed-by = После передачи отзывает { $back }. В лимите больше не учитывается: { $holder }.
grant-reversed-promised-by = Было обещано в ответе, но не передано; отзывает { $back }. В лимите больше не учитывается: { $holder }.
grant-back-reason = Почему отозвано: { $reason }
grant-reason = Почему: { $reason }
grant-reason-none = не указано

## Напоминания

reminder-text = { $who } Обращение #{ $number } ждёт
reminder-title = { $n ->
    [1] 👋 { $who }, обращение *#{ $number }* ждёт вас.
    [2] ⏰ { $who }, обращение *#{ $number }* всё ещё ждёт. Это второе напоминание.
   *[other] ⏰ { $who }, обращение *#{ $number }* всё ещё ждёт. Это напоминание № { $n }.
}
reminder-nobody = Обращение *#{ $number }* пока никто не ведёт. Кто возьмёт?
reminder-also = К сведению: { $who }
reminder-overdue = ⚠️ Срок первого ответа прошёл { $moment }.
reminder-open = Готового черновика нет. Запишите известные факты, чтобы можно было составить ответ.
reminder-drafted = Черновик { $n } ждёт одобрения.
reminder-approved = Ответ одобрен, но никто не сообщил, что он опубликован.
reminder-replied = Ответ опубликован. Автор написал что-нибудь? Если всё улажено, закройте обращение и укажите причину.
reminder-owed = 📦 Осталось передать: { $terms }
reminder-asked = ⏳ Решения пока нет ({ $who }): { $terms }
reminder-how = { $snooze } откладывает напоминание.

## Конец

summary-text = Обращение #{ $number } закрыто
summary-title = 🏁 *Обращение #{ $number } закрыто:* { $outcome }.
summary-cause = *Причина:* { $cause }
summary-by = *Закрывает:* { $who }
summary-reason = *Почему:* { $reason }
summary-opened = *Открыто:* { $moment }
summary-replied = *Первый ответ:* { $moment } (с открытия прошло: { $after })
summary-replied-none = *Первый ответ:* не было
summary-closed = *Закрыто:* { $moment } (с открытия прошло: { $after })
summary-given = *Передано:* { $terms }
summary-owed = *Согласовано, осталось передать:* { $terms }
summary-given-none = *Передано:* ничего
summary-next = Что сделать, чтобы это не повторилось? Обсудите сейчас, пока всё помните.

## Заметки в ветке

note-reopened = 🔓 Обращение #{ $number } снова открыто. Новый черновик скоро будет.
note-rejected_why = ❌ { $who } отклоняет черновик { $n }. Что должно быть иначе? Нажмите «{ button-explain_rejection }», и следующий черновик это учтёт.
note-no_draft_for_language = 🌍 Неизвестно, на каком языке отвечать. Выберите язык под кнопкой «{ button-facts }», и я напишу черновик.
note-no_draft_in_language = 🌍 Черновика нет (язык ответа: { $language }): готовых фраз на нём у меня нет, и { $why }. Когда это изменится, нажмите «{ button-again }» или сразу «{ button-write }».
note-approval_withdrawn = ↩️ { $who } отзывает одобрение черновика { $n }. Пожалуйста, не публикуйте его.
note-approved_again = ✅ { $owner }, черновик { $n } снова одобрен. Опубликуйте, пожалуйста, текст выше.
note-approval_void = ⛔ { $owner }, одобрение черновика { $n } больше не действует. Пожалуйста, не публикуйте его.
note-draft_deleted = 🗑️ { $owner }, сообщение с черновиком { $n } удалено, поэтому одобрить его больше нельзя. Новый появится только по просьбе: нажмите «{ button-another }».
note-author_again = 🔔 { $owner }, автор написал снова.
note-proof_missing = 🙏 Спасибо за публикацию. Пожалуйста, добавьте ссылку на ответ, чтобы его могли найти другие.
note-proof_added = 🔗 Ссылка на опубликованный ответ сохранена. Спасибо.
note-taken = 🙋 Это обращение теперь ведёт { $who }.
note-snoozed = 💤 Без напоминаний до { $moment }.
note-merged = 🧷 Обращение #{ $number } о том же. Оно закрыто; пожалуйста, продолжайте здесь.
note-edited_kept = 📝 Факты изменились. Текст написал человек, поэтому он остаётся прежним: проверьте, подходит ли он ещё, или попросите другой черновик.
note-grant_granted = 🎁 { $to }, есть согласие: { $terms } (согласие: { $who }). В ответе об этом можно написать.
note-grant_refused = ✋ { $to }, отказано: { $terms } (отказ: { $who }). В ответе об этом писать нельзя.
note-grant_seconded = 👥 { $who } даёт согласие: { $terms }. Нужно ещё одно согласие; теперь решает { $holder }.
note-grant_moved_up = ⏫ Вовремя никто не ответил: { $terms }. Теперь решает { $holder }.
note-grant_expired = ⌛ { $owner }, срок истёк: { $terms }. Вовремя это не передано. В ответе об этом писать нельзя.
note-grant_reversed = ↩️ { $owner }, { $who } отзывает: { $terms }. Почему: { $reason }

link-text = Это уже обращение #{ $number }
link-title = Это уже обращение *#{ $number }* (состояние: { $status }). Второе не открываю; то находится в канале { $channel }.

## Окна

modal-save = Сохранить
modal-send = Отправить
modal-cancel = Отмена
modal-close = Закрыть
modal-loading-title = Минутку
modal-loading = Минутку, пожалуйста…
modal-notice-title = Обратите внимание
facts-title = Факты
facts-intro = Пишите только то, что проверено. По этому составляется следующий черновик. Эти строки могут войти в публичный ответ вашими словами; без имён, адресов и личных подробностей.
facts-confirmed = Что верно? По одному факту в строке
facts-confirmed-hint = Например: Посылка ушла от нас на два дня позже.
facts-unknowns = Чего мы ещё не знаем? По одному в строке
facts-unknowns-hint = Ответ об этом спросит.
facts-stage = Что должен сделать ответ?
facts-stage-hint = От этого зависят следующий черновик и его проверка. Когда автор напишет снова, вопрос опять открыт.
facts-fault = Чья это вина?
facts-remedy = Что мы с этим делаем?
facts-remedy-hint = Например: Сегодня отправляем новую куртку.
facts-deadline = К какому сроку? Ответ это пообещает
facts-language = Язык ответа
facts-language-auto = определён: { $language }
facts-customer = Кто клиент?
facts-customer-hint = Имя, аккаунт, адрес почты или номер клиента. По этому складываются прежние жесты; если пусто, то по имени под отзывом.
facts-cut = ⚠️ В одном из этих полей сохранено больше { $n } знаков, и здесь это не показать. Если сохранить, ваши слова это заменят.
goodwill-title = Жест доброй воли
goodwill-intro = В пределах вашего лимита согласие даётся сразу. Если больше, я спрошу того, кто может решить.
goodwill-kind = Что вы предлагаете?
goodwill-percent = Процент
goodwill-percent-hint = Только для скидки в процентах. Например: 20
goodwill-amount = Сумма или стоимость
goodwill-amount-hint = Например, 20,50 или 20 PLN; без валюты: { $currency }. Для скидки в процентах: сколько она может стоить самое большее.
goodwill-base = Стоимость заказа
goodwill-base-hint = Только для скидки в процентах: от какой суммы она считается. Не нужно, если выше указано, сколько она может стоить самое большее.
goodwill-what = Какой подарок или на что?
goodwill-what-hint = Нужно для подарка. Например: купон на кофе
goodwill-reason = Почему?
retype-title = Введите сумму снова
retype-intro = Вы согласуете: *{ $terms }*. Стоимость: не больше *{ $cost }*. Пожалуйста, введите эту сумму ещё раз, чтобы ничего не согласовать по ошибке.
retype-amount = Сумма
retype-hint = Например: 200 EUR
handed-title = Передано
handed-intro = Это уже у клиента? *{ $terms }*
handed-note = Каким образом?
handed-hint = Необязательно: номер отправления, номер купона, дата.
take-back-title = Отозвать жест
take-back-intro = *{ $terms }*: клиент этого не получит, или это вернулось. Лимит освободится; одобренный ответ, где об этом сказано, нужно одобрить заново.
take-back-reason = Почему?
take-back-submit = Отозвать
close-title = Закрыть обращение
close-intro-unreplied = Ответ не опубликован, поэтому объясните, почему обращение закрывается.
close-outcome = Чем закончилось?
close-cause = Почему это случилось?
close-reason = Объяснение
close-reason-hint = Нужно, если ответа не было или мы заканчиваем разговор.
edit-title = Изменить ответ
edit-intro = Ваш текст станет новым черновиком. Прежние одобрения к нему не относятся.
write-intro = Ваш текст станет черновиком. Язык ответа: { $language }.
edit-text = Ответ
edit-text-part = Ответ, часть { $n } из { $of }
edit-too-long = Текст слишком длинный, чтобы менять его в окне. Попросите другой черновик и напишите, что он должен быть короче.
reject-title = Отклонить черновик
reject-reason = Что должно быть иначе?
reject-hint = Следующий черновик это учтёт.
publish-title = Ответ опубликован
publish-link = Ссылка на опубликованный ответ
publish-hint = Можно добавить и позже, но, пожалуйста, не забудьте.
answered-title = Автор ответил
answered-text = Что написал автор?
answered-hint = Вставьте точно так, как написано.
answered-link = Ссылка на это
dismiss-title = Это не жалоба
dismiss-reason = Почему это не жалоба?
same-title = То же обращение
same-number = Номер другого обращения
same-hint = Например: 142
override-title = Всё равно одобрить
override-intro = Против текста есть эти замечания. Ваше имя и объяснение сохраняются вместе с одобрением.
override-reason = Почему его всё-таки можно опубликовать?
open-title = Открыть обращение
open-text = Публикация, точно как она написана
open-link = Ссылка на публикацию
open-author = Имя автора
open-submit = Открыть

## Списки

list-text = Обращения
list-title = { $n ->
    [one] *{ $n } открытое обращение*
    [few] *{ $n } открытых обращения*
   *[other] *{ $n } открытых обращений*
}
list-mine-title = { $n ->
    [one] *Вы ведёте { $n } открытое обращение*
    [few] *Вы ведёте { $n } открытых обращения*
   *[other] *Вы ведёте { $n } открытых обращений*
}
list-none = Открытых обращений нет. Так держать!
list-mine-none = Вы не ведёте ни одного открытого обращения. Так держать!
list-page = Страница { $page } из { $pages }. Следующая: `{ $command }`
list-last-page = Страница { $page } из { $pages }.
list-no-page = Страницы { $page } нет. Последняя: { $pages }.
shown-where = Ветка в канале { $channel }.
shown-link = Открыть ветку
limits-text = Что вы можете дать
limits-title = *Что вы можете дать*
limits-title-of = *Что может дать { $who }*
limits-currency = *{ $currency }*
limits-none = Самостоятельно ничего, но предложить можно: я спрошу того, кто решает.
limits-none-of = Самостоятельно ничего.
limits-kind = { $kind }: за один раз до *{ $most }*
limits-case = По одному обращению: до *{ $amount }*{ $kind }
limits-customer = Одному клиенту за 12 месяцев: до *{ $amount }*{ $kind }
limits-this-case = Это обращение
limits-this-customer = Этот клиент, 12 месяцев
limits-this-nobody = Этот клиент (автор неизвестен, поэтому считается только это обращение)
limits-this-day = Сегодня
limits-this-week = Эта неделя
limits-left = `{ $bar }` { $period }: осталось *{ $left }* из { $amount }{ $used ->
    [none] {""}
   *[other] {" "}(передано { $spent }, отложено { $reserved })
}
limits-since = Действует с { $moment }
limits-until = Действует до { $moment }
limits-over-since = Не действует с { $moment }
limits-nobody = Этот человек мне незнаком: { $word }. Напишите, например, `/case limits @anna`.
limits-over = Нужно больше? Предложите: я спрошу того, кто может решить.
limits-change-title = Изменение лимитов
limits-change-intro = Что может дать { $who } (в { $currency }). Сниженные лимиты действуют сразу; повышение требует согласия другого администратора и действует только для последующих запросов.
limits-change-how = Другую валюту допишите после имени: `/case limits @anna PLN`.
limits-change-currency = Валюта этих лимитов
limits-change-kind = { $kind } за один раз
limits-change-case = По одному обращению
limits-change-customer = Одному клиенту за 12 месяцев
limits-change-day = За день
limits-change-week = За неделю
limits-change-month = За месяц
limits-change-amount-hint = Пусто или 0: давать нельзя.
limits-change-percent-hint = В процентах, самостоятельно только один раз по одному обращению. Пусто или 0: давать нельзя.
limits-change-single-hint = Пусто: не больше самой крупной суммы за один раз{ $amount ->
    [none] .
   *[other] , сейчас { $amount }.
}
limits-change-span-hint = Пусто: без лимита.
limits-change-of = Какой вид?
limits-change-all = Все виды вместе
limits-change-alone-hint = Пусто: отдельного лимита для этого вида нет.
limits-change-besides = Вместе с ними действуют: { $limits }
limits-change-carried = ✏️ Изменено раньше, сохранится вместе с этими: { $limits }
limits-change-full = Столько изменений не помещается в одно окно. Сначала сохраните их, потом выберите следующий вид.
limits-change-none = нет
limits-other-currency = Эти лимиты в { $currency }. Укажите сумму в { $currency } или выберите выше другую валюту.
limits-changed = Новые лимиты уже действуют: { $who }.
limits-waits = Это повышение лимитов ({ $who }), поэтому нужно согласие другого администратора. Запрос получили: { $admins }. До тех пор ни один лимит не повысится.
limits-lowered-too = То, что снижено, действует сразу.
limits-waits-nobody = Это повышение лимитов ({ $who }), поэтому нужно согласие другого администратора, но других я не знаю. Изменение ждёт в `/case limits pending`.
limits-confirmed = Подтверждено. Новые лимиты действуют с этой минуты для последующих запросов: { $who }.
limits-turned-down = Отклонено. Лимиты остаются прежними: { $who }.
limits-news-asked = { $by } предлагает повысить лимиты: { $who }. Подтверждаете?
limits-news-lowered = { $by } снижает лимиты: { $who }. Они действуют с этой минуты.
limits-news-confirmed = Новые лимиты ({ $who }), которые предлагает { $by }, подтверждает { $second }. Они действуют с этой минуты для последующих запросов.
limits-news-turned_down = Повышение лимитов ({ $who }), которое предлагает { $by }, отклонено. Ничего не изменилось.
limits-news-before = До изменения
limits-news-after = После изменения
limits-pending = Лимиты, которые ждут согласия
limits-pending-none = Нет изменений лимитов, которые ждут согласия.
limits-pending-line = { $by } предлагает повысить лимиты: { $who }.
report-text = Жесты доброй воли: { $month }
report-title = *Жесты доброй воли: { $month }*
report-none = { $month }: ничего не передано и не отложено.
report-total = *{ $currency }: передано { $given }*, отложено { $reserved } ({ $n ->
    [one] { $n } жест
    [few] { $n } жеста
   *[other] { $n } жестов
})
report-person = *По людям*
report-kind = *По видам*
report-cause = *По причинам*
report-row = `{ $bar }` { $name }: *{ $amount }* ({ $n })
report-cause-unknown = пока неизвестна
report-bad-month = Месяц «{ $word }» мне непонятен. Напишите, например, 2026-10.
report-csv-how = `/case goodwill { $month } csv` пришлёт вам всю таблицу файлом.
report-csv-coming = Таблица придёт вам файлом в личном сообщении.
report-csv-failed = Файл отправить не удалось ({ $code }). Попробуйте чуть позже; если это повторится, сообщите администратору.
report-chart = Жесты по людям, { $currency }
report-chart-given = передано
report-chart-reserved = отложено
report-column-date = Дата
report-column-case = Обращение
report-column-grant = Жест
report-column-person = Человек
report-column-kind = Вид
report-column-cause = Причина
report-column-state = Состояние
report-column-amount = Сумма
report-column-currency = Валюта

edits-text = Правки: { $month }
edits-title = *Что меняли в черновиках: { $month }*
edits-title-brand = *Что меняли в черновиках бренда { $brand }: { $month }*
edits-coming = Читаю ответы ({ $n }); итог появится через минуту.
edits-none = { $month }: ни одного ответа не опубликовано.
edits-unchanged = Перед одобрением ничего не меняли.
edits-counts = *{ $n ->
    [one] Опубликован { $n } ответ
    [few] Опубликовано { $n } ответа
   *[other] Опубликовано { $n } ответов
}*: без правок — { $drafted }, после правок — { $edited }, написано без черновика — { $unaided }
edits-first = Учтены только первые обращения месяца ({ $n }).
edits-parts = *Где меняли* (число ответов)
edits-rules = *Что проверка нашла в черновике и чего в ответе уже нет* (число ответов)
edits-removed = *Чаще всего убирали* ({ $language })
edits-added = *Чаще всего добавляли* ({ $language })
edits-row = { $what } ({ $n })
edits-quote = «{ $text }»
edits-nothing-common = Ни одной формулировки не меняли больше чем в одном ответе.
edits-how = «…» стоит вместо имён и названий, чисел, сумм и сроков. То, что меняют снова и снова, стоит внести в шаблоны или инструкции: покажите это тому, кто ими занимается.
edits-rule-R15 = Он был не на том языке.
edits-rule-R16 = Он был слишком длинным для площадки.
edits-part-greeting = Приветствие
edits-part-apology = Извинение
edits-part-content = Что случилось и что мы делаем
edits-part-offer = Предложение
edits-part-deadline = Срок
edits-part-question = Вопрос
edits-part-handoff = Просьба написать лично
edits-part-closing = Завершение и подпись

help-text = Как пользоваться ботом
help-unknown = Слово «{ $word }» мне незнакомо. Вот что я понимаю:
help-title = *Что я понимаю*
help-open = `/case open Куртка пришла без молнии. https://example.com/review/1`: открывает обращение
help-list = `/case list`: все открытые обращения (`/case list 2`: вторая страница)
help-mine = `/case mine`: обращения, которые вы ведёте
help-show = `/case show 142`: одно обращение
help-limits = `/case limits`: что вы можете дать и сколько от этого осталось; администраторам: `/case limits @anna` меняет лимиты другого, `/case limits pending` показывает, что ждёт
help-goodwill = `/case goodwill`: жесты доброй воли за этот месяц по людям, видам и причинам (`/case goodwill 2026-10`: другой месяц; с `csv` в конце: файлом)
help-edits = `/case edits`: что в этом месяце меняли в черновиках перед одобрением (`/case edits 2026-10`: другой месяц)
help-help = `/case help`: эта страница
help-else = Ещё можно переслать публикацию в канал обращений, выбрать «Open a case» в меню сообщения или упомянуть меня вместе с текстом.

## Главная

home-title = *Здравствуйте! Вот жалобы, которые ждут вас.*
home-mine = *Ваши открытые обращения*
home-mine-none = Вы не ведёте ни одного открытого обращения. Так держать!
home-waiting = *Ждёт вашего решения*
home-waiting-none = Вас ничего не ждёт.
home-waiting-row = { $link } · черновик { $n }
home-waiting-grant = { $link } · жест доброй воли: { $terms }
home-begin = *С чего начать:* перешлите негативную публикацию в канал обращений. Я открою обращение, напишу черновик на языке автора и буду напоминать, пока оно не закрыто.

## Отказы

no-nothing_to_read = В этом сообщении нечего читать. Перешлите то, где есть текст, или напишите его после `/case open`.
no-already_a_case = По этой публикации уже есть обращение{ $number ->
    [none] {""}
   *[other] : #{ $number }
}. Пожалуйста, продолжайте там.
no-no_such_case = Такого обращения нет{ $number ->
    [none] {""}
   *[other] : #{ $number }
}. Открытые покажет `/case list`.
no-wrong_status = Сейчас это невозможно{ $status ->
    [none] {""}
   *[other] {" "}(состояние: { $status })
}. Что дальше, написано на карточке.
no-stale = Тем временем обращение изменилось. Посмотрите последнее сообщение и попробуйте ещё раз.
no-no_such_revision = Такого черновика в этом обращении нет. Возьмите последний.
no-old_revision = Этот черновик уже недействителен. Последний находится в ветке.
no-other_text = Это не тот текст, который вы видели. Прочитайте его ещё раз, прежде чем одобрить.
no-not_a_member = Это могут только полные участники этого Slack. Попросите коллегу.
no-unknown_person = Slack сейчас не сообщает, кто вы, поэтому ничего не сделано. Пожалуйста, попробуйте ещё раз через минуту.
no-not_an_approver = Об ответе решают назначенные люди, поэтому ваше «да» или «нет» здесь не считается. Решить может { $who ->
    [none] только тот, кто на это вправе
   *[other] { $who }
}.
no-own_text = Это ваш собственный текст, поэтому одобрить его должен кто-то другой. Попросите коллегу, который может одобрять.
no-findings_stand = Против текста есть замечания. Измените его или нажмите «{ button-approve_anyway }» и объясните почему.
no-money_stands = Текст предлагает то, чего никто не согласовал или что там предлагать нельзя. Сначала предложите жест доброй воли или измените текст. Никакое объяснение этого не заменит.
no-not_in_public = Эта площадка не разрешает ничего предлагать в публичном ответе. Уберите предложение из текста: ему место в личном сообщении.
no-already_approved = Этот черновик уже одобрен. Больше ничего не нужно.
no-not_on_a_draft = Эта реакция засчитывается только на самом черновике: согласие относится к одному точному тексту. Поставьте её, пожалуйста, на { $link ->
    [none] сообщение с черновиком
   *[other] <{ $link }|сообщение с черновиком>
}.
no-not_your_approval = Убрать реакцию может только тот, кто одобрил. Тот, кто ведёт обращение или может одобрять, нажимает «{ button-withdraw }».
no-nothing_approved = Пока ничего не одобрено. Сначала одобрите черновик.
no-already_published = Ответ уже опубликован, поэтому изменить это нельзя. Если нужна поправка, попросите другой черновик.
no-not_a_link = Это не адрес страницы. Вставьте тот, что начинается с https://
no-empty_reply = Ответ пустой или слишком длинный. Напишите от 1 до 12 000 знаков.
no-same_text = В тексте ничего не изменилось. Измените его или закройте окно.
no-bad_amount = Эту сумму прочитать не удалось. Напишите, например, 20 или 20,50.
no-bad_terms = { $problem ->
    [none] В предложении чего-то не хватает. Напишите, что вы предлагаете и сколько это стоит.
   *[other] { $problem }
}
no-nobody_can_grant = Столько не может дать никто. Предложите меньше или попросите администратора повысить лимит.
no-two_needed = { $who ->
    [none] Для такой суммы нужно согласие двух других людей, а столько человек его дать не могут.
   *[other] Для такой суммы нужно согласие двух других людей, а дать его может только { $who }.
} Предложите меньше или попросите администратора повысить лимит кому-то ещё.
no-no_such_grant = Такого жеста доброй воли в этом обращении нет.
no-grant_decided = Это уже решено. Посмотрите последнее сообщение об этом.
no-not_your_grant = Решить попросили другого человека, или вашего лимита на это не хватает.
no-own_request = Это ваша просьба, поэтому решить должен кто-то другой.
no-over_budget = Это больше, чем осталось от вашего лимита. Остаток покажет `/case limits`.
no-said_yes_already = Ваше согласие уже есть. Теперь решить должен другой, второй человек.
no-retype_needed = Для такой суммы одного эмодзи мало. Нажмите «{ button-grant_approve }» под сообщением и введите сумму ещё раз.
no-retyped_other = Это не та сумма. Проверьте её и введите ровно столько, сколько это стоит самое большее, или откажитесь.
no-quid_pro_quo = Жест доброй воли не может зависеть от того, изменят, удалят или напишут отзыв: это запрещают 16 CFR 465 и { $rule ->
    [none] правила площадок
   *[other] «{ $rule }»
}. Предложите его без всяких условий.
no-nothing_to_hand_over = Передавать нечего: это скидка, или этот жест не действует. Посмотрите последнее сообщение об этом.
no-handed_over_already = Передача уже записана. Больше ничего не нужно.
no-not_handed_over = Жест доброй воли ещё не передан. Передайте его и нажмите «{ button-grant_handed }» или отзовите; потом закройте обращение.
no-nothing_to_take_back = Отзывать нечего: этот жест не действует. Посмотрите последнее сообщение об этом.
no-not_an_admin = Это могут делать только администраторы. Попросите кого-нибудь из них.
no-same_limits = Такие лимиты уже действуют. Измените какую-нибудь сумму или закройте окно.
no-second_admin_needed = Повышение лимита должен подтвердить другой администратор: не тот, кто его предложил, и не тот, кого оно касается.
no-change_decided = По этому изменению лимитов уже решено. Действующие лимиты покажет `/case limits`.
no-already_yours = Вы уже ведёте это обращение.
no-in_the_past = Это время уже прошло. Выберите более позднее.
no-reason_needed = Пожалуйста, объясните почему.
no-cause_needed = Пожалуйста, выберите причину.
no-unknown_cause = Такой причины нет в списке вашей команды. Выберите из списка.
no-not_replied = Ответ не опубликован. Сначала опубликуйте его или выберите другой итог и объясните почему.
no-no_other_case = { $number ->
    [none] Укажите номер другого обращения, например 142.
   *[other] Другого обращения #{ $number } нет. Номера показывает «/case list».
}
no-not_due = Для этого ещё не время.
nothing-stored = Что-то пошло не так, и ничего не сохранено. Пожалуйста, попробуйте ещё раз.

money-empty = Укажите сумму.
money-not_a_number = Это не число. Напишите, например, 20 или 20,50.
money-foreign_digits = Используйте цифры от 0 до 9.
money-negative = Должно быть больше нуля, без минуса.
money-zero = Должно быть больше нуля.
money-ambiguous = Непонятно, тысячи это или копейки. Напишите, например, 1000 или 1000,50, с одной запятой или точкой.
money-too_precise = Слишком много знаков после запятой. Напишите, например, 20,50.
money-too_large = Это слишком много.
money-over_hundred = Больше 100 % быть не может.
money-unknown_currency = Эта валюта мне незнакома. Укажите её код, например EUR или PLN.
money-extra_text = Кроме числа здесь есть что-то ещё. Напишите только сумму, например 20,50 или 20 EUR.
terms-problem-percent_missing = Укажите, сколько процентов.
terms-problem-percent_unexpected = Оставьте это поле пустым: это скидка не в процентах.
terms-problem-cost_unknown = Укажите стоимость заказа или сколько скидка может стоить самое большее: иначе неизвестно, во что она обойдётся.
terms-problem-amount_missing = Укажите, сколько это стоит.
terms-problem-not_positive = Должно быть больше нуля.
terms-problem-what_missing = Напишите, какой это подарок.
terms-problem-two_currencies = Стоимость заказа и наибольшая стоимость скидки должны быть в одной валюте.
terms-problem-unknown_kind = Такого вида жеста больше нет. Выберите другой.
answer-picture = 🖼️ Читать картинки я не умею, поэтому по этому сообщению ничего не открыто. Дайте, пожалуйста, слова отзыва: `/case open` с текстом или пересланное сообщение, в котором он есть.
answer-opened = Обращение *#{ $number }* открыто в канале { $channel }. Черновик ответа скоро появится там.

## Когда Slack не принимает сообщение

trouble = ⚠️ Обращение #{ $number } ждёт: не получается написать в { $place }. { $advice }
trouble-archived = Канал в архиве. Верните его из архива, и всё, что ждёт, появится само.
trouble-absent = Меня нет в этом канале. Введите там «/invite» и моё имя, и всё, что ждёт, появится само.
trouble-forbidden = Канал не разрешает мне писать. Разрешите там писать приложениям, и всё, что ждёт, появится само.
trouble-person = Slack не даёт мне написать этому человеку. Спросите его сами или назовите в правилах кого-то другого.
trouble-other = Slack отказывает ({ $code }). Попросите того, кто отвечает за бота, посмотреть его журнал.
trouble-ledger = ⚠️ Учёт жестов доброй воли не сходится; найдено расхождений: { $n }. Попросите того, кто отвечает за бота, запустить «amends ledger verify»: команда назовёт каждое.
trouble-group = ⚠️ Не получается прочитать группу пользователей { $group } ({ $code }), поэтому её лимитов нет ни у кого. Разрешите приложению читать группы пользователей или назовите в правилах других людей.
