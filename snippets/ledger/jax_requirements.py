"""What pip reads: JAX asks for Python 3.11, NumPy, SciPy and jaxlib; a GPU or TPU is an extra of its own."""

from importlib.metadata import metadata, requires

import jax
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet


def main() -> None:
    needs = [Requirement(line) for line in requires("jax") or ()]
    always = {need.name for need in needs if need.marker is None}
    extras = set(metadata("jax").get_all("Provides-Extra") or ())
    pythons = SpecifierSet(metadata("jax")["Requires-Python"])
    oldest = next(minor for minor in range(100) if f"3.{minor}.0" in pythons)
    plugins = {need.name for need in needs if "plugin" in need.name or need.name == "libtpu"}
    home = metadata("jax")["Home-page"]
    assert oldest > 6 and home == "https://github.com/jax-ml/jax"
    assert always == {"jaxlib", "ml_dtypes", "numpy", "opt_einsum", "scipy"}
    assert {"cuda12", "cuda13", "tpu"} <= extras and plugins and not plugins & always
    assert metadata("jax")["Version"] == jax.__version__
    print(f"python_minor: {oldest}")
    print(f"needs_numpy: {int('numpy' in always)}")
    print(f"needs_scipy: {int('scipy' in always)}")
    print(f"needs_jaxlib: {int('jaxlib' in always)}")
    print(f"packages_needed: {len(always)}")
    print(f"home_is_jax_ml: {int('jax-ml/jax' in home)}")
    print(f"accelerators_needed: {len(plugins & always)}")
    print(f"accelerator_extras: {len({'cuda12', 'cuda13', 'tpu'} & extras)}")


if __name__ == "__main__":
    main()
