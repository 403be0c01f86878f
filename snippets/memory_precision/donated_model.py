"""`nnx.jit` donates a model's arrays too: the model goes on with new ones, and what was kept of the old is gone."""

import jax
from flax import nnx

from snippets.nets.two_layers.in_jax import TwoLayers, new_model


@nnx.jit(donate_argnums=0)
def shrink(model: TwoLayers) -> None:
    nnx.update(model, jax.tree.map(lambda array: 0.5 * array, nnx.state(model)))


def main() -> None:
    model = new_model()
    old = model.hidden.kernel[...]  # (10, 5)
    before = old.unsafe_buffer_pointer()
    shrink(model)
    new = model.hidden.kernel[...]  # (10, 5)
    assert old.is_deleted() and not new.is_deleted()
    print(f"old_deleted: {int(old.is_deleted())}")
    print(f"same_buffer: {int(new.unsafe_buffer_pointer() == before)}")


if __name__ == "__main__":
    main()
