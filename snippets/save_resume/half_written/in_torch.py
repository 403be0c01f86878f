"""A disk full half-way through saving: written over, the checkpoint is lost; replaced once complete, it is not."""

import resource
import signal
import tempfile
from collections.abc import Callable
from pathlib import Path

import torch

weights = torch.ones(200, 200)  # (200, 200)


def fails_on_full_disk(save: Callable[[], object]) -> bool:
    """Whether saving raises where no file can grow beyond 64 KB."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    usual = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (65536, usual[1]))
    try:
        save()
    except RuntimeError:
        return True
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, usual)
    return False


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        file, part = Path(name) / "run.pt", Path(name) / "run.part"
        torch.save({"weights": weights, "step": 1}, part)
        part.replace(file)
        new = {"weights": weights + 1, "step": 2}
        assert fails_on_full_disk(lambda: torch.save(new, part))
        kept = torch.load(file)["step"]
        assert kept == 1 and fails_on_full_disk(lambda: torch.save(new, file))
        try:
            torch.load(file)
        except (OSError, RuntimeError):
            print(f"step_still_on_disk: {kept}")


if __name__ == "__main__":
    main()
