"""What the sandbox and the database say at the end; never what the bot believes."""

from bot.simulator import judge
from bot.simulator.judge import Verdict
from storage.store import Store


def judged(url, seed, policy):
    """Nothing twice, the money and the yeses right, the file whole, nobody forgotten."""
    verdict = Verdict()
    store = Store.open(url, read_only=True)
    try:
        judge.judge_messages(seed, None, (), verdict)
        store.run_now(lambda tx: judge.judge_money(tx, policy, verdict))
        store.run_now(lambda tx: judge.judge_file(tx, seed, verdict))
        store.run_now(lambda tx: judge.judge_liveness(tx, verdict))
        store.run_now(lambda tx: judge.judge_authority(tx, seed, policy, verdict))
    finally:
        store.close()
    return verdict.lines()


def left_over(store):
    """Work that is not done yet."""
    return store.run_now(judge.left_over)
