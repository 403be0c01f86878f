"""PyTorch's side of every workload: numbers of a tensor, and which operators took the time of a step."""

from collections.abc import Callable

import torch
from torch.profiler import ProfilerActivity, profile


def numbers(tensor: torch.Tensor) -> list[float]:
    """At most 64 numbers of a tensor of any shape, evenly spread, as floats."""
    flat = tensor.detach().reshape(-1)
    # An odd stride: an even one would meet the same column or channel again and again.
    return [float(x) for x in flat[:: len(flat) // 64 | 1][:64]]


def operators(step: Callable[[], object]) -> Callable[[], str]:
    """A function that tells the three operators with most time of their own in a step."""

    def code() -> str:
        with profile(activities=[ProfilerActivity.CPU]) as seen:
            step()
        rows = sorted(seen.key_averages(), key=lambda row: row.self_cpu_time_total, reverse=True)
        total = sum(row.self_cpu_time_total for row in rows) or 1.0
        return ", ".join(
            f"{row.key} {row.count}x ({row.self_cpu_time_total / total:.0%})" for row in rows[:3]
        )

    return code
