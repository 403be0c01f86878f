# /// script
# [tool.verified]
# raises = "ModuleNotFoundError"
# message = "No module named 'torchtext'"
# ///
"""Where torchtext is not installed (it is archived): count a vocabulary with collections.Counter."""

from torchtext.vocab import build_vocab_from_iterator

sentences = [["a", "good", "book"], ["a", "bad", "hotel"]]
vocabulary = build_vocab_from_iterator(sentences, specials=["<unk>"])
