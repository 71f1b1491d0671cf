# English: the words a person reads in Slack.

## Small words

percent = { $number }%
language-unknown = not known
quote = “{ $text }”
platform-other = another place
unknown = not known
listed-more = … and { $n } more

status-open = open
status-drafted = drafted
status-approved = approved
status-replied = replied
status-closed = closed

severity-minor = minor
severity-significant = significant

fault-ours = ours
fault-shared = shared
fault-third_party = somebody else’s
fault-customer = the author’s
fault-nobody = nobody’s
fault-unknown = not known

stage-open = An open matter: what we do and by when
stage-counter_proposal = A counter-proposal: their way, or a simpler one
stage-cannot_solve = It cannot be done: why, and what else there is
stage-resolved = It is settled: thanks
stage-let_go = We let go: no offer, the door stays open

outcome-satisfied = the author is satisfied
outcome-answered = answered, nothing more came
outcome-cannot_solve = could not be solved, and we said so
outcome-let_go = we let it go after our offer
outcome-no_reply = no reply was given
outcome-not_a_complaint = not a complaint
outcome-duplicate = the same as another case

cause-expectation = expectation
cause-service = service
cause-logistics = delivery
cause-product = product
cause-communication = communication
cause-billing = billing
cause-technical = technical fault
cause-other = another cause

kind-discount_percent = Discount in percent
kind-discount_amount = Discount of a fixed amount
kind-gift = Gift
kind-refund = Refund

grant-state-asked = waiting for a decision
grant-state-granted = granted
grant-state-refused = refused
grant-state-spent = given
grant-state-promised = promised
grant-state-released = not used
grant-state-expired = expired
grant-state-reversed = taken back

terms-percent = { $percent } discount{ $of ->
    [base] {" "}({ $cost } of { $base })
    [both] {" "}({ $cost } of { $base }, at most { $amount })
    [cap] {" "}(at most { $amount })
   *[none] {""}
}{ $what ->
    [none] {""}
   *[other] {" "}on { $what }
}
terms-amount = { $amount } discount{ $what ->
    [none] {""}
   *[other] {" "}on { $what }
}
terms-gift = gift: { $what } ({ $amount })
terms-refund = refund of { $amount }{ $what ->
    [none] {""}
   *[other] {" "}for { $what }
}
terms-added-percent = { $name }: { $percent }{ $of ->
    [base] {" "}({ $cost } of { $base })
    [both] {" "}({ $cost } of { $base }, at most { $amount })
    [cap] {" "}(at most { $amount })
   *[none] {""}
}{ $what ->
    [none] {""}
   *[other] {" "}on { $what }
}
terms-added-amount = { $name }: { $amount }{ $what ->
    [none] {""}
   *[other] {" "}for { $what }
}
terms-added-thing = { $name }: { $what } ({ $amount })

## Why the model was not used

problem-no_key = no model is set up
problem-bad_key = the model’s key is not accepted
problem-no_model = the server does not know this model
problem-bad_address = the model’s address is wrong
problem-server_error = the model’s server is out of order
problem-not_taken = the model’s server did not take the question
problem-truncated = the model’s answer was cut off
problem-reply_too_long = the model’s reply was too long for the platform
problem-wrong_language = the model wrote in the wrong language
problem-same_again = the model wrote the same text again
problem-unreachable = the model could not be reached
problem-timeout = the model took too long
problem-rate_limited = the model is busy
problem-refused = the model refused
problem-bad_answer = the model’s answer could not be read
problem-too_long = the post is too long for the model
problem-unknown_language = the author’s language is not known
problem-case_tokens = this case has used up its share of the model
problem-day_tokens = the model’s share for today is used up
problem-other = the model did not help

## Buttons

button-approve = Approve
button-approve_anyway = Approve anyway
button-withdraw = Withdraw approval
button-reject = Reject
button-explain_rejection = Say why
button-another = Another draft
button-again = Try again
button-write = Write it yourself
button-edit = Edit
button-published = I have published it
button-proof = Add the link
button-thread = Open case #{ $number }
button-goodwill = Offer goodwill
button-facts = Facts
button-author_answered = Author answered
button-close = Close
button-not_a_complaint = Not a complaint
button-same_as = Same as…
button-take = Take it
button-reopen = Reopen
button-snooze = Remind me later
button-grant_approve = Grant it
button-grant_refuse = Refuse
button-limit_confirm = Confirm
button-limit_turn_down = Turn down
button-grant_handed = Handed over
button-grant_take_back = Take back
button-open_from_home = Open a case
button-link = Open on { $host }
button-reply = Open the reply
snooze-1h = In 1 hour
snooze-4h = In 4 hours
snooze-tomorrow = Tomorrow at 9:00

## The card

card-text = Case #{ $number }: { $status }
card-headline = *Case #{ $number } · { $status }*
label-owner = Owner
label-platform = Where
label-author = Author
label-language = Language
label-severity = Severity
label-opened = Opened
label-due = First reply
label-rounds = Wrote to us
owner-none = nobody yet
author-unknown = not known
card-due = due { $moment }
card-overdue = ⚠️ overdue since { $moment }
card-answered = published { $moment }
card-rounds = { $n ->
    [one] once
    [2] twice
   *[other] { $n } times
}
card-approved = ✅ Draft { $n } was approved by { $who }.
card-published = 📣 The reply was published by { $who }, { $moment }.
card-proof-missing = The link to it is missing.
card-grant = 🎁 { $terms }: { $state } ({ $who }).
card-owed = 📦 Still to be handed over.
card-similar = 🔎 Similar cases: { $cases }
card-snoozed = 💤 No reminders until { $moment }.
card-closed = 🏁 *Outcome:* { $outcome }
card-same = The same as #{ $number }.
card-stage = Stage of the reply: “{ $stage }”
card-teach = If the author writes again, paste it into this thread as a quote (start the line with `>`), or press “{ button-author_answered }”.
card-emoji = { $approve } approve · { $reject } reject · { $another } another draft · { $published } published · { $own } I own it · { $snooze } remind me later

next-open = *Next:* state the facts you have checked. A draft is on its way.
next-open-language = *Next:* choose the language of the reply under “{ button-facts }”.
next-open-text = *Next:* paste the text of the post: press “{ button-author_answered }”.
next-drafted = *Next:* read the draft and approve it, or say what is wrong with it.
next-approved = *Next:* publish the approved text, then press “{ button-published }”.
next-replied = *Next:* watch for an answer. When it is settled, close the case with its cause.
next-closed = Nothing is left to do here. If the author writes again, the case opens again.

## The post

post-text = Case #{ $number }: the post
post-title = *The post*
post-again = *The author wrote again* (post { $n })
post-by = { $author } · { $platform }
post-empty = There is only a link, and the bot opens no links. Press “{ button-author_answered }” and paste what the author wrote.
understood-title = *What we understood*
understood-waiting = _The post is being read. This takes a moment._
understood-grievances = *What hurt:*
understood-claims = *What they say happened:*
understood-attempts = *What they tried before:*
understood-emotions = *How they feel:*
understood-wants = *What they want:*
understood-questions = *Open questions:*
understood-fault = *Whose fault, perhaps:* { $fault }. You decide under “{ button-facts }”.
understood-cause = *Cause, perhaps:* { $cause }
understood-unknown = *Not known yet:* { $what }. Add it under “{ button-facts }”.
understood-floor = ⚠️ *Significant* because of these words: { $words }
understood-significant = ⚠️ *Significant:* it needs more care and a faster reply.
understood-model = The model read this; please check it.
understood-template = Read without a model ({ $why }): please check it and add what is missing.

## The draft

draft-text = Case #{ $number }: draft { $n }
draft-title = *Draft { $n }* · { $state }
draft-waiting = waiting for approval
draft-idle = not in use at the moment
draft-approved = ✅ approved by { $who }
draft-published = 📣 published by { $who }
draft-void = ~void~ · { $why }
void-edited = somebody edited the text; the new draft is below
void-redrafted = another draft has taken its place
void-rejected = it was rejected
void-new_round = the author wrote again
void-deleted = somebody deleted its message
draft-goodwill = 🎁 *Goodwill in this case:* { $terms }
draft-language = Reply in this language: { $language }
draft-alike = ≈ Nearly the words of draft { $n }.
draft-model = Written by the model.
draft-template = Written from a template, because { $why }. Make it your own before you approve it.
draft-left-out = ✍️ *Not in the text, because the template cannot say it or it is not for the public:* { $what } Add with “{ button-edit }” what belongs there.
draft-template-plain = Written from a template. Make it your own before you approve it.
draft-person = Written by { $who }.
draft-translation = *Translation* ({ $language }), by the same model; not checked
draft-private = *Private message*, for the customer alone (this platform allows no offers in public). An approval is for both texts.
draft-promise = *It promises:* { $promise }
draft-promise-none = *It promises:* nothing by a date
draft-person-unread = *It promises and offers:* what its text says. The bot does not read edited texts, and it does not translate them.
draft-offer = *It offers:* { $offer }
draft-offer-none = *It offers:* nothing
draft-hidden = ⚠️ The text holds invisible characters: { $codes }
draft-override = Approved in spite of the findings. Reason: { $reason }
draft-approvers = *May approve:* { $who }
approvers-admins = workspace admins
approvers-none = nobody; the policy names no approver
draft-how = React with { $approve } to approve, { $reject } to reject, { $another } for another draft, or press a button. Your yes counts for exactly this text.
draft-how-blocked = This text cannot be approved as it is: “{ button-edit }” it, or press a button. { $reject } rejects it, { $another } asks for another draft.
draft-undo = Until it is published, you withdraw the approval by taking { $approve } away or with the button.
findings-none = 🔎 The checks found nothing. They do not see everything: please read the text.
findings-title = { $n ->
    [one] *One finding:*
   *[other] *{ $n } findings:*
}
finding-block = ⛔ { $words }
finding-warn = ⚠️ { $words }
findings-blocked = ⛔ stands against an approval: edit the text, or approve it anyway with a reason.
findings-money = ⛔ Money and gifts must be granted before the text may offer them: offer it as goodwill, or edit the text.
findings-final = ⛔ No reason can replace that: please edit the text.
review-title = 👓 *A second reader (the model) points something out. You decide:*
review-none = 👓 The model read this text a second time and found nothing. It does not see everything: please read the text.
review-failed = 👓 Nobody read this text a second time: { $why }.
remark-blame = This may sound like blame:
remark-argument = This may sound like an argument:
remark-condition = This apology has a condition or an excuse in it:
remark-empty = This could stand in any reply:
remark-invented = Nobody stated this:
remark-unanswered = This is left unanswered:
remark-translation = The translation says something else here:

rule-R01 = It only asks for private contact. Say something of substance in public first.
rule-R02 = There is no apology. Say that you are sorry for what happened.
rule-R03 = The apology has an “if” in it. Say sorry for what happened, without conditions.
rule-R03-wide = This may read as an apology with an excuse in it. Say sorry for what happened.
rule-R03-contrast = After the apology comes a “but”. Say sorry, and leave it there.
rule-R04 = It uses a stock phrase that angers people. Say it in your own words.
rule-R04-wide = This could stand under any complaint. Say what you do about this one.
rule-R05 = There is no date or time. Say by when you will do it.
rule-R05-promise_missing = The promised date is not in the text. Say by when, in the same words.
rule-R06 = The promise is vague. Name a day and an hour.
rule-R07 = It asks for personal details in public. Ask for them in private.
rule-R07-nowhere = It asks for personal details and does not say where to send them. Name a private way.
rule-R08 = It blames the author.
rule-R08-wide = This may read as a reproach to the author.
rule-R09 = It blames a colleague or a partner.
rule-R09-wide = It tells what somebody else did wrong, and not that you answer for it.
rule-R10 = It argues with the author.
rule-R10-wide = This may read as an argument with the author.
rule-R11 = It calls the post fake.
rule-R11-wide = This may read as a doubt that the post is honest.
rule-R13 = It offers money, a percentage or a gift that nobody has granted.
rule-R13-code = It names a code to be used when paying, and nobody has granted one.
rule-R13-fact = It names an amount that is a stated fact. Make sure that nobody reads it as an offer.
rule-R13-other_kind = It offers this amount in another way than it was granted: a refund is no discount.
rule-R13-not_offered = It names an amount that no grant and no stated fact covers. If it is a fact and not an offer, approve it anyway and say so.
rule-R13w = It sounds like an offer, but no goodwill has been granted.
rule-R13w-unbounded = It promises whatever the author asks for. Say what you do give, and have it granted.
rule-R13w-liability = It accepts liability in law. Say sorry and what you do; let a lawyer see anything more.
rule-R14 = This platform allows no offers in a public reply. Say it in a private message instead.
rule-R34 = What we give must not depend on a review being changed, deleted or written: { $rule ->
    [none] 16 CFR 465 forbids it.
   *[other] 16 CFR 465 and “{ $rule }” forbid it.
}
rule-R15 = It seems to be in the wrong language: { $found } instead of { $expected }.
rule-R16 = It is too long for this platform: it counts as { $length }, and { $limit } is the most.
rule-R12 = It shows personal data in public: an address, a telephone, a card or an order number. Take it out.
rule-R12-name = It names a person whom neither the post nor the brand names. Take the name out, or make sure that it may stand there.
rule-R12-street = It names a street and a house number that neither the post nor the brand names. Take them out, or make sure that they may stand there.
rule-R17 = Nobody can promise that. Say what you have changed.
rule-R18 = What this reply lacks: { $part }. Read it against the case.
rule-R19 = It has a link or a mention that may not go out.
rule-R19-handle = It names an account that is not the brand's own.
rule-R20 = It has characters that nobody sees, or letters of two alphabets in one word.
rule-R21 = A draft's or template's leftover stands in the text.
rule-R22 = It gives away what is internal.
rule-R23 = It repeats the author's own sentence. Say it in your own words.
rule-R24 = { $rule ->
    [none] It is nearly the same as a reply that is published already.
   *[other] It is nearly the same as the reply published in #{ $rule }. Say it in other words.
}
rule-R25 = It takes up no word of the post. Name what happened.
rule-R26 = It holds a word that insults or labels people.
rule-R26-shouting = It shouts: too many exclamation marks or capitals.
rule-R26-wide = This tells the author how to feel.
rule-R27 = The matter is settled, and the author is not thanked.
rule-R28 = This number or date stands neither in the facts nor in what is promised. Add it to the facts, or take it out.
rule-R28-post = Only the author says this number. Check it before you repeat it.
rule-R36 = The figures of the translation are not those of the reply. Read the reply itself.
rule-R29 = Look at the date again.
rule-R29-past = This deadline has already passed.
rule-R29-far = This deadline is more than two weeks away.
rule-R29-day_off = Nobody works on that day.
rule-R30 = It begins by sending the author elsewhere. Put that last.
rule-R31 = It addresses the author in two ways. Choose one.
rule-R32 = It does not fit where the case stands.
rule-R32-offer = We let go here: offer nothing new.
rule-R32-question = We let go here: ask nothing.
rule-R32-long = We let go here: sixty words are enough.
rule-R32-admission = It does not say that this cannot be done.
rule-R32-reason = It does not say why this cannot be done.
rule-R32-alternative = It names no other way out.
rule-R32-options = Several solutions are known, and the author is not given the choice.
rule-R33 = This platform shows one reply: it will replace the earlier one.
rule-R35 = This brand does not use that word. Say it in another way.
rule-R35-familiar = This is not how this brand speaks to people: write politely.
rule-R35-one_person = This brand does not say Pan or Pani. Use Państwo.
rule-other = A rule was broken: { $rule }

part-greeting = a greeting
part-again = that the author has written again
part-apology = an apology, or regret, for what happened
part-health = a word about the author’s health
part-fault = that we understand what went wrong
part-facts = what we have found
part-remedy = how we put it right
part-promise = what we do next
part-deadline = by when
part-goodwill = the goodwill
part-question = a question to the author
part-handoff = a private way to reach us
part-signature = the signature
part-ready = that we are ready to do it the author’s way
part-alternative = another way out
part-choice = the question which way the author prefers
part-admission = that this cannot be done
part-reason = why it cannot be done
part-settled = that the matter is settled
part-thanks = thanks to the author
part-respect = that we respect the author’s view
part-open_door = that the author may come back to us

## The text to copy

copy-text = { $who } Case #{ $number }: the reply is approved, please publish it
copy-text-again = Case #{ $number }: the text of the reply
copy-title = { $who } *Approved.* Publish exactly this text:
copy-published = 📣 *Published* by { $who }. This was the text:
copy-withdrawn = ⛔ *Do not publish this.* The approval no longer stands.
copy-parts = { $n ->
    [one] It is one piece.
   *[other] It comes in { $n } pieces: copy them one after another.
}
copy-same-as = While this draft waited, nearly the same reply was published in #{ $number }. Readers may notice.
copy-how = When it is out, react with { $published } or press “{ button-published }” and paste its link.

ask-text = Case #{ $number }: a reply is waiting for your approval
ask-title = *Case #{ $number }: please read this reply.* It will be published exactly as it stands here.
ask-where = The whole case is in { $channel }.
ask-complaint = *The complaint:*
ask-reply = *The reply:*
ask-decided = There is nothing left for you to do here: { $state }.

## Goodwill

grant-text-asked = { $who }, case #{ $number }: goodwill is waiting for your decision
grant-text = Case #{ $number }: goodwill
grant-asked = { $who }, please decide on goodwill in case *#{ $number }*: *{ $terms }* · Reason: { $reason } · { $customer }
grant-customer = Customer: { $n ->
    [0] no earlier case
    [one] { $n } earlier case
   *[other] { $n } earlier cases
}, { $given ->
    [none] no goodwill in the last 12 months
   *[other] goodwill in the last 12 months: { $given }
}
grant-customer-unknown = Customer: not known, so earlier goodwill cannot be added up
grant-asked-by = Asked by { $by }.
cover-yes = It is inside their own limit, but somebody else must say yes too.
cover-no_authority = They have no limit of their own for this.
cover-other_currency = They have no limit in this currency.
cover-not_in_force = Their own limit is not valid now.
cover-over_grant = It is more than they may give at once.
cover-over_case = It is more than they may give in one case.
cover-over_customer = It is more than they may give one customer in 12 months.
cover-over_day = It is more than is left of their limit for today.
cover-over_week = It is more than is left of their limit for this week.
cover-over_month = It is more than is left of their limit for this month.
grant-part = ✂️ Careful: a request like this (case #{ $number }) was refused lately. This could be a part of it.
grant-part-back = ✂️ Careful: goodwill like this was given in this case (#{ $number }) and taken back. This could be a part of it.
grant-second-percent = 🔢 A percentage was granted in this case already. Nobody gives a second one alone.
grant-two = 👥 Two different people must say yes.
grant-two-more = 👥 Said yes already: { $who }. One more person must say yes.
ceiling-together = ➕ { $given } has been granted already in this case or to this customer. Together with that it is above the ceiling.
ceiling-none = ⚠️ The policy names no ceiling in { $currency }, so everything in this currency counts as above the ceilings. Whoever keeps the policy can add one.
usual-title = 🔎 *Cases like this one:*
usual-case = • #{ $number }: { $given ->
    [none] nothing given
   *[other] { $given }
}, { $outcome }
usual-range = Usually { $low } to { $high }.
usual-generous = ⚠️ This is far more than what is usual in such cases.
usual-mean = ⚠️ This is far less than what is usual in such cases.
grant-how = React with { $approve } to grant it or { $reject } to refuse it, or press a button. Nobody may decide their own request.
grant-how-retype = To grant it, press “{ button-grant_approve }” and type the amount again: for this much an emoji is not enough. { $reject } refuses. Nobody may decide their own request.
grant-granted = 🎁 *Granted:* { $terms }
grant-granted-by = { $own ->
    [yes] Given by { $by }, within their own limit.
   *[no] Asked by { $by }, granted by { $who }.
} The reply may speak of it now.
grant-owed = 📦 *Still to be handed over.* When the customer has it, press “{ button-grant_handed }”.
grant-handed = 📦 Handed over by { $who }, { $moment }.
grant-handed-note = Note: { $note }
grant-refused = ✋ *Refused:* { $terms }
grant-refused-by = Asked by { $by }, refused by { $who }. The reply must not speak of it.
grant-released = *Not used:* { $terms }
grant-released-by = It was not given, so it no longer counts against { $holder }’s limit.
grant-spent = 🎁 *Given:* { $terms }
grant-spent-by = It counts against { $holder }’s limits.
grant-promised = 🎁 *Promised:* { $terms }
grant-expired = ⌛ *Expired:* { $terms }
grant-expired-by = Nobody gave it in time, so it no longer counts against { $holder }’s limit. The reply must not speak of it; offer it again if the customer should still have it.
grant-reversed = ↩️ *Taken back:* { $terms }
grant-reversed-by = It had been given; { $back } took it back. It no longer counts against { $holder }’s limit.
grant-reversed-promised-by = It had been promised in the reply, but not handed over; { $back } took it back. It no longer counts against { $holder }’s limit.
grant-back-reason = Why it was taken back: { $reason }
grant-reason = Reason: { $reason }
grant-reason-none = not given

## Reminders

reminder-text = { $who } Case #{ $number } is waiting
reminder-title = { $n ->
    [1] 👋 { $who }, case *#{ $number }* is waiting for you.
    [2] ⏰ { $who }, case *#{ $number }* is still waiting. This is the second reminder.
   *[other] ⏰ { $who }, case *#{ $number }* is still waiting. This is reminder { $n }.
}
reminder-nobody = Nobody owns case *#{ $number }* yet. Who takes it?
reminder-also = For your information: { $who }
reminder-overdue = ⚠️ The first reply was due { $moment }.
reminder-open = No draft is ready. State the facts you have, so that a reply can be written.
reminder-drafted = Draft { $n } is waiting for approval.
reminder-approved = The reply is approved, but nobody has said that it is published.
reminder-replied = The reply is out. Has the author answered? If it is settled, close the case with its cause.
reminder-owed = 📦 Still to be handed over: { $terms }
reminder-asked = ⏳ { $who } has not decided yet: { $terms }
reminder-how = { $snooze } puts the reminder off.

## The end

summary-text = Case #{ $number } is closed
summary-title = 🏁 *Case #{ $number } is closed:* { $outcome }.
summary-cause = *Cause:* { $cause }
summary-by = *Closed by:* { $who }
summary-reason = *Reason:* { $reason }
summary-opened = *Opened:* { $moment }
summary-replied = *First reply:* { $moment } ({ $after } later)
summary-replied-none = *First reply:* none
summary-closed = *Closed:* { $moment } ({ $after } after opening)
summary-given = *Given:* { $terms }
summary-owed = *Granted, still to be handed over:* { $terms }
summary-given-none = *Given:* nothing
summary-next = What would stop this from happening again? Talk about it now, while you remember.

## Notes in the thread

note-reopened = 🔓 Case #{ $number } is open again. A new draft is on its way.
note-rejected_why = ❌ { $who } rejected draft { $n }. What should be different? Press “{ button-explain_rejection }”, and the next draft will heed it.
note-no_draft_for_language = 🌍 I do not know which language to answer in. Please choose it under “{ button-facts }”, and I will write a draft.
note-no_draft_in_language = 🌍 No draft in { $language }: I have no sentences of my own in it, and { $why }. Press “{ button-again }” once that is settled, or “{ button-write }”.
note-approval_withdrawn = ↩️ { $who } withdrew the approval of draft { $n }. Please do not publish it.
note-approved_again = ✅ { $owner }, draft { $n } is approved again. Please publish the text above.
note-approval_void = ⛔ { $owner }, the approval of draft { $n } no longer stands. Please do not publish it.
note-draft_deleted = 🗑️ { $owner }, the message with draft { $n } was deleted, so nobody can approve it any more. No other is posted until somebody asks: press “{ button-another }”.
note-author_again = 🔔 { $owner }, the author wrote again.
note-proof_missing = 🙏 Thank you for publishing it. Please add the link to the reply, so that others can find it.
note-proof_added = 🔗 The link to the published reply is stored. Thank you.
note-taken = 🙋 { $who } owns this case now.
note-snoozed = 💤 No reminders until { $moment }.
note-merged = 🧷 Case #{ $number } is about the same. It was closed; please go on here.
note-edited_kept = 📝 The facts changed. The text was written by a person, so it stays as it is: please check that it still fits, or ask for another draft.
note-grant_granted = 🎁 { $to }, { $who } said yes: { $terms }. The reply may speak of it now.
note-grant_refused = ✋ { $to }, { $who } said no: { $terms }. The reply must not speak of it.
note-grant_seconded = 👥 { $who } said yes: { $terms }. One more yes is needed; { $holder } is asked now.
note-grant_moved_up = ⏫ Nobody answered in time: { $terms }. { $holder } is asked now.
note-grant_expired = ⌛ { $owner }, this has expired: { $terms }. Nobody gave it in time. The reply must not speak of it.
note-grant_reversed = ↩️ { $owner }, { $who } took back: { $terms }. Reason: { $reason }

link-text = This is already case #{ $number }
link-title = This is already case *#{ $number }* ({ $status }). It was not opened again; it lives in { $channel }.

## Windows

modal-save = Save
modal-send = Send
modal-cancel = Cancel
modal-close = Close
modal-loading-title = One moment
modal-loading = One moment, please…
modal-notice-title = Please note
facts-title = Facts of the case
facts-intro = Say only what you have checked. The next draft is written from it. These lines may stand in the public reply, in your words; no names, addresses or private details.
facts-confirmed = What is true? One fact a line
facts-confirmed-hint = For example: The parcel left us two days late.
facts-unknowns = What do we not know yet? One a line
facts-unknowns-hint = The reply will ask about it.
facts-stage = What must the reply do?
facts-stage-hint = The next draft and its checks follow from it. When the author writes again, this is open again.
facts-fault = Whose fault was it?
facts-remedy = What do we do about it?
facts-remedy-hint = For example: We send a new jacket today.
facts-deadline = By when? The reply promises it
facts-language = Language of the reply
facts-language-auto = as detected: { $language }
facts-customer = Who is the customer?
facts-customer-hint = Name, account, e-mail address or customer number. Earlier goodwill is added up by it; left empty, by the name in the post.
facts-cut = ⚠️ What is stored in one of these fields is longer than { $n } characters and cannot be shown here. If you save, your words replace it.
goodwill-title = Offer goodwill
goodwill-intro = Within your own limit it is granted at once. Above it, I ask the person who may decide.
goodwill-kind = What do you offer?
goodwill-percent = Percent
goodwill-percent-hint = Only for a discount in percent. For example: 20
goodwill-amount = Amount or value
goodwill-amount-hint = For example 20.50 or 20 PLN; without a currency it is { $currency }. For a percentage: the most it may cost.
goodwill-base = Value of the order
goodwill-base-hint = Only for a discount in percent: what it is taken off. Not needed when the amount above says the most it may cost.
goodwill-what = What is the gift, or what is it for?
goodwill-what-hint = Needed for a gift. For example: a coffee voucher
goodwill-reason = Why?
retype-title = Type the amount again
retype-intro = You are about to grant *{ $terms }*. It costs *{ $cost }* at most. Please type that amount again, so that nothing is granted by accident.
retype-amount = Amount
retype-hint = For example: 200 EUR
handed-title = Handed over
handed-intro = Does the customer have it? *{ $terms }*
handed-note = How did they get it?
handed-hint = If you like: a tracking number, a voucher’s number, a date.
take-back-title = Take goodwill back
take-back-intro = *{ $terms }*: the customer will not get it, or it came back. The limit is free again; an approved reply that speaks of it must be approved anew.
take-back-reason = Why?
take-back-submit = Take back
close-title = Close the case
close-intro-unreplied = No reply was published, so please say why the case is closed.
close-outcome = How did it end?
close-cause = Why did it happen?
close-reason = Reason
close-reason-hint = Needed when no reply was published or the case is let go.
edit-title = Edit the reply
edit-intro = Your text becomes a new draft. Approvals given so far do not count for it.
write-intro = Your text becomes the draft. Language of the reply: { $language }.
edit-text = Reply
edit-text-part = Reply, piece { $n } of { $of }
edit-too-long = The text is too long to be edited in a window. Please ask for another draft and say that it must be shorter.
reject-title = Reject the draft
reject-reason = What should be different?
reject-hint = The next draft will heed it.
publish-title = The reply is published
publish-link = Link to the published reply
publish-hint = You may add it later, but please do.
answered-title = The author answered
answered-text = What did the author write?
answered-hint = Paste it exactly as it stands.
answered-link = Link to it
dismiss-title = Not a complaint
dismiss-reason = Why is it not a complaint?
same-title = Same as another case
same-number = Number of the other case
same-hint = For example: 142
override-title = Approve anyway
override-intro = These findings stand against the text. Your name and your reason are stored with the approval.
override-reason = Why may it be published all the same?
open-title = Open a case
open-text = The post, exactly as it was written
open-link = Link to the post
open-author = Name of the author
open-submit = Open

## Lists

list-text = Cases
list-title = { $n ->
    [one] *One open case*
   *[other] *{ $n } open cases*
}
list-mine-title = { $n ->
    [one] *One open case is yours*
   *[other] *{ $n } open cases are yours*
}
list-none = There is no open case. A good day!
list-mine-none = You own no open case. A good day!
list-page = Page { $page } of { $pages }. Next page: `{ $command }`
list-last-page = Page { $page } of { $pages }.
list-no-page = There is no page { $page }. The last one is { $pages }.
shown-where = The thread is in { $channel }.
shown-link = Open the thread
limits-text = What you may give
limits-title = *What you may give*
limits-title-of = *What { $who } may give*
limits-currency = *{ $currency }*
limits-none = You may give nothing on your own. Offer it all the same: the right person will be asked.
limits-none-of = Nothing on their own.
limits-kind = { $kind }: up to *{ $most }* at once
limits-case = In one case: up to *{ $amount }*{ $kind }
limits-customer = To one customer in 12 months: up to *{ $amount }*{ $kind }
limits-this-case = This case
limits-this-customer = This customer, 12 months
limits-this-nobody = This customer (author not known, so only this case counts)
limits-this-day = Today
limits-this-week = This week
limits-left = `{ $bar }` { $period }: *{ $left }* of { $amount } left{ $used ->
    [none] {""}
   *[other] {" "}({ $spent } given, { $reserved } set aside)
}
limits-since = Valid from { $moment }
limits-until = Valid until { $moment }
limits-over-since = Not valid any more since { $moment }
limits-nobody = I do not know this person: { $word }. Write it like `/case limits @ann`.
limits-over = Need more? Offer it all the same: the person who may decide will be asked.
limits-change-title = Change limits
limits-change-intro = What { $who } may give, in { $currency }. Lower limits hold at once; a higher one needs another admin’s yes and counts only for later requests.
limits-change-how = For another currency write it after the name: `/case limits @ann PLN`.
limits-change-currency = Currency of these limits
limits-change-kind = { $kind } at once
limits-change-case = In one case
limits-change-customer = To one customer in 12 months
limits-change-day = In a day
limits-change-week = In a week
limits-change-month = In a month
limits-change-amount-hint = Empty or 0: none of it.
limits-change-percent-hint = In per cent, alone only once in a case. Empty or 0: none of it.
limits-change-single-hint = Empty: no more than the largest amount at once{ $amount ->
    [none] .
   *[other] , now { $amount }.
}
limits-change-span-hint = Empty: no limit.
limits-change-of = Which kind?
limits-change-all = All kinds together
limits-change-alone-hint = Empty: no limit for this kind alone.
limits-change-besides = These hold beside them: { $limits }
limits-change-carried = ✏️ Changed before, and saved together with these: { $limits }
limits-change-full = So many changes do not fit into one window. Please save them first, then choose the next kind.
limits-change-none = none
limits-other-currency = These limits are in { $currency }. Write this amount in { $currency }, or choose the other currency above.
limits-changed = The new limits of { $who } hold from now on.
limits-waits = This gives { $who } more, so another admin must say yes. I asked { $admins }. Until then no limit rises.
limits-lowered-too = What you lowered holds from now on.
limits-waits-nobody = This gives { $who } more, so another admin must say yes, but I know of no other admin. It waits in `/case limits pending`.
limits-confirmed = Confirmed. The new limits of { $who } hold from now on, for later requests.
limits-turned-down = Turned down. The limits of { $who } stay as they are.
limits-news-asked = { $by } wants higher limits for { $who }. Do you confirm them?
limits-news-lowered = { $by } lowered the limits of { $who }. They hold from now on.
limits-news-confirmed = { $second } confirmed the new limits of { $who } that { $by } wanted. They hold from now on, for later requests.
limits-news-turned_down = The higher limits of { $who } that { $by } wanted were turned down. Nothing has changed.
limits-news-before = Before
limits-news-after = After
limits-pending = Limits that wait for a yes
limits-pending-none = No change of limits is waiting.
limits-pending-line = { $by } wants higher limits for { $who }.
report-text = Goodwill in { $month }
report-title = *Goodwill in { $month }*
report-none = { $month }: nothing was given or set aside.
report-total = *{ $currency }: { $given } given*, { $reserved } set aside ({ $n ->
    [one] { $n } grant
   *[other] { $n } grants
})
report-person = *By person*
report-kind = *By kind*
report-cause = *By cause*
report-row = `{ $bar }` { $name }: *{ $amount }* ({ $n })
report-cause-unknown = not known yet
report-bad-month = I do not know the month “{ $word }”. Write it like 2026-10.
report-csv-how = `/case goodwill { $month } csv` sends you the whole table as a file.
report-csv-coming = The table comes to you as a file, by direct message.
report-csv-failed = The file could not be sent ({ $code }). Try again in a moment; if it happens again, tell an admin.
report-chart = Goodwill by person, { $currency }
report-chart-given = given
report-chart-reserved = set aside
report-column-date = Date
report-column-case = Case
report-column-grant = Grant
report-column-person = Person
report-column-kind = Kind
report-column-cause = Cause
report-column-state = State
report-column-amount = Amount
report-column-currency = Currency

edits-text = Edits in { $month }
edits-title = *What people changed in drafts, { $month }*
edits-title-brand = *What people changed in drafts of { $brand }, { $month }*
edits-coming = I am reading the replies ({ $n }); the summary follows in a moment.
edits-none = { $month }: no reply was published.
edits-unchanged = Nothing was changed before approval.
edits-counts = *{ $n ->
    [one] { $n } reply
   *[other] { $n } replies
} published*: { $drafted } as drafted, { $edited } after edits, { $unaided } written without a draft
edits-first = Only the first { $n } cases of the month were looked at.
edits-parts = *Where it was changed* (replies)
edits-rules = *What the check had found in the draft, and no longer in the reply* (replies)
edits-removed = *Taken out most often* ({ $language })
edits-added = *Put in most often* ({ $language })
edits-row = { $what } ({ $n })
edits-quote = “{ $text }”
edits-nothing-common = No wording was changed in more than one reply.
edits-how = “…” stands for names, numbers, amounts and times. What is changed again and again belongs in the playbook or the instructions: show this to whoever looks after them.
edits-rule-R15 = It was in the wrong language.
edits-rule-R16 = It was too long for its platform.
edits-part-greeting = Greeting
edits-part-apology = Apology
edits-part-content = What happened and what we do
edits-part-offer = Offer
edits-part-deadline = By when
edits-part-question = Question
edits-part-handoff = Request to write in private
edits-part-closing = Closing and signature

help-text = How to use the bot
help-unknown = I do not know the word “{ $word }”. This is what you can say:
help-title = *What you can say*
help-open = `/case open The jacket came without a zip. https://example.com/review/1`: opens a case
help-list = `/case list`: all open cases (`/case list 2`: the second page)
help-mine = `/case mine`: your open cases
help-show = `/case show 142`: one case
help-limits = `/case limits`: what you may give, and what is left of it; admins: `/case limits @ann` changes another’s limits, `/case limits pending` shows what waits
help-goodwill = `/case goodwill`: what was given this month, by person, kind and cause (`/case goodwill 2026-10`: another month; with `csv` at the end: a file)
help-edits = `/case edits`: what was changed in drafts before they were approved this month (`/case edits 2026-10`: another month)
help-help = `/case help`: this page
help-else = You can also forward a post into the cases channel, use “Open a case” in a message’s menu, or mention me with the text.

## Home

home-title = *Hello! Here are the complaints that need you.*
home-mine = *Your open cases*
home-mine-none = You own no open case. A good day!
home-waiting = *Waiting for your decision*
home-waiting-none = Nothing is waiting for you.
home-waiting-row = { $link } · draft { $n }
home-waiting-grant = { $link } · goodwill: { $terms }
home-begin = *How to begin:* forward a negative post into the cases channel. I open a case, write a draft in the author’s language, and remind you until it is closed.

## Refusals

no-nothing_to_read = There is nothing to read in this message. Forward one that has text, or use `/case open` with the text.
no-already_a_case = This post is already a case{ $number ->
    [none] {""}
   *[other] : #{ $number }
}. Please go on there.
no-no_such_case = There is no such case{ $number ->
    [none] {""}
   *[other] : #{ $number }
}. `/case list` shows the open ones.
no-wrong_status = That is not possible now{ $status ->
    [none] {""}
   *[other] {" "}(the case is { $status })
}. The card says what comes next.
no-stale = The case has changed in the meantime. Please look at the newest message and try again.
no-no_such_revision = There is no such draft in this case. Please use the newest one.
no-old_revision = This draft no longer counts. Please look at the newest one in the thread.
no-other_text = The text is not the one you saw. Please read it again before you approve it.
no-not_a_member = Only full members of this workspace can do that. Please ask a colleague.
no-unknown_person = Slack does not say at the moment who you are, so nothing was done. Please try again in a minute.
no-not_an_approver = Whether a reply goes out is for the approvers to say, so your yes or no does not count here. Please ask { $who ->
    [none] one of the approvers
   *[other] { $who }
}.
no-own_text = You wrote this text yourself, so somebody else must approve it. Please ask another approver.
no-findings_stand = Findings stand against this text. Edit it, or press “{ button-approve_anyway }” and say why.
no-money_stands = The text offers what nobody has granted, or what must not be offered there. Offer it as goodwill first, or edit the text. No reason can replace that.
no-not_in_public = This platform allows no offers in a public reply. Take the offer out of the text: it belongs in a private message.
no-already_approved = This draft is approved already. Nothing more is needed from you.
no-not_on_a_draft = This emoji counts only on the draft itself, because a yes belongs to one exact text. Please react on { $link ->
    [none] the draft’s message
   *[other] <{ $link }|the draft’s message>
}.
no-not_your_approval = Only the person who gave this approval can take the reaction back. An approver or the owner can press “{ button-withdraw }”.
no-nothing_approved = Nothing is approved yet. Please approve a draft first.
no-already_published = The reply is already published, so this can no longer be changed. If it must be corrected, ask for another draft.
no-not_a_link = This is not a web address. Please paste one that begins with https://
no-empty_reply = The reply is empty or far too long. Please write between 1 and 12,000 characters.
no-same_text = Nothing has changed in the text. Change it, or close the window.
no-bad_amount = This amount cannot be read. Please write it like 20 or 20.50.
no-bad_terms = { $problem ->
    [none] Something is missing in the offer. Please fill in what you offer and how much it is.
   *[other] { $problem }
}
no-nobody_can_grant = Nobody may grant that much. Please offer less, or ask an admin to raise a limit.
no-two_needed = { $who ->
    [none] For this much two others must say yes, and not two people may.
   *[other] For this much two others must say yes, and only { $who } may.
} Please offer less, or ask an admin to give somebody else a higher limit.
no-no_such_grant = There is no such offer of goodwill in this case.
no-grant_decided = This has already been decided. Look at the newest message about it.
no-not_your_grant = Somebody else was asked to decide this, or your limit does not cover it.
no-own_request = You asked for this yourself, so somebody else must decide it.
no-over_budget = That is more than is left of your limit. `/case limits` shows what is left.
no-said_yes_already = You said yes to this already. Now a second, different person must decide.
no-retype_needed = For this much an emoji is not enough. Please press “{ button-grant_approve }” under the message and type the amount again.
no-retyped_other = This is not the amount that it costs at most. Look at it again and type exactly that amount, or leave it.
no-quid_pro_quo = Goodwill must not depend on a review being changed, deleted or written: 16 CFR 465 and { $rule ->
    [none] the platforms’ rules
   *[other] “{ $rule }”
} forbid it. Please offer it without any condition.
no-nothing_to_hand_over = There is nothing to hand over: it is a discount, or it does not stand. Look at the newest message about it.
no-handed_over_already = It is noted already that the customer has it. Nothing more is needed.
no-not_handed_over = Goodwill is still to be handed over. Give it and press “{ button-grant_handed }”, or take it back; then close the case.
no-nothing_to_take_back = There is nothing to take back: this goodwill does not stand. Look at the newest message about it.
no-not_an_admin = Only admins can do that. Please ask one of them.
no-same_limits = These limits are in force already. Change an amount, or close the window.
no-second_admin_needed = A higher limit must be confirmed by another admin: not by who proposed it, nor by whose limit it is.
no-change_decided = This change of limits has been decided already. `/case limits` shows what is in force.
no-already_yours = You own this case already.
no-in_the_past = That moment has passed. Please choose a later one.
no-reason_needed = Please say why.
no-cause_needed = Please choose the cause.
no-unknown_cause = This cause is not in your team’s list. Please choose one from the list.
no-not_replied = No reply has been published. Publish it first, or choose another outcome and say why.
no-no_other_case = { $number ->
    [none] Please give the number of another case, such as 142.
   *[other] There is no other case #{ $number }. “/case list” shows the numbers.
}
no-not_due = It is not time for this yet.
nothing-stored = Something went wrong, and nothing was stored. Please try again.

money-empty = Please write an amount.
money-not_a_number = This is not a number. Write it like 20 or 20.50.
money-foreign_digits = Please use the digits 0 to 9.
money-negative = It must be more than zero, without a minus.
money-zero = It must be more than zero.
money-ambiguous = I cannot tell whether this is thousands or cents. Write it like 1000 or 1000.50, with one comma or point only.
money-too_precise = There are too many decimals. Write it like 20.50.
money-too_large = This is too large.
money-over_hundred = It cannot be more than 100%.
money-unknown_currency = I do not know this currency. Use its code, for example EUR or PLN.
money-extra_text = There is something beside the number. Write only the amount, like 20.50 or 20 EUR.
terms-problem-percent_missing = Please say how many percent.
terms-problem-percent_unexpected = Leave this empty: what you offer is not a percentage.
terms-problem-cost_unknown = Please give the value of the order, or the most the discount may cost: otherwise nobody knows what it costs.
terms-problem-amount_missing = Please say how much it is worth.
terms-problem-not_positive = It must be more than zero.
terms-problem-what_missing = Please say what the gift is.
terms-problem-two_currencies = The value of the order and the most the discount may cost must be in one currency.
terms-problem-unknown_kind = There is no such kind of goodwill any more. Please choose another.
answer-picture = 🖼️ I cannot read pictures, so this opened no case. Please give me the words of the post: `/case open` with the text, or a forwarded message that has it.
answer-opened = Case *#{ $number }* is open in { $channel }. A draft reply follows there in a moment.

## When Slack does not take a message

trouble = ⚠️ Case #{ $number } waits: I cannot post to { $place }. { $advice }
trouble-archived = The channel is archived. Please unarchive it; what waits is then posted by itself.
trouble-absent = I am not in that channel. Please type “/invite” and my name there; what waits is then posted by itself.
trouble-forbidden = The channel does not let me post. Please let apps post there; what waits is then posted by itself.
trouble-person = Slack does not let me write to this person. Please ask them yourself, or name somebody else in the policy.
trouble-other = Slack refuses it ({ $code }). Please ask whoever runs the bot to look into its log.
trouble-ledger = ⚠️ The goodwill ledger does not add up; places found: { $n }. Please ask whoever runs the bot to run “amends ledger verify”, which names each of them.
trouble-group = ⚠️ I cannot read the user group { $group } ({ $code }), so nobody has its limits. Please let the app read user groups, or name other people in the policy.
