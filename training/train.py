"""Fine-tunes the encoder on all tasks at once. Usage: train.py --documents FOLDER --encoder FOLDER --out FOLDER [--epochs N]"""

import argparse
import json
import random
import time
from pathlib import Path

import torch
from transformers import BertModel, BertTokenizerFast

from data import Labels, Pieces, batches, collate, encode, plan_windows, read_documents
from measure import measure
from model import WORD_TYPES, NewsModel

ENCODER_RATE, HEAD_RATE = 2e-4, 1e-3
# How often an epoch reads each source: the frames of MASC are few and its texts not all news, our corpus is what statements are learned from.
REPEAT = {"masc": 0.3, "corpus": 2.0, "gum": 1.2, "ewt": 0.75}


def load_encoder(folder: Path, layers: int | None = None) -> BertModel:
    """The pretrained encoder, its two token types widened to the word types of model-words.ts; of its layers the lowest, where a number is given."""
    encoder = BertModel.from_pretrained(folder, add_pooling_layer=False, attn_implementation="eager", hidden_dropout_prob=0.0, attention_probs_dropout_prob=0.0)
    if layers is not None:
        encoder.encoder.layer = encoder.encoder.layer[:layers]
        encoder.config.num_hidden_layers = layers
    old = encoder.embeddings.token_type_embeddings.weight.data[0]
    encoder.embeddings.token_type_embeddings = torch.nn.Embedding(WORD_TYPES, old.shape[0])
    encoder.embeddings.token_type_embeddings.weight.data[:] = old + torch.randn(WORD_TYPES, old.shape[0]) * 0.01
    encoder.config.type_vocab_size = WORD_TYPES
    return encoder


def training_windows(documents, pieces, labels, tokenizer, rng) -> list[dict]:
    windows = []
    for document in documents:
        if document["split"] != "train":
            continue
        times = REPEAT.get(document["source"], 1.0)
        for _ in range(int(times) + (rng.random() < times % 1)):
            windows += [encode(window, pieces, labels, tokenizer) for window in plan_windows(document, pieces, rng)]
    return windows


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--documents", type=Path, required=True)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--budget", type=int, default=2048, help="word pieces a batch")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--layers", type=int, default=8, help="of the encoder, the lowest")
    options = parser.parse_args()

    torch.manual_seed(options.seed)
    rng = random.Random(options.seed)
    tokenizer = BertTokenizerFast.from_pretrained(options.encoder)
    labels = Labels.read(options.documents / "labels.json")
    documents = read_documents(options.documents / "documents.jsonl")
    pieces = Pieces(tokenizer)
    model = NewsModel(load_encoder(options.encoder, options.layers), labels)

    encoder_parameters = list(model.encoder.parameters())
    known = {id(parameter) for parameter in encoder_parameters}
    head_parameters = [parameter for parameter in model.parameters() if id(parameter) not in known]
    optimizer = torch.optim.AdamW([{"params": encoder_parameters, "lr": ENCODER_RATE}, {"params": head_parameters, "lr": HEAD_RATE}], weight_decay=0.01, fused=True)
    first = training_windows(documents, pieces, labels, tokenizer, rng)
    steps = options.epochs * len(batches(first, options.budget, rng))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: min((step + 1) / (0.06 * steps), max(0.0, 1 - step / steps) + 0.01))
    print(f"{len(first)} windows, {sum(len(w['ids']) for w in first)} pieces, {steps} steps", flush=True)

    started = time.time()
    for epoch in range(options.epochs):
        model.train()
        windows = first if epoch == 0 else training_windows(documents, pieces, labels, tokenizer, rng)
        sums: dict[str, list[float]] = {}
        for step, group in enumerate(batches(windows, options.budget, rng)):
            batch = collate(group)
            with torch.autocast("cpu", torch.bfloat16):
                loss, parts = model.loss(batch, labels)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            optimizer.zero_grad()
            schedule.step()
            for name, value in parts.items():
                sums.setdefault(name, []).append(value)
            if step % 50 == 0:
                recent = "  ".join(f"{name} {sum(values[-50:]) / len(values[-50:]):.3f}" for name, values in sums.items())
                print(f"epoch {epoch} step {step}  {time.time() - started:.0f} s  {recent}", flush=True)
        options.out.mkdir(parents=True, exist_ok=True)
        torch.save(model.state_dict(), options.out / "weights.pt")
        model.encoder.config.save_pretrained(options.out)
    for split in ("dev", "test"):
        figures = measure(model, documents, split, pieces, labels, tokenizer)
        print(split, json.dumps(figures), flush=True)
        (options.out / f"{split}.json").write_text(json.dumps(figures, indent=2))


if __name__ == "__main__":
    main()
