# Polski: słowa, które człowiek czyta w Slacku.

## Drobne słowa

percent = { $number }%
language-unknown = nieznany
platform-other = inne miejsce
unknown = nie wiemy
quote = „{ $text }”
listed-more = … i jeszcze { $n }

status-open = otwarta
status-drafted = jest szkic
status-approved = zatwierdzona
status-replied = jest odpowiedź
status-closed = zamknięta

severity-minor = drobna
severity-significant = poważna

fault-ours = nasza
fault-shared = częściowo nasza
fault-third_party = kogoś trzeciego
fault-customer = po stronie autora wpisu
fault-nobody = niczyja
fault-unknown = nie wiemy

stage-open = Sprawa otwarta: co robimy i do kiedy
stage-counter_proposal = Kontrpropozycja: po myśli autora albo prościej
stage-cannot_solve = Nie da się: dlaczego i co w zamian
stage-resolved = Załatwione: podziękowanie
stage-let_go = Kończymy: bez propozycji, drzwi otwarte

outcome-satisfied = autor wpisu jest zadowolony
outcome-answered = jest odpowiedź, nic więcej nie przyszło
outcome-cannot_solve = nie dało się rozwiązać i otwarcie to mówimy
outcome-let_go = po naszej propozycji kończymy rozmowę
outcome-no_reply = bez odpowiedzi
outcome-not_a_complaint = to nie skarga
outcome-duplicate = ta sama co inna sprawa

cause-expectation = oczekiwania
cause-service = obsługa
cause-logistics = dostawa
cause-product = produkt
cause-communication = komunikacja
cause-billing = rozliczenia
cause-technical = usterka techniczna
cause-other = inna przyczyna

kind-discount_percent = Rabat w procentach
kind-discount_amount = Rabat kwotowy
kind-gift = Upominek
kind-refund = Zwrot pieniędzy

grant-state-asked = czeka na decyzję
grant-state-granted = zgoda
grant-state-refused = odmowa
grant-state-spent = przekazano
grant-state-promised = obiecano
grant-state-released = nie wykorzystano
grant-state-expired = wygasło
grant-state-reversed = cofnięto

terms-percent = rabat { $percent }{ $of ->
    [base] {" "}({ $cost } z { $base })
    [both] {" "}({ $cost } z { $base }, najwyżej { $amount })
    [cap] {" "}(najwyżej { $amount })
   *[none] {""}
}{ $what ->
    [none] {""}
   *[other] {", na co: "}{ $what }
}
terms-amount = rabat { $amount }{ $what ->
    [none] {""}
   *[other] {", na co: "}{ $what }
}
terms-gift = upominek: { $what } ({ $amount })
terms-refund = zwrot { $amount }{ $what ->
    [none] {""}
   *[other] {", za co: "}{ $what }
}
terms-added-percent = { $name }: { $percent }{ $of ->
    [base] {" "}({ $cost } z { $base })
    [both] {" "}({ $cost } z { $base }, najwyżej { $amount })
    [cap] {" "}(najwyżej { $amount })
   *[none] {""}
}{ $what ->
    [none] {""}
   *[other] {", na co: "}{ $what }
}
terms-added-amount = { $name }: { $amount }{ $what ->
    [none] {""}
   *[other] {", za co: "}{ $what }
}
terms-added-thing = { $name }: { $what } ({ $amount })

## Dlaczego bez modelu

problem-no_key = nie ustawiono żadnego modelu
problem-bad_key = klucz do modelu nie został przyjęty
problem-no_model = serwer nie zna tego modelu
problem-bad_address = adres modelu jest błędny
problem-server_error = serwer modelu ma awarię
problem-not_taken = serwer modelu nie przyjął pytania
problem-truncated = odpowiedź modelu została ucięta
problem-reply_too_long = odpowiedź modelu była za długa na tę platformę
problem-wrong_language = model napisał w złym języku
problem-same_again = model napisał znów to samo
problem-unreachable = nie udało się połączyć z modelem
problem-timeout = model odpowiadał zbyt długo
problem-rate_limited = model jest zajęty
problem-refused = model odmówił
problem-bad_answer = nie udało się odczytać odpowiedzi modelu
problem-too_long = wpis jest dla modelu za długi
problem-unknown_language = nie wiemy, w jakim języku jest wpis
problem-case_tokens = ta sprawa wykorzystała już swój przydział modelu
problem-day_tokens = dzisiejszy przydział modelu jest wyczerpany
problem-other = model nie pomógł

## Przyciski

button-approve = Zatwierdź
button-approve_anyway = Zatwierdź mimo to
button-withdraw = Wycofaj zatwierdzenie
button-reject = Odrzuć
button-explain_rejection = Powiedz dlaczego
button-another = Inny szkic
button-again = Spróbuj ponownie
button-write = Napisz tekst
button-edit = Edytuj
button-published = Opublikowane
button-proof = Dodaj link
button-thread = Otwórz sprawę #{ $number }
button-goodwill = Gest dobrej woli
button-facts = Fakty
button-author_answered = Autor odpisał
button-close = Zamknij
button-not_a_complaint = To nie skarga
button-same_as = To samo co…
button-take = Biorę
button-reopen = Otwórz ponownie
button-snooze = Przypomnij później
button-grant_approve = Zgoda
button-grant_refuse = Odmowa
button-limit_confirm = Potwierdź
button-limit_turn_down = Odrzuć
button-grant_handed = Przekazane
button-grant_take_back = Cofnij
button-open_from_home = Otwórz sprawę
button-link = Otwórz na { $host }
button-reply = Otwórz odpowiedź
snooze-1h = Za godzinę
snooze-4h = Za 4 godziny
snooze-tomorrow = Jutro o 9:00

## Karta

card-text = Sprawa #{ $number }: { $status }
card-headline = *Sprawa #{ $number } · { $status }*
label-owner = Prowadzi
label-platform = Gdzie
label-author = Autor
label-language = Język
label-severity = Waga
label-opened = Otwarta
label-due = Pierwsza odpowiedź
label-rounds = Wpisy
owner-none = jeszcze nikt
author-unknown = nieznany
card-due = termin: { $moment }
card-overdue = ⚠️ po terminie od { $moment }
card-answered = opublikowana { $moment }
card-rounds = { $n ->
    [one] { $n } wpis
    [few] { $n } wpisy
   *[other] { $n } wpisów
}
card-approved = ✅ Szkic { $n } zatwierdza { $who }.
card-published = 📣 Odpowiedź jest opublikowana: { $who }, { $moment }.
card-proof-missing = Brakuje linku do niej.
card-grant = 🎁 { $terms }: { $state } ({ $who })
card-owed = 📦 Trzeba jeszcze przekazać.
card-similar = 🔎 Podobne sprawy: { $cases }
card-snoozed = 💤 Bez przypomnień do { $moment }.
card-closed = 🏁 *Wynik:* { $outcome }
card-same = To ta sama sprawa co #{ $number }.
card-stage = Etap odpowiedzi: „{ $stage }”
card-teach = Jeśli autor znów napisze, wklej jego słowa w tym wątku jako cytat (wiersz zaczyna się od `>`) albo naciśnij „{ button-author_answered }”.
card-emoji = { $approve } zatwierdzam · { $reject } odrzucam · { $another } inny szkic · { $published } opublikowane · { $own } biorę sprawę · { $snooze } przypomnij później

next-open = *Co dalej:* zapisz sprawdzone fakty. Szkic zaraz będzie.
next-open-language = *Co dalej:* wybierz język odpowiedzi pod „{ button-facts }”.
next-open-text = *Dalej:* prosimy wkleić treść wpisu: przycisk „{ button-author_answered }”.
next-drafted = *Co dalej:* przeczytaj szkic i zatwierdź go albo napisz, co poprawić.
next-approved = *Co dalej:* opublikuj zatwierdzony tekst, a potem naciśnij „{ button-published }”.
next-replied = *Co dalej:* poczekaj na odpowiedź autora. Gdy wszystko jest załatwione, zamknij sprawę i podaj przyczynę.
next-closed = Nic więcej nie trzeba robić. Jeśli autor znów napisze, sprawa otworzy się ponownie.

## Wpis

post-text = Sprawa #{ $number }: wpis
post-title = *Wpis*
post-again = *Autor napisał ponownie* (wpis { $n })
post-by = { $author } · { $platform }
post-empty = Jest tu tylko link, a bot nie otwiera linków. Prosimy nacisnąć „{ button-author_answered }” i wkleić to, co napisał autor.
understood-title = *Jak to rozumiemy*
understood-waiting = _Czytam wpis, to chwilę potrwa._
understood-grievances = *Co zabolało:*
understood-claims = *Co według autora się stało:*
understood-attempts = *Czego autor próbował wcześniej:*
understood-emotions = *Emocje:*
understood-wants = *Czego oczekuje:*
understood-questions = *Pytania bez odpowiedzi:*
understood-fault = *Czyja wina, być może:* { $fault }. Decyzję podejmij pod „{ button-facts }”.
understood-cause = *Przyczyna, być może:* { $cause }
understood-unknown = *Jeszcze nie wiemy:* { $what }. Prosimy uzupełnić pod „{ button-facts }”.
understood-floor = ⚠️ *Poważna skarga* z powodu tych słów: { $words }
understood-significant = ⚠️ *Poważna skarga:* wymaga więcej uwagi i szybszej odpowiedzi.
understood-model = Wpis odczytał model; prosimy to sprawdzić.
understood-template = Odczytane bez modelu ({ $why }): prosimy sprawdzić i uzupełnić.

## Szkic

draft-text = Sprawa #{ $number }: szkic { $n }
draft-title = *Szkic { $n }* · { $state }
draft-waiting = czeka na zatwierdzenie
draft-idle = na razie nieużywany
draft-approved = ✅ zatwierdza { $who }
draft-published = 📣 opublikowany: { $who }
draft-void = ~nieważny~ · { $why }
void-edited = tekst został zmieniony; nowy szkic jest niżej
void-redrafted = zastąpił go inny szkic
void-rejected = został odrzucony
void-new_round = autor znów napisał
void-deleted = jego wiadomość została usunięta
draft-goodwill = 🎁 *Gest dobrej woli w tej sprawie:* { $terms }
draft-language = Język odpowiedzi: { $language }
draft-alike = ≈ Prawie te same słowa co w szkicu { $n }.
draft-model = Tekst modelu.
draft-template = Tekst z szablonu, ponieważ { $why }. Przed zatwierdzeniem nadaj mu własny ton.
draft-left-out = ✍️ *Nie ma tego w tekście, bo szablon nie umie tego powiedzieć albo nie jest to dla wszystkich:* { $what } Co powinno się tam znaleźć, prosimy dopisać przez „{ button-edit }”.
draft-template-plain = Tekst z szablonu. Przed zatwierdzeniem nadaj mu własny ton.
draft-person = Tekst: { $who }.
draft-translation = *Tłumaczenie* ({ $language }), od tego samego modelu; niesprawdzone
draft-private = *Wiadomość prywatna*, tylko dla klienta (ten serwis nie pozwala na publiczne propozycje). Zatwierdzenie dotyczy obu tekstów.
draft-promise = *Obiecuje:* { $promise }
draft-promise-none = *Obiecuje:* nic z terminem
draft-person-unread = *Obiecuje i proponuje:* to, co jest w tekście. Bot nie czyta tekstów zmienionych przez ludzi i ich nie tłumaczy.
draft-offer = *Proponuje:* { $offer }
draft-offer-none = *Proponuje:* nic
draft-hidden = ⚠️ W tekście są niewidoczne znaki: { $codes }
draft-override = Zatwierdzono mimo uwag. Powód: { $reason }
draft-approvers = *Zatwierdzić może:* { $who }
approvers-admins = administratorzy Slacka
approvers-none = nikt; zasady nikogo nie wymieniają
draft-how = { $approve } zatwierdza, { $reject } odrzuca, { $another } prosi o inny szkic; to samo robią przyciski. Twoja zgoda dotyczy dokładnie tego tekstu.
draft-how-blocked = Tego tekstu nie można zatwierdzić w tej postaci: prosimy wybrać „{ button-edit }” albo inny przycisk. { $reject } odrzuca, { $another } prosi o inny szkic.
draft-undo = Do chwili publikacji możesz wycofać zatwierdzenie: usuń { $approve } albo naciśnij przycisk.
findings-none = 🔎 Kontrola niczego nie znalazła. Nie widzi jednak wszystkiego: prosimy przeczytać tekst.
findings-title = { $n ->
    [one] *{ $n } uwaga:*
    [few] *{ $n } uwagi:*
   *[other] *{ $n } uwag:*
}
finding-block = ⛔ { $words }
finding-warn = ⚠️ { $words }
findings-blocked = ⛔ oznacza, że tekstu nie można po prostu zatwierdzić: zmień go albo zatwierdź mimo to i podaj powód.
findings-money = ⛔ Pieniądze i upominki można proponować dopiero po zgodzie na nie: zaproponuj gest dobrej woli albo zmień tekst.
findings-final = ⛔ Żaden powód tego nie zastąpi: prosimy zmienić tekst.
review-title = 👓 *Model przeczytał tekst po raz drugi i zwraca na coś uwagę. Decyzja należy do człowieka:*
review-none = 👓 Model przeczytał tekst po raz drugi i niczego nie znalazł. Nie widzi jednak wszystkiego: prosimy przeczytać tekst.
review-failed = 👓 Nikt nie przeczytał tego tekstu po raz drugi: { $why }.
remark-blame = To może brzmieć jak zarzut:
remark-argument = To może brzmieć jak spór:
remark-condition = W tych przeprosinach jest warunek albo wymówka:
remark-empty = To mogłoby stać w każdej odpowiedzi:
remark-invented = Tego nikt nie stwierdził:
remark-unanswered = To zostaje bez odpowiedzi:
remark-translation = Tłumaczenie mówi tu co innego:

rule-R01 = Tekst tylko odsyła do prywatnego kontaktu. Najpierw napisz publicznie coś konkretnego.
rule-R02 = Brakuje przeprosin. Przeproś za to, co się stało.
rule-R03 = W przeprosinach jest „jeśli”. Przeproś za to, co się stało, bez warunków.
rule-R03-wide = To może brzmieć jak przeprosiny z wymówką. Przeproś za to, co się stało.
rule-R03-contrast = Po przeprosinach jest „ale”. Przeproś i na tym poprzestań.
rule-R04 = Jest tu zwrot, który ludzi drażni. Napisz to własnymi słowami.
rule-R04-wide = To zdanie pasuje do każdej skargi. Napisz, co robicie w tej sprawie.
rule-R05 = Nie ma daty ani godziny. Napisz, do kiedy to zrobicie.
rule-R05-promise_missing = W tekście nie ma obiecanego terminu. Napisz, do kiedy, tymi samymi słowami.
rule-R06 = Obietnica jest mglista. Podaj dzień i godzinę.
rule-R07 = Tekst publicznie prosi o dane osobowe. Poproś o nie prywatnie.
rule-R07-nowhere = Tekst prosi o dane osobowe i nie mówi, dokąd je wysłać. Podaj prywatną drogę.
rule-R08 = Tekst obwinia autora wpisu.
rule-R08-wide = To może brzmieć jak wyrzut wobec autora wpisu.
rule-R09 = Tekst obwinia współpracownika lub partnera.
rule-R09-wide = Tekst mówi, co zawinił ktoś inny, a nie, że to wy za to odpowiadacie.
rule-R10 = Tekst spiera się z autorem wpisu.
rule-R10-wide = To może brzmieć jak spór z autorem wpisu.
rule-R11 = Tekst nazywa wpis fałszywym.
rule-R11-wide = To może brzmieć jak wątpliwość, czy wpis jest uczciwy.
rule-R13 = Tekst proponuje kwotę, procent lub upominek, na które nikt się nie zgodził.
rule-R13-code = Tekst podaje kod do użycia przy płatności, a nikt go nie przyznał.
rule-R13-fact = Tekst podaje kwotę, która jest zapisana jako fakt. Zadbaj, by nikt nie wziął jej za propozycję.
rule-R13-other_kind = Tekst proponuje tę kwotę inaczej, niż brzmi zgoda: zwrot to nie rabat.
rule-R13-not_offered = Tekst podaje kwotę, której nie obejmuje żadna zgoda ani zapisany fakt. Jeśli to fakt, a nie propozycja, zatwierdź mimo to i napisz o tym.
rule-R13w = To brzmi jak propozycja, a na żaden gest dobrej woli nie ma zgody.
rule-R13w-unbounded = Tekst obiecuje wszystko, czego żąda autor wpisu. Napisz, co rzeczywiście dajecie, i uzyskaj na to zgodę.
rule-R13w-liability = Tekst przyjmuje odpowiedzialność prawną. Przeproś i napisz, co robicie; resztę niech oceni prawnik.
rule-R14 = Ten serwis nie pozwala niczego proponować w publicznej odpowiedzi. Napisz o tym w wiadomości prywatnej.
rule-R34 = To, co dajemy, nie może zależeć od zmiany, usunięcia ani napisania opinii: { $rule ->
    [none] zabrania tego 16 CFR 465.
   *[other] zabraniają tego 16 CFR 465 i „{ $rule }”.
}
rule-R15 = Tekst chyba jest w złym języku: { $found } zamiast { $expected }.
rule-R16 = Tekst jest na tę platformę za długi: liczy się jako { $length }, a najwyżej może być { $limit }.
rule-R12 = Tekst publicznie podaje dane osobowe: adres, telefon, kartę lub numer zamówienia. Usuń je.
rule-R12-name = Tekst wymienia osobę, której nie wymienia ani wpis, ani marka. Usuń nazwisko albo upewnij się, że może tu stać.
rule-R12-street = Tekst podaje ulicę i numer, których nie podaje ani wpis, ani marka. Usuń je albo upewnij się, że mogą tu stać.
rule-R17 = Tego nikt nie może obiecać. Napisz, co zmieniliście.
rule-R18 = Czego brakuje w tej odpowiedzi: { $part }. Porównaj ją ze sprawą.
rule-R19 = Jest tu link albo wzmianka, która nie może zostać opublikowana.
rule-R19-handle = Tekst wymienia konto, które nie należy do marki.
rule-R20 = Są tu niewidoczne znaki albo litery dwóch alfabetów w jednym słowie.
rule-R21 = W tekście została pozostałość po szkicu lub szablonie.
rule-R22 = Tekst zdradza informacje wewnętrzne.
rule-R23 = Tekst powtarza zdanie autora wpisu. Napisz to własnymi słowami.
rule-R24 = { $rule ->
    [none] To prawie ta sama odpowiedź, która już została opublikowana.
   *[other] To prawie ta sama odpowiedź, którą opublikowano w sprawie #{ $rule }. Ujmij to innymi słowami.
}
rule-R25 = Tekst nie nawiązuje do treści wpisu. Nazwij to, co się stało.
rule-R26 = Jest tu słowo, które obraża lub piętnuje ludzi.
rule-R26-shouting = Tekst krzyczy: za dużo wykrzykników lub wielkich liter.
rule-R26-wide = To poucza autora wpisu, co ma czuć.
rule-R27 = Sprawa jest załatwiona, a nikt nie dziękuje autorowi wpisu.
rule-R28 = Tej liczby lub daty nie ma ani w faktach, ani w obietnicy. Dopisz ją do faktów albo usuń.
rule-R28-post = Tę liczbę podaje tylko autor wpisu. Sprawdź ją, zanim ją powtórzysz.
rule-R36 = W tłumaczeniu są inne liczby niż w odpowiedzi. Przeczytaj samą odpowiedź.
rule-R29 = Sprawdź datę jeszcze raz.
rule-R29-past = Ten termin już minął.
rule-R29-far = Do tego terminu jest ponad dwa tygodnie.
rule-R29-day_off = Tego dnia nikt nie pracuje.
rule-R30 = Tekst zaczyna od odesłania gdzie indziej. Przenieś to na koniec.
rule-R31 = Tekst zwraca się do autora na dwa sposoby albo zgaduje płeć. Wybierz jedną, neutralną formę.
rule-R32 = Tekst nie pasuje do etapu sprawy.
rule-R32-offer = Tu się żegnamy: nie proponuj nic nowego.
rule-R32-question = Tu się żegnamy: nie zadawaj pytań.
rule-R32-long = Tu się żegnamy: wystarczy sześćdziesiąt słów.
rule-R32-admission = Tekst nie mówi wprost, że tego nie da się zrobić.
rule-R32-reason = Tekst nie mówi, dlaczego tego nie da się zrobić.
rule-R32-alternative = Tekst nie podaje innego wyjścia.
rule-R32-options = Znanych jest kilka rozwiązań, a autor wpisu nie ma wyboru.
rule-R33 = Ten serwis pokazuje jedną odpowiedź: ta zastąpi poprzednią.
rule-R35 = Ta marka nie używa tego słowa. Trzeba to powiedzieć inaczej.
rule-R35-familiar = Ta marka zwraca się do ludzi grzecznościowo, nie na „ty”.
rule-R35-one_person = Ta marka nie pisze Pan ani Pani. Właściwa forma to Państwo.
rule-other = Złamana zasada: { $rule }

part-greeting = powitanie
part-again = że autor pisze do nas ponownie
part-apology = przeprosiny lub wyraz żalu z powodu tego, co się stało
part-health = słowo o zdrowiu autora
part-fault = że rozumiemy, co poszło nie tak
part-facts = co ustaliliśmy
part-remedy = jak to naprawiamy
part-promise = co zrobimy dalej
part-deadline = do kiedy
part-goodwill = gest dobrej woli
part-question = pytanie do autora
part-handoff = prywatna droga kontaktu
part-signature = podpis
part-ready = że możemy zrobić to po myśli autora
part-alternative = inne wyjście
part-choice = pytanie, które rozwiązanie autor woli
part-admission = że tego nie da się zrobić
part-reason = dlaczego tego nie da się zrobić
part-settled = że sprawa jest załatwiona
part-thanks = podziękowanie dla autora
part-respect = że szanujemy zdanie autora
part-open_door = że autor może do nas wrócić

## Tekst do skopiowania

copy-text = { $who } Sprawa #{ $number }: odpowiedź zatwierdzona, prosimy ją opublikować
copy-text-again = Sprawa #{ $number }: tekst odpowiedzi
copy-title = { $who } *Zatwierdzone.* Opublikuj dokładnie ten tekst:
copy-published = 📣 *Opublikowane:* { $who }. Taki był tekst:
copy-withdrawn = ⛔ *Nie publikuj tego.* Zatwierdzenie już nie obowiązuje.
copy-parts = { $n ->
    [one] To { $n } część.
    [few] Tekst ma { $n } części: kopiuj je jedną po drugiej.
   *[other] Tekst ma { $n } części: kopiuj je jedną po drugiej.
}
copy-same-as = Gdy ten szkic czekał, w sprawie #{ $number } opublikowano prawie taką samą odpowiedź. Czytelnicy mogą to zauważyć.
copy-how = Po publikacji dodaj reakcję { $published } albo naciśnij „{ button-published }” i wklej link.

ask-text = Sprawa #{ $number }: odpowiedź czeka na Twoje zatwierdzenie
ask-title = *Sprawa #{ $number }: prosimy przeczytać tę odpowiedź.* Zostanie opublikowana dokładnie w tej postaci.
ask-where = Cała sprawa jest na kanale { $channel }.
ask-complaint = *Skarga:*
ask-reply = *Odpowiedź:*
ask-decided = Nie musisz już nic robić: { $state }.

## Gest dobrej woli

grant-text-asked = { $who }, sprawa #{ $number }: gest dobrej woli czeka na Twoją decyzję
grant-text = Sprawa #{ $number }: gest dobrej woli
grant-asked = { $who }, prosimy o decyzję w sprawie *#{ $number }*: *{ $terms }* · Powód: { $reason } · { $customer }
grant-customer = Klient: { $n ->
    [0] brak wcześniejszych spraw
    [one] { $n } wcześniejsza sprawa
    [few] { $n } wcześniejsze sprawy
   *[other] { $n } wcześniejszych spraw
}, { $given ->
    [none] w ostatnich 12 miesiącach bez gestów dobrej woli
   *[other] gesty dobrej woli w ostatnich 12 miesiącach: { $given }
}
grant-customer-unknown = Klient: nieznany, więc wcześniejszych gestów nie da się zsumować
grant-asked-by = Prosi { $by }.
cover-yes = Mieści się to we własnym limicie tej osoby, ale potrzebna jest też zgoda kogoś innego.
cover-no_authority = Ta osoba nie ma na to własnego limitu.
cover-other_currency = Ta osoba nie ma limitu w tej walucie.
cover-not_in_force = Limit tej osoby teraz nie obowiązuje.
cover-over_grant = To więcej, niż ta osoba może dać jednorazowo.
cover-over_case = To więcej, niż ta osoba może dać w jednej sprawie.
cover-over_customer = To więcej, niż ta osoba może dać jednemu klientowi w ciągu 12 miesięcy.
cover-over_day = To więcej, niż zostało z dzisiejszego limitu tej osoby.
cover-over_week = To więcej, niż zostało z limitu tej osoby na ten tydzień.
cover-over_month = To więcej, niż zostało z limitu tej osoby na ten miesiąc.
grant-part = ✂️ Uwaga: podobna prośba (sprawa #{ $number }) spotkała się niedawno z odmową. Ta może być jej częścią.
grant-part-back = ✂️ Uwaga: w tej sprawie (#{ $number }) podobny gest był już przyznany i cofnięty. Ten może być jego częścią.
grant-second-percent = 🔢 W tej sprawie przyznano już rabat w procentach. Drugiego nikt nie daje samodzielnie.
grant-two = 👥 Potrzebna jest zgoda dwóch różnych osób.
grant-two-more = 👥 Zgoda już jest: { $who }. Potrzebna jest jeszcze zgoda drugiej osoby.
ceiling-together = ➕ W tej sprawie lub temu klientowi przyznano już { $given }. Razem z tym przekracza to próg.
ceiling-none = ⚠️ Zasady nie podają progu w { $currency }, więc w tej walucie wszystko liczy się jako powyżej progów. Próg może dodać osoba, która prowadzi zasady.
usual-title = 🔎 *Podobne przypadki:*
usual-case = • #{ $number }: { $given ->
    [none] bez gestu dobrej woli
   *[other] { $given }
}, { $outcome }
usual-range = Zwykle od { $low } do { $high }.
usual-generous = ⚠️ To o wiele więcej niż zwykle w takich przypadkach.
usual-mean = ⚠️ To o wiele mniej niż zwykle w takich przypadkach.
grant-how = { $approve } oznacza zgodę, { $reject } odmowę; to samo robią przyciski. O własnej prośbie nikt nie decyduje.
grant-how-retype = Zgoda: naciśnij „{ button-grant_approve }” i wpisz kwotę jeszcze raz; przy takiej kwocie samo emoji nie wystarczy. { $reject } oznacza odmowę. O własnej prośbie nikt nie decyduje.
grant-granted = 🎁 *Jest zgoda:* { $terms }
grant-granted-by = { $own ->
    [yes] W granicach własnego limitu przyznaje { $by }.
   *[no] Prosi { $by }, zgoda: { $who }.
} Odpowiedź może o tym mówić.
grant-owed = 📦 *Trzeba to jeszcze przekazać.* Gdy klient to otrzyma, naciśnij „{ button-grant_handed }”.
grant-handed = 📦 Przekazane. Potwierdza { $who }, { $moment }.
grant-handed-note = Notatka: { $note }
grant-refused = ✋ *Odmowa:* { $terms }
grant-refused-by = Prosi { $by }, odmawia { $who }. Odpowiedź nie może o tym mówić.
grant-released = *Nie wykorzystano:* { $terms }
grant-released-by = Nie obciąża już limitu osoby { $holder }.
grant-spent = 🎁 *Przekazano:* { $terms }
grant-spent-by = Obciąża limity osoby { $holder }.
grant-promised = 🎁 *Obiecano:* { $terms }
grant-expired = ⌛ *Wygasło:* { $terms }
grant-expired-by = Nikt nie przekazał tego na czas, więc nie obciąża to już limitu osoby { $holder }. Odpowiedź nie może o tym mówić; jeśli klient ma to dostać, zaproponuj to jeszcze raz.
grant-reversed = ↩️ *Cofnięto:* { $terms }
grant-reversed-by = Po przekazaniu cofa { $back }. Nie obciąża to już limitu osoby { $holder }.
grant-reversed-promised-by = Obiecane w odpowiedzi, ale nieprzekazane; cofa { $back }. Nie obciąża to już limitu osoby { $holder }.
grant-back-reason = Powód cofnięcia: { $reason }
grant-reason = Powód: { $reason }
grant-reason-none = nie podano

## Przypomnienia

reminder-text = { $who } Sprawa #{ $number } czeka
reminder-title = { $n ->
    [1] 👋 { $who }, sprawa *#{ $number }* czeka na Ciebie.
    [2] ⏰ { $who }, sprawa *#{ $number }* wciąż czeka. To drugie przypomnienie.
   *[other] ⏰ { $who }, sprawa *#{ $number }* wciąż czeka. To przypomnienie nr { $n }.
}
reminder-nobody = Nikt jeszcze nie prowadzi sprawy *#{ $number }*. Kto ją weźmie?
reminder-also = Do wiadomości: { $who }
reminder-overdue = ⚠️ Termin pierwszej odpowiedzi minął { $moment }.
reminder-open = Nie ma gotowego szkicu. Zapisz znane fakty, żeby mogła powstać odpowiedź.
reminder-drafted = Szkic { $n } czeka na zatwierdzenie.
reminder-approved = Odpowiedź jest zatwierdzona, ale nikt nie potwierdził publikacji.
reminder-replied = Odpowiedź jest opublikowana. Czy autor odpisał? Jeśli wszystko jest załatwione, zamknij sprawę i podaj przyczynę.
reminder-owed = 📦 Trzeba jeszcze przekazać: { $terms }
reminder-asked = ⏳ Nie ma jeszcze decyzji ({ $who }): { $terms }
reminder-how = { $snooze } odkłada przypomnienie.

## Koniec

summary-text = Sprawa #{ $number } jest zamknięta
summary-title = 🏁 *Sprawa #{ $number } jest zamknięta:* { $outcome }.
summary-cause = *Przyczyna:* { $cause }
summary-by = *Zamyka:* { $who }
summary-reason = *Powód:* { $reason }
summary-opened = *Otwarta:* { $moment }
summary-replied = *Pierwsza odpowiedź:* { $moment } (czas od otwarcia: { $after })
summary-replied-none = *Pierwsza odpowiedź:* brak
summary-closed = *Zamknięta:* { $moment } (czas od otwarcia: { $after })
summary-given = *Przekazano:* { $terms }
summary-owed = *Jest zgoda, trzeba jeszcze przekazać:* { $terms }
summary-given-none = *Przekazano:* nic
summary-next = Co zrobić, żeby to się nie powtórzyło? Porozmawiajcie o tym teraz, póki pamiętacie.

## Notatki w wątku

note-reopened = 🔓 Sprawa #{ $number } jest znów otwarta. Nowy szkic zaraz będzie.
note-rejected_why = ❌ { $who } odrzuca szkic { $n }. Co ma być inaczej? Naciśnij „{ button-explain_rejection }”, a następny szkic to uwzględni.
note-no_draft_for_language = 🌍 Nie wiem, w jakim języku odpowiedzieć. Wybierz język pod „{ button-facts }”, a napiszę szkic.
note-no_draft_in_language = 🌍 Nie ma szkicu (język odpowiedzi: { $language }): nie mam w nim gotowych zdań, a { $why }. Gdy to się zmieni, wybierz „{ button-again }”, albo od razu „{ button-write }”.
note-approval_withdrawn = ↩️ { $who } wycofuje zatwierdzenie szkicu { $n }. Prosimy go nie publikować.
note-approved_again = ✅ { $owner }, szkic { $n } jest znów zatwierdzony. Prosimy opublikować tekst powyżej.
note-approval_void = ⛔ { $owner }, zatwierdzenie szkicu { $n } już nie obowiązuje. Prosimy go nie publikować.
note-draft_deleted = 🗑️ { $owner }, wiadomość ze szkicem { $n } została usunięta, więc nie można go już zatwierdzić. Nowy szkic pojawi się dopiero na prośbę: naciśnij „{ button-another }”.
note-author_again = 🔔 { $owner }, autor znów napisał.
note-proof_missing = 🙏 Dziękujemy za publikację. Prosimy dodać link do odpowiedzi, żeby inni mogli ją znaleźć.
note-proof_added = 🔗 Link do opublikowanej odpowiedzi jest zapisany. Dziękujemy.
note-taken = 🙋 Tę sprawę prowadzi teraz { $who }.
note-snoozed = 💤 Bez przypomnień do { $moment }.
note-merged = 🧷 Sprawa #{ $number } dotyczy tego samego. Jest zamknięta; prosimy kontynuować tutaj.
note-edited_kept = 📝 Fakty się zmieniły. Tekst napisał człowiek, więc zostaje bez zmian: sprawdź, czy nadal pasuje, albo poproś o inny szkic.
note-grant_granted = 🎁 { $to }, jest zgoda na: { $terms } (zgoda: { $who }). Odpowiedź może o tym mówić.
note-grant_refused = ✋ { $to }, nie ma zgody na: { $terms } (odmowa: { $who }). Odpowiedź nie może o tym mówić.
note-grant_seconded = 👥 { $who } zgadza się na: { $terms }. Potrzebna jest jeszcze jedna zgoda; teraz decyduje { $holder }.
note-grant_moved_up = ⏫ Nikt nie odpowiedział na czas: { $terms }. Teraz decyduje { $holder }.
note-grant_expired = ⌛ { $owner }, wygasło: { $terms }. Nikt nie przekazał tego na czas. Odpowiedź nie może o tym mówić.
note-grant_reversed = ↩️ { $owner }, { $who } cofa: { $terms }. Powód: { $reason }

link-text = To już jest sprawa #{ $number }
link-title = To już jest sprawa *#{ $number }* (stan: { $status }). Drugiej nie otwieram; tamta jest na kanale { $channel }.

## Okna

modal-save = Zapisz
modal-send = Wyślij
modal-cancel = Anuluj
modal-close = Zamknij
modal-loading-title = Chwileczkę
modal-loading = Chwileczkę…
modal-notice-title = Uwaga
facts-title = Fakty w sprawie
facts-intro = Podaj tylko to, co jest sprawdzone. Na tej podstawie powstanie następny szkic. Te zdania mogą znaleźć się w publicznej odpowiedzi, Twoimi słowami; bez nazwisk, adresów i danych prywatnych.
facts-confirmed = Co jest prawdą? Jeden fakt w wierszu
facts-confirmed-hint = Na przykład: Paczka wyszła od nas dwa dni za późno.
facts-unknowns = Czego jeszcze nie wiemy? Jedna rzecz w wierszu
facts-unknowns-hint = Odpowiedź o to zapyta.
facts-stage = Co ma zrobić odpowiedź?
facts-stage-hint = Od tego zależy następny szkic i jego sprawdzenie. Gdy autor napisze ponownie, sprawa znów jest otwarta.
facts-fault = Czyja to wina?
facts-remedy = Co z tym robimy?
facts-remedy-hint = Na przykład: Dziś wysyłamy nową kurtkę.
facts-deadline = Do kiedy? Odpowiedź to obieca
facts-language = Język odpowiedzi
facts-language-auto = rozpoznany: { $language }
facts-customer = Kto jest klientem?
facts-customer-hint = Imię i nazwisko, konto, adres e-mail albo numer klienta. Według tego sumują się wcześniejsze gesty; gdy puste, według podpisu pod wpisem.
facts-cut = ⚠️ W jednym z tych pól jest zapisane więcej niż { $n } znaków i nie da się tego tu pokazać. Zapis zastąpi to Twoimi słowami.
goodwill-title = Gest dobrej woli
goodwill-intro = W granicach Twojego limitu zgoda jest od razu. Powyżej zapytam osobę, która może zdecydować.
goodwill-kind = Co proponujesz?
goodwill-percent = Procent
goodwill-percent-hint = Tylko przy rabacie w procentach. Na przykład: 20
goodwill-amount = Kwota lub wartość
goodwill-amount-hint = Na przykład 20,50 albo 20 PLN; bez waluty: { $currency }. Przy rabacie w procentach: ile najwyżej może kosztować.
goodwill-base = Wartość zamówienia
goodwill-base-hint = Tylko przy rabacie w procentach: od jakiej kwoty jest liczony. Niepotrzebne, gdy powyżej podano, ile najwyżej może kosztować.
goodwill-what = Jaki upominek albo na co?
goodwill-what-hint = Potrzebne przy upominku. Na przykład: bon na kawę
goodwill-reason = Dlaczego?
retype-title = Wpisz kwotę ponownie
retype-intro = Chodzi o zgodę na: *{ $terms }*. Koszt: najwyżej *{ $cost }*. Prosimy wpisać tę kwotę jeszcze raz, żeby nie doszło do pomyłki.
retype-amount = Kwota
retype-hint = Na przykład: 200 EUR
handed-title = Przekazane
handed-intro = Czy klient już to ma? *{ $terms }*
handed-note = W jaki sposób?
handed-hint = Nieobowiązkowe: numer przesyłki, numer bonu, data.
take-back-title = Cofnij gest
take-back-intro = *{ $terms }*: klient tego nie dostanie albo to wróciło. Limit się zwolni; zatwierdzoną odpowiedź, która o tym mówi, trzeba zatwierdzić ponownie.
take-back-reason = Dlaczego?
take-back-submit = Cofnij
close-title = Zamknij sprawę
close-intro-unreplied = Odpowiedź nie została opublikowana, więc podaj powód zamknięcia.
close-outcome = Jak się skończyło?
close-cause = Dlaczego do tego doszło?
close-reason = Powód
close-reason-hint = Potrzebny, gdy nie ma opublikowanej odpowiedzi albo kończymy rozmowę.
edit-title = Edytuj odpowiedź
edit-intro = Twój tekst będzie nowym szkicem. Dotychczasowe zatwierdzenia go nie obejmą.
write-intro = Twój tekst będzie szkicem. Język odpowiedzi: { $language }.
edit-text = Odpowiedź
edit-text-part = Odpowiedź, część { $n } z { $of }
edit-too-long = Tekst jest za długi na edycję w oknie. Poproś o inny szkic i napisz, że ma być krótszy.
reject-title = Odrzuć szkic
reject-reason = Co ma być inaczej?
reject-hint = Następny szkic to uwzględni.
publish-title = Odpowiedź opublikowana
publish-link = Link do opublikowanej odpowiedzi
publish-hint = Można dodać później, ale prosimy o nim pamiętać.
answered-title = Autor odpisał
answered-text = Co napisał autor?
answered-hint = Wklej dokładnie tak, jak jest napisane.
answered-link = Link do tego wpisu
dismiss-title = To nie skarga
dismiss-reason = Dlaczego to nie jest skarga?
same-title = To samo co inna sprawa
same-number = Numer tamtej sprawy
same-hint = Na przykład: 142
override-title = Zatwierdź mimo to
override-intro = Te uwagi przemawiają przeciw tekstowi. Twoje nazwisko i powód zostaną zapisane przy zatwierdzeniu.
override-reason = Dlaczego mimo to można go opublikować?
open-title = Otwórz sprawę
open-text = Wpis, dokładnie tak jak brzmi
open-link = Link do wpisu
open-author = Nazwa autora
open-submit = Otwórz

## Listy

list-text = Sprawy
list-title = { $n ->
    [one] *{ $n } otwarta sprawa*
    [few] *{ $n } otwarte sprawy*
   *[other] *{ $n } otwartych spraw*
}
list-mine-title = { $n ->
    [one] *Prowadzisz { $n } otwartą sprawę*
    [few] *Prowadzisz { $n } otwarte sprawy*
   *[other] *Prowadzisz { $n } otwartych spraw*
}
list-none = Nie ma otwartych spraw. Oby tak dalej!
list-mine-none = Nie prowadzisz żadnej otwartej sprawy. Oby tak dalej!
list-page = Strona { $page } z { $pages }. Następna: `{ $command }`
list-last-page = Strona { $page } z { $pages }.
list-no-page = Nie ma strony { $page }. Ostatnia to { $pages }.
shown-where = Wątek jest na kanale { $channel }.
shown-link = Otwórz wątek
limits-text = Co możesz dać
limits-title = *Co możesz dać*
limits-title-of = *Co może dać { $who }*
limits-currency = *{ $currency }*
limits-none = Samodzielnie nic. Możesz jednak coś zaproponować: zapytam właściwą osobę.
limits-none-of = Samodzielnie nic.
limits-kind = { $kind }: jednorazowo do *{ $most }*
limits-case = W jednej sprawie: do *{ $amount }*{ $kind }
limits-customer = Jednemu klientowi w ciągu 12 miesięcy: do *{ $amount }*{ $kind }
limits-this-case = Ta sprawa
limits-this-customer = Ten klient, 12 miesięcy
limits-this-nobody = Ten klient (autor nieznany, więc liczy się tylko ta sprawa)
limits-this-day = Dzisiaj
limits-this-week = Ten tydzień
limits-left = `{ $bar }` { $period }: zostało *{ $left }* z { $amount }{ $used ->
    [none] {""}
   *[other] {" "}(przekazano { $spent }, zarezerwowano { $reserved })
}
limits-since = Obowiązuje od { $moment }
limits-until = Obowiązuje do { $moment }
limits-over-since = Nie obowiązuje od { $moment }
limits-nobody = Nie znam tej osoby: { $word }. Napisz na przykład `/case limits @anna`.
limits-over = Potrzeba więcej? Zaproponuj to: zapytam osobę, która może zdecydować.
limits-change-title = Zmiana limitów
limits-change-intro = Co może dać { $who } (w { $currency }). Niższe limity obowiązują od razu; wyższy wymaga zgody drugiego administratora i liczy się tylko dla późniejszych próśb.
limits-change-how = Inną walutę dopisz po nazwie: `/case limits @anna PLN`.
limits-change-currency = Waluta tych limitów
limits-change-kind = { $kind }, jednorazowo
limits-change-case = W jednej sprawie
limits-change-customer = Jednemu klientowi w ciągu 12 miesięcy
limits-change-day = W ciągu dnia
limits-change-week = W ciągu tygodnia
limits-change-month = W ciągu miesiąca
limits-change-amount-hint = Puste pole lub 0: tego dać nie może.
limits-change-percent-hint = W procentach, samodzielnie tylko raz w jednej sprawie. Puste pole lub 0: tego dać nie może.
limits-change-single-hint = Puste pole: nie więcej niż największa kwota jednorazowa{ $amount ->
    [none] .
   *[other] , teraz { $amount }.
}
limits-change-span-hint = Puste pole: bez limitu.
limits-change-of = Który rodzaj?
limits-change-all = Wszystkie rodzaje razem
limits-change-alone-hint = Puste pole: bez osobnego limitu dla tego rodzaju.
limits-change-besides = Obok nich obowiązują: { $limits }
limits-change-carried = ✏️ Zmienione wcześniej, zostaną zapisane razem z tymi: { $limits }
limits-change-full = Tyle zmian nie zmieści się w jednym oknie. Najpierw je zapisz, potem wybierz następny rodzaj.
limits-change-none = brak
limits-other-currency = Te limity są w { $currency }. Wpisz tę kwotę w { $currency } albo wybierz wyżej inną walutę.
limits-changed = Nowe limity już obowiązują: { $who }.
limits-waits = To wyższe limity ({ $who }), więc musi się zgodzić drugi administrator. Pytanie dostali: { $admins }. Do tego czasu żaden limit nie wzrośnie.
limits-lowered-too = To, co zostało obniżone, obowiązuje od razu.
limits-waits-nobody = To wyższe limity ({ $who }), więc musi się zgodzić drugi administrator, ale żadnego innego nie znam. Zmiana czeka w `/case limits pending`.
limits-confirmed = Potwierdzono. Nowe limity obowiązują od teraz, dla późniejszych próśb: { $who }.
limits-turned-down = Odrzucono. Limity pozostają bez zmian: { $who }.
limits-news-asked = { $by } proponuje wyższe limity: { $who }. Czy je potwierdzasz?
limits-news-lowered = { $by } obniża limity: { $who }. Obowiązują od teraz.
limits-news-confirmed = Nowe limity ({ $who }), które proponuje { $by }, potwierdza { $second }. Obowiązują od teraz, dla późniejszych próśb.
limits-news-turned_down = Wyższe limity ({ $who }), które proponuje { $by }, odrzucono. Nic się nie zmienia.
limits-news-before = Przed zmianą
limits-news-after = Po zmianie
limits-pending = Limity, które czekają na zgodę
limits-pending-none = Żadna zmiana limitów nie czeka na zgodę.
limits-pending-line = { $by } proponuje wyższe limity: { $who }.
report-text = Gesty dobrej woli: { $month }
report-title = *Gesty dobrej woli: { $month }*
report-none = { $month }: niczego nie przekazano ani nie zarezerwowano.
report-total = *{ $currency }: przekazano { $given }*, zarezerwowano { $reserved } ({ $n ->
    [one] { $n } gest
    [few] { $n } gesty
   *[other] { $n } gestów
})
report-person = *Według osób*
report-kind = *Według rodzaju*
report-cause = *Według przyczyny*
report-row = `{ $bar }` { $name }: *{ $amount }* ({ $n })
report-cause-unknown = jeszcze nieznana
report-bad-month = Nie rozumiem miesiąca „{ $word }”. Napisz na przykład 2026-10.
report-csv-how = `/case goodwill { $month } csv` wyśle Ci całą tabelę jako plik.
report-csv-coming = Tabela przyjdzie do Ciebie jako plik w wiadomości prywatnej.
report-csv-failed = Pliku nie udało się wysłać ({ $code }). Spróbuj jeszcze raz za chwilę; jeśli to się powtórzy, powiedz o tym administratorowi.
report-chart = Gesty według osób, { $currency }
report-chart-given = przekazano
report-chart-reserved = zarezerwowano
report-column-date = Data
report-column-case = Sprawa
report-column-grant = Gest
report-column-person = Osoba
report-column-kind = Rodzaj
report-column-cause = Przyczyna
report-column-state = Stan
report-column-amount = Kwota
report-column-currency = Waluta

edits-text = Poprawki: { $month }
edits-title = *Co zmieniano w szkicach: { $month }*
edits-title-brand = *Co zmieniano w szkicach marki { $brand }: { $month }*
edits-coming = Czytam odpowiedzi ({ $n }); podsumowanie pojawi się za chwilę.
edits-none = { $month }: nie opublikowano żadnej odpowiedzi.
edits-unchanged = Przed zatwierdzeniem niczego nie zmieniono.
edits-counts = *{ $n ->
    [one] Opublikowano { $n } odpowiedź
    [few] Opublikowano { $n } odpowiedzi
   *[other] Opublikowano { $n } odpowiedzi
}*: bez zmian { $drafted }, po poprawkach { $edited }, napisane bez szkicu { $unaided }
edits-first = Uwzględniono tylko pierwsze { $n } spraw miesiąca.
edits-parts = *Gdzie zmieniano* (liczba odpowiedzi)
edits-rules = *Co kontrola znalazła w szkicu, a czego w odpowiedzi już nie ma* (liczba odpowiedzi)
edits-removed = *Najczęściej usuwano* ({ $language })
edits-added = *Najczęściej dodawano* ({ $language })
edits-row = { $what } ({ $n })
edits-quote = „{ $text }”
edits-nothing-common = Żadnego sformułowania nie zmieniono w więcej niż jednej odpowiedzi.
edits-how = „…” zastępuje imiona i nazwy, liczby, kwoty i terminy. To, co zmienia się wciąż na nowo, powinno trafić do szablonów albo instrukcji: pokaż to osobie, która się nimi zajmuje.
edits-rule-R15 = Był w niewłaściwym języku.
edits-rule-R16 = Był za długi na swoją platformę.
edits-part-greeting = Powitanie
edits-part-apology = Przeprosiny
edits-part-content = Co się stało i co robimy
edits-part-offer = Propozycja
edits-part-deadline = Termin
edits-part-question = Pytanie
edits-part-handoff = Prośba o wiadomość prywatną
edits-part-closing = Zakończenie i podpis

help-text = Jak korzystać z bota
help-unknown = Nie znam słowa „{ $word }”. Oto, co rozumiem:
help-title = *Co rozumiem*
help-open = `/case open Kurtka przyszła bez zamka. https://example.com/review/1`: otwiera sprawę
help-list = `/case list`: wszystkie otwarte sprawy (`/case list 2`: druga strona)
help-mine = `/case mine`: sprawy, które prowadzisz
help-show = `/case show 142`: jedna sprawa
help-limits = `/case limits`: co możesz dać i ile z tego zostało; administratorzy: `/case limits @anna` zmienia czyjeś limity, `/case limits pending` pokazuje, co czeka
help-goodwill = `/case goodwill`: gesty dobrej woli w tym miesiącu według osób, rodzaju i przyczyny (`/case goodwill 2026-10`: inny miesiąc; z `csv` na końcu: plik)
help-edits = `/case edits`: co w tym miesiącu zmieniano w szkicach przed zatwierdzeniem (`/case edits 2026-10`: inny miesiąc)
help-help = `/case help`: ta strona
help-else = Możesz też przekazać wpis na kanał spraw, wybrać „Open a case” w menu wiadomości albo wspomnieć mnie i dołączyć tekst.

## Strona główna

home-title = *Dzień dobry! Oto skargi, które czekają na Ciebie.*
home-mine = *Twoje otwarte sprawy*
home-mine-none = Nie prowadzisz żadnej otwartej sprawy. Oby tak dalej!
home-waiting = *Czeka na Twoją decyzję*
home-waiting-none = Nic na Ciebie nie czeka.
home-waiting-row = { $link } · szkic { $n }
home-waiting-grant = { $link } · gest dobrej woli: { $terms }
home-begin = *Jak zacząć:* przekaż negatywny wpis na kanał spraw. Otworzę sprawę, napiszę szkic w języku autora i będę przypominać, aż sprawa zostanie zamknięta.

## Odmowy

no-nothing_to_read = W tej wiadomości nie ma nic do przeczytania. Przekaż taką, która ma tekst, albo użyj `/case open` z tekstem.
no-already_a_case = Ten wpis ma już swoją sprawę{ $number ->
    [none] {""}
   *[other] : #{ $number }
}. Prosimy kontynuować tam.
no-no_such_case = Nie ma takiej sprawy{ $number ->
    [none] {""}
   *[other] : #{ $number }
}. Otwarte pokaże `/case list`.
no-wrong_status = Teraz to niemożliwe{ $status ->
    [none] {""}
   *[other] {" "}(stan sprawy: { $status })
}. Karta mówi, co dalej.
no-stale = W międzyczasie sprawa się zmieniła. Zajrzyj do najnowszej wiadomości i spróbuj jeszcze raz.
no-no_such_revision = W tej sprawie nie ma takiego szkicu. Użyj najnowszego.
no-old_revision = Ten szkic jest już nieważny. Najnowszy znajdziesz w wątku.
no-other_text = To nie jest ten tekst, który był pokazany. Przeczytaj go jeszcze raz, zanim go zatwierdzisz.
no-not_a_member = Mogą to zrobić tylko pełni członkowie tego Slacka. Poproś kogoś z zespołu.
no-unknown_person = Slack nie mówi w tej chwili, kim jesteś, więc nic nie zostało zrobione. Spróbuj ponownie za minutę.
no-not_an_approver = O odpowiedzi decydują wyznaczone osoby, więc Twoje „tak” lub „nie” tu się nie liczy. Zdecydować może { $who ->
    [none] tylko uprawniona osoba
   *[other] { $who }
}.
no-own_text = To Twój tekst, więc zatwierdzić musi go ktoś inny. Poproś inną osobę, która może zatwierdzać.
no-findings_stand = Są uwagi do tego tekstu. Zmień go albo naciśnij „{ button-approve_anyway }” i podaj powód.
no-money_stands = Tekst proponuje coś, na co nikt się nie zgodził albo czego tam proponować nie wolno. Zaproponuj najpierw gest dobrej woli albo zmień tekst. Żaden powód tego nie zastąpi.
no-not_in_public = Ten serwis nie pozwala niczego proponować w publicznej odpowiedzi. Usuń propozycję z tekstu: jej miejsce jest w wiadomości prywatnej.
no-already_approved = Ten szkic jest już zatwierdzony. Nic więcej nie trzeba robić.
no-not_on_a_draft = Ta reakcja liczy się tylko pod samym szkicem, bo zgoda dotyczy jednego, dokładnego tekstu. Prosimy zareagować na { $link ->
    [none] wiadomość ze szkicem
   *[other] <{ $link }|wiadomość ze szkicem>
}.
no-not_your_approval = Reakcję może cofnąć tylko osoba, która zatwierdziła. Osoba prowadząca lub zatwierdzająca może nacisnąć „{ button-withdraw }”.
no-nothing_approved = Nic jeszcze nie jest zatwierdzone. Najpierw zatwierdź szkic.
no-already_published = Odpowiedź jest już opublikowana, więc tego nie można zmienić. Jeśli wymaga poprawki, poproś o inny szkic.
no-not_a_link = To nie jest adres strony. Wklej taki, który zaczyna się od https://
no-empty_reply = Odpowiedź jest pusta albo o wiele za długa. Napisz od 1 do 12 000 znaków.
no-same_text = W tekście nic się nie zmieniło. Zmień go albo zamknij okno.
no-bad_amount = Nie umiem odczytać tej kwoty. Napisz na przykład 20 albo 20,50.
no-bad_terms = { $problem ->
    [none] W propozycji czegoś brakuje. Napisz, co proponujesz i ile to jest warte.
   *[other] { $problem }
}
no-nobody_can_grant = Nikt nie może dać aż tyle. Zaproponuj mniej albo poproś administratora o wyższy limit.
no-two_needed = { $who ->
    [none] Przy takiej kwocie potrzebna jest zgoda dwóch innych osób, a tylu uprawnionych nie ma.
   *[other] Przy takiej kwocie potrzebna jest zgoda dwóch innych osób, a wyrazić ją może tylko { $who }.
} Zaproponuj mniej albo poproś administratora o wyższy limit dla kogoś jeszcze.
no-no_such_grant = W tej sprawie nie ma takiego gestu dobrej woli.
no-grant_decided = Ta decyzja już zapadła. Zajrzyj do najnowszej wiadomości na ten temat.
no-not_your_grant = O decyzję poproszono kogoś innego albo Twój limit na to nie wystarcza.
no-own_request = To Twoja prośba, więc zdecydować musi ktoś inny.
no-over_budget = To więcej, niż zostało z Twojego limitu. Ile zostało, pokaże `/case limits`.
no-said_yes_already = Twoja zgoda już jest. Teraz musi zdecydować druga, inna osoba.
no-retype_needed = Przy takiej kwocie samo emoji nie wystarczy. Naciśnij „{ button-grant_approve }” pod wiadomością i wpisz kwotę jeszcze raz.
no-retyped_other = To nie jest ta kwota. Sprawdź ją i wpisz dokładnie tyle, ile to najwyżej kosztuje, albo zrezygnuj.
no-quid_pro_quo = Gest dobrej woli nie może zależeć od zmiany, usunięcia ani napisania opinii: zabraniają tego 16 CFR 465 i { $rule ->
    [none] zasady serwisów
   *[other] „{ $rule }”
}. Zaproponuj go bez żadnych warunków.
no-nothing_to_hand_over = Nie ma czego przekazać: to rabat albo ten gest nie obowiązuje. Zajrzyj do najnowszej wiadomości na ten temat.
no-handed_over_already = Przekazanie jest już zapisane. Nic więcej nie trzeba robić.
no-not_handed_over = Gest dobrej woli nie jest jeszcze przekazany. Przekaż go i naciśnij „{ button-grant_handed }” albo go cofnij; potem zamknij sprawę.
no-nothing_to_take_back = Nie ma czego cofać: ten gest nie obowiązuje. Zajrzyj do najnowszej wiadomości na ten temat.
no-not_an_admin = To mogą zrobić tylko administratorzy. Poproś jednego z nich.
no-same_limits = Te limity już obowiązują. Zmień którąś kwotę albo zamknij okno.
no-second_admin_needed = Wyższy limit musi potwierdzić inny administrator: nie ten, kto go zaproponował, i nie osoba, której dotyczy.
no-change_decided = Ta zmiana limitów jest już rozstrzygnięta. Obowiązujące limity pokaże `/case limits`.
no-already_yours = Już prowadzisz tę sprawę.
no-in_the_past = Ten moment już minął. Wybierz późniejszy.
no-reason_needed = Podaj powód.
no-cause_needed = Wybierz przyczynę.
no-unknown_cause = Tej przyczyny nie ma na liście Twojego zespołu. Wybierz inną z listy.
no-not_replied = Odpowiedź nie została opublikowana. Najpierw ją opublikuj albo wybierz inny wynik i podaj powód.
no-no_other_case = { $number ->
    [none] Podaj numer innej sprawy, na przykład 142.
   *[other] Nie ma innej sprawy #{ $number }. Numery pokazuje „/case list”.
}
no-not_due = Jeszcze na to za wcześnie.
nothing-stored = Coś poszło nie tak i nic nie zostało zapisane. Spróbuj jeszcze raz.

money-empty = Podaj kwotę.
money-not_a_number = To nie jest liczba. Napisz na przykład 20 albo 20,50.
money-foreign_digits = Użyj cyfr od 0 do 9.
money-negative = Musi być więcej niż zero, bez minusa.
money-zero = Musi być więcej niż zero.
money-ambiguous = Nie wiadomo, czy to tysiące, czy grosze. Napisz na przykład 1000 albo 1000,50, z jednym przecinkiem lub jedną kropką.
money-too_precise = Za dużo miejsc po przecinku. Napisz na przykład 20,50.
money-too_large = To za dużo.
money-over_hundred = Nie może być więcej niż 100%.
money-unknown_currency = Nie znam tej waluty. Podaj jej kod, na przykład EUR albo PLN.
money-extra_text = Oprócz liczby jest tu coś jeszcze. Napisz samą kwotę, na przykład 20,50 albo 20 EUR.
terms-problem-percent_missing = Podaj, ile procent.
terms-problem-percent_unexpected = Zostaw to pole puste: to nie jest rabat w procentach.
terms-problem-cost_unknown = Podaj wartość zamówienia albo ile najwyżej może kosztować rabat; inaczej nie wiadomo, ile kosztuje.
terms-problem-amount_missing = Podaj, ile to jest warte.
terms-problem-not_positive = Musi być więcej niż zero.
terms-problem-what_missing = Napisz, jaki to upominek.
terms-problem-two_currencies = Wartość zamówienia i najwyższy koszt rabatu muszą być w jednej walucie.
terms-problem-unknown_kind = Takiego rodzaju gestu już nie ma. Wybierz inny.
answer-picture = 🖼️ Nie umiem czytać obrazków, więc nic z tego nie zostało otwarte. Podaj słowa wpisu: `/case open` z tekstem albo przekazana wiadomość, która go zawiera.
answer-opened = Sprawa *#{ $number }* jest otwarta na kanale { $channel }. Za chwilę pojawi się tam szkic odpowiedzi.

## Gdy Slack nie przyjmuje wiadomości

trouble = ⚠️ Sprawa #{ $number } czeka: nie mogę pisać do { $place }. { $advice }
trouble-archived = Kanał jest zarchiwizowany. Przywróćcie go, a to, co czeka, pojawi się samo.
trouble-absent = Nie ma mnie na tym kanale. Wpiszcie tam „/invite” i moją nazwę, a to, co czeka, pojawi się samo.
trouble-forbidden = Kanał nie pozwala mi pisać. Pozwólcie tam pisać aplikacjom, a to, co czeka, pojawi się samo.
trouble-person = Slack nie pozwala mi napisać do tej osoby. Zapytajcie ją sami albo wskażcie w zasadach kogoś innego.
trouble-other = Slack odmawia ({ $code }). Poproście osobę, która prowadzi bota, o sprawdzenie dziennika bota.
trouble-ledger = ⚠️ Księga gestów dobrej woli się nie zgadza; znalezionych niezgodności: { $n }. Poproś osobę, która prowadzi bota, o uruchomienie „amends ledger verify”: polecenie wymienia każdą z nich.
trouble-group = ⚠️ Nie mogę odczytać grupy użytkowników { $group } ({ $code }), więc nikt nie ma jej limitów. Pozwólcie aplikacji czytać grupy użytkowników albo wskażcie w zasadach inne osoby.
