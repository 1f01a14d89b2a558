/** The gates that were stepped over, in words, for the overview and the decision log. */
import { formatDay } from '../format.ts';
import type { Language, Translate } from '../i18n/index.ts';
import { programmeOf, type State } from '../state.ts';

export interface OverrideLine {
  readonly day: string;
  readonly gate: string;
  /** The workshop and the track, as far as they are known. */
  readonly where: string;
  readonly reason: string;
}

interface OverrideOptions {
  readonly t: Translate;
  readonly language: Language;
}

/** In the order in which they happened. */
export function overrideLines(state: State, { t, language }: OverrideOptions): readonly OverrideLine[] {
  return (programmeOf(state).gateOverrides ?? []).map(({ gate, workshopId, trackId, reason, at }) => {
    const workshop = state.workshops.get(workshopId ?? '');
    const places = [workshop ? t('exporting.workshop', { number: workshop.number }) : '', state.tracks.get(trackId ?? '')?.name];
    return {
      day: formatDay(at.slice(0, 10), language),
      gate: t(`code.gate.${gate}`),
      where: places.filter(Boolean).join(', '),
      reason,
    };
  });
}
