"""Whatever the process around the library is like, the same document gives the same answer."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import paktmodel

# One host of each sort in the quick run: each is a process of its own.
pytestmark = pytest.mark.quick(cases=1)

SOURCE = str(Path(paktmodel.__file__).parents[1])

# What a document gives, and what a faulty one is refused with.
ANSWER = """
import hashlib, json, sys
from datetime import date
import paktmodel as pm

def answer():
    plan = pm.catalog.load("uppsala-1000-fler")
    data = pm.dumps(plan)
    document = json.loads(data)
    document["plan"]["title"] = None
    document["plan"]["unknown"] = document["plan"]["titel"] = 1
    document["plan"]["areas"][0]["code"] = "one"
    refusals = []
    for faulty in (json.dumps(document, indent=1), b"[" * 10_000, data[:-5], data + b"\\xff"):
        try:
            pm.loads(faulty, pm.Plan)
        except pm.InvalidDocument as refusal:
            refusals += [str(refusal), refusal.text("sv")]
    store = pm.read_csv("indicator,period,part,value\\n1.2,2023,total,70.9\\n1.2,2024,women,73.85\\n", plan)
    again = pm.loads(data, pm.Plan)
    months = [f"2024-M{month:02}" for month in range(1, 13)]
    shares = {"numerator": range(40, 52), "denominator": [90] * 12}
    shown = pm.read_columns({"indicator": ["2.2"] * 12, "period": months, **shares}, plan)
    followed = pm.follow_up(plan, shown, as_of=date(2025, 3, 31))
    refusals += [str([*followed.table("sv").rows()]), *(repr(one.significance) for one in followed.verdicts)]
    told = [data, pm.dumps(again), pm.dumps(store), *refusals, plan == again, hash(plan) == hash(again)]
    return hashlib.sha256(repr(told).encode("utf-8", "surrogatepass")).hexdigest()
"""


def output_of(script, *options, **environment):
    """What a fresh interpreter prints; the time is protection against one that never ends."""
    done = subprocess.run(
        [sys.executable, *options, "-c", script],
        env={
            **{name: held for name, held in os.environ.items() if name != "PYTHONHASHSEED"},
            "PYTHONPATH": SOURCE,
            **environment,
        },
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@pytest.fixture(scope="module")
def usual():
    return output_of(f"{ANSWER}\nprint(answer())", PYTHONHASHSEED="0")


@pytest.mark.feature("O2")
@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONHASHSEED": "1"},
        {"PYTHONHASHSEED": "4294967295"},
        {"TZ": "Pacific/Kiritimati"},
        {"TZ": "America/St_Johns", "PYTHONHASHSEED": "random"},
        {"LC_ALL": "C", "LANG": "C"},
        {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "PYTHONUTF8": "0"},
        {"PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "LC_ALL": "POSIX", "PYTHONIOENCODING": "utf-8"},
    ],
    ids=lambda environment: " ".join(f"{name}={held}" for name, held in environment.items()),
)
def test_nothing_changes_in_another_environment(usual, environment):
    assert output_of(f"{ANSWER}\nprint(answer())", **environment) == usual


@pytest.mark.parametrize("options", [("-O",), ("-OO",), ("-X", "dev"), ("-X", "utf8=0"), ("-I",)])
def test_nothing_changes_with_another_way_of_running_python(usual, options):
    script = f"import sys\nsys.path.insert(0, {SOURCE!r})\n{ANSWER}\nprint(answer())"

    assert output_of(script, *options) == usual


@pytest.mark.parametrize(
    "context",
    [
        "Context(prec=1, rounding=ROUND_UP)",
        "Context(prec=3, rounding=ROUND_CEILING, Emin=-1, Emax=1, clamp=1)",
        "Context(prec=5, traps=[Inexact, Rounded, Subnormal, FloatOperation, Clamped])",
    ],
)
def test_nothing_changes_with_the_decimal_context_of_a_host(usual, context):
    script = (
        f"from decimal import *\nsetcontext({context})\nDefaultContext.prec = 2\n{ANSWER}\nprint(answer())"
    )

    assert output_of(script) == usual


@pytest.mark.parametrize(
    "setting",
    [
        "import locale\ntry:\n    locale.setlocale(locale.LC_ALL, '')\nexcept locale.Error:\n    pass",
        "import gc; gc.disable()",
        "import gc; gc.set_threshold(1)",
        "sys.setrecursionlimit(200_000)",
        "sys.setrecursionlimit(400)",
        "sys.set_int_max_str_digits(0)",
        "sys.set_int_max_str_digits(640)",
        "sys.setswitchinterval(1e-6)",
        "import warnings; warnings.simplefilter('error')",
    ],
)
def test_nothing_changes_with_a_setting_of_a_host(usual, setting):
    assert output_of(f"import json, sys\n{setting}\n{ANSWER}\nprint(answer())") == usual


@pytest.mark.soak
@pytest.mark.feature("O2")
def test_sixty_four_threads_on_the_first_call_agree(usual):
    """All begin at once in a fresh process, so they race for every import and every cache."""
    script = f"""
{ANSWER}
import sys, threading

sys.setswitchinterval(1e-6)
start, answers = threading.Barrier(64), []

def run():
    start.wait()
    try:
        answers.append(answer())
    except BaseException as broken:
        answers.append(repr(broken))

threads = [threading.Thread(target=run) for _ in range(64)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(answers), *sorted(set(answers)))
"""
    assert output_of(script) == f"64 {usual}"
