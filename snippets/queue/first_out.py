"""Who came first is served first."""

from collections import deque


def main() -> None:
    waiting = deque(["Ada", "Bob", "Cem"])
    served = waiting.popleft()
    print(f"served: {served}")
    print(f"left: {len(waiting)}")
    assert served == "Ada"


if __name__ == "__main__":
    main()
