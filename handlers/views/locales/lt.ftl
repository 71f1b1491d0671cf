# Lietuvių: žodžiai, kuriuos žmogus skaito „Slack“.

## Trumpi žodžiai

percent = { $number } %
language-unknown = nežinoma
platform-other = kita vieta
unknown = nežinoma
quote = „{ $text }“
listed-more = … ir dar { $n }

status-open = atviras
status-drafted = yra juodraštis
status-approved = patvirtintas
status-replied = atsakyta
status-closed = uždarytas

severity-minor = nedidelis
severity-significant = rimtas

fault-ours = mūsų
fault-shared = iš dalies mūsų
fault-third_party = trečiosios šalies
fault-customer = autoriaus pusės
fault-nobody = niekieno
fault-unknown = nežinoma

stage-open = Atviras reikalas: ką darome ir iki kada
stage-counter_proposal = Kitas pasiūlymas: kaip prašoma arba paprasčiau
stage-cannot_solve = Padaryti negalima: kodėl ir kas vietoj to
stage-resolved = Išspręsta: padėka
stage-let_go = Baigiame: nieko nesiūlome, durys atviros

outcome-satisfied = autorius patenkintas
outcome-answered = atsakyta, daugiau nieko neatėjo
outcome-cannot_solve = išspręsti nepavyko ir tai pasakėme
outcome-let_go = po mūsų pasiūlymo pokalbį baigiame
outcome-no_reply = be atsakymo
outcome-not_a_complaint = ne skundas
outcome-duplicate = tas pats kaip kitas atvejis

cause-expectation = lūkesčiai
cause-service = aptarnavimas
cause-logistics = pristatymas
cause-product = prekė
cause-communication = bendravimas
cause-billing = atsiskaitymas
cause-technical = techninis gedimas
cause-other = kita priežastis

kind-discount_percent = Nuolaida procentais
kind-discount_amount = Nuolaida nustatyta suma
kind-gift = Dovana
kind-refund = Pinigų grąžinimas

grant-state-asked = laukia sprendimo
grant-state-granted = leista
grant-state-refused = neleista
grant-state-spent = įteikta
grant-state-promised = pažadėta
grant-state-released = nepanaudota
grant-state-expired = nebegalioja
grant-state-reversed = atsiimta

terms-percent = { $percent } nuolaida{ $of ->
    [base] {" "}({ $cost } iš { $base })
    [both] {" "}({ $cost } iš { $base }, daugiausia { $amount })
    [cap] {" "}(daugiausia { $amount })
   *[none] {""}
}{ $what ->
    [none] {""}
   *[other] {", kam: "}{ $what }
}
terms-amount = { $amount } nuolaida{ $what ->
    [none] {""}
   *[other] {", kam: "}{ $what }
}
terms-gift = dovana: { $what } ({ $amount })
terms-refund = { $amount } grąžinimas{ $what ->
    [none] {""}
   *[other] {", už ką: "}{ $what }
}
terms-added-percent = { $name }: { $percent }{ $of ->
    [base] {" "}({ $cost } iš { $base })
    [both] {" "}({ $cost } iš { $base }, daugiausia { $amount })
    [cap] {" "}(daugiausia { $amount })
   *[none] {""}
}{ $what ->
    [none] {""}
   *[other] {", kam: "}{ $what }
}
terms-added-amount = { $name }: { $amount }{ $what ->
    [none] {""}
   *[other] {", už ką: "}{ $what }
}
terms-added-thing = { $name }: { $what } ({ $amount })

## Kodėl be modelio

problem-no_key = modelis nenustatytas
problem-bad_key = modelio raktas nepriimtas
problem-no_model = serveris tokio modelio nežino
problem-bad_address = modelio adresas neteisingas
problem-server_error = modelio serveris sugedęs
problem-not_taken = modelio serveris nepriėmė klausimo
problem-truncated = modelio atsakymas nutrūko
problem-reply_too_long = modelio atsakymas šiai platformai per ilgas
problem-wrong_language = modelis parašė ne ta kalba
problem-same_again = modelis vėl parašė tą patį
problem-unreachable = su modeliu nepavyko susisiekti
problem-timeout = modelis atsakinėjo per ilgai
problem-rate_limited = modelis užimtas
problem-refused = modelis atsisakė
problem-bad_answer = modelio atsakymo nepavyko perskaityti
problem-too_long = įrašas modeliui per ilgas
problem-unknown_language = nežinoma, kokia kalba rašo autorius
problem-case_tokens = šis atvejis jau išnaudojo savo modelio dalį
problem-day_tokens = šios dienos modelio dalis išnaudota
problem-other = modelis nepadėjo

## Mygtukai

button-approve = Patvirtinti
button-approve_anyway = Vis tiek patvirtinti
button-withdraw = Atšaukti patvirtinimą
button-reject = Atmesti
button-explain_rejection = Paaiškinti kodėl
button-another = Kitas juodraštis
button-again = Bandyti dar kartą
button-write = Parašyti patiems
button-edit = Redaguoti
button-published = Paskelbta
button-proof = Pridėti nuorodą
button-thread = Atverti atvejį #{ $number }
button-goodwill = Geros valios gestas
button-facts = Faktai
button-author_answered = Autorius atsakė
button-close = Uždaryti
button-not_a_complaint = Tai ne skundas
button-same_as = Tas pats kaip…
button-take = Imuosi
button-reopen = Atverti iš naujo
button-snooze = Priminti vėliau
button-grant_approve = Leisti
button-grant_refuse = Neleisti
button-limit_confirm = Patvirtinti
button-limit_turn_down = Atmesti
button-grant_handed = Įteikta
button-grant_take_back = Atsiimti
button-open_from_home = Pradėti atvejį
button-link = Atverti { $host }
button-reply = Atverti atsakymą
snooze-1h = Po 1 valandos
snooze-4h = Po 4 valandų
snooze-tomorrow = Rytoj 9:00

## Kortelė

card-text = Atvejis #{ $number }: { $status }
card-headline = *Atvejis #{ $number } · { $status }*
label-owner = Tvarko
label-platform = Kur
label-author = Autorius
label-language = Kalba
label-severity = Svarba
label-opened = Pradėtas
label-due = Pirmas atsakymas
label-rounds = Įrašai
owner-none = dar niekas
author-unknown = nežinomas
card-due = terminas: { $moment }
card-overdue = ⚠️ vėluoja nuo { $moment }
card-answered = paskelbtas { $moment }
card-rounds = { $n ->
    [one] { $n } įrašas
    [few] { $n } įrašai
   *[other] { $n } įrašų
}
card-approved = ✅ Juodraštį { $n } tvirtina { $who }.
card-published = 📣 Atsakymas paskelbtas: { $who }, { $moment }.
card-proof-missing = Nuorodos į jį dar nėra.
card-grant = 🎁 { $terms }: { $state } ({ $who })
card-owed = 📦 Dar reikia įteikti.
card-similar = 🔎 Panašūs atvejai: { $cases }
card-snoozed = 💤 Be priminimų iki { $moment }.
card-closed = 🏁 *Rezultatas:* { $outcome }
card-same = Tas pats kaip #{ $number }.
card-stage = Atsakymo etapas: „{ $stage }“
card-teach = Jei autorius parašys dar, įklijuokite jo žodžius į šią giją kaip citatą (eilutė prasideda `>`) arba spauskite „{ button-author_answered }“.
card-emoji = { $approve } patvirtinti · { $reject } atmesti · { $another } kitas juodraštis · { $published } paskelbta · { $own } imuosi · { $snooze } priminti vėliau

next-open = *Kas toliau:* įrašykite patikrintus faktus. Juodraštis tuoj bus.
next-open-language = *Kas toliau:* pasirinkite atsakymo kalbą paspaudę „{ button-facts }“.
next-open-text = *Toliau:* prašome įklijuoti įrašo tekstą: mygtukas „{ button-author_answered }“.
next-drafted = *Kas toliau:* perskaitykite juodraštį ir jį patvirtinkite arba parašykite, ką taisyti.
next-approved = *Kas toliau:* paskelbkite patvirtintą tekstą, tada spauskite „{ button-published }“.
next-replied = *Kas toliau:* palaukite autoriaus atsakymo. Kai viskas sutvarkyta, uždarykite atvejį ir nurodykite priežastį.
next-closed = Daugiau nieko daryti nereikia. Jei autorius vėl parašys, atvejis bus atvertas iš naujo.

## Įrašas

post-text = Atvejis #{ $number }: įrašas
post-title = *Įrašas*
post-again = *Autorius parašė dar kartą* (įrašas { $n })
post-by = { $author } · { $platform }
post-empty = Čia tik nuoroda, o botas nuorodų neatveria. Spauskite „{ button-author_answered }“ ir įklijuokite, ką parašė autorius.
understood-title = *Kaip supratome*
understood-waiting = _Skaitau įrašą, tai šiek tiek užtruks._
understood-grievances = *Kas įskaudino:*
understood-claims = *Kas, pasak autoriaus, nutiko:*
understood-attempts = *Ką autorius jau bandė:*
understood-emotions = *Jausmai:*
understood-wants = *Ko nori autorius:*
understood-questions = *Neatsakyti klausimai:*
understood-fault = *Kieno kaltė, galbūt:* { $fault }. Sprendžiate jūs: „{ button-facts }“.
understood-cause = *Priežastis, galbūt:* { $cause }
understood-unknown = *Dar nežinoma:* { $what }. Prašome papildyti čia: „{ button-facts }“.
understood-floor = ⚠️ *Rimtas skundas* dėl šių žodžių: { $words }
understood-significant = ⚠️ *Rimtas skundas:* reikia daugiau dėmesio ir greitesnio atsakymo.
understood-model = Įrašą perskaitė modelis; prašome patikrinti.
understood-template = Perskaityta be modelio ({ $why }): prašome patikrinti ir papildyti.

## Juodraštis

draft-text = Atvejis #{ $number }: juodraštis { $n }
draft-title = *Juodraštis { $n }* · { $state }
draft-waiting = laukia patvirtinimo
draft-idle = kol kas nenaudojamas
draft-approved = ✅ tvirtina { $who }
draft-published = 📣 paskelbtas: { $who }
draft-void = ~negalioja~ · { $why }
void-edited = tekstas pakeistas; naujas juodraštis žemiau
void-redrafted = jį pakeitė kitas juodraštis
void-rejected = jis atmestas
void-new_round = autorius vėl parašė
void-deleted = jo žinutė ištrinta
draft-goodwill = 🎁 *Geros valios gestas šiame atvejyje:* { $terms }
draft-language = Atsakymo kalba: { $language }
draft-alike = ≈ Beveik tie patys žodžiai kaip juodraštyje { $n }.
draft-model = Modelio tekstas.
draft-template = Tekstas pagal šabloną, nes { $why }. Prieš patvirtindami suteikite jam savo toną.
draft-left-out = ✍️ *Šito tekste nėra, nes šablonas nemoka to pasakyti arba tai skirta ne visiems:* { $what } Kas turi ten būti, prašome įrašyti: „{ button-edit }“.
draft-template-plain = Tekstas pagal šabloną. Prieš patvirtindami suteikite jam savo toną.
draft-person = Tekstas: { $who }.
draft-translation = *Vertimas* ({ $language }), to paties modelio; nepatikrintas
draft-private = *Asmeninė žinutė*, tik klientui (ši platforma neleidžia viešų pasiūlymų). Patvirtinimas galioja abiem tekstams.
draft-promise = *Žada:* { $promise }
draft-promise-none = *Žada:* nieko su terminu
draft-person-unread = *Žada ir siūlo:* tai, kas parašyta tekste. Botas neskaito ir neverčia žmonių pakeistų tekstų.
draft-offer = *Siūlo:* { $offer }
draft-offer-none = *Siūlo:* nieko
draft-hidden = ⚠️ Tekste yra nematomų ženklų: { $codes }
draft-override = Patvirtinta nepaisant pastabų. Kodėl: { $reason }
draft-approvers = *Patvirtinti gali:* { $who }
approvers-admins = „Slack“ administratoriai
approvers-none = niekas; taisyklėse niekas neįvardytas
draft-how = { $approve } patvirtina, { $reject } atmeta, { $another } prašo kito juodraščio; tą patį daro mygtukai. Jūsų „taip“ galioja būtent šiam tekstui.
draft-how-blocked = Tokio teksto patvirtinti negalima: spauskite „{ button-edit }“ arba kitą mygtuką. { $reject } atmeta, { $another } prašo kito juodraščio.
draft-undo = Kol nepaskelbta, patvirtinimą galima atšaukti: nuimkite { $approve } arba spauskite mygtuką.
findings-none = 🔎 Patikra nieko nerado. Ji mato ne viską: prašome perskaityti tekstą.
findings-title = { $n ->
    [one] *{ $n } pastaba:*
    [few] *{ $n } pastabos:*
   *[other] *{ $n } pastabų:*
}
finding-block = ⛔ { $words }
finding-warn = ⚠️ { $words }
findings-blocked = ⛔ reiškia, kad teksto tiesiog patvirtinti negalima: pakeiskite jį arba vis tiek patvirtinkite ir paaiškinkite kodėl.
findings-money = ⛔ Pinigus ir dovanas galima siūlyti tik gavus leidimą: pasiūlykite geros valios gestą arba pakeiskite tekstą.
findings-final = ⛔ Jokia priežastis to neatstos: prašome pakeisti tekstą.
review-title = 👓 *Modelis tekstą perskaitė antrą kartą ir atkreipia dėmesį. Sprendžia žmogus:*
review-none = 👓 Modelis tekstą perskaitė antrą kartą ir nieko nerado. Jis mato ne viską: prašome perskaityti tekstą.
review-failed = 👓 Antrą kartą šio teksto niekas neperskaitė: { $why }.
remark-blame = Tai gali skambėti kaip priekaištas:
remark-argument = Tai gali skambėti kaip ginčas:
remark-condition = Šiame atsiprašyme yra sąlyga arba pasiteisinimas:
remark-empty = Tai galėtų būti bet kuriame atsakyme:
remark-invented = To niekas nenurodė:
remark-unanswered = Tai liko be atsakymo:
remark-translation = Vertimas čia sako ką kita:

rule-R01 = Tekstas tik kviečia susisiekti asmeniškai. Pirma viešai pasakykite ką nors iš esmės.
rule-R02 = Trūksta atsiprašymo. Atsiprašykite už tai, kas nutiko.
rule-R03 = Atsiprašyme yra „jei“. Atsiprašykite už tai, kas nutiko, be sąlygų.
rule-R03-wide = Tai gali skambėti kaip atsiprašymas su pasiteisinimu. Atsiprašykite už tai, kas nutiko.
rule-R03-contrast = Po atsiprašymo eina „bet“. Atsiprašykite ir tuo apsiribokite.
rule-R04 = Čia yra frazė, kuri žmones erzina. Pasakykite tai savais žodžiais.
rule-R04-wide = Toks sakinys tiktų bet kuriam skundui. Parašykite, ką darote dėl šio.
rule-R05 = Nėra datos ar laiko. Parašykite, iki kada tai padarysite.
rule-R05-promise_missing = Tekste nėra pažadėto termino. Parašykite jį tais pačiais žodžiais.
rule-R06 = Pažadas miglotas. Nurodykite dieną ir valandą.
rule-R07 = Tekstas viešai prašo asmens duomenų. Paprašykite jų asmenine žinute.
rule-R07-nowhere = Tekstas prašo asmens duomenų, bet nesako, kur juos siųsti. Nurodykite asmeninį būdą.
rule-R08 = Tekstas kaltina autorių.
rule-R08-wide = Tai gali nuskambėti kaip priekaištas autoriui.
rule-R09 = Tekstas kaltina kolegą ar partnerį.
rule-R09-wide = Tekstas pasakoja, ką blogai padarė kitas, bet nesako, kad atsakote jūs.
rule-R10 = Tekstas ginčijasi su autoriumi.
rule-R10-wide = Tai gali nuskambėti kaip ginčas su autoriumi.
rule-R11 = Tekstas vadina įrašą netikru.
rule-R11-wide = Tai gali skambėti kaip abejonė, ar įrašas sąžiningas.
rule-R13 = Tekste siūloma suma, procentai ar dovana, kurių niekas neleido.
rule-R13-code = Tekstas mini kodą atsiskaitant, kurio niekas neleido.
rule-R13-fact = Tekstas mini sumą, kuri įrašyta kaip faktas. Pasirūpinkite, kad niekas jos nepalaikytų pasiūlymu.
rule-R13-other_kind = Tekste ši suma siūloma kitaip, nei leista: grąžinimas nėra nuolaida.
rule-R13-not_offered = Tekstas mini sumą, kurios nėra nei tarp leistų, nei tarp įrašytų faktų. Jei tai faktas, o ne pasiūlymas, vis tiek patvirtinkite ir taip parašykite.
rule-R13w = Skamba kaip pasiūlymas, bet geros valios gesto niekas neleido.
rule-R13w-unbounded = Tekstas žada viską, ko reikalauja autorius. Parašykite, ką iš tikrųjų duodate, ir gaukite leidimą.
rule-R13w-liability = Tekstas prisiima teisinę atsakomybę. Atsiprašykite ir pasakykite, ką darote; visa kita tegu vertina teisininkas.
rule-R14 = Ši platforma neleidžia nieko siūlyti viešame atsakyme. Parašykite apie tai asmenine žinute.
rule-R34 = Tai, ką duodame, negali priklausyti nuo to, ar atsiliepimas bus pakeistas, ištrintas ar parašytas: { $rule ->
    [none] tai draudžia 16 CFR 465.
   *[other] tai draudžia 16 CFR 465 ir „{ $rule }“.
}
rule-R15 = Atrodo, kad tekstas ne ta kalba: { $found }, o turi būti { $expected }.
rule-R16 = Šiai platformai tekstas per ilgas: jis skaičiuojamas kaip { $length }, o daugiausia gali būti { $limit }.
rule-R12 = Tekstas viešai rodo asmens duomenis: adresą, telefoną, kortelę ar užsakymo numerį. Pašalinkite juos.
rule-R12-name = Tekstas mini žmogų, kurio nemini nei įrašas, nei prekės ženklas. Pašalinkite vardą arba įsitikinkite, kad jis čia gali būti.
rule-R12-street = Tekstas mini gatvę ir namo numerį, kurių nemini nei įrašas, nei prekės ženklas. Pašalinkite juos arba įsitikinkite, kad jie čia gali būti.
rule-R17 = To niekas negali pažadėti. Parašykite, ką pakeitėte.
rule-R18 = Ko trūksta šiame atsakyme: { $part }. Palyginkite jį su atveju.
rule-R19 = Čia yra nuoroda arba paminėjimas, kurio negalima skelbti.
rule-R19-handle = Tekstas mini paskyrą, kuri nepriklauso prekės ženklui.
rule-R20 = Čia yra nematomų ženklų arba dviejų abėcėlių raidžių viename žodyje.
rule-R21 = Tekste liko juodraščio ar šablono liekana.
rule-R22 = Tekstas atskleidžia vidinę informaciją.
rule-R23 = Tekstas kartoja autoriaus sakinį. Pasakykite tai savais žodžiais.
rule-R24 = { $rule ->
    [none] Tai beveik toks pat atsakymas, koks jau paskelbtas.
   *[other] Tai beveik toks pat atsakymas, koks paskelbtas atvejyje #{ $rule }. Pasakykite kitais žodžiais.
}
rule-R25 = Tekstas nemini nieko, apie ką rašoma įraše. Įvardykite, kas nutiko.
rule-R26 = Čia yra žodis, kuris įžeidžia žmones ar klijuoja jiems etiketę.
rule-R26-shouting = Tekstas rėkia: per daug šauktukų ar didžiųjų raidžių.
rule-R26-wide = Tai nurodinėja autoriui, kaip jaustis.
rule-R27 = Reikalas išspręstas, o autoriui nepadėkota.
rule-R28 = Šio skaičiaus ar datos nėra nei tarp faktų, nei pažade. Įrašykite prie faktų arba pašalinkite.
rule-R28-post = Šį skaičių mini tik autorius. Patikrinkite jį prieš kartodami.
rule-R36 = Vertime ne tie skaičiai kaip atsakyme. Perskaitykite patį atsakymą.
rule-R29 = Dar kartą patikrinkite datą.
rule-R29-past = Šis terminas jau praėjo.
rule-R29-far = Iki šio termino daugiau nei dvi savaitės.
rule-R29-day_off = Tą dieną niekas nedirba.
rule-R30 = Tekstas prasideda siuntimu kitur. Perkelkite tai į pabaigą.
rule-R31 = Į autorių kreipiamasi dvejopai. Pasirinkite vieną formą.
rule-R32 = Tekstas netinka tam, kokioje stadijoje yra atvejis.
rule-R32-offer = Čia atsisveikiname: nieko naujo nesiūlykite.
rule-R32-question = Čia atsisveikiname: nieko neklauskite.
rule-R32-long = Čia atsisveikiname: užtenka šešiasdešimties žodžių.
rule-R32-admission = Tekstas tiesiai nepasako, kad to padaryti neįmanoma.
rule-R32-reason = Tekstas nepasako, kodėl to padaryti neįmanoma.
rule-R32-alternative = Tekstas nenurodo kitos išeities.
rule-R32-options = Sprendimai keli, o autoriui nepalikta pasirinkti.
rule-R33 = Ši platforma rodo vieną atsakymą: jis pakeis ankstesnį.
rule-R35 = Šis prekės ženklas tokio žodžio nevartoja. Pasakykite kitaip.
rule-R35-familiar = Šis prekės ženklas į žmones kreipiasi „jūs“.
rule-R35-one_person = Lenkiškai šis prekės ženklas nerašo Pan ar Pani. Rašykite Państwo.
rule-other = Pažeista taisyklė: { $rule }

part-greeting = pasisveikinimas
part-again = kad autorius rašo mums dar kartą
part-apology = atsiprašymas ar apgailestavimas dėl to, kas įvyko
part-health = žodis apie autoriaus sveikatą
part-fault = kad suprantame, kas nepavyko
part-facts = ką išsiaiškinome
part-remedy = kaip tai ištaisome
part-promise = ką darome toliau
part-deadline = iki kada
part-goodwill = geros valios gestas
part-question = klausimas autoriui
part-handoff = kaip susisiekti su mumis asmeniškai
part-signature = parašas
part-ready = kad galime padaryti taip, kaip prašo autorius
part-alternative = kita išeitis
part-choice = klausimas, kuris būdas autoriui tinkamesnis
part-admission = kad to padaryti neįmanoma
part-reason = kodėl to padaryti neįmanoma
part-settled = kad reikalas išspręstas
part-thanks = padėka autoriui
part-respect = kad gerbiame autoriaus nuomonę
part-open_door = kad autorius gali vėl į mus kreiptis

## Tekstas kopijuoti

copy-text = { $who } Atvejis #{ $number }: atsakymas patvirtintas, prašome paskelbti
copy-text-again = Atvejis #{ $number }: atsakymo tekstas
copy-title = { $who } *Patvirtinta.* Paskelbkite būtent šį tekstą:
copy-published = 📣 *Paskelbta:* { $who }. Toks buvo tekstas:
copy-withdrawn = ⛔ *Neskelbkite šito.* Patvirtinimas nebegalioja.
copy-parts = { $n ->
    [one] Iš viso { $n } dalis.
    [few] Tekstą sudaro { $n } dalys: kopijuokite jas vieną po kitos.
   *[other] Tekstą sudaro { $n } dalių: kopijuokite jas vieną po kitos.
}
copy-same-as = Kol šis juodraštis laukė, atvejyje #{ $number } paskelbtas beveik toks pat atsakymas. Skaitytojai gali tai pastebėti.
copy-how = Paskelbę pridėkite { $published } arba spauskite „{ button-published }“ ir įklijuokite nuorodą.

ask-text = Atvejis #{ $number }: atsakymas laukia jūsų patvirtinimo
ask-title = *Atvejis #{ $number }: prašome perskaityti šį atsakymą.* Jis bus paskelbtas būtent toks.
ask-where = Visas atvejis yra kanale { $channel }.
ask-complaint = *Skundas:*
ask-reply = *Atsakymas:*
ask-decided = Jums daugiau nieko daryti nereikia: { $state }.

## Geros valios gestas

grant-text-asked = { $who }, atvejis #{ $number }: geros valios gestas laukia jūsų sprendimo
grant-text = Atvejis #{ $number }: geros valios gestas
grant-asked = { $who }, prašome nuspręsti dėl atvejo *#{ $number }*: *{ $terms }* · Kodėl: { $reason } · { $customer }
grant-customer = Klientas: { $n ->
    [0] ankstesnių atvejų nėra
    [one] { $n } ankstesnis atvejis
    [few] { $n } ankstesni atvejai
   *[other] { $n } ankstesnių atvejų
}, { $given ->
    [none] per pastaruosius 12 mėnesių geros valios gestų nebuvo
   *[other] geros valios gestai per pastaruosius 12 mėnesių: { $given }
}
grant-customer-unknown = Klientas: nežinomas, todėl ankstesnių gestų susumuoti negalima
grant-asked-by = Prašo { $by }.
cover-yes = Tai telpa į to žmogaus limitą, bet reikia dar vieno žmogaus leidimo.
cover-no_authority = Savo limito tam šis žmogus neturi.
cover-other_currency = Limito šia valiuta šis žmogus neturi.
cover-not_in_force = To žmogaus limitas dabar negalioja.
cover-over_grant = Tai daugiau, nei šis žmogus gali duoti vienu kartu.
cover-over_case = Tai daugiau, nei šis žmogus gali duoti viename atvejyje.
cover-over_customer = Tai daugiau, nei šis žmogus gali duoti vienam klientui per 12 mėnesių.
cover-over_day = Tai daugiau, nei liko to žmogaus šios dienos limito.
cover-over_week = Tai daugiau, nei liko to žmogaus šios savaitės limito.
cover-over_month = Tai daugiau, nei liko to žmogaus šio mėnesio limito.
grant-part = ✂️ Dėmesio: panašus prašymas (atvejis #{ $number }) neseniai atmestas. Šis gali būti jo dalis.
grant-part-back = ✂️ Dėmesio: šiame atvejyje (#{ $number }) panašus gestas jau buvo skirtas ir atsiimtas. Šis gali būti jo dalis.
grant-second-percent = 🔢 Šiame atvejyje procentai jau suteikti. Antrą kartą vienas žmogus jų neduoda.
grant-two = 👥 Turi leisti du skirtingi žmonės.
grant-two-more = 👥 Jau leido: { $who }. Turi leisti dar vienas žmogus.
ceiling-together = ➕ Šiame atvejyje arba šiam klientui jau suteikta { $given }. Kartu tai viršija ribą.
ceiling-none = ⚠️ Taisyklėse nėra ribos { $currency } valiuta, todėl šia valiuta viskas laikoma viršijančiu ribas. Ribą gali pridėti tas, kas prižiūri taisykles.
usual-title = 🔎 *Panašūs atvejai:*
usual-case = • #{ $number }: { $given ->
    [none] be geros valios gesto
   *[other] { $given }
}, { $outcome }
usual-range = Paprastai nuo { $low } iki { $high }.
usual-generous = ⚠️ Tai gerokai daugiau, nei įprasta tokiais atvejais.
usual-mean = ⚠️ Tai gerokai mažiau, nei įprasta tokiais atvejais.
grant-how = { $approve } reiškia leidimą, { $reject } reiškia atsisakymą; tiks ir mygtukai. Dėl savo prašymo spręsti negalima.
grant-how-retype = Norėdami leisti, spauskite „{ button-grant_approve }“ ir dar kartą įrašykite sumą: tokiai sumai vien jaustuko nepakanka. { $reject } reiškia atsisakymą. Dėl savo prašymo spręsti negalima.
grant-granted = 🎁 *Leista:* { $terms }
grant-granted-by = { $own ->
    [yes] Savo limito ribose leidžia { $by }.
   *[no] Prašo { $by }, leidžia { $who }.
} Atsakyme apie tai jau galima rašyti.
grant-owed = 📦 *Dar reikia įteikti.* Kai klientas tai gaus, spauskite „{ button-grant_handed }“.
grant-handed = 📦 Įteikė { $who }, { $moment }.
grant-handed-note = Pastaba: { $note }
grant-refused = ✋ *Neleista:* { $terms }
grant-refused-by = Prašo { $by }, neleidžia { $who }. Atsakyme apie tai rašyti negalima.
grant-released = *Nepanaudota:* { $terms }
grant-released-by = Į limitą nebeįskaičiuojama: { $holder }.
grant-spent = 🎁 *Įteikta:* { $terms }
grant-spent-by = Įskaičiuojama į limitus: { $holder }.
grant-promised = 🎁 *Pažadėta:* { $terms }
grant-expired = ⌛ *Nebegalioja:* { $terms }
grant-expired-by = Laiku neįteikta, todėl į limitą nebeįskaičiuojama: { $holder }. Atsakyme apie tai rašyti negalima; jei klientas vis dėlto turi tai gauti, pasiūlykite dar kartą.
grant-reversed = ↩️ *Atsiimta:* { $terms }
grant-reversed-by = Po įteikimo atsiėmė { $back }. Į limitą nebeįskaičiuojama: { $holder }.
grant-reversed-promised-by = Pažadėta atsakyme, bet neįteikta; atsiėmė { $back }. Į limitą nebeįskaičiuojama: { $holder }.
grant-back-reason = Kodėl atsiimta: { $reason }
grant-reason = Kodėl: { $reason }
grant-reason-none = nenurodyta

## Priminimai

reminder-text = { $who } Atvejis #{ $number } laukia
reminder-title = { $n ->
    [1] 👋 { $who }, atvejis *#{ $number }* laukia jūsų.
    [2] ⏰ { $who }, atvejis *#{ $number }* vis dar laukia. Tai antras priminimas.
   *[other] ⏰ { $who }, atvejis *#{ $number }* vis dar laukia. Tai priminimas nr. { $n }.
}
reminder-nobody = Atvejo *#{ $number }* dar niekas netvarko. Kas imsis?
reminder-also = Jūsų žiniai: { $who }
reminder-overdue = ⚠️ Pirmo atsakymo terminas baigėsi { $moment }.
reminder-open = Parengto juodraščio nėra. Įrašykite žinomus faktus, kad būtų galima parašyti atsakymą.
reminder-drafted = Juodraštis { $n } laukia patvirtinimo.
reminder-approved = Atsakymas patvirtintas, bet niekas nepranešė, kad jis paskelbtas.
reminder-replied = Atsakymas paskelbtas. Ar autorius atsakė? Jei viskas sutvarkyta, uždarykite atvejį ir nurodykite priežastį.
reminder-owed = 📦 Dar reikia įteikti: { $terms }
reminder-asked = ⏳ { $who } dar nenusprendė: { $terms }
reminder-how = { $snooze } atideda priminimą.

## Pabaiga

summary-text = Atvejis #{ $number } uždarytas
summary-title = 🏁 *Atvejis #{ $number } uždarytas:* { $outcome }.
summary-cause = *Priežastis:* { $cause }
summary-by = *Uždaro:* { $who }
summary-reason = *Kodėl:* { $reason }
summary-opened = *Pradėtas:* { $moment }
summary-replied = *Pirmas atsakymas:* { $moment } (praėjo { $after })
summary-replied-none = *Pirmas atsakymas:* nebuvo
summary-closed = *Uždarytas:* { $moment } (nuo pradžios praėjo { $after })
summary-given = *Įteikta:* { $terms }
summary-owed = *Leista, dar reikia įteikti:* { $terms }
summary-given-none = *Įteikta:* nieko
summary-next = Ką daryti, kad tai nepasikartotų? Pasikalbėkite dabar, kol prisimenate.

## Pastabos gijoje

note-reopened = 🔓 Atvejis #{ $number } vėl atviras. Naujas juodraštis tuoj bus.
note-rejected_why = ❌ { $who } atmeta juodraštį { $n }. Kas turėtų būti kitaip? Spauskite „{ button-explain_rejection }“, ir kitas juodraštis į tai atsižvelgs.
note-no_draft_for_language = 🌍 Nežinau, kokia kalba atsakyti. Pasirinkite ją paspaudę „{ button-facts }“, ir parašysiu juodraštį.
note-no_draft_in_language = 🌍 Juodraščio nėra (atsakymo kalba: { $language }): paruoštų sakinių šia kalba neturiu, o { $why }. Kai tai pasikeis, spauskite „{ button-again }“ arba iš karto „{ button-write }“.
note-approval_withdrawn = ↩️ { $who } atšaukia juodraščio { $n } patvirtinimą. Prašome jo neskelbti.
note-approved_again = ✅ { $owner }, juodraštis { $n } vėl patvirtintas. Prašome paskelbti aukščiau esantį tekstą.
note-approval_void = ⛔ { $owner }, juodraščio { $n } patvirtinimas nebegalioja. Prašome jo neskelbti.
note-draft_deleted = 🗑️ { $owner }, žinutė su juodraščiu { $n } ištrinta, todėl jo patvirtinti nebegalima. Naujas atsiras tik paprašius: spauskite „{ button-another }“.
note-author_again = 🔔 { $owner }, autorius parašė dar kartą.
note-proof_missing = 🙏 Ačiū, kad paskelbėte. Prašome pridėti atsakymo nuorodą, kad jį rastų ir kiti.
note-proof_added = 🔗 Paskelbto atsakymo nuoroda išsaugota. Ačiū.
note-taken = 🙋 Dabar šį atvejį tvarko { $who }.
note-snoozed = 💤 Be priminimų iki { $moment }.
note-merged = 🧷 Atvejis #{ $number } apie tą patį. Jis uždarytas; prašome tęsti čia.
note-edited_kept = 📝 Faktai pasikeitė. Tekstą parašė žmogus, todėl jis lieka toks, koks yra: patikrinkite, ar jis dar tinka, arba paprašykite kito juodraščio.
note-grant_granted = 🎁 { $to }, { $who } leidžia: { $terms }. Atsakyme apie tai jau galima rašyti.
note-grant_refused = ✋ { $to }, { $who } neleidžia: { $terms }. Atsakyme apie tai rašyti negalima.
note-grant_seconded = 👥 { $who } leidžia: { $terms }. Reikia dar vieno leidimo; dabar sprendžia { $holder }.
note-grant_moved_up = ⏫ Laiku niekas neatsakė: { $terms }. Dabar sprendžia { $holder }.
note-grant_expired = ⌛ { $owner }, nebegalioja: { $terms }. Laiku neįteikta. Atsakyme apie tai rašyti negalima.
note-grant_reversed = ↩️ { $owner }, { $who } atsiima: { $terms }. Kodėl: { $reason }

link-text = Tai jau atvejis #{ $number }
link-title = Tai jau yra atvejis *#{ $number }* (būsena: { $status }). Antro nepradedu; jis yra kanale { $channel }.

## Langai

modal-save = Išsaugoti
modal-send = Siųsti
modal-cancel = Atšaukti
modal-close = Uždaryti
modal-loading-title = Minutėlę
modal-loading = Prašome minutėlę palaukti…
modal-notice-title = Atkreipkite dėmesį
facts-title = Atvejo faktai
facts-intro = Rašykite tik tai, kas patikrinta. Pagal tai bus parašytas kitas juodraštis. Šios eilutės gali atsidurti viešame atsakyme jūsų žodžiais; be vardų, adresų ir asmeninių duomenų.
facts-confirmed = Kas yra tiesa? Po vieną faktą eilutėje
facts-confirmed-hint = Pavyzdžiui: Siuntą išsiuntėme dviem dienomis vėliau.
facts-unknowns = Ko dar nežinome? Po vieną eilutėje
facts-unknowns-hint = Atsakyme apie tai bus paklausta.
facts-stage = Ką turi padaryti atsakymas?
facts-stage-hint = Nuo to priklauso kitas juodraštis ir jo patikra. Kai autorius vėl parašo, reikalas vėl atviras.
facts-fault = Kieno tai kaltė?
facts-remedy = Ką dėl to darome?
facts-remedy-hint = Pavyzdžiui: Šiandien išsiunčiame naują striukę.
facts-deadline = Iki kada? Atsakymas tai pažadės
facts-language = Atsakymo kalba
facts-language-auto = atpažinta: { $language }
facts-customer = Kas yra klientas?
facts-customer-hint = Vardas, paskyra, el. pašto adresas arba kliento numeris. Pagal tai sumuojami ankstesni gestai; jei tuščia, pagal vardą prie įrašo.
facts-cut = ⚠️ Viename iš šių laukų išsaugota daugiau nei { $n } ženklų, ir čia to parodyti negalima. Jei išsaugosite, tai pakeis jūsų žodžiai.
goodwill-title = Geros valios gestas
goodwill-intro = Jei neviršijate savo limito, leidžiama iškart. Jei viršijate, paklausiu to, kas gali nuspręsti.
goodwill-kind = Ką siūlote?
goodwill-percent = Procentai
goodwill-percent-hint = Tik nuolaidai procentais. Pavyzdžiui: 20
goodwill-amount = Suma ar vertė
goodwill-amount-hint = Pavyzdžiui, 20,50 arba 20 PLN; be valiutos: { $currency }. Nuolaidai procentais: kiek daugiausia ji gali kainuoti.
goodwill-base = Užsakymo vertė
goodwill-base-hint = Tik nuolaidai procentais: nuo kokios sumos ji skaičiuojama. Nereikia, jei aukščiau nurodyta, kiek daugiausia ji gali kainuoti.
goodwill-what = Kokia dovana arba už ką?
goodwill-what-hint = Reikia dovanai. Pavyzdžiui: kavos kuponas
goodwill-reason = Kodėl?
retype-title = Pakartokite sumą
retype-intro = Leidžiate: *{ $terms }*. Kaina: daugiausia *{ $cost }*. Prašome dar kartą įrašyti šią sumą, kad nieko neleistumėte per klaidą.
retype-amount = Suma
retype-hint = Pavyzdžiui: 200 EUR
handed-title = Įteikta
handed-intro = Ar klientas tai jau turi? *{ $terms }*
handed-note = Kokiu būdu?
handed-hint = Neprivaloma: siuntos numeris, kupono numeris, data.
take-back-title = Atsiimti gestą
take-back-intro = *{ $terms }*: klientas to negaus arba tai sugrįžo. Limitas atsilaisvins; patvirtintą atsakymą, kuriame apie tai rašoma, reikės tvirtinti iš naujo.
take-back-reason = Kodėl?
take-back-submit = Atsiimti
close-title = Uždaryti atvejį
close-intro-unreplied = Atsakymas nepaskelbtas, todėl paaiškinkite, kodėl atvejis uždaromas.
close-outcome = Kaip baigėsi?
close-cause = Kodėl taip nutiko?
close-reason = Paaiškinimas
close-reason-hint = Reikalingas, jei atsakymas nepaskelbtas arba pokalbį baigiame.
edit-title = Redaguoti atsakymą
edit-intro = Jūsų tekstas taps nauju juodraščiu. Ankstesni patvirtinimai jam negalioja.
write-intro = Jūsų tekstas taps juodraščiu. Atsakymo kalba: { $language }.
edit-text = Atsakymas
edit-text-part = Atsakymas, { $n } dalis iš { $of }
edit-too-long = Tekstas per ilgas redaguoti lange. Paprašykite kito juodraščio ir parašykite, kad jis turi būti trumpesnis.
reject-title = Atmesti juodraštį
reject-reason = Kas turėtų būti kitaip?
reject-hint = Kitas juodraštis į tai atsižvelgs.
publish-title = Atsakymas paskelbtas
publish-link = Paskelbto atsakymo nuoroda
publish-hint = Galima pridėti ir vėliau, bet prašome nepamiršti.
answered-title = Autorius atsakė
answered-text = Ką parašė autorius?
answered-hint = Įklijuokite tiksliai taip, kaip parašyta.
answered-link = Nuoroda į tai
dismiss-title = Tai ne skundas
dismiss-reason = Kodėl tai ne skundas?
same-title = Tas pats atvejis
same-number = Kito atvejo numeris
same-hint = Pavyzdžiui: 142
override-title = Vis tiek patvirtinti
override-intro = Tekstui yra šių pastabų. Jūsų vardas ir paaiškinimas bus išsaugoti kartu su patvirtinimu.
override-reason = Kodėl jį vis tiek galima skelbti?
open-title = Pradėti atvejį
open-text = Įrašas, tiksliai toks, koks parašytas
open-link = Įrašo nuoroda
open-author = Autoriaus vardas
open-submit = Pradėti

## Sąrašai

list-text = Atvejai
list-title = { $n ->
    [one] *{ $n } atviras atvejis*
    [few] *{ $n } atviri atvejai*
   *[other] *{ $n } atvirų atvejų*
}
list-mine-title = { $n ->
    [one] *Tvarkote { $n } atvirą atvejį*
    [few] *Tvarkote { $n } atvirus atvejus*
   *[other] *Tvarkote { $n } atvirų atvejų*
}
list-none = Atvirų atvejų nėra. Taip ir toliau!
list-mine-none = Netvarkote nė vieno atviro atvejo. Taip ir toliau!
list-page = Puslapis { $page } iš { $pages }. Kitas: `{ $command }`
list-last-page = Puslapis { $page } iš { $pages }.
list-no-page = Puslapio { $page } nėra. Paskutinis: { $pages }.
shown-where = Gija yra kanale { $channel }.
shown-link = Atverti giją
limits-text = Ką galite duoti
limits-title = *Ką galite duoti*
limits-title-of = *Ką gali duoti { $who }*
limits-currency = *{ $currency }*
limits-none = Savarankiškai nieko, bet siūlyti galite: paklausiu to, kas sprendžia.
limits-none-of = Savarankiškai nieko.
limits-kind = { $kind }: iki *{ $most }* vienu kartu
limits-case = Viename atvejyje: iki *{ $amount }*{ $kind }
limits-customer = Vienam klientui per 12 mėnesių: iki *{ $amount }*{ $kind }
limits-this-case = Šis atvejis
limits-this-customer = Šis klientas, 12 mėnesių
limits-this-nobody = Šis klientas (autorius nežinomas, todėl skaičiuojamas tik šis atvejis)
limits-this-day = Šiandien
limits-this-week = Ši savaitė
limits-left = `{ $bar }` { $period }: liko *{ $left }* iš { $amount }{ $used ->
    [none] {""}
   *[other] {" "}(įteikta { $spent }, atidėta { $reserved })
}
limits-since = Galioja nuo { $moment }
limits-until = Galioja iki { $moment }
limits-over-since = Nebegalioja nuo { $moment }
limits-nobody = Šio žmogaus nepažįstu: { $word }. Rašykite, pavyzdžiui, `/case limits @ona`.
limits-over = Reikia daugiau? Siūlykite: paklausiu to, kas gali nuspręsti.
limits-change-title = Limitų keitimas
limits-change-intro = Ką gali duoti { $who } (valiuta { $currency }). Sumažinti limitai galioja iškart; didesniam reikia kito administratoriaus sutikimo, ir jis galioja tik vėlesniems prašymams.
limits-change-how = Kitą valiutą parašykite po vardo: `/case limits @ona PLN`.
limits-change-currency = Šių limitų valiuta
limits-change-kind = { $kind } vienu kartu
limits-change-case = Viename atvejyje
limits-change-customer = Vienam klientui per 12 mėnesių
limits-change-day = Per dieną
limits-change-week = Per savaitę
limits-change-month = Per mėnesį
limits-change-amount-hint = Tuščia arba 0: duoti negali.
limits-change-percent-hint = Procentais, savarankiškai tik kartą viename atvejyje. Tuščia arba 0: duoti negali.
limits-change-single-hint = Tuščia: ne daugiau už didžiausią sumą vienu kartu{ $amount ->
    [none] .
   *[other] , dabar { $amount }.
}
limits-change-span-hint = Tuščia: be limito.
limits-change-of = Kuri rūšis?
limits-change-all = Visos rūšys kartu
limits-change-alone-hint = Tuščia: šiai rūšiai atskiro limito nėra.
limits-change-besides = Šalia jų dar galioja: { $limits }
limits-change-carried = ✏️ Pakeista anksčiau, bus įrašyta kartu su šiais: { $limits }
limits-change-full = Tiek pakeitimų viename lange netelpa. Pirmiausia juos įrašykite, tada pasirinkite kitą rūšį.
limits-change-none = nėra
limits-other-currency = Šių limitų valiuta yra { $currency }. Parašykite sumą valiuta { $currency } arba aukščiau pasirinkite kitą.
limits-changed = Nauji limitai jau galioja: { $who }.
limits-waits = Tai didesni limitai ({ $who }), todėl turi sutikti kitas administratorius. Paklausti: { $admins }. Iki tol nė vienas limitas nedidėja.
limits-lowered-too = Tai, kas sumažinta, galioja iškart.
limits-waits-nobody = Tai didesni limitai ({ $who }), todėl turi sutikti kitas administratorius, bet kito nežinau. Pakeitimas laukia `/case limits pending`.
limits-confirmed = Patvirtinta. Nauji limitai nuo šiol galioja vėlesniems prašymams: { $who }.
limits-turned-down = Atmesta. Limitai nesikeičia: { $who }.
limits-news-asked = { $by } siūlo didesnius limitus: { $who }. Ar patvirtinate?
limits-news-lowered = { $by } mažina limitus: { $who }. Jie galioja nuo šiol.
limits-news-confirmed = Naujus limitus ({ $who }), kuriuos siūlo { $by }, patvirtina { $second }. Jie nuo šiol galioja vėlesniems prašymams.
limits-news-turned_down = Didesni limitai ({ $who }), kuriuos siūlo { $by }, atmesti. Niekas nepasikeitė.
limits-news-before = Prieš keitimą
limits-news-after = Po keitimo
limits-pending = Limitai, kurie laukia sutikimo
limits-pending-none = Joks limitų pakeitimas nelaukia sutikimo.
limits-pending-line = { $by } siūlo didesnius limitus: { $who }.
report-text = Geros valios gestai: { $month }
report-title = *Geros valios gestai: { $month }*
report-none = { $month }: nieko neįteikta ir neatidėta.
report-total = *{ $currency }: įteikta { $given }*, atidėta { $reserved } ({ $n ->
    [one] { $n } gestas
    [few] { $n } gestai
   *[other] { $n } gestų
})
report-person = *Pagal žmones*
report-kind = *Pagal rūšį*
report-cause = *Pagal priežastį*
report-row = `{ $bar }` { $name }: *{ $amount }* ({ $n })
report-cause-unknown = dar nežinoma
report-bad-month = Mėnesio „{ $word }“ nesuprantu. Rašykite, pavyzdžiui, 2026-10.
report-csv-how = `/case goodwill { $month } csv` atsiųs jums visą lentelę kaip failą.
report-csv-coming = Lentelę gausite kaip failą asmenine žinute.
report-csv-failed = Failo išsiųsti nepavyko ({ $code }). Pabandykite kiek vėliau; jei tai pasikartos, praneškite administratoriui.
report-chart = Gestai pagal žmones, { $currency }
report-chart-given = įteikta
report-chart-reserved = atidėta
report-column-date = Data
report-column-case = Atvejis
report-column-grant = Gestas
report-column-person = Žmogus
report-column-kind = Rūšis
report-column-cause = Priežastis
report-column-state = Būsena
report-column-amount = Suma
report-column-currency = Valiuta

edits-text = Pataisymai: { $month }
edits-title = *Kas keista juodraščiuose: { $month }*
edits-title-brand = *Kas keista prekės ženklo { $brand } juodraščiuose: { $month }*
edits-coming = Skaitau atsakymus ({ $n }); suvestinė pasirodys netrukus.
edits-none = { $month }: nepaskelbtas nė vienas atsakymas.
edits-unchanged = Prieš patvirtinant nieko nekeista.
edits-counts = *{ $n ->
    [one] Paskelbtas { $n } atsakymas
    [few] Paskelbti { $n } atsakymai
   *[other] Paskelbta { $n } atsakymų
}*: nepakeisti – { $drafted }, pataisyti – { $edited }, parašyti be juodraščio – { $unaided }
edits-first = Žiūrėta tik į pirmuosius mėnesio atvejus ({ $n }).
edits-parts = *Kur keista* (atsakymų skaičius)
edits-rules = *Ką patikra rado juodraštyje, o atsakyme to jau nebėra* (atsakymų skaičius)
edits-removed = *Dažniausiai išimta* ({ $language })
edits-added = *Dažniausiai įrašyta* ({ $language })
edits-row = { $what } ({ $n })
edits-quote = „{ $text }“
edits-nothing-common = Nė viena formuluotė nepakeista daugiau nei viename atsakyme.
edits-how = „…“ stovi vietoj vardų ir pavadinimų, skaičių, sumų ir terminų. Tai, kas keičiama vis iš naujo, turėtų atsidurti šablonuose arba nurodymuose: parodykite tai jais besirūpinančiam žmogui.
edits-rule-R15 = Jis buvo parašytas ne ta kalba.
edits-rule-R16 = Jis buvo per ilgas savo platformai.
edits-part-greeting = Pasisveikinimas
edits-part-apology = Atsiprašymas
edits-part-content = Kas nutiko ir ką darome
edits-part-offer = Pasiūlymas
edits-part-deadline = Terminas
edits-part-question = Klausimas
edits-part-handoff = Prašymas parašyti asmeniškai
edits-part-closing = Pabaiga ir parašas

help-text = Kaip naudotis botu
help-unknown = Žodžio „{ $word }“ nežinau. Štai ką suprantu:
help-title = *Ką suprantu*
help-open = `/case open Striukė atkeliavo be užtrauktuko. https://example.com/review/1`: pradeda atvejį
help-list = `/case list`: visi atviri atvejai (`/case list 2`: antras puslapis)
help-mine = `/case mine`: atvejai, kuriuos tvarkote
help-show = `/case show 142`: vienas atvejis
help-limits = `/case limits`: ką galite duoti ir kiek iš to liko; administratoriams: `/case limits @ona` keičia kito limitus, `/case limits pending` rodo, kas laukia
help-goodwill = `/case goodwill`: šio mėnesio geros valios gestai pagal žmones, rūšį ir priežastį (`/case goodwill 2026-10`: kitas mėnuo; gale `csv`: failas)
help-edits = `/case edits`: kas šį mėnesį keista juodraščiuose prieš patvirtinant (`/case edits 2026-10`: kitas mėnuo)
help-help = `/case help`: šis puslapis
help-else = Taip pat galite persiųsti įrašą į atvejų kanalą, žinutės meniu pasirinkti „Open a case“ arba paminėti mane kartu su tekstu.

## Pradžia

home-title = *Sveiki! Štai skundai, kurie laukia jūsų.*
home-mine = *Jūsų atviri atvejai*
home-mine-none = Netvarkote nė vieno atviro atvejo. Taip ir toliau!
home-waiting = *Laukia jūsų sprendimo*
home-waiting-none = Jūsų niekas nelaukia.
home-waiting-row = { $link } · juodraštis { $n }
home-waiting-grant = { $link } · geros valios gestas: { $terms }
home-begin = *Nuo ko pradėti:* persiųskite neigiamą įrašą į atvejų kanalą. Pradėsiu atvejį, parašysiu juodraštį autoriaus kalba ir priminsiu, kol atvejis bus uždarytas.

## Atsisakymai

no-nothing_to_read = Šioje žinutėje nėra ką skaityti. Persiųskite tokią, kurioje yra teksto, arba parašykite jį po `/case open`.
no-already_a_case = Šis įrašas jau turi atvejį{ $number ->
    [none] {""}
   *[other] : #{ $number }
}. Prašome tęsti ten.
no-no_such_case = Tokio atvejo nėra{ $number ->
    [none] {""}
   *[other] : #{ $number }
}. Atvirus parodys `/case list`.
no-wrong_status = Dabar to padaryti negalima{ $status ->
    [none] {""}
   *[other] {" "}(būsena: { $status })
}. Kas toliau, parašyta kortelėje.
no-stale = Per tą laiką atvejis pasikeitė. Pažiūrėkite naujausią žinutę ir bandykite dar kartą.
no-no_such_revision = Tokio juodraščio šiame atvejyje nėra. Naudokite naujausią.
no-old_revision = Šis juodraštis nebegalioja. Naujausią rasite gijoje.
no-other_text = Tai ne tas tekstas, kurį matėte. Prieš tvirtindami perskaitykite jį dar kartą.
no-not_a_member = Tai gali tik visateisiai šios „Slack“ erdvės nariai. Paprašykite kolegos.
no-unknown_person = „Slack“ šiuo metu nepasako, kas esate, todėl nieko nepadaryta. Prašome bandyti dar kartą po minutės.
no-not_an_approver = Dėl atsakymo sprendžia tam paskirti žmonės, todėl jūsų „taip“ ar „ne“ čia negalioja. Nuspręsti gali { $who ->
    [none] tik tam teisę turintis žmogus
   *[other] { $who }
}.
no-own_text = Tai jūsų pačių tekstas, todėl jį turi patvirtinti kas nors kitas. Paprašykite kolegos, kuris gali tvirtinti.
no-findings_stand = Tekstui yra pastabų. Pakeiskite jį arba spauskite „{ button-approve_anyway }“ ir paaiškinkite kodėl.
no-money_stands = Tekste siūloma tai, ko niekas neleido arba ko ten siūlyti negalima. Pirma pasiūlykite geros valios gestą arba pakeiskite tekstą. Jokia priežastis to neatstos.
no-not_in_public = Ši platforma neleidžia nieko siūlyti viešame atsakyme. Išimkite pasiūlymą iš teksto: jo vieta asmeninėje žinutėje.
no-already_approved = Šis juodraštis jau patvirtintas. Daugiau nieko nereikia.
no-not_on_a_draft = Ši reakcija galioja tik prie paties juodraščio, nes sutikimas skirtas vienam tiksliam tekstui. Prašome reaguoti į { $link ->
    [none] juodraščio žinutę
   *[other] <{ $link }|juodraščio žinutę>
}.
no-not_your_approval = Reakciją gali nuimti tik tas, kas patvirtino. Atvejį tvarkantis ar galintis tvirtinti žmogus gali spausti „{ button-withdraw }“.
no-nothing_approved = Dar niekas nepatvirtinta. Pirma patvirtinkite juodraštį.
no-already_published = Atsakymas jau paskelbtas, todėl to pakeisti negalima. Jei reikia pataisyti, paprašykite kito juodraščio.
no-not_a_link = Tai ne tinklalapio adresas. Įklijuokite tokį, kuris prasideda https://
no-empty_reply = Atsakymas tuščias arba gerokai per ilgas. Parašykite nuo 1 iki 12 000 ženklų.
no-same_text = Tekste niekas nepasikeitė. Pakeiskite jį arba uždarykite langą.
no-bad_amount = Šios sumos perskaityti nepavyko. Rašykite, pavyzdžiui, 20 arba 20,50.
no-bad_terms = { $problem ->
    [none] Pasiūlyme kažko trūksta. Parašykite, ką siūlote ir kiek tai verta.
   *[other] { $problem }
}
no-nobody_can_grant = Tiek duoti negali niekas. Siūlykite mažiau arba paprašykite administratoriaus padidinti limitą.
no-two_needed = { $who ->
    [none] Tokiai sumai turi pritarti du kiti žmonės, o tiek galinčių nėra.
   *[other] Tokiai sumai turi pritarti du kiti žmonės, o gali tik { $who }.
} Siūlykite mažiau arba paprašykite administratoriaus padidinti limitą dar kam nors.
no-no_such_grant = Tokio geros valios gesto šiame atvejyje nėra.
no-grant_decided = Tai jau nuspręsta. Pažiūrėkite naujausią žinutę apie tai.
no-not_your_grant = Nuspręsti paprašyta kito žmogaus arba jūsų limito tam nepakanka.
no-own_request = Tai jūsų pačių prašymas, todėl nuspręsti turi kas nors kitas.
no-over_budget = Tai daugiau, nei liko jūsų limito. Likutį parodys `/case limits`.
no-said_yes_already = Jūs jau leidote. Dabar turi nuspręsti antras, kitas žmogus.
no-retype_needed = Tokiai sumai vien jaustuko nepakanka. Po žinute spauskite „{ button-grant_approve }“ ir dar kartą įrašykite sumą.
no-retyped_other = Tai ne ta suma. Pasitikrinkite ir įrašykite lygiai tiek, kiek tai daugiausia kainuoja, arba atsisakykite.
no-quid_pro_quo = Geros valios gestas negali priklausyti nuo to, ar atsiliepimas bus pakeistas, ištrintas ar parašytas: tai draudžia 16 CFR 465 ir { $rule ->
    [none] platformų taisyklės
   *[other] „{ $rule }“
}. Siūlykite jį be jokių sąlygų.
no-nothing_to_hand_over = Įteikti nėra ko: tai nuolaida arba šis gestas negalioja. Pažiūrėkite naujausią žinutę apie tai.
no-handed_over_already = Jau įrašyta, kad įteikta. Daugiau nieko nereikia.
no-not_handed_over = Geros valios gestas dar neįteiktas. Įteikite jį ir spauskite „{ button-grant_handed }“ arba atsiimkite; tada uždarykite atvejį.
no-nothing_to_take_back = Atsiimti nėra ko: šis gestas negalioja. Pažiūrėkite naujausią žinutę apie tai.
no-not_an_admin = Tai gali daryti tik administratoriai. Paprašykite kurio nors iš jų.
no-same_limits = Tokie limitai jau galioja. Pakeiskite kurią nors sumą arba uždarykite langą.
no-second_admin_needed = Didesnį limitą turi patvirtinti kitas administratorius: ne tas, kuris jį pasiūlė, ir ne tas, kurio tai limitas.
no-change_decided = Dėl šio limitų pakeitimo jau nuspręsta. Galiojančius limitus parodys `/case limits`.
no-already_yours = Šį atvejį jau tvarkote.
no-in_the_past = Šis laikas jau praėjo. Pasirinkite vėlesnį.
no-reason_needed = Prašome paaiškinti kodėl.
no-cause_needed = Prašome pasirinkti priežastį.
no-unknown_cause = Tokios priežasties nėra jūsų komandos sąraše. Pasirinkite iš sąrašo.
no-not_replied = Atsakymas nepaskelbtas. Pirma paskelbkite jį arba pasirinkite kitą rezultatą ir paaiškinkite kodėl.
no-no_other_case = { $number ->
    [none] Nurodykite kito atvejo numerį, pavyzdžiui, 142.
   *[other] Kito atvejo #{ $number } nėra. Numerius rodo „/case list“.
}
no-not_due = Tam dar ne laikas.
nothing-stored = Kažkas nepavyko, ir niekas neišsaugota. Prašome bandyti dar kartą.

money-empty = Įrašykite sumą.
money-not_a_number = Tai ne skaičius. Rašykite, pavyzdžiui, 20 arba 20,50.
money-foreign_digits = Naudokite skaitmenis nuo 0 iki 9.
money-negative = Turi būti daugiau nei nulis, be minuso.
money-zero = Turi būti daugiau nei nulis.
money-ambiguous = Neaišku, ar tai tūkstančiai, ar centai. Rašykite, pavyzdžiui, 1000 arba 1000,50, su vienu kableliu ar tašku.
money-too_precise = Per daug skaitmenų po kablelio. Rašykite, pavyzdžiui, 20,50.
money-too_large = Tai per daug.
money-over_hundred = Negali būti daugiau nei 100 %.
money-unknown_currency = Šios valiutos nežinau. Įrašykite jos kodą, pavyzdžiui, EUR arba PLN.
money-extra_text = Be skaičiaus čia yra dar kažkas. Rašykite tik sumą, pavyzdžiui, 20,50 arba 20 EUR.
terms-problem-percent_missing = Nurodykite, kiek procentų.
terms-problem-percent_unexpected = Palikite šį lauką tuščią: tai nuolaida ne procentais.
terms-problem-cost_unknown = Nurodykite užsakymo vertę arba kiek daugiausia nuolaida gali kainuoti: kitaip nežinoma, kiek ji kainuos.
terms-problem-amount_missing = Nurodykite, kiek tai verta.
terms-problem-not_positive = Turi būti daugiau nei nulis.
terms-problem-what_missing = Parašykite, kokia tai dovana.
terms-problem-two_currencies = Užsakymo vertė ir didžiausia nuolaidos kaina turi būti ta pačia valiuta.
terms-problem-unknown_kind = Tokios gesto rūšies nebėra. Pasirinkite kitą.
answer-picture = 🖼️ Paveikslėlių skaityti nemoku, todėl iš šios žinutės nieko neatidaryta. Prašome pateikti įrašo žodžius: `/case open` su tekstu arba persiųstą žinutę, kurioje jis yra.
answer-opened = Atvejis *#{ $number }* pradėtas kanale { $channel }. Netrukus ten bus atsakymo juodraštis.

## Kai „Slack“ žinutės nepriima

trouble = ⚠️ Atvejis #{ $number } laukia: negaliu rašyti į { $place }. { $advice }
trouble-archived = Kanalas suarchyvuotas. Grąžinkite jį iš archyvo, ir tai, kas laukia, atsiras savaime.
trouble-absent = Manęs šiame kanale nėra. Įrašykite ten „/invite“ ir mano vardą, ir tai, kas laukia, atsiras savaime.
trouble-forbidden = Kanalas neleidžia man rašyti. Leiskite ten rašyti programoms, ir tai, kas laukia, atsiras savaime.
trouble-person = „Slack“ neleidžia man rašyti šiam žmogui. Paklauskite jo patys arba taisyklėse nurodykite ką nors kitą.
trouble-other = „Slack“ atsisako ({ $code }). Paprašykite to, kas prižiūri botą, pažiūrėti jo žurnalą.
trouble-ledger = ⚠️ Geros valios gestų apskaita nesutampa; rasta neatitikimų: { $n }. Paprašykite to, kas prižiūri botą, paleisti „amends ledger verify“: komanda kiekvieną įvardija.
trouble-group = ⚠️ Negaliu perskaityti naudotojų grupės { $group } ({ $code }), todėl jos limitų niekas neturi. Leiskite programai skaityti naudotojų grupes arba taisyklėse nurodykite kitus žmones.
