"""With `strict=False` Orbax takes an array of another size: it cuts the stored one, or pads it with zeros."""

from pathlib import Path

import jax.numpy as jnp
import orbax.checkpoint as ocp


def restored(checkpointer: ocp.StandardCheckpointer, folder: Path, size: int) -> list[float]:
    state = checkpointer.restore(folder, {"weight": jnp.zeros(size)}, strict=False)
    return list(map(float, state["weight"]))


def main() -> None:
    folder = Path("saved").absolute()
    with ocp.StandardCheckpointer() as checkpointer:
        checkpointer.save(folder, {"weight": jnp.array([1.0, 2.0, 3.0])})
        checkpointer.wait_until_finished()
        cut, padded = restored(checkpointer, folder, 2), restored(checkpointer, folder, 5)
    print(f"cut: {cut}")
    print(f"padded: {padded}")
    assert cut == [1, 2] and padded == [1, 2, 3, 0, 0]


if __name__ == "__main__":
    main()
