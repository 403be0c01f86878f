# /// script
# [tool.verified]
# raises = "RuntimeError"
# message = "Missing key(s) in state_dict: \"weight\"."
# ///
"""While a layer is masked, its state_dict has weight_orig and weight_mask but no weight: prune.remove before saving."""

from torch import nn
from torch.nn.utils import prune

trained = nn.Linear(4, 2)
prune.l1_unstructured(trained, "weight", amount=0.5)
saved = trained.state_dict()

fresh = nn.Linear(4, 2)
fresh.load_state_dict(saved)
