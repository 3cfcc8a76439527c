"""Scores of a model on the documents of a split, by task and source."""

import torch

from data import IGNORE, batches, collate, encode, plan_windows


def spans(tags: list[str]) -> set[tuple[int, int, str]]:
    """Names of a list of BIO tags."""
    found, first, kind = set(), None, ""
    for index, tag in enumerate([*tags, "O"]):
        if first is not None and tag != f"I-{kind}":
            found.add((first, index, kind))
            first = None
        if tag != "O" and first is None:
            first, kind = index, tag[2:]
    return found


def f1(true: float, found: float, gold: float) -> float:
    return round(100 * 2 * true / (found + gold), 2) if found + gold else 0.0


@torch.no_grad()
def measure(model, documents, split, pieces, labels, tokenizer) -> dict[str, float]:
    """UPOS accuracy, UAS and LAS (all words, gold words and sentences), F1 of names (exact), of cues (main word), of roles (words, gold cues)."""
    model.eval()
    counts: dict[str, list[float]] = {}

    def add(key: str, *values: float) -> None:
        old = counts.setdefault(key, [0.0] * len(values))
        counts[key] = [a + b for a, b in zip(old, values)]

    chosen = [document for document in documents if document["split"] == split]
    windows = []
    for document in chosen:
        for window in plan_windows(document, pieces, None):
            item = encode(window, pieces, labels, tokenizer)
            base = document["sentences"][window.first]
            item["own"] = [sentence + base in window.own for sentence in item["sentences"]]
            windows.append(item)
    for group in batches(windows, 8192, None):
        batch = collate(group)
        with torch.autocast("cpu", torch.bfloat16):
            pos, arcs, relations, names, cues, states = model.scores(*(batch[key] for key in ("input_ids", "attention_mask", "token_type_ids", "word_starts", "word_sentences")))
            roles = None
            if len(batch["row_cue"]) > 0:
                near, scores = model.roles(states, model.likely_heads(arcs), batch["word_sentences"], batch["row_window"], batch["row_cue"])
                roles = torch.zeros_like(batch["row_roles"]).scatter(1, near, scores.argmax(-1)).tolist()
        row_numbers = iter(range(len(batch["row_cue"])))
        for number, item in enumerate(group):
            source, size = item["source"], len(item["starts"])
            own = torch.tensor(item["own"])
            if "pos" in item:
                gold_pos, gold_heads, gold_relations = (batch[key][number, :size] for key in ("pos", "heads", "relations"))
                heads = arcs[number, :size].argmax(-1)
                right = (heads == gold_heads) & own
                labelled = right & (relations[number, :size].argmax(-1) == gold_relations)
                add(f"{source} upos", float(((pos[number, :size].argmax(-1) == gold_pos) & own).sum()), float(own.sum()))
                add(f"{source} uas", float(right.sum()), float(own.sum()))
                add(f"{source} las", float(labelled.sum()), float(own.sum()))
            if "names" in item:
                tags = [labels.name_tags[tag] for tag in names[number, :size].argmax(-1).tolist()]
                tags = ["B" + tag[1:] if tag.startswith("I") and (index == 0 or tags[index - 1][2:] != tag[2:]) else tag for index, tag in enumerate(tags)]
                found = {span for span in spans(tags) if item["own"][span[0]] and span[2] != "other"}
                gold = {span for span in spans([labels.name_tags[tag] for tag in item["names"]]) if item["own"][span[0]] and span[2] != "other"}
                add(f"{source} names f1", len(found & gold), len(found), len(gold))
            if "cues" in item:
                guess = cues[number, :size].argmax(-1)
                for index in range(size):
                    if item["own"][index] and item["cues"][index] != IGNORE:
                        a, b = int(guess[index]) > 0, item["cues"][index] != 0
                        add(f"{source} cues f1", float(a and b), float(a), float(b))
                        if b and a and item["cues"][index] > 0:
                            add(f"{source} cue class", float(int(guess[index]) == item["cues"][index]), 1.0)
                for main, gold_roles in item["rows"]:
                    row = roles[next(row_numbers)]
                    if not item["own"][main]:
                        continue
                    for role in (2, 3):
                        a, b = {i for i in range(size) if row[i] == role}, {i for i in range(size) if gold_roles[i] == role}
                        add(f"{source} {labels.role_tags[role]} words f1", len(a & b), len(a), len(b))
                        if b:
                            add(f"{source} {labels.role_tags[role]} iou .5", float(len(a & b) >= 0.5 * len(a | b)), 1.0)
    return {key: f1(*values) if len(values) == 3 else round(100 * values[0] / max(1.0, values[1]), 2) for key, values in sorted(counts.items())}
