# /// script
# [tool.verified]
# data = [
#   "snippets/benchmarks/records/intel-xeon-2.80ghz-2-cores-linux/attention.json",
#   "snippets/benchmarks/records/intel-xeon-2.80ghz-2-cores-linux/cnn_step.json",
#   "snippets/benchmarks/records/intel-xeon-2.80ghz-2-cores-linux/convolution.json",
#   "snippets/benchmarks/records/intel-xeon-2.80ghz-2-cores-linux/data_loading.json",
#   "snippets/benchmarks/records/intel-xeon-2.80ghz-2-cores-linux/elementwise_chain.json",
#   "snippets/benchmarks/records/intel-xeon-2.80ghz-2-cores-linux/embedding.json",
#   "snippets/benchmarks/records/intel-xeon-2.80ghz-2-cores-linux/hessian.json",
#   "snippets/benchmarks/records/intel-xeon-2.80ghz-2-cores-linux/how_to_lie.json",
#   "snippets/benchmarks/records/intel-xeon-2.80ghz-2-cores-linux/import_time.json",
#   "snippets/benchmarks/records/intel-xeon-2.80ghz-2-cores-linux/matrix_product.json",
#   "snippets/benchmarks/records/intel-xeon-2.80ghz-2-cores-linux/mlp_step_large.json",
#   "snippets/benchmarks/records/intel-xeon-2.80ghz-2-cores-linux/mlp_step_small.json",
#   "snippets/benchmarks/records/intel-xeon-2.80ghz-2-cores-linux/ode.json",
#   "snippets/benchmarks/records/intel-xeon-2.80ghz-2-cores-linux/optimizer_step.json",
#   "snippets/benchmarks/records/intel-xeon-2.80ghz-2-cores-linux/peaks.json",
#   "snippets/benchmarks/records/intel-xeon-2.80ghz-2-cores-linux/per_sample_gradients.json",
#   "snippets/benchmarks/records/intel-xeon-2.80ghz-2-cores-linux/recompile.json",
#   "snippets/benchmarks/records/intel-xeon-2.80ghz-2-cores-linux/recurrent.json",
#   "snippets/benchmarks/records/intel-xeon-2.80ghz-2-cores-linux/reduction.json",
#   "snippets/benchmarks/records/intel-xeon-2.80ghz-2-cores-linux/tiny_operations.json",
# ]
# ///
"""Two runs of every benchmark on one machine: how many of their ratios agree."""

import json
import math
from pathlib import Path
from statistics import fmean, median, stdev
from typing import Any

RECORDS = Path(__file__).parent / "records" / "intel-xeon-2.80ghz-2-cores-linux"
T = {3: 4.303, 4: 3.182}  # Student's t for 95 %, by the number of processes
SUREST = math.log1p(0.01)  # no ratio is taken to be surer than 1 %


def ratio(variants: dict[str, Any], name: str, baseline: str) -> tuple[float, float]:
    """Logarithm of the ratio of times, and half the width of its interval."""
    both = zip(variants[name]["rounds"], variants[baseline]["rounds"], strict=True)
    logs = [median(math.log(a / b) for a, b in zip(*rounds, strict=True)) for rounds in both]
    half = T[len(logs)] * stdev(logs) / math.sqrt(len(logs))
    return fmean(logs), max(half, SUREST)


def last_runs(file: Path) -> list[dict[str, Any]]:
    """The variants in the last two runs of the same program with the same versions, or in the only one."""
    runs = json.loads(file.read_text(encoding="utf-8"))["runs"]
    alike = [
        run for run in runs if all(run[key] == runs[-1][key] for key in ("inputs", "versions"))
    ]
    return [run["variants"] for run in alike[-2:]]


def main() -> None:
    """Compare the last two runs, ratio by ratio."""
    agreeing, differences = [], {}
    for file in sorted(RECORDS.glob("*.json")):
        one, *others = last_runs(file)
        if not others:
            continue
        (other,) = others
        baseline, *names = one
        for name in names:
            (a, half_a), (b, half_b) = ratio(one, name, baseline), ratio(other, name, baseline)
            agreeing.append(abs(a - b) <= min(half_a, half_b))
            differences[f"{file.stem}: {name} over {baseline}"] = math.expm1(abs(a - b))
    far = sorted((x, name) for name, x in differences.items() if x > 0.15)
    print(f"ratios: {len(agreeing)}")
    print(f"each_in_the_others_interval: {100 * fmean(agreeing):.0f} %")
    print(f"median_difference: {100 * median(differences.values()):.1f} %")
    print(f"differing_by_over_15_percent: {len(far)}")
    for x, name in reversed(far[-8:]):
        print(f"  {name} ({x:.0%})")


if __name__ == "__main__":
    main()
