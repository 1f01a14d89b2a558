/** Reading what strace saw of a process that writes and confirms. */

/**
 * The confirmations (lines written to standard output that begin with `prefix`) made while a write to the
 * file's log had not been synced. `lines` come from `strace -f -y` with pwrite64, write, fsync and fdatasync.
 */
export function unsyncedAcks(lines: readonly string[], path: string, prefix: string): { acks: number; unsynced: string[] } {
  let acks = 0;
  let dirty = true;
  const unsynced: string[] = [];
  for (const line of lines) {
    const onLog = line.includes(`<${path}-wal>`);
    if (onLog && line.includes('pwrite64(')) dirty = true;
    else if (onLog && /f(data)?sync\(/.test(line)) dirty = false;
    const ack = / write\(1<[^>]*>, "([^"\\]+)/.exec(line)?.[1];
    if (!ack?.startsWith(prefix)) continue;
    acks += 1;
    if (dirty) unsynced.push(ack);
    // The next confirmation needs a write and a sync of its own.
    dirty = true;
  }
  return { acks, unsynced };
}
