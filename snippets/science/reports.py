"""What both sides print of the oscillator, after checks that both have to pass."""

from math import isclose
from typing import Any

from snippets.science.oscillator import START, STIFFNESS

Numbers = Any  # an array or a list of either framework
Ends = list[float]


def fitted(gradient: Numbers, difference: Numbers, law: Numbers, losses: Numbers) -> None:
    assert losses[0] < 0.1 and losses[1] > 1
    for number, name in enumerate(("stiffness", "friction")):
        assert isclose(float(gradient[number]), float(difference[number]), rel_tol=1e-6)
        print(f"gradient_of_{name}: {float(gradient[number]):.3f}")
        print(f"difference_of_{name}: {float(difference[number]):.3f}")
        print(f"{name}: {float(law[number]):.4f}")
    print(f"loss_from_3: {float(losses[0]):.3f}\nloss_from_12: {float(losses[1]):.3f}")


def errors(coarse: float, half: float, fine: float, fine_in_float32: float) -> None:
    print(f"error_of_0_2: {coarse:.2e}\nerror_of_0_1: {half:.2e}\nsmaller_by: {coarse / half:.1f}")
    print(f"float32_within_1e_9: {fine_in_float32 < 1e-9:d}\nfloat64_within_1e_9: {fine < 1e-9:d}")


def ends(slowed: Ends, driven: Ends, short: Ends, long: Ends, implicit: Ends) -> None:
    energies = [STIFFNESS / 2 * x**2 + v**2 / 2 for x, v in (slowed, driven, short, long, implicit)]
    before = STIFFNESS / 2 * START[0] ** 2
    assert energies[0] < before < energies[1] and energies[2] < before < energies[3]
    print(f"energy_before: {before:.3f}\nslowed: {energies[0]:.3f}\ndriven: {energies[1]:.1f}")
    print(f"short_step: {energies[2]:.3f}\nlong_step_above_1e_20: {energies[3] > 1e20:d}")
    print(f"implicit_long_step: {energies[4]:.3f}")


def bars(scatter: Numbers, predicted: Numbers) -> None:
    for number, name in enumerate(("stiffness", "friction")):
        assert abs(float(scatter[number]) / float(predicted[number]) - 1) < 0.15
        print(f"scatter_of_{name}: {float(scatter[number]):.4f}")
        print(f"predicted_for_{name}: {float(predicted[number]):.4f}")
