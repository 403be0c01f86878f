"""`default_matmul_precision` is written into the program; on this CPU the result is the same with it and without."""

import jax
import numpy as np


def main() -> None:
    a = jax.random.normal(jax.random.key(0), (64, 64))
    plain = a @ a
    written = 0
    for name in ("bfloat16", "highest"):
        with jax.default_matmul_precision(name):
            program = str(jax.make_jaxpr(lambda a: a @ a)(a))
            assert np.array_equal(a @ a, plain)
        written += "precision=(" in program
    assert "precision=(" not in str(jax.make_jaxpr(lambda a: a @ a)(a))
    print(f"programs_that_say_so: {written}")
    print("equal_results: 2")


if __name__ == "__main__":
    main()
