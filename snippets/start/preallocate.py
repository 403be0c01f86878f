"""What JAX tells the plugin of an NVIDIA GPU: of these spellings, three keep it from preallocating."""

import os
from unittest import mock

from jaxlib import xla_client


def told(**variables: str) -> dict[str, object]:
    """The options that JAX would pass on, were these variables set."""
    with mock.patch.dict(os.environ, variables):
        return dict(xla_client.generate_pjrt_gpu_plugin_options())


def preallocates(spelling: str) -> bool:
    return bool(told(XLA_PYTHON_CLIENT_PREALLOCATE=spelling)["preallocate"])


def main() -> None:
    heeded, ignored = ("false", "False", "0"), ("FALSE", "no", "off")
    share = told(XLA_CLIENT_MEM_FRACTION=".25")["memory_fraction"]
    by_old_name = told(XLA_PYTHON_CLIENT_MEM_FRACTION=".25")["memory_fraction"]
    assert "preallocate" not in told() and "memory_fraction" not in told()
    assert not any(map(preallocates, heeded))
    assert all(map(preallocates, ignored))
    print(f"spellings_heeded: {len(heeded)}")
    print(f"spellings_ignored: {len(ignored)}")
    print(f"share_asked_for: {share}")
    print(f"share_by_old_name: {by_old_name}")


if __name__ == "__main__":
    main()
