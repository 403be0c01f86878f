"""For all tests."""

# The Markdown below tests/ is input of tests; only the three files of prose hold Python that is run.
collect_ignore_glob = ["*.md"]
