export declare const CLIENT_FILE: URL;
/** The text of examples/typed-client/generated.ts. */
export declare function generateClient(): Promise<string>;
