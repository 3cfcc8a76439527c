import type * as Onnx from 'onnxruntime-node';
import { EMBEDDING_SIZE } from '../../model/embedding.ts';
import { invariant, messageOf, OnrecordError } from '../../shared/errors.ts';
import type { TextDocument } from '../sentences/read-document.ts';
import { readModelFiles } from './model-files.ts';
import { modelWords } from './model-words.ts';
import type { ModelWord } from './model-words.ts';
import { INPUT_NAMES, inputsOf } from './network-inputs.ts';
import { createParse } from './parse.ts';
import type { Parse } from './parse.ts';
import { joinParts, readOutputs, SCORE_NAMES } from './read-outputs.ts';
import type { Findings, Outputs } from './read-outputs.ts';
import { windowsOf } from './windows.ts';
import type { Window } from './windows.ts';
import { createWordPiece } from './word-piece.ts';

/** Reads grammar, names and cues off a document. */
export interface Encoder {
  /**
   * Blocks the thread for some tens of milliseconds a window: for worker threads. `words` are those of the document unless
   * somebody else has cut them, as a treebank does: in reading order, at least one a token.
   */
  read(document: TextDocument, words?: readonly ModelWord[]): Promise<Parse>;
  /** Which of its versions made the vectors of `Parse.meaningOf`. */
  readonly embeddingModel: string;
  /** Gives the network's memory back. */
  close(): Promise<void>;
}

/** The network's name for `Outputs.roleCues`. */
const ROLE_CUES = 'role_cues';
/** The network's name for `Outputs.meanings`. */
const MEANINGS = 'meanings';

type Runtime = typeof Onnx;
type Session = Onnx.InferenceSession;

/**
 * Loads the encoder in a folder.
 * @throws OnrecordError SETTING_INVALID where onnxruntime has no build for this machine; INPUT_NOT_FOUND, INPUT_MALFORMED
 * where a file of the folder is missing or wrong
 */
export async function loadEncoder(folder: URL): Promise<Encoder> {
  const runtime = await loadRuntime();
  const { network, networkHash, vocabulary } = await readModelFiles(folder);
  const wordPiece = createWordPiece(vocabulary);
  const session = await createSession(runtime, network);
  return {
    embeddingModel: `encoder-${networkHash.slice(0, 8)}`,
    async read(document, words = modelWords(document)) {
      const findings: Findings = {
        pos: words.map(() => 'X'),
        heads: words.map(() => -1),
        relations: words.map(() => 'root'),
        cues: [],
        names: [],
        roleRows: new Map(),
        meanings: words.map(() => new Float32Array(EMBEDDING_SIZE)),
      };
      for (const window of windowsOf(document, words, wordPiece))
        readOutputs(window, await run(runtime, session, window), findings);
      joinParts(document, words, findings);
      findings.names.sort((a, b) => a.first - b.first);
      return createParse({ document, words, ...findings });
    },
    close: () => session.release(),
  };
}

async function loadRuntime(): Promise<Runtime> {
  try {
    return await import('onnxruntime-node');
  } catch (cause) {
    throw new OnrecordError(
      'SETTING_INVALID',
      `The model needs onnxruntime-node, which cannot be loaded here: ${messageOf(cause)}`,
      { cause },
    );
  }
}

async function createSession({ InferenceSession }: Runtime, network: Uint8Array): Promise<Session> {
  let session: Session;
  try {
    session = await InferenceSession.create(network, {
      // One thread a worker: more workers read more articles than more threads read one.
      intraOpNumThreads: 1,
      interOpNumThreads: 1,
      executionMode: 'sequential',
      graphOptimizationLevel: 'all',
      // Both keep memory for every shape of input that ever came by.
      enableCpuMemArena: false,
      enableMemPattern: false,
      extra: {
        'session.intra_op.allow_spinning': '0',
        'session.inter_op.allow_spinning': '0',
        // Where a processor has no VNNI, the fast product of bytes overflows and other words are found than elsewhere.
        'session.x64quantprecision': '1',
      },
      // Warnings of the runtime are for those who make models.
      logSeverityLevel: 3,
    });
  } catch (cause) {
    throw new OnrecordError('INPUT_MALFORMED', `The encoder's network cannot be read: ${messageOf(cause)}`, {
      cause,
    });
  }
  const lacking = [
    ...INPUT_NAMES.filter((name) => !session.inputNames.includes(name)),
    ...[...SCORE_NAMES, ROLE_CUES, MEANINGS].filter((name) => !session.outputNames.includes(name)),
  ];
  if (lacking.length > 0)
    throw new OnrecordError('INPUT_MALFORMED', `The encoder's network has no ${lacking.join(', ')}`);
  return session;
}

async function run({ Tensor }: Runtime, session: Session, window: Window): Promise<Outputs> {
  const inputs = inputsOf(window);
  const feeds = Object.fromEntries(
    INPUT_NAMES.map((name) => [name, new Tensor('int64', inputs[name].data, inputs[name].dims)]),
  );
  const results = await session.run(feeds);
  const read = (name: (typeof SCORE_NAMES)[number] | typeof MEANINGS): Float32Array => {
    const data = results[name]?.data;
    invariant(data instanceof Float32Array, `The network answers ${name} in floats.`);
    return data;
  };
  const roleCues = results[ROLE_CUES]?.data;
  invariant(roleCues instanceof BigInt64Array, `The network answers ${ROLE_CUES} in whole numbers.`);
  return {
    roleCues: Array.from(roleCues, Number),
    pos: read('pos'),
    arcs: read('arcs'),
    relations: read('relations'),
    names: read('names'),
    cues: read('cues'),
    roles: read('roles'),
    meanings: read(MEANINGS),
  };
}
