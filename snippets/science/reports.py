"""What both sides print of the oscillator, after checks that both have to pass."""

from math import isclose
from typing import Any

from snippets.science.oscillator import START, STIFFNESS

Numbers = Any  # an array or a list of either framework
Ends = list[float]
NAMES = ("stiffness", "friction")


def fitted(gradient: Numbers, difference: Numbers, found: Numbers, lost: Numbers) -> None:
    for number, name in enumerate(NAMES):
        print(f"gradient_of_{name}: {float(gradient[number]):.3f}")
        print(f"difference_of_{name}: {float(difference[number]):.3f}")
        assert isclose(float(gradient[number]), float(difference[number]), rel_tol=1e-6)
    for number, name in enumerate(NAMES):
        print(f"{name}: {float(found[number]):.4f}\n{name}_from_8: {float(lost[number]):.3f}")
    assert abs(float(found[0]) - STIFFNESS) < 0.1 and float(lost[1]) < 0


def errors(in_float64: Ends, in_float32: Ends, shifts: Ends) -> None:
    double, usual, half, fine = in_float64
    assert 14 < usual / half < 18 and in_float32[0] < 10 * in_float32[1]
    print(f"error_of_0_4: {double:.2e}\nerror_of_0_2: {usual:.2e}\nerror_of_0_1: {half:.2e}")
    print(f"smaller_by: {usual / half:.1f}\nfloat64_within_1e_9: {fine < 1e-9:d}")
    print(f"float32_gains_tenfold: {in_float32[0] > 10 * in_float32[1]:d}")
    print(f"stiffness_off_for_0_4: {shifts[0]:.4f}\nstiffness_off_for_0_2: {shifts[1]:.4f}")


def ends(slowed: Ends, driven: Ends, short: Ends, long: Ends, implicit: Ends) -> None:
    energies = [STIFFNESS / 2 * x**2 + v**2 / 2 for x, v in (slowed, driven, short, long, implicit)]
    before = STIFFNESS / 2 * START[0] ** 2
    assert energies[0] < before < energies[1] and energies[2] < before < energies[3]
    print(f"energy_before: {before:.3f}\nslowed: {energies[0]:.3f}\ndriven: {energies[1]:.1f}")
    print(f"short_step: {energies[2]:.3f}\nlong_step_above_1e_20: {energies[3] > 1e20:d}")
    print(f"implicit_long_step: {energies[4]:.3f}")


def bars(scatter: Numbers, predicted: Numbers) -> None:
    for number, name in enumerate(NAMES):
        assert abs(float(scatter[number]) / float(predicted[number]) - 1) < 0.15
        print(f"scatter_of_{name}: {float(scatter[number]):.4f}")
        print(f"predicted_for_{name}: {float(predicted[number]):.4f}")
