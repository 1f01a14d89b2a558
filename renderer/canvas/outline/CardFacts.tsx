import type { MouseEvent, ReactNode } from 'react';
import type { BoardCard } from '../../../shared/canvas/board.ts';
import { cardWords } from '../../../shared/canvas/drawing/words.ts';
import { useTexts } from '../../i18n.ts';
import { useProgramme } from '../../programme-store.ts';
import { go, type Route } from '../../route.ts';
import { Glyph } from '../panels/Glyph.tsx';
import styles from './Outline.module.css';
import { useOutline } from './tools.ts';

/** As many links of a kind stand at once as can be taken in; the details hold the rest. */
const MOST_LINKS = 4;

/** One line that says what kind of card it is, how it stands, and what hangs on it. */
export function CardFacts({ card, onMore }: { readonly card: BoardCard; readonly onMore: () => void }): ReactNode {
  const { t } = useTexts();
  const { names } = useOutline();
  const words = cardWords(card, t, names);
  return (
    <p className={styles.facts}>
      <span className={styles.fact}>
        <Glyph name={card.input ? 'input' : card.type} size={16} />
        {words.type}
      </span>
      <span>{words.state}</span>
      {words.open === '' ? null : (
        <strong className={styles.open}>
          <Glyph name="promptOpen" size={16} />
          {words.open}
        </strong>
      )}
      {card.mandate && words.mandate !== '' ? (
        <span className={styles.fact}>
          <Glyph name={card.mandate} size={16} />
          {words.mandate}
        </span>
      ) : null}
      {words.owner === '' ? null : <span>{t('outline.ownedBy', { name: words.owner })}</span>}
      {words.amount === '' ? null : <strong>{words.amount}</strong>}
      {card.coreTask ? (
        <span className={styles.fact}>
          <Glyph name={card.coreTask} size={16} />
          {t(`outline.${card.coreTask}`)}
        </span>
      ) : null}
      {card.locked ? (
        <span className={styles.fact}>
          <Glyph name="lock" size={16} />
          {t('outline.locked')}
        </span>
      ) : null}
      {card.input ? (
        <RouteLink
          route={{ page: 'inputs', id: card.input.id }}
          name={t('outline.inputLink', { number: card.input.number })}
          text={t('outline.inputOf', { number: `#${card.input.number}`, type: t(`code.inputType.${card.input.type}`) })}
        />
      ) : null}
      {card.inputIds.length + card.decisionIds.length + card.worryIds.length > 0 ? (
        <CardLinks card={card} onMore={onMore} />
      ) : null}
    </p>
  );
}

/** What was said, decided and feared about a card, each a way to it. */
export function CardLinks(props: { readonly card: BoardCard; readonly all?: boolean; readonly onMore?: () => void }): ReactNode {
  const { t } = useTexts();
  const { card, all = false, onMore } = props;
  const inputs = useProgramme((state) => state.inputs);
  const decisions = useProgramme((state) => state.decisions);
  const worries = useProgramme((state) => state.worryBank);
  const groups = [
    {
      word: t('outline.inputs', { count: card.inputIds.length }),
      links: card.inputIds.flatMap((id): readonly Link[] => {
        const input = inputs.get(id);
        return input ? [{ route: { page: 'inputs', id }, text: `#${input.number}`, name: `#${input.number} ${input.text}` }] : [];
      }),
    },
    {
      word: t('outline.decisions', { count: card.decisionIds.length }),
      links: card.decisionIds.flatMap((id): readonly Link[] => {
        const decision = decisions.get(id);
        if (!decision) return [];
        return [{ route: { page: 'decisions', id }, text: decision.number, name: `${decision.number} ${decision.title}` }];
      }),
    },
    {
      word: t('outline.worries', { count: card.worryIds.length }),
      links: card.worryIds.flatMap((id): readonly Link[] => {
        const worry = worries.get(id);
        const input = worry?.inputId ? inputs.get(worry.inputId) : undefined;
        if (!worry) return [];
        const status = t(`code.worryStatus.${worry.status}`);
        const text = input ? `#${input.number}` : status;
        return [{ route: { page: 'overview', id }, text, name: [text, input?.text, status].filter(Boolean).join(' · ') }];
      }),
    },
  ];
  return groups
    .filter(({ links }) => links.length > 0)
    .map(({ word, links }) => (
      <span key={word} className={styles.fact}>
        {`${word}:`}
        {(all ? links : links.slice(0, MOST_LINKS)).map((link) => (
          <RouteLink key={link.route.id} {...link} text={all ? link.name : link.text} />
        ))}
        {!all && links.length > MOST_LINKS ? (
          <button type="button" className={styles.link} onClick={onMore}>
            {t('outline.moreOf', { count: links.length - MOST_LINKS })}
          </button>
        ) : null}
      </span>
    ));
}

interface Link {
  readonly route: Route & { readonly id: string };
  readonly text: string;
  readonly name: string;
}

function RouteLink({ route, text, name }: Link): ReactNode {
  const follow = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go(route);
  };
  return (
    <a href={`?${new URLSearchParams({ ...route })}`} className={styles.link} title={name} aria-label={name} onClick={follow}>
      {text}
    </a>
  );
}
