/** Marks a place that the types say can't be reached; throws if it is reached all the same. */
export function assertNever(value: never, where: string): never {
  throw new Error(`${where}: unexpected ${JSON.stringify(value)}`);
}
