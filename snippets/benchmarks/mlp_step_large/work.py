"""One training step of a larger network: 256 rows, 784 inputs, two layers of 1024, 10 classes."""

from snippets.benchmarks.mlp_step_small.network import network

NETWORK = network(256, 784, 1024, 1024, 10)
WORK = NETWORK.work
