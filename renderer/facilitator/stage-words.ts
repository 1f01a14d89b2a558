/** What is on the stage, in words. Pure. */
import { canvasTitle, cardsOf } from '../../shared/canvas/board.ts';
import { cardName, oneLine } from '../../shared/canvas/card-name.ts';
import { boardOrMap, MAP_ID, mapCanvases } from '../../shared/canvas/map.ts';
import type { Translate } from '../../shared/i18n/index.ts';
import type { StageShow } from '../../shared/stage/show.ts';
import { zoneNamed } from '../../shared/stage/zone-cards.ts';
import type { State } from '../../shared/state.ts';

/** A line that says what the room sees. `own` is the window that asks, `page` the page that is shown, from 0. */
export function stageWords(state: State, t: Translate, own: string, page: number): string {
  const { stage } = state;
  switch (stage.kind) {
    case 'title':
    case 'pause':
      return t(`stage.kinds.${stage.kind}`);
    case 'message':
      return `${t('stage.kinds.message')}: ${stage.text}`;
    case 'question':
    case 'result':
      return `${t(`stage.kinds.${stage.kind}`)}: ${state.votes.get(stage.voteId)?.question ?? ''}`;
    case 'canvas':
      return `${t('stage.kinds.canvas')}: ${boardWords(state, stage, t, own, page)}`;
    case 'changes':
      return t('stage.changesSince', { title: state.boardSnapshots.get(stage.before)?.title ?? '', page: page + 1 });
    case 'decision': {
      const decision = state.decisions.get(stage.decisionId);
      return `${t('stage.kinds.decision')}: ${decision?.number ?? ''} ${decision?.title ?? ''}`;
    }
  }
}

type BoardShow = Extract<StageShow, { kind: 'canvas' }>;

function boardWords(state: State, show: BoardShow, t: Translate, own: string, page: number): string {
  const { canvasId, view, light, since } = show;
  // What part of it is shown matters more than the end of a long title.
  const title = oneLine(canvasId === MAP_ID ? t('canvas.mapTitle') : canvasTitle(state, canvasId), 42);
  const zone = view?.mode === 'zone' ? zoneNamed(boardOrMap(state, canvasId), view.zone) : undefined;
  const lit = light ? findCard(state, canvasId, light) : undefined;
  const parts = [
    zone ? t('stage.zonePage', { zone: zone.label, page: page + 1 }) : '',
    view?.mode === 'frame' ? t('stage.frame') : '',
    view?.mode === 'follow' ? t(view.window === own ? 'stage.follows' : 'stage.followsOther') : '',
    lit ? t('stage.inLightShort', { card: cardName(lit) || t('canvas.nameless') }) : '',
    since ? t('stage.changesOn', { title: state.boardSnapshots.get(since.before)?.title ?? '' }) : '',
  ].filter(Boolean);
  return parts.length === 0 ? title : `${title} – ${parts.join(', ')}`;
}

function findCard(state: State, canvasId: string, key: string) {
  const canvases = canvasId === MAP_ID ? mapCanvases(state) : [canvasId];
  return canvases.flatMap((id) => cardsOf(state, id)).find((card) => card.key === key);
}
