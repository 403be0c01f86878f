# /// script
# [tool.verified]
# differs = ["first_leaf_has", "leaves_of_a_none", "adam_keeps"]
# ///
"""Parameters, metrics and the optimizer's state as trees, mapped leaf by leaf; leaves come in the order of the keys."""

import jax
import jax.numpy as jnp
import optax

from snippets.errors.words import words


def new_tree() -> dict[str, dict[str, jax.Array]]:
    hidden = {"kernel": jnp.ones((4, 3)), "bias": jnp.zeros(3)}  # (4, 3), (3,)
    output = {"kernel": jnp.ones((3, 2)), "bias": jnp.zeros(2)}  # (3, 2), (2,)
    return {"hidden": hidden, "output": output}


def main() -> None:
    params, other = new_tree(), new_tree()
    del other["output"]["bias"]
    leaves = jax.tree.leaves(params)
    stepped = jax.tree.map(lambda p, g: p - 0.5 * g, params, params)
    sizes = [leaf.size for leaf in leaves]
    kept = jax.tree.leaves(optax.adam(1e-3).init(params))
    assert "pytree structure error" in words(lambda: jax.tree.map(jnp.add, params, other))
    assert jax.tree.map(lambda _, part: len(part), {"w": 1}, {"w": {"a": 2, "b": 3}}) == {"w": 2}
    print(f"leaves: {len(leaves)}")
    print(f"numbers: {sum(sizes)}")
    print(f"kernel_after_step: {stepped['hidden']['kernel'][0, 0]:.1f}")
    print(f"first_leaf_has: {sizes[0]}")
    print(f"leaves_of_a_none: {len(jax.tree.leaves({'loss': 1.0, 'accuracy': None})) - 1}")
    print(f"adam_keeps: {sum(array.size for array in kept)}")


if __name__ == "__main__":
    main()
