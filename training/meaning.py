"""Gives the exported network one more output, `meanings`: what each word adds to the meaning of the text that it stands in. Usage: meaning.py --texts FILE --model FOLDER

The states of the encoder's words all point one way, and far along a few directions that tell of grammar; their mean says little about what a text means.
Whitening them (Su et al. 2021, after Arora et al. 2017) takes that out: the mean of all texts is subtracted, and each principal direction is divided by a
power of its spread. Both are one matrix and one vector, so nothing is trained by descent, and the same texts and weights give the same network.
"""

import argparse
import hashlib
import json
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
from onnx import helper, numpy_helper

# States after this layer (0: the word pieces themselves) tell meanings best.
LAYER = 2
# Numbers of a vector; src/model/embedding.ts has the same.
SIZE = 256
# Directions are divided by their variance to this power: 0.5 makes all equal.
POWER = 0.5
OUTPUT = "meanings"


def state_names(graph: onnx.GraphProto) -> list[str]:
    """The outputs of the nodes that pick the first piece of each word after each layer, by the layer that they read."""
    found = {}
    for node in graph.node:
        if node.op_type == "GatherElements" and node.input[0].startswith("/encoder/") and "LayerNorm" in node.input[0]:
            layer = 0 if "embeddings" in node.input[0] else 1 + int(node.input[0].split("layer.")[1].split("/")[0])
            found[layer] = node.output[0]
    return [found[layer] for layer in sorted(found)]


def without_meanings(model: onnx.ModelProto) -> onnx.ModelProto:
    """The network as `export.py` wrote it."""
    for part in (model.graph.output, model.graph.node, model.graph.initializer):
        for item in [item for item in part if item.name.startswith(OUTPUT)]:
            part.remove(item)
    return model


def mean_states(model: onnx.ModelProto, state: str, texts: Path) -> np.ndarray:
    """Means of the states of each training text's words."""
    probe = onnx.ModelProto()
    probe.CopyFrom(model)
    probe.graph.output.append(helper.make_tensor_value_info(state, onnx.TensorProto.FLOAT, None))
    session = onnxruntime.InferenceSession(probe.SerializeToString(), providers=["CPUExecutionProvider"])
    means = []
    for line in map(json.loads, texts.read_text().splitlines()):
        if line["split"] != "train":
            continue
        inputs = {name: np.array([values], np.int64) for name, values in line["inputs"].items()}
        states = session.run([state], inputs)[0][0]
        means += [states[unit["words"]].mean(0) for unit in line["units"]]
    return np.stack(means).astype(np.float64)


def whitening(means: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The matrix [hidden, SIZE] and the vector [SIZE] that turn states into meanings."""
    centre = means.mean(0)
    variances, directions = np.linalg.eigh(np.cov((means - centre).T))
    variances, directions = variances[::-1][:SIZE], directions[:, ::-1][:, :SIZE]
    # The sign of a direction is left open: its largest part is positive.
    directions = directions * np.sign(directions[np.abs(directions).argmax(0), np.arange(SIZE)])
    matrix = directions / variances**POWER
    return matrix, -centre @ matrix


def add_output(model: onnx.ModelProto, state: str, matrix: np.ndarray, shift: np.ndarray) -> None:
    graph = model.graph
    graph.initializer.append(numpy_helper.from_array(matrix.astype(np.float32), f"{OUTPUT}.matrix"))
    graph.initializer.append(numpy_helper.from_array(shift.astype(np.float32), f"{OUTPUT}.shift"))
    graph.node.append(helper.make_node("MatMul", [state, f"{OUTPUT}.matrix"], [f"{OUTPUT}.turned"], name=f"{OUTPUT}.turn"))
    graph.node.append(helper.make_node("Add", [f"{OUTPUT}.turned", f"{OUTPUT}.shift"], [OUTPUT], name=f"{OUTPUT}.move"))
    graph.output.append(helper.make_tensor_value_info(OUTPUT, onnx.TensorProto.FLOAT, ["windows", "words", SIZE]))


def write_checksum(folder: Path) -> None:
    file = folder / "checksums.sha256"
    lines = file.read_text().splitlines()
    sum_ = hashlib.sha256((folder / "model.onnx").read_bytes()).hexdigest()
    file.write_text("\n".join(f"{sum_}  model.onnx" if line.endswith("model.onnx") else line for line in lines) + "\n")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--texts", type=Path, required=True, help="what prepare/prepare-meanings.ts wrote")
    parser.add_argument("--model", type=Path, required=True, help="the folder of the exported network, which is changed")
    options = parser.parse_args()
    file = options.model / "model.onnx"
    model = without_meanings(onnx.load(file))
    state = state_names(model.graph)[LAYER]
    means = mean_states(model, state, options.texts)
    add_output(model, state, *whitening(means))
    onnx.checker.check_model(model)
    onnx.save(model, file)
    write_checksum(options.model)
    print(f"meanings from {len(means)} texts")


if __name__ == "__main__":
    main()
