/** Takes a command's exit status: commander's actions return nothing. */
export type Finish = (status: number) => void;
