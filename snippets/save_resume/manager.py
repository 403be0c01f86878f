"""Orbax keeps the last two checkpoints, each with arrays and the place in the data, and knows the latest."""

import tempfile
from pathlib import Path
from typing import Any

import grain
import numpy as np
import orbax.checkpoint as ocp


def new_batches() -> Any:
    """Batches of an endless shuffled stream, and where it is."""
    rows = grain.MapDataset.range(10).shuffle(seed=0).repeat().batch(4)
    return iter(rows.to_iter_dataset(grain.ReadOptions(num_threads=1, prefetch_buffer_size=1)))


def main() -> None:
    options = ocp.CheckpointManagerOptions(max_to_keep=2, enable_async_checkpointing=False)
    batches, total = new_batches(), np.zeros(())
    with tempfile.TemporaryDirectory() as name, ocp.CheckpointManager(name, options=options) as at:
        for step in range(1, 4):
            total += next(batches).sum()
            arrays = ocp.args.StandardSave({"total": total})
            place = ocp.args.JsonSave(batches.get_state())
            at.save(step, args=ocp.args.Composite(arrays=arrays, place=place))
        latest, kept = at.latest_step(), len(list(Path(name).iterdir()))
        arrays = ocp.args.StandardRestore({"total": np.zeros(())})
        wanted = ocp.args.Composite(arrays=arrays, place=ocp.args.JsonRestore())
        found = at.restore(latest, args=wanted)
    resumed = new_batches()
    resumed.set_state(found.place)
    assert found.arrays["total"] == total and (next(resumed) == next(batches)).all()
    print(f"latest_step: {latest}")
    print(f"checkpoints_kept: {kept}")
    print(f"next_batch: {found.place['next_index']}")


if __name__ == "__main__":
    main()
