"""JAX's side of every workload: numbers of an array, and what XLA made of a compiled step."""

import re
from collections import Counter
from collections.abc import Callable
from typing import Any

import jax

WITHOUT_YNNPACK = {"xla_cpu_experimental_ynn_fusion_type": ""}
"""For `jax.jit(f, compiler_options=...)`: XLA gives no operation to the YNNPACK library."""


def numbers(array: jax.Array) -> list[float]:
    """At most 64 numbers of an array of any shape, evenly spread, as floats."""
    flat = array.reshape(-1)
    # An odd stride: an even one would meet the same column or channel again and again.
    return [float(x) for x in flat[:: len(flat) // 64 | 1][:64]]


def program(function: Any, *arguments: Any) -> Callable[[], str]:
    """A function that tells which instructions the compiled program of `jax.jit(f)` consists of."""

    def code() -> str:
        text = function.lower(*arguments).compile().as_text()
        calls = re.findall(r'(?:custom_call_target=|"kind":)"([^"]+)"', text)
        entry = text.partition("\nENTRY ")[2]  # what is fused is listed above it
        kinds = re.findall(r"^  (?:ROOT )?\S+ = \S+ ([a-z-]+)\(", entry, re.MULTILINE)
        work = [kind for kind in kinds if kind not in ("parameter", "constant", "tuple", "bitcast")]
        told = [*calls, *(kind for kind in work if kind != "custom-call")]
        return ", ".join(f"{name} {count}x" for name, count in Counter(told).most_common(6))

    return code
