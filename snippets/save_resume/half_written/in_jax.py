"""A disk full half-way through saving: Orbax writes to a folder of another name, and the one before is kept."""

import logging
import resource
import signal
import tempfile
from collections.abc import Callable
from pathlib import Path

import jax.numpy as jnp
import numpy as np
import orbax.checkpoint as ocp

weights = np.arange(40000.0).reshape(200, 200)  # (200, 200)


def fails_on_full_disk(save: Callable[[], object]) -> bool:
    """Whether saving raises where no file can grow beyond 64 KB."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    usual = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (65536, usual[1]))
    try:
        save()
    except ValueError:
        return True
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, usual)
    return False


def main() -> None:
    logging.getLogger("absl").setLevel(logging.CRITICAL)
    now = ocp.CheckpointManagerOptions(enable_async_checkpointing=False)
    with tempfile.TemporaryDirectory() as name, ocp.CheckpointManager(name, options=now) as at:
        old, new = ({"weights": jnp.asarray(weights + n)} for n in (0, 1))
        at.save(1, args=ocp.args.StandardSave(old))
        assert fails_on_full_disk(lambda: at.save(2, args=ocp.args.StandardSave(new)))
        assert (Path(name) / "2.orbax-checkpoint-tmp").is_dir()
        found = at.restore(kept := at.latest_step(), args=ocp.args.StandardRestore(new))
        assert kept == 1 and np.array_equal(found["weights"], old["weights"])
        print(f"step_still_on_disk: {kept}")


if __name__ == "__main__":
    main()
