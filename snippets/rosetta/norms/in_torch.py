"""Normalizing, recurrent and attention layers, their matrices all 0.1, their biases 0."""

import torch
from torch import nn
from torch.nn import functional as F  # noqa: N812

from snippets.rosetta.rows import Rows, X, report
from snippets.rosetta.with_torch import filled

x, h = torch.from_numpy(X), torch.zeros(2, 4)  # (2, 3), (2, 4)
ROWS: Rows = {
    "batch_norm": lambda: nn.BatchNorm1d(3)(x),
    "batch_norm_eval": lambda: nn.BatchNorm1d(3).eval()(x),
    "layer_norm": lambda: nn.LayerNorm(3)(x),
    "group_norm": lambda: nn.GroupNorm(1, 3)(x),
    "rms_norm": lambda: nn.RMSNorm(3, eps=1e-6)(x),
    "dropout_eval": lambda: nn.Dropout(0.5).eval()(x),
    "gru_cell": lambda: filled(lambda: nn.GRUCell(3, 4))(x, h),
    "lstm_cell": lambda: filled(lambda: nn.LSTMCell(3, 4))(x, (h, h))[0],
    "attention": lambda: F.scaled_dot_product_attention(x, x, x),
}


def main() -> None:
    report(ROWS)


if __name__ == "__main__":
    main()
