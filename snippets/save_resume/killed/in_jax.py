"""Killed between two checkpoints, a run is taken up by another process at the last one: the same losses to the bit."""

import os
import signal
import tempfile
from multiprocessing import get_context
from pathlib import Path

import jax

from snippets.save_resume.bitwise.in_jax import load, save
from snippets.save_resume.run.in_jax import Run


def train_and_die(folder: Path) -> None:
    run = Run(seed=0)
    for _ in range(2):
        run.train(15)
        save(run, folder / str(run.step))
    run.train(5)
    os.kill(os.getpid(), signal.SIGKILL)


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        jax.config.update("jax_compilation_cache_dir", f"{name}/compiled")
        jax.config.update("jax_persistent_cache_min_compile_time_secs", 0.0)
        folder = Path(name, "steps")
        child = get_context("fork").Process(target=train_and_die, args=(folder,))
        child.start()
        child.join()
        assert child.exitcode == -signal.SIGKILL
        assert list(Path(name, "compiled").glob("jit_step-*"))
        resumed = Run(seed=1)
        load(resumed, max(folder.iterdir(), key=lambda path: int(path.name)))
        taken_up_at = resumed.step
        losses = resumed.train(60 - taken_up_at)
    assert losses == Run(seed=0).train(60)[taken_up_at:]
    print(f"killed_after_step: 35\ntaken_up_at_step: {taken_up_at}\nequal_losses: {len(losses)}")


if __name__ == "__main__":
    main()
