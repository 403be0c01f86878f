"""Keeps the last line of what a library logs, in place of writing it all to stderr."""

import logging


class LastLine(logging.Handler):
    """Takes the place of the handlers of a library's logger."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.text = "nothing"
        logging.getLogger(name).handlers = [self]

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the last line of the message."""
        self.text = record.getMessage().splitlines()[-1].strip(" -*")
