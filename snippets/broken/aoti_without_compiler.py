# /// script
# [tool.verified]
# raises = "InductorError"
# message = "InvalidCxxCompiler: No working C++ compiler found"
# ///
"""AOTInductor writes C++, and somebody has to compile it."""

import warnings

import torch

warnings.simplefilter("ignore")
torch._inductor.config.cpp.cxx = ("no-such-compiler",)
program = torch.export.export(torch.nn.Tanh(), (torch.ones(3),))
torch._inductor.aoti_compile_and_package(program, package_path="model.pt2")
