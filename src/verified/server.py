"""Imported first by the fork server: ties its life to the engine's, then imports the heavy packages.

The engine sets the whole environment before the server starts; what is read at import time
(thread counts, platforms, hash seed) has then taken effect in every snippet.
"""

import contextlib
import importlib
import os
import signal

from verified.child import adopt_orphans, die_with_parent

signal.signal(signal.SIGINT, signal.SIG_IGN)
signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})  # blocked until here; see execute
die_with_parent(signal.SIGKILL)
adopt_orphans()
for _name in os.environ.get("VERIFIED_PRELOAD", "").split():
    # A package that cannot be imported is the business of the snippet that imports it.
    with contextlib.suppress(Exception):
        importlib.import_module(_name)
