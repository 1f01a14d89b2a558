import { type CSSProperties, type ReactNode, useMemo } from 'react';
import type { BoardZone } from '../../../shared/canvas/board.ts';
import { paletteFor } from '../../../shared/canvas/drawing/palettes.ts';
import type { BoardNames } from '../../../shared/canvas/drawing/words.ts';
import type { StageBoard } from '../../../shared/stage/board.ts';
import { pageOf } from '../../../shared/stage/changes-pages.ts';
import { zoneCards, zoneScreen } from '../../../shared/stage/zone-cards.ts';
import { ZONE_CARD, type ZoneFact, type ZoneLine, type ZonePlace } from '../../../shared/stage/zone-pages.ts';
import { Glyph } from '../../canvas/panels/Glyph.tsx';
import { useTexts } from '../../i18n.ts';
import styles from './Board.module.css';
import { Paged } from './Paged.tsx';
import { useBoardTheme } from './use-names.ts';
import { useScreen } from './use-screen.ts';

interface ZoneStageProps {
  readonly show: StageBoard;
  readonly zone: BoardZone;
  /** A running number; past the last page it begins again. */
  readonly page: number;
  readonly names: BoardNames;
}

/** One zone for the room: large cards, as many as can be read, the others on further pages. */
export function ZoneStage({ show, zone, page, names }: ZoneStageProps): ReactNode {
  const { t } = useTexts();
  const screen = useScreen();
  const lane = show.board.lanes.find(({ canvasId }) => canvasId === zone.canvasId);
  const board = names.track(lane?.trackId ?? null)?.short ?? lane?.title ?? '';
  const cards = useMemo(() => zoneCards(show.board, zone, t, names), [show.board, zone, t, names]);
  // The number of pages stands in the heading, whose room decides it; a number of two digits is room enough.
  const wide = t('stage.page', { at: 88, all: 88 });
  const parts = useMemo(() => zoneScreen(screen, zone.label, wide, board, cards), [screen, zone.label, wide, board, cards]);
  const { size, pages } = parts.layout;
  const { at, content = [] } = pageOf(pages, page);
  const { track, trackTint } = paletteFor(useBoardTheme(), names.track(lane?.trackId ?? null));
  const colours = { '--track': track, '--tint': trackTint } as CSSProperties;
  const number = pages.length > 1 ? t('stage.page', { at: at + 1, all: pages.length }) : '';
  const aside = [parts.aside === wide ? '' : board, number].filter(Boolean).join(' · ');
  const lit = content.some(({ card }) => card.key === show.light);
  return (
    <Paged parts={parts} size={size} title={zone.label} aside={aside} style={colours}>
      {cards.length === 0 ? <p className={styles.none}>{t('outline.empty')}</p> : null}
      <div className={styles.whole} aria-hidden="true" data-zone-page={at} data-pages={pages.length}>
        {content.map((place) => (
          <ZoneCardBox
            key={`${place.card.key} ${place.part}`}
            place={place}
            size={size}
            light={lit ? (place.card.key === show.light ? 'on' : 'off') : undefined}
          />
        ))}
      </div>
    </Paged>
  );
}

interface ZoneCardBoxProps {
  readonly place: ZonePlace;
  readonly size: number;
  readonly light: 'on' | 'off' | undefined;
}

function ZoneCardBox({ place, size, light }: ZoneCardBoxProps): ReactNode {
  const { card, x, y, w, h, lines, part, parts } = place;
  const pad = ZONE_CARD.pad * size;
  // Beside the picture stand the label's lines, or the text's where there is no label.
  const headed = card.label === '' ? (card.prompt ? 'prompt' : 'text') : 'label';
  const beside = (ZONE_CARD.icon + ZONE_CARD.iconGap) * size;
  return (
    <div className={styles.zoneCard} data-light={light} data-state={card.state} style={{ left: x, top: y, width: w, height: h }}>
      {part === 1 ? (
        <span className={styles.zoneIcon} style={{ left: pad, top: pad + size * 0.06 }}>
          <Glyph name={card.icon} size={ZONE_CARD.icon * size} />
        </span>
      ) : null}
      {lines.map((line, index) => (
        <div
          key={index}
          className={styles.zoneLine}
          data-kind={line.kind}
          style={{ left: pad + (line.kind === headed ? beside : 0), top: line.y }}
        >
          <LineWords line={line} size={size} />
        </div>
      ))}
      {parts > 1 ? <span className={styles.part}>{`${part} / ${parts}`}</span> : null}
    </div>
  );
}

function LineWords({ line, size }: { readonly line: ZoneLine; readonly size: number }): ReactNode {
  if (line.kind !== 'facts') return line.text;
  return line.facts.map((fact, index) => <Fact key={index} fact={fact} size={size} />);
}

function Fact({ fact, size }: { readonly fact: ZoneFact; readonly size: number }): ReactNode {
  return (
    <span
      className={styles.fact}
      data-strong={fact.strong}
      style={{ gap: ZONE_CARD.factIconGap * size, marginRight: ZONE_CARD.factGap * size }}
    >
      {fact.icon ? <Glyph name={fact.icon} size={ZONE_CARD.factIcon * size} /> : null}
      {fact.text}
    </span>
  );
}
