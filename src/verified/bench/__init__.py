"""Benchmarks: workloads measured in several variants, kept per class of machine.

A workload is a folder of snippets whose sides each hold a table `VARIANTS`: the variant's name to a
function that prepares it. What that gives has `step()`, one unit of work, waited for; `read(result)`,
the numbers by which variants are held to be the same work; and may have `code()`, what did the work.
A table or value `WORK` says how much work a step is.
"""
