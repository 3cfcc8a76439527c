"""Writes trained weights as int8 ONNX with vocabulary, labels and checksums. Usage: export.py --weights FOLDER --encoder FOLDER --documents FOLDER --out FOLDER --fixed FILE"""

import argparse
import hashlib
import json
import shutil
import tempfile
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from transformers import BertTokenizerFast

from data import Labels, Pieces, collate, encode, plan_windows, read_documents
from model import NewsModel
from train import load_encoder

INPUTS = ["input_ids", "attention_mask", "token_type_ids", "word_starts", "word_sentences"]
OUTPUTS = ["pos", "arcs", "relations", "names", "cues", "role_cues", "roles"]


def load_model(weights: Path, encoder: Path, labels: Labels) -> NewsModel:
    layers = json.loads((weights / "config.json").read_text())["num_hidden_layers"]
    model = NewsModel(load_encoder(encoder, layers), labels)
    model.load_state_dict(torch.load(weights / "weights.pt"))
    return model.eval()


def examples(documents: list[dict], pieces: Pieces, labels: Labels, tokenizer: BertTokenizerFast) -> list[dict]:
    """Windows one by one, as inference reads them."""
    windows = [window for document in documents for window in plan_windows(document, pieces, None)]
    return [collate([encode(window, pieces, labels, tokenizer)]) for window in windows]


def to_onnx(model: NewsModel, batch: dict, path: Path) -> None:
    axes = {name: {0: "windows", 1: "pieces" if index < 3 else "words"} for index, name in enumerate(INPUTS)}
    axes |= {name: {0: "windows", 1: "words"} for name in OUTPUTS}
    axes["arcs"] = {0: "windows", 1: "words", 2: "heads"}
    axes["role_cues"] = {0: "rows"}
    axes["roles"] = {0: "rows", 1: "near"}
    with torch.no_grad():
        torch.onnx.export(model, tuple(batch[name] for name in INPUTS), path, input_names=INPUTS, output_names=OUTPUTS, dynamic_axes=axes, opset_version=17, dynamo=False)


def answers(path: Path, batches: list[dict]) -> list[list[np.ndarray]]:
    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    return [session.run(OUTPUTS, {name: batch[name].numpy() for name in INPUTS}) for batch in batches]


def agreement(name: str, expected: list[list[np.ndarray]], found: list[list[np.ndarray]]) -> float:
    """Share of the words for which two networks give the same label; of roles, those to the cues that both read."""
    at, cues, same = OUTPUTS.index(name), OUTPUTS.index("role_cues"), []
    for want, have in zip(expected, found):
        if name == "role_cues":
            same.append(len(set(want[at]) & set(have[at])) / len(set(want[at]) | set(have[at])))
        elif name == "roles":
            rows = [(list(want[cues]).index(cue), list(have[cues]).index(cue)) for cue in want[cues] if cue in have[cues]]
            same += [(want[at][a].argmax(-1) == have[at][b].argmax(-1)).mean() for a, b in rows]
        else:
            same.append((want[at].argmax(-1) == have[at].argmax(-1)).mean())
    return float(np.mean(same))


def labelled(answer: list[np.ndarray], labels: Labels) -> dict[str, list]:
    """The likeliest label of each word of a window, and of each word to each cue."""
    best = {name: answer[OUTPUTS.index(name)][0].argmax(-1).tolist() for name in ("pos", "arcs", "relations", "names", "cues")}
    cues, roles = answer[OUTPUTS.index("role_cues")].tolist(), answer[OUTPUTS.index("roles")].argmax(-1).tolist()
    return {
        "pos": [labels.upos[tag] for tag in best["pos"]],
        "heads": [head - 1 for head in best["arcs"]],
        "relations": [labels.relations[tag] for tag in best["relations"]],
        "names": [labels.name_tags[tag] for tag in best["names"]],
        "cues": [labels.cue_tags[tag] for tag in best["cues"]],
        "roles": {str(cue): [labels.role_tags[tag] for tag in row] for cue, row in zip(cues, roles) if best["cues"][cue] > 0},
    }


def write_fixed(path: Path, document: dict, batch: dict, answers_by: dict[str, list[np.ndarray]], labels: Labels) -> None:
    """What the network makes of the fixed text, for the test that holds inference against training."""
    fixed = {
        "words": document["words"],
        "pieces": batch["input_ids"][0].tolist(),
        "types": batch["token_type_ids"][0].tolist(),
        "starts": batch["word_starts"][0].tolist(),
        **{name: labelled(answer, labels) for name, answer in answers_by.items()},
    }
    path.write_text(json.dumps(fixed, ensure_ascii=False, indent=1) + "\n")


def main() -> None:
    parser = argparse.ArgumentParser()
    for name in ("weights", "encoder", "documents", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--fixed", type=Path, required=True, help="where to write what the network makes of the fixed text")
    options = parser.parse_args()
    tokenizer = BertTokenizerFast.from_pretrained(options.encoder)
    labels = Labels.read(options.documents / "labels.json")
    documents = read_documents(options.documents / "documents.jsonl")
    batches = examples([d for d in documents if d["split"] == "dev" and d["source"] == "corpus"][:12], Pieces(tokenizer), labels, tokenizer)
    model = load_model(options.weights, options.encoder, labels)
    options.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        plain, ready = Path(folder) / "plain.onnx", Path(folder) / "ready.onnx"
        to_onnx(model, batches[0], plain)
        quant_pre_process(str(plain), str(ready), skip_symbolic_shape=True)
        quantize_dynamic(str(ready), str(options.out / "model.onnx"), weight_type=QuantType.QInt8, per_channel=True, op_types_to_quantize=["MatMul", "Gather"])
        with torch.no_grad():
            expected = [[part.numpy() for part in model(*(batch[name] for name in INPUTS))] for batch in batches]
        plainly, small = answers(plain, batches), answers(options.out / "model.onnx", batches)
        [document] = [document for document in documents if document["split"] == "fixed"]
        [fixed] = examples([document], Pieces(tokenizer), labels, tokenizer)
        with torch.no_grad():
            trained = [part.numpy() for part in model(*(fixed[name] for name in INPUTS))]
        write_fixed(options.fixed, document, fixed, {"trained": trained, "exported": answers(options.out / "model.onnx", [fixed])[0]}, labels)
        for name in OUTPUTS:
            print(f"{name}: ONNX agrees on {agreement(name, expected, plainly):.4f}, int8 on {agreement(name, expected, small):.4f}")
    shutil.copy(options.encoder / "vocab.txt", options.out / "vocab.txt")
    shutil.copy(options.documents / "labels.json", options.out / "labels.json")
    sums = [f"{hashlib.sha256((options.out / name).read_bytes()).hexdigest()}  {name}" for name in ("labels.json", "model.onnx", "vocab.txt")]
    (options.out / "checksums.sha256").write_text("\n".join(sums) + "\n")
    print(f"{(options.out / 'model.onnx').stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
