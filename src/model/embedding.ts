/** How many numbers a vector has. */
export const EMBEDDING_SIZE = 256;

/** What a text means, as the direction of a vector: texts of like meaning point the same way. */
export interface Embedding {
  /** What made it: only vectors of one model can be compared. */
  readonly model: string;
  /** `EMBEDDING_SIZE` whole numbers from -127 to 127, a byte each, in base64: see `shared/embedding-vector.ts`. */
  readonly vector: string;
}
