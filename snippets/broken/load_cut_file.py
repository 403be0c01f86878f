# /// script
# [tool.verified]
# raises = "RuntimeError"
# message = "PytorchStreamReader failed reading zip archive: failed finding central directory"
# ///
"""The end of the file is missing, as after a copy that was cut short."""

from pathlib import Path

import torch

torch.save({"weight": torch.ones(100_000)}, "model.pt")
Path("cut.pt").write_bytes(Path("model.pt").read_bytes()[:200_000])
torch.load("cut.pt")
