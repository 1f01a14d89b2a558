import { Modal, TextInput, UnstyledButton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { SearchAnswer } from '../../shared/api.ts';
import type { State } from '../../shared/state.ts';
import { showError } from '../act.ts';
import { api } from '../api.ts';
import { useTexts } from '../i18n.ts';
import { useProgramme } from '../programme-store.ts';
import { go, type Route } from '../route.ts';
import styles from './SearchDialog.module.css';

type Hit = SearchAnswer['hits'][number];
const nouns = ['decision', 'input', 'card', 'cluster', 'vote', 'worry', 'workshop', 'track', 'person'] as const;
const MOST_PEOPLE = 8;

/** Search over everything that was written, and over people by name. Arrow keys and Enter lead to a hit. */
export function SearchDialog({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }): ReactNode {
  const { t } = useTexts();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('search.open')}
      size="xl"
      yOffset="8dvh"
      centered={false}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {opened ? <Search onClose={onClose} /> : null}
    </Modal>
  );
}

function Search({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useTexts();
  const persons = useProgramme((state) => state.persons);
  const [query, setQuery] = useState('');
  const [wanted] = useDebouncedValue(query.trim(), 80);
  const [found, setFound] = useState<readonly Hit[]>([]);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let current = true;
    if (wanted === '') setFound([]);
    else
      api.search(wanted).then(
        ({ hits }) => current && setFound(hits),
        (error: unknown) => showError(t, error),
      );
    return () => {
      current = false;
    };
  }, [wanted, t]);
  const hits = [...found, ...(wanted ? peopleNamed(persons, wanted) : [])];
  const follow = (hit: Hit) => {
    go(routeTo(hit));
    onClose();
  };
  const step = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const next = buttons.indexOf(document.activeElement as HTMLButtonElement) + (event.key === 'ArrowDown' ? 1 : -1);
    buttons[Math.max(0, Math.min(buttons.length - 1, next))]?.focus();
  };
  return (
    <div onKeyDown={step} role="search">
      <TextInput
        label={t('search.label')}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && hits[0] && follow(hits[0])}
        leftSection={<IconSearch size={18} aria-hidden="true" />}
        size="md"
        data-autofocus
      />
      <p className={styles.count} role="status">
        {wanted === '' ? t('search.hint') : t('search.count', { count: hits.length })}
      </p>
      <div ref={list} className={styles.hits}>
        {nouns.map((noun) => {
          const members = hits.filter((hit) => hit.noun === noun);
          return members.length === 0 ? null : (
            <section key={noun}>
              <h3 className={styles.kind}>{t(`search.nouns.${noun}`)}</h3>
              {members.map((hit) => (
                <UnstyledButton key={`${hit.parent} ${hit.id}`} className={styles.hit} onClick={() => follow(hit)}>
                  <strong>{hit.title}</strong>
                  {hit.snippet.replaceAll(/[\u2068\u2069]/g, '') === hit.title ? null : <Snippet text={hit.snippet} />}
                </UnstyledButton>
              ))}
            </section>
          );
        })}
      </div>
    </div>
  );
}

/** What matched stands between two marks that nobody types. */
function Snippet({ text }: { readonly text: string }): ReactNode {
  const parts = text.split(/\u2068|\u2069/);
  return (
    <span className={styles.snippet}>
      {parts.map((part, index) => (index % 2 === 1 ? <mark key={`${index}-${part}`}>{part}</mark> : part))}
    </span>
  );
}

function peopleNamed(persons: State['persons'], query: string): Hit[] {
  const wanted = query.toLocaleLowerCase('da');
  return [...persons]
    .map(([id, { displayName }]) => ({ noun: 'person', id, parent: null, title: String(displayName ?? ''), snippet: '' }))
    .filter(({ title }) => title.toLocaleLowerCase('da').includes(wanted))
    .slice(0, MOST_PEOPLE);
}

/** Where a hit is shown. */
function routeTo({ noun, id, parent }: Hit): Route {
  switch (noun) {
    case 'decision':
      return { page: 'decisions', id };
    case 'input':
    case 'cluster':
      return { page: 'inputs', id };
    case 'vote':
      return { page: 'votes', id };
    case 'card':
      return { page: 'canvas', id: `${parent}/${id}` };
    default:
      return { page: 'overview' };
  }
}
