"""The package jax holds Python only; jaxlib holds the compiled files and the client that runs programs."""

from importlib.metadata import files
from pathlib import PurePath

import jax
import jax.numpy as jnp
from jaxlib import version

compiled_suffixes = {".so", ".pyd", ".dylib", ".dll"}


def compiled_files(package: str) -> list[PurePath]:
    """Shared libraries that a package brings."""
    return [file for file in files(package) or () if file.suffix in compiled_suffixes]


def main() -> None:
    assert version.__version__
    program = jax.jit(jnp.sin).lower(1.0).compile()
    runner = type(program.runtime_executable()).__module__
    assert not compiled_files("jax") and compiled_files("jaxlib")
    assert runner.split(".")[0] == "jaxlib"
    print(f"compiled_files_in_jax: {len(compiled_files('jax'))}")
    print(f"jaxlib_has_compiled_files: {int(bool(compiled_files('jaxlib')))}")
    print(f"program_is_of_jaxlib: {int(runner.startswith('jaxlib'))}")


if __name__ == "__main__":
    main()
