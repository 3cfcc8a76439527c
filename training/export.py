"""Writes trained weights as int8 ONNX with vocabulary, labels and checksums. Usage: export.py --weights FOLDER --encoder FOLDER --documents FOLDER --out FOLDER"""

import argparse
import hashlib
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
OUTPUTS = ["pos", "arcs", "relations", "names", "cues", "roles"]


def load_model(weights: Path, encoder: Path, labels: Labels) -> NewsModel:
    model = NewsModel(load_encoder(encoder), labels)
    model.load_state_dict(torch.load(weights / "weights.pt"))
    return model.eval()


def example(documents: list[dict], pieces: Pieces, labels: Labels, tokenizer: BertTokenizerFast) -> dict:
    windows = [window for document in documents[:4] for window in plan_windows(document, pieces, None)][:3]
    return collate([encode(window, pieces, labels, tokenizer) for window in windows])


def to_onnx(model: NewsModel, batch: dict, path: Path) -> None:
    axes = {name: {0: "windows", 1: "pieces" if index < 3 else "words"} for index, name in enumerate(INPUTS)}
    axes |= {name: {0: "windows", 1: "words"} for name in OUTPUTS}
    axes["arcs"] = {0: "windows", 1: "words", 2: "heads"}
    axes["roles"] = {0: "windows", 1: "words", 2: "words_too"}
    with torch.no_grad():
        torch.onnx.export(model, tuple(batch[name] for name in INPUTS), path, input_names=INPUTS, output_names=OUTPUTS, dynamic_axes=axes, opset_version=17, dynamo=False)


def run(path: Path, batch: dict) -> list[np.ndarray]:
    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    return session.run(OUTPUTS, {name: batch[name].numpy() for name in INPUTS})


def main() -> None:
    parser = argparse.ArgumentParser()
    for name in ("weights", "encoder", "documents", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    options = parser.parse_args()
    tokenizer = BertTokenizerFast.from_pretrained(options.encoder)
    labels = Labels.read(options.documents / "labels.json")
    documents = read_documents(options.documents / "documents.jsonl")
    batch = example([d for d in documents if d["split"] == "dev"], Pieces(tokenizer), labels, tokenizer)
    model = load_model(options.weights, options.encoder, labels)
    model.encoder.config._attn_implementation = "eager"
    options.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        plain, ready = Path(folder) / "plain.onnx", Path(folder) / "ready.onnx"
        to_onnx(model, batch, plain)
        quant_pre_process(str(plain), str(ready), skip_symbolic_shape=True)
        quantize_dynamic(str(ready), str(options.out / "model.onnx"), weight_type=QuantType.QInt8, per_channel=True, op_types_to_quantize=["MatMul", "Gather"])
        with torch.no_grad():
            expected = [part.numpy() for part in model(*(batch[name] for name in INPUTS))]
        known = batch["word_sentences"].numpy() >= 0
        for name, want, plainly, small in zip(OUTPUTS, expected, run(plain, batch), run(options.out / "model.onnx", batch)):
            print(f"{name}: ONNX agrees on {(want.argmax(-1) == plainly.argmax(-1))[known].mean():.4f}, int8 on {(want.argmax(-1) == small.argmax(-1))[known].mean():.4f} of the words")
    shutil.copy(options.encoder / "vocab.txt", options.out / "vocab.txt")
    shutil.copy(options.documents / "labels.json", options.out / "labels.json")
    sums = [f"{hashlib.sha256((options.out / name).read_bytes()).hexdigest()}  {name}" for name in ("labels.json", "model.onnx", "vocab.txt")]
    (options.out / "checksums.sha256").write_text("\n".join(sums) + "\n")
    print(f"{(options.out / 'model.onnx').stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
