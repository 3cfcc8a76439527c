"""One encoder, six heads. Inputs and outputs as in src/extraction/encoder/encoder.ts."""

import torch
from torch import nn
from torch.nn import functional as F
from transformers import BertModel

from data import IGNORE, Labels

WORD_TYPES = 16
FAR = -1e9


class Mix(nn.Module):
    """A learned weighted mean of the encoder's layers."""

    def __init__(self, layers: int):
        super().__init__()
        self.weights = nn.Parameter(torch.zeros(layers))
        with torch.no_grad():
            self.weights[-1] = 2.0

    def forward(self, states: list[torch.Tensor]) -> torch.Tensor:
        weights = self.weights.softmax(0)
        mixed = states[0] * weights[0]
        for state, weight in zip(states[1:], weights[1:]):
            mixed = mixed + state * weight
        return mixed


def perceptron(size_in: int, size_out: int, dropout: float) -> nn.Sequential:
    return nn.Sequential(nn.Dropout(dropout), nn.Linear(size_in, size_out), nn.GELU(), nn.Dropout(dropout))


class NewsModel(nn.Module):
    """Parts of speech, dependency tree, names, cues and the roles of words to cues."""

    def __init__(self, encoder: BertModel, labels: Labels, arc: int = 256, relation: int = 256, role: int = 160, dropout: float = 0.2):
        super().__init__()
        hidden, layers = encoder.config.hidden_size, encoder.config.num_hidden_layers + 1
        self.encoder = encoder
        self.syntax_mix, self.name_mix, self.role_mix = Mix(layers), Mix(layers), Mix(layers)
        self.pos = nn.Linear(hidden, len(labels.upos))
        self.arc_dependent, self.arc_head = perceptron(hidden, arc, dropout), perceptron(hidden, arc, dropout)
        self.arc_bilinear = nn.Linear(arc, arc, bias=False)
        self.arc_bias = nn.Linear(arc, 1)
        self.root = nn.Parameter(torch.randn(arc) * 0.02)
        self.relation_dependent, self.relation_head = perceptron(hidden, relation, dropout), perceptron(hidden, relation, dropout)
        self.relation_root = nn.Parameter(torch.randn(relation) * 0.02)
        self.relation_out = nn.Linear(3 * relation, len(labels.relations))
        self.names = nn.Sequential(perceptron(hidden, 192, dropout), nn.Linear(192, len(labels.name_tags)))
        self.cues = nn.Sequential(perceptron(hidden, 192, dropout), nn.Linear(192, len(labels.cue_tags)))
        self.role_count = len(labels.role_tags)
        self.role_cue, self.role_word = perceptron(hidden, role, dropout), perceptron(hidden, role, dropout)
        self.role_bilinear = nn.Linear(role, role * self.role_count, bias=True)
        self.role_bias = nn.Linear(role, self.role_count)

    def words(self, input_ids, attention_mask, token_type_ids, word_starts) -> list[torch.Tensor]:
        """States of the first piece of each word, [B, W, hidden], after each layer."""
        out = self.encoder(input_ids=input_ids, attention_mask=attention_mask, token_type_ids=token_type_ids, output_hidden_states=True)
        index = word_starts.unsqueeze(-1).expand(-1, -1, out.last_hidden_state.shape[-1])
        return [torch.gather(state, 1, index) for state in out.hidden_states]

    def arcs_and_heads(self, syntax: torch.Tensor, word_sentences: torch.Tensor) -> torch.Tensor:
        dependents = self.arc_dependent(syntax)
        heads = torch.cat([self.root.to(syntax.dtype).expand(syntax.shape[0], 1, -1), self.arc_head(syntax)], 1)
        scores = self.arc_bilinear(dependents) @ heads.transpose(1, 2) / dependents.shape[-1] ** 0.5 + self.arc_bias(heads).transpose(1, 2)
        same = (word_sentences.unsqueeze(2) == word_sentences.unsqueeze(1)) & (word_sentences >= 0).unsqueeze(2)
        allowed = torch.cat([(word_sentences >= 0).unsqueeze(2), same], 2)
        return torch.where(allowed, scores.float(), torch.full_like(scores, FAR, dtype=torch.float32))

    def relation_scores(self, syntax: torch.Tensor, heads: torch.Tensor) -> torch.Tensor:
        """Scores of the relations of each word to the head given, [B, W, relations]; head 0 is the root."""
        dependents = self.relation_dependent(syntax)
        candidates = torch.cat([self.relation_root.to(dependents.dtype).expand(syntax.shape[0], 1, -1), self.relation_head(syntax)], 1)
        chosen = torch.gather(candidates, 1, heads.unsqueeze(-1).expand(-1, -1, candidates.shape[-1]))
        return self.relation_out(torch.cat([dependents * chosen, dependents, chosen], -1))

    def role_words(self, state: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        return self.role_cue(state), self.role_word(state)

    def role_rows(self, cues: torch.Tensor, words: torch.Tensor) -> torch.Tensor:
        """cues [N, C, d], words [N, W, d] -> [N, C, W, roles]."""
        n, c, d = cues.shape
        queries = self.role_bilinear(cues).reshape(n, c * self.role_count, d)
        scores = (queries @ words.transpose(1, 2) / d**0.5).reshape(n, c, self.role_count, words.shape[1])
        return scores.transpose(2, 3) + self.role_bias(words).unsqueeze(1)

    def forward(self, input_ids, attention_mask, token_type_ids, word_starts, word_sentences):
        states = self.words(input_ids, attention_mask, token_type_ids, word_starts)
        syntax, naming, roles = self.syntax_mix(states), self.name_mix(states), self.role_mix(states)
        arcs = self.arcs_and_heads(syntax, word_sentences)
        relations = self.relation_scores(syntax, arcs.argmax(-1))
        cue_states, word_states = self.role_words(roles)
        return self.pos(syntax), arcs, relations, self.names(naming), self.cues(roles), self.role_rows(cue_states, word_states)

    def loss(self, batch: dict, labels: Labels) -> tuple[torch.Tensor, dict[str, float]]:
        states = self.words(batch["input_ids"], batch["attention_mask"], batch["token_type_ids"], batch["word_starts"])
        syntax, naming, roles = self.syntax_mix(states), self.name_mix(states), self.role_mix(states)
        parts: dict[str, torch.Tensor] = {}
        if (batch["pos"] != IGNORE).any():
            parts["pos"] = F.cross_entropy(self.pos(syntax).float().flatten(0, 1), batch["pos"].flatten(), ignore_index=IGNORE)
            arcs = self.arcs_and_heads(syntax, batch["word_sentences"])
            parts["arcs"] = F.cross_entropy(arcs.flatten(0, 1), batch["heads"].flatten(), ignore_index=IGNORE)
            relations = self.relation_scores(syntax, batch["heads"].clamp(min=0))
            parts["relations"] = F.cross_entropy(relations.float().flatten(0, 1), batch["relations"].flatten(), ignore_index=IGNORE)
        if (batch["names"] != IGNORE).any():
            parts["names"] = self.name_loss(self.names(naming).float(), batch, labels)
        if (batch["cues"] != IGNORE).any():
            parts["cues"] = self.cue_loss(self.cues(roles).float(), batch)
        if len(batch["row_cue"]) > 0:
            cue_states, word_states = self.role_words(roles)
            picked = cue_states[batch["row_window"], batch["row_cue"]].unsqueeze(1)
            scores = self.role_rows(picked, word_states[batch["row_window"]]).squeeze(1).float()
            weight = torch.tensor([0.5, 1.0, 1.0, 1.0])
            parts["roles"] = F.cross_entropy(scores.flatten(0, 1), batch["row_roles"].flatten(), weight=weight, ignore_index=IGNORE)
        weights = {"pos": 0.5, "arcs": 1.0, "relations": 0.7, "names": 1.5, "cues": 3.0, "roles": 3.0}
        total = sum(weights[name] * value for name, value in parts.items())
        return total, {name: float(value) for name, value in parts.items()}

    @staticmethod
    def name_loss(scores: torch.Tensor, batch: dict, labels: Labels) -> torch.Tensor:
        """Where names of the type 'other' are not annotated, 'no name' stands for both."""
        logs = scores.log_softmax(-1)
        other = [labels.name_tags.index(tag) for tag in ("O", "B-other", "I-other")]
        target = batch["names"]
        chosen = logs.gather(-1, target.clamp(min=0).unsqueeze(-1)).squeeze(-1)
        either = logs[..., other].logsumexp(-1)
        chosen = torch.where((target == 0) & ~batch["names_other"].unsqueeze(1), either, chosen)
        return -chosen[target != IGNORE].mean()

    @staticmethod
    def cue_loss(scores: torch.Tensor, batch: dict) -> torch.Tensor:
        """-1 is any class but speech. Frame banks do not annotate findings and stances: there 'none' stands for these too."""
        logs = scores.log_softmax(-1)
        target = batch["cues"]
        chosen = logs.gather(-1, target.clamp(min=0).unsqueeze(-1)).squeeze(-1)
        chosen = torch.where(target == -1, logs[..., 2:].logsumexp(-1), chosen)
        partial = ~batch["cues_full"].unsqueeze(1)
        chosen = torch.where((target == 0) & partial, logs[..., [0, 3, 4]].logsumexp(-1), chosen)
        weight = torch.where(partial, 0.3, 1.0).expand_as(chosen)
        known = target != IGNORE
        return -(chosen * weight)[known].sum() / weight[known].sum()
