"""With as many examples as classes, outputs less labels subtract, but across: perfect outputs get an error above 0."""

import jax.numpy as jnp


def main() -> None:
    labels = jnp.arange(10.0)  # (n,), one of each class
    outputs = jnp.tile(labels[:, None], (1, 10))  # (n, classes), each row its own label
    by_example = jnp.mean((outputs - labels[:, None]) ** 2)  # ()
    by_chance = jnp.mean((outputs - labels) ** 2)  # ()
    assert by_example == 0 and by_chance > 0
    print(f"examples: {len(outputs)}")
    print(f"error_by_example: {by_example.item():.4f}")
    print(f"error_by_chance: {by_chance.item():.4f}")


if __name__ == "__main__":
    main()
