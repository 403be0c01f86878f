"""Simulated timings: an interval from all calls is too narrow when processes differ; one from processes is not."""

import numpy as np

EXPERIMENTS, PROCESSES, ROUNDS = 4000, 4, 15
BETWEEN, WITHIN = 0.03, 0.03  # standard deviations of the logarithms
T_4, T_60 = 3.182, 2.001  # Student's t for 95 %, of 4 and of 60 numbers


def misses(samples: np.ndarray, t: float) -> float:
    """Share of experiments whose 95 % interval misses the truth, 0; samples: (experiments, n)."""
    half = t * samples.std(axis=1, ddof=1) / np.sqrt(samples.shape[1])  # (experiments,)
    return float((np.abs(samples.mean(axis=1)) > half).mean())


def main() -> None:
    rng = np.random.default_rng(0)
    offsets = rng.normal(0, BETWEEN, (EXPERIMENTS, PROCESSES, 1))
    noise = rng.normal(0, WITHIN, (EXPERIMENTS, PROCESSES, ROUNDS))
    logs = offsets + noise  # (experiments, processes, rounds)
    by_calls = misses(logs.reshape(EXPERIMENTS, -1), T_60)
    by_processes = misses(np.median(logs, axis=2), T_4)
    assert by_calls > 0.3 and 0.04 < by_processes < 0.06
    print(f"missed_by_calls: {by_calls:.3f}")
    print(f"missed_by_processes: {by_processes:.3f}")


if __name__ == "__main__":
    main()
