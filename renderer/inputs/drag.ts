/** What is carried when inputs are dragged from one cluster to another. */
import type { DragEvent } from 'react';

const kind = 'application/x-samstyr-inputs';

export function carry(event: DragEvent, ids: readonly string[]): void {
  event.dataTransfer.setData(kind, JSON.stringify(ids));
  event.dataTransfer.effectAllowed = 'move';
}

/** Whether what is dragged are inputs of ours. */
export function isCarried(event: DragEvent): boolean {
  return event.dataTransfer.types.includes(kind);
}

/** The inputs that were dropped; none when it was something else. */
export function carried(event: DragEvent): readonly string[] {
  const data = event.dataTransfer.getData(kind);
  return data ? (JSON.parse(data) as string[]) : [];
}
