"""verified: runs a documentation's code, records what it printed, and tells when a page is no longer true."""

from verified.errors import Problem, UsageError, VerifiedError
from verified.project import Project

__all__ = ["Problem", "Project", "UsageError", "VerifiedError"]
