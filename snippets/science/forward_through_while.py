"""Forward mode goes along with the loop, so it need not know how many turns there will be."""

import jax


@jax.jit
def power(x: jax.Array, n: int) -> jax.Array:
    result: jax.Array = jax.lax.fori_loop(0, n, lambda _, y: y * x, 1.0)
    return result


def main() -> None:
    slope = jax.jacfwd(power)(2.0, 3)
    assert slope == 3 * 2.0**2
    print(f"slope_of_cube_at_2: {slope:.0f}")


if __name__ == "__main__":
    main()
