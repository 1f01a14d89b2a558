import { Button, Group, NumberInput, Select, TextInput } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { type FormEvent, type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import type { CardKey } from '../../../shared/canvas/board.ts';
import { checkBoard, checkMap, countsOf, type Finding, ruleNames } from '../../../shared/canvas/check/index.ts';
import { MAP_ID } from '../../../shared/canvas/map.ts';
import { formatDay } from '../../../shared/format.ts';
import { cardMandates } from '../../../shared/programme/codes.ts';
import { programmeOf, type State } from '../../../shared/state.ts';
import { act } from '../../act.ts';
import { useTexts } from '../../i18n.ts';
import { useProgramme } from '../../programme-store.ts';
import { go } from '../../route.ts';
import styles from './Check.module.css';
import { Fold, Panel } from './Panel.tsx';

interface CheckPanelProps {
  /** A canvas, or the map of the tracks: then the findings of all boards. */
  readonly boardId: string;
  readonly readOnly: boolean;
  /** Shows the cards a finding is about. */
  readonly onJump: (keys: readonly CardKey[]) => void;
  readonly onClose?: () => void;
}

/** What is missing, doubled or left hanging, rule by rule, and what to do about it. */
export function CheckPanel({ boardId, readOnly, onJump, onClose }: CheckPanelProps): ReactNode {
  const { t } = useTexts();
  const state = useDeferredValue(useProgramme((programme) => programme));
  const findings = useMemo(() => (boardId === MAP_ID ? checkMap(state) : checkBoard(state, boardId)), [state, boardId]);
  const open = findings.filter(({ waived }) => waived === null);
  const waived = findings.filter((finding) => finding.waived !== null);
  return (
    <Panel name={t('panels.check')} title={t('panels.check')} onClose={onClose}>
      <Counts state={state} />
      {open.length === 0 ? (
        <p className={styles.done}>
          <IconCircleCheck size={22} aria-hidden="true" />
          <span>{t(waived.length === 0 ? 'panels.checkDone' : 'panels.checkDoneWaived')}</span>
        </p>
      ) : null}
      {ruleNames.map((rule) => {
        const found = open.filter((finding) => finding.rule === rule);
        return found.length === 0 ? null : (
          <section key={rule} className={styles.rule}>
            <h3 className={styles.title}>
              {t(`check.rule.${rule}.title`)} <span className={styles.number}>{found.length}</span>
            </h3>
            <p className={styles.advice}>{t(`check.rule.${rule}.advice`)}</p>
            <ul className={styles.list}>
              {found.map((finding) => (
                <OpenFinding key={keyOf(finding)} finding={finding} readOnly={readOnly} onJump={onJump} />
              ))}
            </ul>
          </section>
        );
      })}
      <div>
        {waived.length > 0 ? (
          <Fold name="waived" title={t('panels.waived', { count: waived.length })}>
            <ul className={styles.list}>
              {waived.map((finding) => (
                <WaivedFinding key={keyOf(finding)} finding={finding} readOnly={readOnly} onJump={onJump} />
              ))}
            </ul>
          </Fold>
        ) : null}
        <Fold name="limits" title={t('panels.limits')}>
          <Limits readOnly={readOnly} />
        </Fold>
      </div>
    </Panel>
  );
}

function keyOf({ rule, subjects }: Finding): string {
  return JSON.stringify([rule, subjects]);
}

/** What is compared with earlier snapshots, over all boards. */
function Counts({ state }: { readonly state: State }): ReactNode {
  const { t } = useTexts();
  const counts = useMemo(() => countsOf(state), [state]);
  return (
    <section className={styles.counts}>
      <h3 className={styles.countsTitle}>{t('panels.countsOfAll')}</h3>
      <dl>
        {(['handovers', 'doubles', 'openPrompts'] as const).map((what) => (
          <div key={what}>
            <dt>{t(`panels.counts.${what}`)}</dt>
            <dd>{counts[what]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

interface FindingProps {
  readonly finding: Finding;
  readonly readOnly: boolean;
  readonly onJump: (keys: readonly CardKey[]) => void;
}

/** The sentence of a finding; it leads to the cards, or to the decision that is on none. */
function Sentence({ finding, onJump }: Omit<FindingProps, 'readOnly'>): ReactNode {
  const { t } = useTexts();
  const { rule, values, cardKeys, subjects } = finding;
  const open = () => {
    const [decisionId] = subjects;
    if (cardKeys.length > 0) onJump(cardKeys);
    else if (decisionId) go({ page: 'decisions', id: decisionId });
  };
  return (
    <button type="button" className={styles.sentence} onClick={open}>
      {t(`check.rule.${rule}.text`, values)}
    </button>
  );
}

function OpenFinding({ finding, readOnly, onJump }: FindingProps): ReactNode {
  const { t } = useTexts();
  const [reason, setReason] = useState<string | null>(null);
  const { canvasId, rule, subjects } = finding;
  const waive = (event: FormEvent) => {
    event.preventDefault();
    if (!reason?.trim()) return;
    void act(t, { type: 'check.waive', canvasId, rule, cardIds: [...subjects], reason });
  };
  return (
    <li className={styles.finding}>
      <Sentence finding={finding} onJump={onJump} />
      {readOnly || reason !== null ? null : (
        <Button
          variant="subtle"
          size="compact-sm"
          className={styles.waive as string}
          aria-label={t('panels.waiveNamed', { text: t(`check.rule.${rule}.text`, finding.values) })}
          onClick={() => setReason('')}
        >
          {t('panels.waive')}
        </Button>
      )}
      {reason === null ? null : (
        <form className={styles.reason} onSubmit={waive}>
          <TextInput
            label={t('panels.waiveReason')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            onKeyDown={(event) => event.key === 'Escape' && setReason(null)}
            autoFocus
          />
          <Group gap={6} mt={8}>
            <Button type="submit" size="compact-sm" disabled={reason.trim() === ''}>
              {t('panels.waive')}
            </Button>
            <Button variant="default" size="compact-sm" onClick={() => setReason(null)}>
              {t('common.cancel')}
            </Button>
          </Group>
        </form>
      )}
    </li>
  );
}

function WaivedFinding({ finding, readOnly, onJump }: FindingProps): ReactNode {
  const { t, language } = useTexts();
  const canvases = useProgramme((state) => state.canvases);
  const { rule, subjects, waived } = finding;
  const takeBack = () => {
    // It is kept where the finding was told when it was waved off, which may have been another board.
    const wanted = JSON.stringify(subjects);
    const holders = [...canvases.values()].filter(({ waivers = [] }) =>
      waivers.some((waiver) => waiver.rule === rule && JSON.stringify(waiver.cardIds.toSorted()) === wanted),
    );
    for (const { id } of holders) void act(t, { type: 'check.unwaive', canvasId: id, rule, cardIds: [...subjects] });
  };
  return (
    <li className={styles.finding}>
      <Sentence finding={finding} onJump={onJump} />
      {readOnly ? null : (
        <Button variant="subtle" size="compact-sm" className={styles.waive as string} onClick={takeBack}>
          {t('panels.unwaive')}
        </Button>
      )}
      <p className={styles.because}>
        {t('panels.because', { reason: waived?.reason ?? '' })}
        {waived?.at ? ` · ${formatDay(waived.at.slice(0, 10), language)}` : ''}
      </p>
    </li>
  );
}

/** Where hand-overs become too many, and how much the room may decide. */
function Limits({ readOnly }: { readonly readOnly: boolean }): ReactNode {
  const { t } = useTexts();
  const limits = useProgramme((state) => programmeOf(state).mapCheck);
  return (
    <>
      <NumberInput
        label={t('panels.maxHandovers')}
        description={t('panels.maxHandoversHint')}
        value={limits?.maxHandovers ?? USUAL_HANDOVERS}
        onChange={(value) => typeof value === 'number' && void act(t, { type: 'check.limits', set: { maxHandovers: value } })}
        min={1}
        max={50}
        clampBehavior="strict"
        allowDecimal={false}
        readOnly={readOnly}
      />
      <Select
        label={t('panels.roomMandate')}
        description={t('panels.roomMandateHint')}
        value={limits?.roomMandate ?? 'workshop'}
        onChange={(value) => {
          const roomMandate = cardMandates.find((mandate) => mandate === value);
          if (roomMandate) void act(t, { type: 'check.limits', set: { roomMandate } });
        }}
        data={cardMandates.toReversed().map((mandate) => ({ value: mandate, label: t(`code.cardMandate.${mandate}`) }))}
        allowDeselect={false}
        disabled={readOnly}
      />
    </>
  );
}

/** What the check allows when the programme says nothing. */
const USUAL_HANDOVERS = 3;
