"""What the sandbox and the database say at the end; never what the bot believes."""

from bot.simulator import judge
from bot.simulator.judge import Verdict
from storage.engine import is_sqlite
from storage.store import Store


def judged(url, seed, policy):
    """Nothing twice, the money and the yeses right, the file whole, nobody forgotten."""
    verdict = Verdict()
    store = Store.open(url, read_only=True)
    try:
        judge.judge_messages(seed, None, (), verdict)
        store.run_now(lambda tx: judge.judge_money(tx, policy, verdict))
        store.run_now(lambda tx: _judge_storage(tx, url, seed, verdict))
        store.run_now(lambda tx: judge.judge_liveness(tx, verdict))
        store.run_now(lambda tx: judge.judge_authority(tx, seed, policy, verdict))
    finally:
        store.close()
    return verdict.lines()


def _judge_storage(tx, url, seed, verdict):
    """The file whole, where there is one, and the audit trail unbroken."""
    if is_sqlite(url):
        judge.judge_file(tx, seed, verdict)
    elif problem := tx.chain_problem(seed.workspace.team_id):
        verdict.corrupt.append(f"the trail at {problem.seq}: {problem.problem}")


def left_over(store):
    """Work that is not done yet."""
    return store.run_now(judge.left_over)
