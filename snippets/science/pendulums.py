"""Two pendulums, 1 m long and 1 kg each, with a spring between them: what theory says of small swings."""

from math import isclose, sqrt

GRAVITY, COUPLING = 9.81, 2.0


def report(
    hanging: list[float], upright: list[float], corner: float, wide: float, narrow: float
) -> None:
    together, against = (sqrt(curvature) for curvature in hanging)
    assert isclose(together, sqrt(GRAVITY), rel_tol=1e-5)
    assert isclose(against, sqrt(GRAVITY + 2 * COUPLING), rel_tol=1e-5)
    print(f"together: {together:.4f}\ntogether_in_theory: {sqrt(GRAVITY):.4f}")
    print(f"against: {against:.4f}\nagainst_in_theory: {sqrt(GRAVITY + 2 * COUPLING):.4f}")
    print(f"falling_ways_upright: {sum(curvature < 0 for curvature in upright)}")
    found = {"autodiff": corner, "difference_of_0_03": wide, "difference_of_0_001": narrow}
    for name, number in found.items():
        print(f"{name}_within_a_percent: {isclose(number, GRAVITY + COUPLING, rel_tol=0.01):d}")
