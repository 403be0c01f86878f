"""A compiled step makes a second array of the weights' size; if the weights are donated, it writes into the first."""

import jax
import jax.numpy as jnp


def new_bytes(before: int, result: jax.Array) -> int:
    """The bytes of a result that does not lie where the weights lay."""
    return 0 if result.unsafe_buffer_pointer() == before else result.nbytes


def main() -> None:
    w, gradient = jnp.ones((512, 512)), jnp.ones((512, 512))
    before = w.unsafe_buffer_pointer()
    plain = new_bytes(before, jax.jit(lambda w, g: w - 0.1 * g)(w, gradient))
    step = jax.jit(lambda w, g: w - 0.1 * g, donate_argnums=0)
    analysis = step.lower(w, gradient).compile().memory_analysis()
    donated = step(w, gradient)
    assert w.is_deleted() and plain == donated.nbytes and new_bytes(before, donated) == 0
    assert analysis is not None and analysis.alias_size_in_bytes == donated.nbytes
    print(f"bytes_of_weights: {donated.nbytes}")
    print(f"new_bytes: {plain}")
    print(f"new_bytes_in_place: {new_bytes(before, donated)}")


if __name__ == "__main__":
    main()
