/** Where the stage goes: on the projector when there is one. Pure, for displays come and go. */
export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
export interface DisplayLike {
  readonly id: number;
  readonly bounds: Bounds;
}

export interface Placement {
  readonly bounds: Bounds;
  readonly fullScreen: boolean;
}

/** The first display that is not the facilitator's; without one an ordinary window on hers. */
export function stagePlacement(displays: readonly DisplayLike[], own: DisplayLike): Placement {
  const projector = displays.find(({ id }) => id !== own.id);
  if (projector) return { bounds: projector.bounds, fullScreen: true };
  const { x, y, width, height } = own.bounds;
  return {
    bounds: {
      x: x + Math.round(width / 8),
      y: y + Math.round(height / 8),
      width: Math.round(width * 0.75),
      height: Math.round(height * 0.75),
    },
    fullScreen: false,
  };
}
