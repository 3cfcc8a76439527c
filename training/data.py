"""Prepared documents (see prepare/) as windows of word pieces, as inference cuts them."""

import json
import random
from dataclasses import dataclass
from pathlib import Path

import torch
from transformers import BertTokenizerFast

MAX_PIECES = 256
EDGE_TYPE = 6
IGNORE = -100


@dataclass
class Labels:
    """Lists of labels, in the order of the heads' outputs."""

    upos: list[str]
    relations: list[str]
    name_tags: list[str]
    cue_tags: list[str]
    role_tags: list[str]

    @staticmethod
    def read(path: Path) -> "Labels":
        raw = json.loads(path.read_text())
        return Labels(raw["upos"], raw["relations"], raw["nameTags"], raw["cueTags"], raw["roleTags"])


def read_documents(path: Path) -> list[dict]:
    with path.open() as lines:
        return [json.loads(line) for line in lines]


class Pieces:
    """Word pieces of single words, remembered."""

    def __init__(self, tokenizer: BertTokenizerFast):
        self.tokenizer = tokenizer
        self.known: dict[str, list[int]] = {}

    def of(self, word: str) -> list[int]:
        found = self.known.get(word)
        if found is None:
            found = self.tokenizer.encode(word[:100], add_special_tokens=False)[:MAX_PIECES // 4] or [self.tokenizer.unk_token_id]
            self.known[word] = found
        return found


def sentence_ranges(document: dict) -> list[tuple[int, int]]:
    """Ranges of words, one a sentence."""
    ranges, first = [], 0
    sentences = document["sentences"]
    for index in range(1, len(sentences) + 1):
        if index == len(sentences) or sentences[index] != sentences[first]:
            ranges.append((first, index))
            first = index
    return ranges


@dataclass
class Window:
    """Words `first` to `after` of a document; `own` are the sentences whose outputs are taken from this window."""

    document: dict
    first: int
    after: int
    own: set[int]


def piece_count(document: dict, pieces: Pieces, first: int, after: int) -> int:
    count = 0
    for index in range(first, after):
        count += len(pieces.of(document["words"][index]))
        if index > first and document["paragraphs"][index] != document["paragraphs"][index - 1]:
            count += 1
    return count


def plan_windows(document: dict, pieces: Pieces, rng: random.Random | None) -> list[Window]:
    """With a random generator: windows of random length without overlap, for training. Without: as inference does, two sentences overlapping."""
    windows: list[Window] = []
    ranges = []
    for first, after in sentence_ranges(document):
        while piece_count(document, pieces, first, after) > MAX_PIECES - 2:  # cut hard
            cut = first + 1
            while piece_count(document, pieces, first, cut + 1) <= MAX_PIECES - 2:
                cut += 1
            ranges.append((first, cut))
            first = cut
        ranges.append((first, after))
    at = 0
    while at < len(ranges):
        limit = MAX_PIECES - 2 if rng is None else rng.choice([32, 64, 128, MAX_PIECES - 2, MAX_PIECES - 2])
        stop, used = at, 0
        while stop < len(ranges):
            used = piece_count(document, pieces, ranges[at][0], ranges[stop][1])
            if used > limit and stop > at:
                break
            stop += 1
            if used > limit:
                break
        own = set(range(at, stop))
        overlap = rng is None and stop < len(ranges) and stop - at > 2
        if overlap:
            own.discard(stop - 1)
        if rng is None and at > 0 and windows and windows[-1].after > ranges[at][0]:
            own.discard(at)
        windows.append(Window(document, ranges[at][0], ranges[stop - 1][1], own))
        at = stop - 2 if overlap else stop
    for window in windows:
        window.own = {document["sentences"][ranges[number][0]] for number in window.own}
    return windows


def encode(window: Window, pieces: Pieces, labels: Labels, tokenizer: BertTokenizerFast) -> dict:
    """A window as lists of numbers: inputs, and the targets that its document has."""
    document, first, after = window.document, window.first, window.after
    ids, types, starts, sentences = [tokenizer.cls_token_id], [EDGE_TYPE], [], []
    for index in range(first, after):
        if index > first and document["paragraphs"][index] != document["paragraphs"][index - 1]:
            ids.append(tokenizer.sep_token_id)
            types.append(EDGE_TYPE)
        starts.append(len(ids))
        own = pieces.of(document["words"][index])
        ids += own
        types += [document["types"][index]] * len(own)
        sentences.append(document["sentences"][index] - document["sentences"][first])
    ids.append(tokenizer.sep_token_id)
    types.append(EDGE_TYPE)
    item = {"ids": ids, "types": types, "starts": starts, "sentences": sentences, "source": document["source"]}
    inside = range(first, after)
    if "pos" in document:
        item["pos"] = [labels.upos.index(document["pos"][i]) for i in inside]
        item["heads"] = [document["heads"][i] - first + 1 if document["heads"][i] >= 0 else 0 for i in inside]
        item["relations"] = [labels.relations.index(document["relations"][i]) for i in inside]
        size = after - first
        item["heads"] = [head if 0 <= head <= size else IGNORE for head in item["heads"]]
    if "names" in document:
        item["names"] = [labels.name_tags.index(document["names"][i]) for i in inside]
        item["names_other"] = document["namesOther"]
    if "statements" in document:
        annotate_statements(item, document, first, after, labels)
    return item


def annotate_statements(item: dict, document: dict, first: int, after: int, labels: Labels) -> None:
    """`cues`: a class a word, -1 for 'some class other than speech'; `rows`: for each cue of the window the role of each word."""
    size = after - first
    partial = document.get("statementSentences")
    known = set(partial) if partial is not None else None
    full = set(document["cueTags"]) == set(labels.cue_tags)
    cues = [0 if known is None or document["sentences"][first + i] in known else IGNORE for i in range(size)]
    rows = []
    for statement in document["statements"]:
        main = statement["main"] - first
        if not 0 <= main < size:
            continue
        tag = statement["cueTag"]
        cues[main] = -1 if tag == "unspoken" else labels.cue_tags.index(tag)
        roles = [0] * size
        for role in ("content", "source", "cue"):
            for word in statement[role]:
                if 0 <= word - first < size:
                    roles[word - first] = labels.role_tags.index(role)
        rows.append((main, roles))
    item["cues"], item["cues_full"], item["rows"] = cues, full, rows


def collate(items: list[dict]) -> dict:
    """Pads a list of windows to tensors."""
    pieces = max(len(item["ids"]) for item in items)
    words = max(len(item["starts"]) for item in items)

    def pad(key: str, length: int, value: int) -> torch.Tensor:
        return torch.tensor([item.get(key, [])[:length] + [value] * (length - len(item.get(key, []))) for item in items])

    batch = {
        "input_ids": pad("ids", pieces, 0),
        "attention_mask": torch.tensor([[1] * len(item["ids"]) + [0] * (pieces - len(item["ids"])) for item in items]),
        "token_type_ids": pad("types", pieces, 0),
        "word_starts": pad("starts", words, 0),
        "word_sentences": pad("sentences", words, -1),
    }
    for key in ("pos", "heads", "relations", "names", "cues"):
        batch[key] = pad(key, words, IGNORE)
    batch["names_other"] = torch.tensor([item.get("names_other", True) for item in items])
    batch["cues_full"] = torch.tensor([item.get("cues_full", True) for item in items])
    rows = [(number, main, roles) for number, item in enumerate(items) for main, roles in item.get("rows", [])]
    batch["row_window"] = torch.tensor([number for number, _, _ in rows], dtype=torch.long)
    batch["row_cue"] = torch.tensor([main for _, main, _ in rows], dtype=torch.long)
    batch["row_roles"] = torch.tensor([roles + [IGNORE] * (words - len(roles)) for _, _, roles in rows], dtype=torch.long).reshape(len(rows), words)
    return batch


def batches(windows: list[dict], budget: int, rng: random.Random | None) -> list[list[dict]]:
    """Windows of similar length together, about `budget` pieces a batch, padding included."""
    order = sorted(windows, key=lambda item: len(item["ids"]) + (rng.random() * 24 if rng else 0))
    groups: list[list[dict]] = [[]]
    for item in order:
        longest = max([len(item["ids"])] + [len(other["ids"]) for other in groups[-1]])
        if groups[-1] and longest * (len(groups[-1]) + 1) > budget:
            groups.append([])
        groups[-1].append(item)
    if rng:
        rng.shuffle(groups)
    return [group for group in groups if group]
