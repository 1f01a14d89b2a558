import { Modal, TextInput, UnstyledButton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { showError } from '../act.ts';
import { api } from '../api.ts';
import { useTexts } from '../i18n.ts';
import { useProgramme } from '../programme-store.ts';
import { go } from '../route.ts';
import { groupHits, type Hit, peopleNamed, placeOf, routeTo } from './hits.ts';
import styles from './SearchDialog.module.css';

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
  const programme = useProgramme((state) => state);
  const [query, setQuery] = useState('');
  const [wanted] = useDebouncedValue(query.trim(), 80);
  const [found, setFound] = useState<{ readonly query: string; readonly hits: readonly Hit[] }>({ query: '', hits: [] });
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let current = true;
    if (wanted !== '') {
      api.search(wanted).then(
        ({ hits }) => current && setFound({ query: wanted, hits }),
        (error: unknown) => showError(t, error),
      );
    }
    return () => {
      current = false;
    };
  }, [wanted, t]);
  const hits = wanted === '' ? [] : [...found.hits, ...peopleNamed(programme, wanted)];
  const groups = groupHits(hits);
  const follow = (hit: Hit) => {
    go(routeTo(programme, hit));
    onClose();
  };
  const step = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    const places = [field.current, ...(list.current?.querySelectorAll('button') ?? [])];
    const at = places.indexOf(document.activeElement as HTMLButtonElement | null);
    places[Math.max(0, Math.min(places.length - 1, at + (event.key === 'ArrowDown' ? 1 : -1)))]?.focus();
  };
  /** Only hits for what stands in the field now: Enter must never lead to those of a word before. */
  const followFirst = () => {
    const first = groups[0]?.hits[0];
    if (first && found.query === query.trim()) follow(first);
  };
  return (
    <div onKeyDown={step} role="search">
      <TextInput
        label={t('search.label')}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && followFirst()}
        ref={field}
        leftSection={<IconSearch size={18} aria-hidden="true" />}
        size="md"
        data-autofocus
      />
      <p className={styles.count} role="status">
        {wanted === '' ? t('search.hint') : t('search.count', { count: hits.length })}
      </p>
      <div ref={list} className={styles.hits}>
        {groups.map(({ noun, hits: members }) => (
          <section key={noun}>
            <h3 className={styles.kind}>{t(`search.nouns.${noun}`)}</h3>
            {members.map((hit) => (
              <UnstyledButton key={`${hit.parent} ${hit.id}`} className={styles.hit} onClick={() => follow(hit)}>
                <span>
                  <strong>{hit.title}</strong> <Place hit={hit} />
                </span>
                {hit.snippet.replaceAll(/[\u2068\u2069]/g, '') === hit.title ? null : <Snippet text={hit.snippet} />}
              </UnstyledButton>
            ))}
          </section>
        ))}
      </div>
    </div>
  );
}

function Place({ hit }: { readonly hit: Hit }): ReactNode {
  const { t } = useTexts();
  const state = useProgramme((programme) => programme);
  const found = placeOf(state, hit);
  if (!found) return null;
  return (
    <span className={styles.snippet}>{'canvas' in found ? found.canvas : t('stage.workshop', { number: found.workshop })}</span>
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
