# /// script
# [tool.verified]
# needs = "g++"
# timeout = 300
# environment = {TORCHINDUCTOR_CACHE_DIR = "cache", PYTHONWARNINGS = "ignore"}
# ///
"""AOTInductor compiles an exported program to machine code and packs it into one file, which Python or C++ loads."""

import torch

from snippets.nets.start import xs
from snippets.nets.two_layers.in_torch import new_model


def main() -> None:
    x = torch.from_numpy(xs)  # (8, 10)
    model = new_model().eval()
    exported = torch.export.export(model, (x,))
    path = torch._inductor.aoti_compile_and_package(exported, package_path="model.pt2")
    loaded = torch._inductor.aoti_load_package(path)
    assert torch.allclose(loaded(x), model(x), atol=1e-5)
    print(f"first_logit: {loaded(x)[0, 0].item():.4f}")


if __name__ == "__main__":
    main()
