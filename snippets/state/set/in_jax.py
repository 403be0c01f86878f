# /// script
# [tool.verified]
# differs = ["kept_without_a_name", "raised_past_the_end"]
# ///
"""x.at[0].set(1) writes into a new array, which is lost unless it gets a name; past the end nothing is written."""

import jax.numpy as jnp

from snippets.errors.words import words


def main() -> None:
    x = jnp.zeros(3)  # (3,)
    x.at[0].set(1)
    lost = x[0].item()
    x = x.at[0].set(1)
    kept = x[0].item()
    refused = words(lambda: x.at[7].set(1))
    assert (lost, kept, refused) == (0, 1, "nothing") and x.at[7].set(1).sum() == 1
    print(f"kept_without_a_name: {lost:.1f}")
    print(f"kept_with_a_name: {kept:.1f}")
    print(f"raised_past_the_end: {int(refused != 'nothing')}")


if __name__ == "__main__":
    main()
