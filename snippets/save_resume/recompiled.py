"""Arrays restored by Orbax belong to a device, and a step compiled for arrays that do not is compiled once more."""

import tempfile
from pathlib import Path

import jax
import jax.numpy as jnp
import orbax.checkpoint as ocp

events: list[str] = []


@jax.jit
def double(x: jax.Array) -> jax.Array:
    return 2 * x  # (2,)


def compiled_for(*arrays: jax.Array) -> int:
    """How often `double` is compiled for these arrays in turn."""
    jax.clear_caches()
    events.clear()
    for array in arrays:
        double(array)
    return sum("backend_compile" in event for event in events)


def main() -> None:
    jax.monitoring.register_event_duration_secs_listener(
        lambda event, *_, **__: events.append(event)
    )
    made = jnp.ones(2)  # (2,)
    with tempfile.TemporaryDirectory() as name, ocp.StandardCheckpointer() as checkpointer:
        checkpointer.save(Path(name) / "run", {"x": made})
        checkpointer.wait_until_finished()
        restored = checkpointer.restore(Path(name) / "run", {"x": made})["x"]  # (2,)
    placed = jax.device_put(made, jax.devices()[0])  # (2,)
    assert not made.committed and restored.committed and placed.committed
    print(f"compiled_for_made_and_restored: {compiled_for(made, restored)}")
    print(f"compiled_for_placed_and_restored: {compiled_for(placed, restored)}")


if __name__ == "__main__":
    main()
