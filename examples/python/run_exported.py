"""Runs an exported network with onnxruntime and compares with the numbers Java wrote.

    ./intertwiner export RUN --onnx digits.onnx --samples digits.npz
    python run_exported.py digits.onnx digits.npz

The archive holds the arrays `input` and `output`: inputs, and what the network itself made of them.
Needs numpy and onnxruntime, nothing of this project.
"""

import argparse
import sys

import numpy as np
import onnxruntime


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("model", help="the exported network (.onnx)")
    parser.add_argument("numbers", help="inputs and outputs (.npz)")
    parser.add_argument("--tolerance", type=float, default=1e-5, help="relative to the largest output")
    options = parser.parse_args()

    session = onnxruntime.InferenceSession(options.model, providers=["CPUExecutionProvider"])
    meta = session.get_modelmeta()
    print(f"{meta.producer_name}: {session.get_inputs()[0].shape} -> {session.get_outputs()[0].shape}")
    for key, text in sorted(meta.custom_metadata_map.items()):
        print(f"  {key}: {text}")

    numbers = np.load(options.numbers)
    x, expected = numbers["input"], numbers["output"]
    (y,) = session.run(["output"], {"input": x})
    (alone,) = session.run(["output"], {"input": x[:1]})
    scale = np.abs(expected).max()
    error = np.abs(y - expected).max() / scale
    single = np.abs(alone - expected[:1]).max() / scale
    print(f"{len(x)} inputs at once: largest difference {error:.1e} of the largest output")
    print(f"one input alone:  largest difference {single:.1e}")
    same = max(error, single) <= options.tolerance
    print("the same numbers" if same else f"MORE THAN {options.tolerance:g}")
    return 0 if same else 1


if __name__ == "__main__":
    sys.exit(main())
