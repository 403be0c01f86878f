"""Brackets without quotes are a pattern to the shell `sh`: a file that fits takes their place."""

import subprocess
from pathlib import Path


def given(typed: str) -> str:
    """What a command is given for what was typed."""
    done = subprocess.run(["sh", "-c", f"echo {typed}"], text=True, capture_output=True, check=True)
    return done.stdout.strip()


def main() -> None:
    Path("jax1").touch()
    bare, quoted = given("jax[cuda13]"), given('"jax[cuda13]"')
    assert bare == "jax1" and quoted == "jax[cuda13]"
    print("without quotes:", bare)
    print("with quotes:", quoted)


if __name__ == "__main__":
    main()
