# /// script
# [tool.verified]
# raises = "InductorError"
# message = "InvalidCxxCompiler: No working C++ compiler found"
# ///
"""AOTInductor writes C++, and somebody has to compile it."""

import warnings

import torch
from torch import nn

warnings.simplefilter("ignore")
torch._inductor.config.cpp.cxx = ("no-such-compiler",)
program = torch.export.export(nn.Linear(4, 2), (torch.ones(3, 4),))
torch._inductor.aoti_compile_and_package(program, package_path="model.pt2")
