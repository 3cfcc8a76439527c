export declare const TYPES_FILE: URL;
export declare const SNAPSHOT_FILE: URL;
/** The SDL files merged and printed: what clients see. */
export declare function printMergedSchema(): string;
/** The text of src/graphql/generated/types.ts. */
export declare function generateTypes(): Promise<string>;
