"""Asked to log recompilations, torch.compile names the guard that failed."""

import torch

from snippets.debug.last_record import LastLine
from snippets.exec.captures import backend, captures


def f(x: torch.Tensor) -> torch.Tensor:
    return 2 * x


def main() -> None:
    torch._logging.set_logs(recompiles=True)  # type: ignore[attr-defined]
    log = LastLine("torch._dynamo")
    compiled = torch.compile(f, backend=backend, dynamic=False)
    compiled(torch.ones(3))
    assert log.text == "nothing"
    compiled(torch.ones(4))
    assert "expected 3, actual 4" in log.text
    print("why:", log.text)
    print(f"compiled: {len(captures)}")


if __name__ == "__main__":
    main()
