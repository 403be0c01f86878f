"""One training step of a small network: 32 rows, 64 inputs, two layers of 64, 10 classes, plain gradient descent."""

from snippets.benchmarks.mlp_step_small.network import network

NETWORK = network(32, 64, 64, 64, 10)
WORK = NETWORK.work
