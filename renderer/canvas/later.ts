/** Parts of the board's page that are fetched when they are first wanted: the drawn board comes first. */
import { lazy } from 'react';

const parts = {
  cardPanel: async () => ({ default: (await import('./panels/CardPanel.tsx')).CardPanel }),
  connectionPanel: async () => ({ default: (await import('./panels/ConnectionPanel.tsx')).ConnectionPanel }),
  zonePanel: async () => ({ default: (await import('./panels/ZonePanel.tsx')).ZonePanel }),
  tray: async () => ({ default: (await import('./panels/Tray.tsx')).Tray }),
  check: async () => ({ default: (await import('./panels/CheckPanel.tsx')).CheckPanel }),
  changes: async () => ({ default: (await import('./panels/ChangesPanel.tsx')).ChangesPanel }),
  consequences: async () => ({ default: (await import('./panels/ConsequencesPanel.tsx')).ConsequencesPanel }),
  filterBar: async () => ({ default: (await import('./panels/FilterBar.tsx')).FilterBar }),
  newBoard: async () => ({ default: (await import('./panels/NewBoardDialog.tsx')).NewBoardDialog }),
  keys: async () => ({ default: (await import('./BoardKeys.tsx')).BoardKeys }),
  outline: async () => ({ default: (await import('./outline/Outline.tsx')).Outline }),
  openTrack: async () => ({ default: (await import('../programme/OpenTrack.tsx')).OpenTrack }),
  palette: async () => ({ default: (await import('./board/Palette.tsx')).Palette }),
};

export const CardPanel = lazy(parts.cardPanel);
export const ConnectionPanel = lazy(parts.connectionPanel);
export const ZonePanel = lazy(parts.zonePanel);
export const Tray = lazy(parts.tray);
export const CheckPanel = lazy(parts.check);
export const ChangesPanel = lazy(parts.changes);
export const ConsequencesPanel = lazy(parts.consequences);
export const FilterBar = lazy(parts.filterBar);
export const NewBoardDialog = lazy(parts.newBoard);
export const BoardKeys = lazy(parts.keys);
export const Outline = lazy(parts.outline);
export const OpenTrack = lazy(parts.openTrack);
export const Palette = lazy(parts.palette);

/** Fetches what is wanted first of all, a card's panel, once the page has nothing better to do. */
export function fetchLater(): void {
  requestIdleCallback(() => void parts.cardPanel().catch(() => undefined));
}
