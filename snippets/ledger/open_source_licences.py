"""Both are open source: the licence that each package declares, PyTorch's among those of what it carries along."""

from importlib.metadata import metadata


def declared(package: str) -> str:
    about = metadata(package)
    return " ".join(about.get_all("License", []) + about.get_all("License-Expression", []))


def main() -> None:
    torch_is_bsd = "BSD-3-Clause" in declared("torch")
    jax_is_apache = "Apache-2.0" in declared("jax")
    assert torch_is_bsd and jax_is_apache
    print(f"torch_is_bsd: {int(torch_is_bsd)}")
    print(f"jax_is_apache: {int(jax_is_apache)}")


if __name__ == "__main__":
    main()
