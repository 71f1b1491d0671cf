"""A draft and a triage as a good model answers them, and what asks for them."""

from tests.prompts.cases import THURSDAY, a_case, a_policy

SPAN = "by Friday, 20 November, 16:00"
DRAFT = {
    "reply": f"Hello, we are sorry that your fridge is late. It will be with you {SPAN}. Which floor do you live on?",
    "translation": "",
    "promise": f"Deliver the fridge {SPAN}",
    "deadline_span": SPAN,
    "offer": "",
}
TRIAGE = {
    "language": "en",
    "severity": "significant",
    "grievances": [{"summary": "no fridge for nine days", "quote": "the fridge is still not here"}],
    "claims": [{"summary": "waiting for nine days", "quote": "Nine days and the fridge is still not here."}],
    "attempts": [{"summary": "phoned four times, nobody called back", "quote": "I phoned four times"}],
    "emotions": ["anger"],
    "wants": "the fridge",
    "questions": ["Where is the fridge?"],
    "suggested_fault": "ours",
    "suggested_cause": "logistics",
}
REVIEW = {
    "findings": [
        {"about": "empty", "quote": "It will be with you", "grievance": "", "why": "says nothing of the calls"},
        {"about": "unanswered", "quote": "", "grievance": "G2", "why": "the four calls are not mentioned"},
    ]
}


async def drafted(writer, case=None):
    return await writer.draft(case or a_case(), a_policy(), THURSDAY)
