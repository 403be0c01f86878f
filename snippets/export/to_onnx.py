"""PyTorch to ONNX, run by ONNX Runtime without PyTorch: any batch, equal to 1e-5, and a wrong width is refused."""

from pathlib import Path

import numpy as np
import torch

from snippets.exec.refused import refused
from snippets.export.quiet import quietly
from snippets.nets.start import xs
from snippets.nets.two_layers.in_torch import new_model


def main() -> None:
    import onnxruntime  # here, because importing it writes into the home directory
    from onnxruntime.capi.onnxruntime_pybind11_state import InvalidArgument

    model = new_model().eval()
    shapes = ({0: torch.export.Dim("rows")},)
    exported = torch.export.export(model, (torch.zeros(2, 10),), dynamic_shapes=shapes)
    program = quietly(lambda: torch.onnx.export(exported, input_names=["x"], verbose=False))
    assert program is not None
    program.save("model.onnx")
    session = onnxruntime.InferenceSession(Path("model.onnx").read_bytes())
    here, (there,) = model(torch.from_numpy(xs)).detach().numpy(), session.run(None, {"x": xs})
    assert np.abs(here - there).max() < 1e-5
    assert refused(lambda x: session.run(None, {"x": x}), xs[:, :9], InvalidArgument)
    print(f"rows: {len(there)}")
    print(f"torch: {here[0, 0]:.4f}")
    print(f"onnx: {there[0, 0]:.4f}")


if __name__ == "__main__":
    main()
