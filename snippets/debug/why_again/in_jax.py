"""Asked to explain misses of the cache, jax.jit names the argument whose type was new."""

import jax
import jax.numpy as jnp

from snippets.debug.last_record import LastLine

traces: list[jax.Array] = []


def f(x: jax.Array) -> jax.Array:
    traces.append(x)
    return 2 * x


def main() -> None:
    jax.config.update("jax_explain_cache_misses", True)
    log = LastLine("jax")
    compiled = jax.jit(f)
    compiled(jnp.ones(3))
    compiled(jnp.ones(4))
    assert "now f32[4] and before f32[3]" in log.text
    print("why:", log.text)
    print(f"compiled: {len(traces)}")


if __name__ == "__main__":
    main()
