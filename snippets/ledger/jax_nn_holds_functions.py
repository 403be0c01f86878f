"""jax.nn holds functions and no classes: a layer that keeps its parameters comes from another package."""

import inspect

import jax
import torch


def classes(module: object) -> list[type]:
    public = (getattr(module, name) for name in dir(module) if not name.startswith("_"))
    return [found for found in public if inspect.isclass(found)]


def main() -> None:
    in_jax = classes(jax.nn)
    in_torch = [found for found in classes(torch.nn) if issubclass(found, torch.nn.Module)]
    assert in_jax == [] and torch.nn.Linear in in_torch
    print(f"classes_in_jax_nn: {len(in_jax)}")
    print(f"layers_in_torch_nn: {len(in_torch)}")


if __name__ == "__main__":
    main()
