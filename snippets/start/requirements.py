"""What the packages say of themselves: the oldest Python, and the extras that jax[...] knows."""

import re
from importlib.metadata import metadata, requires


def oldest_minor(name: str) -> int:
    """The N of the 3.N from which on pip installs this package."""
    found = re.fullmatch(r">=3\.(\d+)(\.0)?", str(metadata(name)["Requires-Python"]))
    assert found is not None, metadata(name)["Requires-Python"]
    return int(found[1])


def brings(name: str) -> set[str]:
    """What pip installs along with this package, extras left out."""
    needed = [line for line in requires(name) or [] if "extra ==" not in line]
    return {re.split(r"[ <>=!~;\[]", line)[0] for line in needed}


def main() -> None:
    extras = set(metadata("jax").get_all("Provides-Extra") or [])
    assert {"cuda12", "cuda13", "rocm7-local", "tpu"} <= extras
    assert not {"gpu", "metal", "ascend"} & extras
    print(f"torch_python_3: {oldest_minor('torch')}")
    print(f"jax_python_3: {oldest_minor('jax')}")
    print(f"jaxlib_python_3: {oldest_minor('jaxlib')}")
    print(f"jax_brings_jaxlib_and_numpy: {len({'jaxlib', 'numpy'} & brings('jax'))}")
    print(f"torch_brings_numpy: {len({'numpy'} & brings('torch'))}")
    print(f"jax_brings_flax_or_optax: {len({'flax', 'optax'} & brings('jax'))}")
    print(f"flax_brings_optax_and_orbax: {len({'optax', 'orbax-checkpoint'} & brings('flax'))}")
    print("extras:", *sorted(extras - {"ci", "k8s", "minimum-jaxlib", "xprof"}))


if __name__ == "__main__":
    main()
