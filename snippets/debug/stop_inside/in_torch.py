"""breakpoint() stops at numbers in eager, and in a compiled function once the stance is force_eager."""

import torch

from snippets.debug.scripted import answer

x = torch.tensor(3.0)


def f(x: torch.Tensor) -> torch.Tensor:
    y = 2 * x
    breakpoint()
    return y + 1


def main() -> None:
    plain = answer(lambda: f(x))
    with torch.compiler.set_stance("force_eager"):
        compiled = answer(lambda: torch.compile(f, backend="eager")(x))
    assert plain == compiled == "(Pdb) tensor(6.)"
    print(f"eager: {plain}", f"force_eager: {compiled}", sep="\n")
    print("stops_at_numbers: 2")


if __name__ == "__main__":
    main()
