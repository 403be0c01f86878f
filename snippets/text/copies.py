"""Half the lines of these reviews are copies: a random split would test on what it was trained on."""

import numpy as np

from snippets.text.reviews import lines


def main() -> None:
    bad, good = lines("neg"), lines("pos")
    everything = bad + good
    order = np.random.default_rng(0).permutation(len(everything))
    cut = len(everything) * 4 // 5
    train = {everything[i] for i in order[:cut]}
    test = [everything[i] for i in order[cut:]]
    seen = sum(line in train for line in test) / len(test)
    assert seen > 0.5
    print(f"lines: {len(everything)}")
    print(f"distinct: {len(set(everything))}")
    print(f"with_both_labels: {len(set(bad) & set(good))}")
    print(f"test_lines_seen_in_training: {seen:.3f}")


if __name__ == "__main__":
    main()
