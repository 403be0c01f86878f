# /// script
# [tool.verified]
# raises = "UnparsedFlagAccessError"
# message = "before flags were parsed"
# ///
"""grain's worker processes ask for absl's flags: start with absl's app.run, or mark the flags as parsed."""

import grain

rows = grain.MapDataset.range(8).batch(4).to_iter_dataset()
for batch in rows.mp_prefetch(grain.MultiprocessingOptions(num_workers=1)):
    print(batch)
