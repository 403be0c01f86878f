"""Two processes of two devices each: every process is told how many there are, which it is, and where they meet."""

import os
import subprocess
import sys

import jax
import jax.numpy as jnp
import numpy as np
from jax.sharding import AxisType, NamedSharding, PartitionSpec

xs = np.arange(24, dtype=np.float32).reshape(8, 3)


def work() -> None:
    jax.config.update("jax_num_cpu_devices", 2)
    jax.distributed.initialize(os.environ["MEET"], 2, int(os.environ["RANK"]))
    mesh = jax.make_mesh((jax.device_count(),), ("rows",), axis_types=(AxisType.Auto,))
    mine = np.split(xs, 2)[jax.process_index()]  # (4, 3)
    rows = jax.make_array_from_process_local_data(NamedSharding(mesh, PartitionSpec("rows")), mine)
    assert rows.shape == (8, 3) and len(jax.devices()) == 2 * len(jax.local_devices()) == 4
    assert [shard.data.shape for shard in rows.addressable_shards] == [(2, 3)] * 2
    squares = jax.jit(lambda rows: jnp.sum(rows**2))(rows)
    if jax.process_index() == 0:
        print(f"processes: {jax.process_count()}\nrows_of_first: {len(mine)}")
        print(f"squares: {squares:.0f}")


def launch() -> None:
    from snippets.scale.port import free_port

    meet = {**os.environ, "MEET": f"127.0.0.1:{free_port()}"}
    command, told = [sys.executable, __file__], subprocess.PIPE
    both = [subprocess.Popen(command, env={**meet, "RANK": r}, stdout=told) for r in "01"]
    lines = b"".join(process.communicate(timeout=60)[0] for process in both).decode().splitlines()
    assert [process.returncode for process in both] == [0, 0]
    print(*(line for line in lines if "[Gloo]" not in line), sep="\n")


def main() -> None:
    work() if "RANK" in os.environ else launch()


if __name__ == "__main__":
    main()
