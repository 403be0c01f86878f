"""float16 ends at 65504 and loses small numbers, bfloat16 reaches as far as float32 and counts to 256."""

import jax.numpy as jnp


def main() -> None:
    half, brain = jnp.float16, jnp.bfloat16
    large, small = jnp.float32(70000.0), jnp.float32(1e-8)
    assert jnp.isinf(large.astype(half)) and not jnp.isinf(large.astype(brain))
    assert small.astype(half) == 0 and small.astype(brain) > 0
    one = jnp.ones((), brain)
    assert one + 0.0038 == one < one + 0.004 and one - 0.0019 == one > one - 0.002
    (most, step), (_, large_step) = ((i.max, i.eps) for i in map(jnp.finfo, (half, brain)))
    print(f"float16_largest: {float(most):.0f}")
    print(f"float16_step_after_one: {float(step):.6f}")
    print(f"bfloat16_step_after_one: {float(large_step):.6f}")
    print(f"float16_256_plus_1: {float(jnp.array(256.0, half) + 1):.0f}")
    print(f"bfloat16_256_plus_1: {float(jnp.array(256.0, brain) + 1):.0f}")


if __name__ == "__main__":
    main()
