"""One exported program, two sets of weights: what is closed over goes into the file, what is an argument stays out."""

from pathlib import Path

import jax
import jax.numpy as jnp
import numpy as np
from flax import nnx
from jax import export

from snippets.nets.start import xs
from snippets.nets.two_layers.in_jax import new_model


def main() -> None:
    x = jnp.asarray(xs)  # (8, 10)
    old, new = new_model(seed=0), new_model(seed=1)
    graph, _ = nnx.split(old)
    weights, others = (nnx.to_pure_dict(nnx.state(model)) for model in (old, new))
    program = export.export(jax.jit(lambda w, x: nnx.merge(graph, w)(x)))(weights, x)
    Path("model.jax").write_bytes(program.serialize())
    assert np.asarray(weights["hidden"]["kernel"]).tobytes() not in Path("model.jax").read_bytes()
    loaded = export.deserialize(bytearray(Path("model.jax").read_bytes()))
    before, after = loaded.call(weights, x), loaded.call(others, x)
    assert np.allclose(before, old(x), atol=1e-6) and np.allclose(after, new(x), atol=1e-6)
    print(f"before: {before[0, 0]:.4f}")
    print(f"after: {after[0, 0]:.4f}")


if __name__ == "__main__":
    main()
