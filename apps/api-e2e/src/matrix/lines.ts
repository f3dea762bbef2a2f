/** Who may meet each operation of one matrix, by the operation's name. */
export type Lines<Terms extends string = string> = Readonly<Record<string, Terms>>;
