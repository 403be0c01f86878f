"""What a classifier of digits is judged by: the share found, how sure that is, and the digit that it finds worst."""

from snippets.digits.confusion import confusion, worst
from snippets.digits.data import Ints


def report(found: Ints, truth: Ints) -> None:
    accuracy = (found == truth).mean()
    digit, found_of_it, _ = worst(confusion(found, truth))
    assert accuracy > 0.95
    print(f"test_accuracy: {accuracy:.3f}")
    print(f"standard_error: {(accuracy * (1 - accuracy) / len(truth)) ** 0.5:.3f}")
    print(f"hardest_digit: {digit}")
    print(f"found_of_hardest: {found_of_it:.3f}")
