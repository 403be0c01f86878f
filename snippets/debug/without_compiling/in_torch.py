# /// script
# [tool.verified]
# differs = ["compiled_refuses"]
# ///
"""Under the stance force_eager a compiled function runs line by line, and the compiler is not asked at all."""

import torch

from snippets.exec.captures import backend, captures
from snippets.exec.refused import refused

seen: list[torch.Tensor] = []


@torch.compile(backend=backend)
def f(x: torch.Tensor) -> torch.Tensor:
    y = x * x
    if y > 4:
        seen.append(y)
        return y
    return -y


def main() -> None:
    with torch.compiler.set_stance("force_eager"):
        above, below = f(torch.tensor(3.0)), f(torch.tensor(1.0))
        assert refused(torch.vmap(f), torch.ones(2), RuntimeError)
    assert above == 9 and below == -1 and seen == [9] and captures == []
    refuses = refused(f, torch.tensor(3.0), torch._dynamo.exc.Unsupported)
    assert not refuses and len(captures) > 0
    print(f"above: {above:.4f}")
    print(f"below: {below:.4f}")
    print(f"compiled_refuses: {int(refuses)}")


if __name__ == "__main__":
    main()
