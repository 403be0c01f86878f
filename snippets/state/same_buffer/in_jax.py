# /// script
# [tool.verified]
# differs = ["same_when_written", "same_when_donated"]
# ///
"""x.at[0].set(1) makes a new array, under jit too; with x donated XLA writes into the old one, and copies nothing."""

import jax
import jax.numpy as jnp


def one_set(x: jax.Array) -> jax.Array:
    return x.at[0].set(1)  # (n,)


def main() -> None:
    x = jnp.zeros(1024)  # (n,)
    place = x.unsafe_buffer_pointer()
    copied = one_set(x)  # (n,)
    untouched = x[0].item() == 0
    donated = jax.jit(one_set, donate_argnums=0)
    text = donated.lower(x).compile().as_text() or ""
    written = donated(x)  # (n,)
    assert copied[0] == written[0] == 1 and untouched and x.is_deleted()
    assert " copy(" in (jax.jit(one_set).lower(copied).compile().as_text() or "")
    assert "input_output_alias" in text and " copy(" not in text
    print(f"same_when_copied: {int(copied.unsafe_buffer_pointer() == place)}")
    print(f"same_when_written: {int(copied.unsafe_buffer_pointer() == place)}")
    print(f"same_when_donated: {int(written.unsafe_buffer_pointer() == place)}")


if __name__ == "__main__":
    main()
