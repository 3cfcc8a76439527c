"""One encoder and its heads. Inputs and outputs as in src/extraction/encoder/encoder.ts."""

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


class SharedDropout(nn.Module):
    """Drops the same features of all words of a window (Gal and Ghahramani 2016, as in Dozat and Manning 2017), which costs a mask a window, not a word."""

    def __init__(self, share: float):
        super().__init__()
        self.share = share

    def forward(self, state: torch.Tensor) -> torch.Tensor:
        if not self.training or self.share == 0:
            return state
        mask = torch.rand(state.shape[0], *[1] * (state.dim() - 2), state.shape[-1], device=state.device) >= self.share
        return state * (mask.to(state.dtype) / (1 - self.share))


def perceptron(size_in: int, size_out: int, dropout: float) -> nn.Sequential:
    return nn.Sequential(SharedDropout(dropout), nn.Linear(size_in, size_out), nn.GELU(), SharedDropout(dropout))


class Layer(nn.Module):
    """A transformer layer, normalised before each part (Xiong et al. 2020), written out so that it exports to plain ONNX."""

    def __init__(self, size: int, heads: int, inner: int, dropout: float):
        super().__init__()
        self.heads = heads
        self.attention_norm, self.inner_norm = nn.LayerNorm(size), nn.LayerNorm(size)
        self.query, self.key, self.value, self.out = (nn.Linear(size, size) for _ in range(4))
        self.inner = nn.Sequential(nn.Linear(size, inner), nn.GELU(), nn.Linear(inner, size))
        self.dropout = SharedDropout(dropout)

    def forward(self, state: torch.Tensor, hidden: torch.Tensor) -> torch.Tensor:
        """state [N, W, size]; hidden [N, 1, 1, W], FAR where a word is none -> [N, W, size]."""
        n, w, size = state.shape
        normed = self.attention_norm(state)
        query, key, value = (part(normed).reshape(n, w, self.heads, size // self.heads).transpose(1, 2) for part in (self.query, self.key, self.value))
        weights = ((query / (size // self.heads) ** 0.5) @ key.transpose(2, 3) + hidden).softmax(-1)
        state = state + self.dropout(self.out((weights @ value).transpose(1, 2).reshape(n, w, size)))
        return state + self.dropout(self.inner(self.inner_norm(state)))


class RoleReader(nn.Module):
    """Reads a window once for each cue in it, and tells what each word is to that cue.

    A word is given to it by its state and its head's, how far it stands from the cue, in words and sentences, and where it stands from the
    cue in the tree: below it, beside it, above it. The tree is the network's own, as probabilities of heads.
    """

    # So many words before and behind the cue are read: what is farther away is none of it.
    BEFORE, BEHIND = 72, 56
    REACH = 40
    SENTENCES = 3
    TREE_PLACES = 8

    def __init__(self, hidden: int, roles: int, size: int = 192, layers: int = 2, dropout: float = 0.15):
        super().__init__()
        self.word, self.head = nn.Linear(hidden, size), nn.Linear(hidden, size, bias=False)
        self.cue = nn.Linear(hidden, size, bias=False)
        self.place = nn.Embedding(2 * self.REACH + 1, size)
        self.sentence = nn.Embedding(2 * self.SENTENCES + 1, size)
        self.tree = nn.Linear(self.TREE_PLACES, size, bias=False)
        self.dropout = SharedDropout(dropout)
        self.layers = nn.ModuleList(Layer(size, 4, 2 * size, dropout) for _ in range(layers))
        self.norm = nn.LayerNorm(size)
        self.out = nn.Linear(size, roles)

    @staticmethod
    def tree_places(arcs: torch.Tensor) -> torch.Tensor:
        """arcs [B, W, W], how likely a word (second index) hangs on another (third) -> [B, TREE_PLACES, W, W], where a word (third) stands from a
        cue (fourth): it is the cue, its child, its grandchild, somewhere below, its head, its head's head, another child of its head, below one."""
        same = torch.eye(arcs.shape[1], dtype=arcs.dtype, device=arcs.device).expand_as(arcs)
        second = arcs @ arcs
        near = arcs + second  # one or two steps down
        fourth = second @ second
        below = near + near @ second  # up to four
        below = below + below @ fourth  # up to eight
        up = arcs.transpose(1, 2)
        beside = arcs @ up
        return torch.stack([same, arcs, second, below, up, second.transpose(1, 2), beside, below @ beside], 1)

    def around(self, width: torch.Tensor, cue: torch.Tensor) -> torch.Tensor:
        """The words that are read for each cue of a window of `width` words, [N, K], in reading order."""
        size = torch.clamp(width, max=self.BEFORE + self.BEHIND)
        first = torch.minimum((cue - self.BEFORE).clamp(min=0), width - size)
        return first.unsqueeze(1) + torch.arange(size, device=cue.device).unsqueeze(0)

    def forward(
        self, states: torch.Tensor, arcs: torch.Tensor, word_sentences: torch.Tensor, window: torch.Tensor, cue: torch.Tensor
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """states [B, W, hidden]; window, cue [N], where each cue stands -> the words that were read for it, [N, K], and their scores, [N, K, roles]."""
        near = self.around(torch._shape_as_tensor(states)[1], cue)
        at = window.unsqueeze(1)
        words = self.word(states) + self.head(arcs.to(states.dtype) @ states)
        tree = self.tree_places(arcs).permute(0, 3, 2, 1)[at, cue.unsqueeze(1), near]
        far = (near - cue.unsqueeze(1)).clamp(-self.REACH, self.REACH) + self.REACH
        sentences = word_sentences[at, near]
        apart = (sentences - word_sentences[window, cue].unsqueeze(1)).clamp(-self.SENTENCES, self.SENTENCES) + self.SENTENCES
        cue_state = self.cue(states)[window, cue].unsqueeze(1)
        state = words[at, near] + cue_state + self.place(far) + self.sentence(apart) + self.tree(tree.to(states.dtype))
        state = self.dropout(state)
        hidden = torch.where(sentences >= 0, 0.0, FAR).to(state.dtype).unsqueeze(1).unsqueeze(1)
        for layer in self.layers:
            state = layer(state, hidden)
        return near, self.out(self.norm(state))


class NewsModel(nn.Module):
    """Parts of speech, dependency tree, names, cues and the roles of words to cues."""

    # Words likelier than this to be a cue are read for roles; inference asks for fewer still.
    LEAST_CUE = 0.08
    # Of the cues of a batch so many are trained on, drawn by lot: the rest comes another time.
    MOST_ROWS = 40

    def __init__(self, encoder: BertModel, labels: Labels, arc: int = 256, relation: int = 256, dropout: float = 0.2):
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
        self.roles = RoleReader(hidden, len(labels.role_tags))

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

    @staticmethod
    def likely_heads(arcs: torch.Tensor) -> torch.Tensor:
        """Scores of heads -> how likely each word hangs on each other one, [B, W, W]; what hangs on the root hangs on none. Not trained through."""
        return arcs.detach().softmax(-1)[:, :, 1:]

    def scores(self, input_ids, attention_mask, token_type_ids, word_starts, word_sentences):
        """Part of speech, heads, relations, names and cues, and the states that roles are read from."""
        states = self.words(input_ids, attention_mask, token_type_ids, word_starts)
        syntax, naming, roles = self.syntax_mix(states), self.name_mix(states), self.role_mix(states)
        arcs = self.arcs_and_heads(syntax, word_sentences)
        relations = self.relation_scores(syntax, arcs.argmax(-1))
        return self.pos(syntax), arcs, relations, self.names(naming), self.cues(roles), roles

    def forward(self, input_ids, attention_mask, token_type_ids, word_starts, word_sentences):
        """For one window: the scores of each word, which words are read as cues, and for each of these the roles of all words."""
        pos, arcs, relations, names, cues, states = self.scores(input_ids, attention_mask, token_type_ids, word_starts, word_sentences)
        likely = 1 - cues.float().softmax(-1)[..., 0] > self.LEAST_CUE
        # The first word is always read, so that there is a row.
        first = torch.arange(likely.shape[1], device=likely.device) == 0
        window, cue = (likely | first).nonzero(as_tuple=True)
        _, roles = self.roles(states, self.likely_heads(arcs), word_sentences, window, cue)
        return pos, arcs, relations, names, cues, cue, roles

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
            if not (batch["pos"] != IGNORE).any():
                with torch.no_grad():
                    arcs = self.arcs_and_heads(syntax, batch["word_sentences"])
            some = torch.randperm(len(batch["row_cue"]))[: self.MOST_ROWS]
            near, scores = self.roles(roles, self.likely_heads(arcs), batch["word_sentences"], batch["row_window"][some], batch["row_cue"][some])
            targets = torch.gather(batch["row_roles"][some], 1, near)
            weight = torch.tensor([0.5, 1.0, 1.0, 1.0])
            parts["roles"] = F.cross_entropy(scores.float().flatten(0, 1), targets.flatten(), weight=weight, ignore_index=IGNORE)
        weights = {"pos": 0.5, "arcs": 1.0, "relations": 0.7, "names": 1.5, "cues": 3.0, "roles": 3.0}
        total = sum(weights[name] * value for name, value in parts.items())
        return total, {name: float(value.detach()) for name, value in parts.items()}

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
