"use client";

import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";

/** What `/api/suggestions` answers. */
type Suggestion = { kind: string; text: string; note?: string; path: string };

type SearchInputProps = {
  locale: string;
  label: string;
  placeholder: string;
  listLabel: string;
  categoryWord: string;
};

const PAUSE = 120;
const SHORTEST = 2;

/** A plain search field that also suggests; Enter without a choice searches for what is typed. */
export function SearchInput({
  locale,
  label,
  placeholder,
  listLabel,
  categoryWord,
}: SearchInputProps) {
  const id = useId();
  const asked = useRef<AbortController>(null);
  const [suggestions, setSuggestions] = useState<Suggestion[]>([]);
  const [active, setActive] = useState(-1);

  useEffect(() => () => asked.current?.abort(), []);

  /** A later letter, or leaving the field, makes what was asked before worthless. */
  const renew = () => {
    asked.current?.abort();
    setActive(-1);
    const abort = new AbortController();
    asked.current = abort;
    return abort.signal;
  };
  const close = () => {
    renew();
    setSuggestions([]);
  };
  const ask = (q: string) => {
    const signal = renew();
    if (q.trim().length < SHORTEST) return setSuggestions([]);
    setTimeout(() => {
      if (signal.aborted) return;
      fetch(`/api/suggestions?${new URLSearchParams({ q, locale })}`, { signal })
        .then((response) => (response.ok ? response.json() : { suggestions: [] }))
        .then((answer) => signal.aborted || setSuggestions(answer.suggestions))
        .catch(() => undefined);
    }, PAUSE);
  };
  const follow = ({ path }: Suggestion) => window.location.assign(`/${locale}${path}`);
  const onKeyDown = (event: KeyboardEvent) => {
    const count = suggestions.length;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = suggestions[active];
    if (step && count > 0) {
      event.preventDefault();
      setActive(((active + 1 + step + count + 1) % (count + 1)) - 1);
    } else if (event.key === "Enter" && chosen) {
      event.preventDefault();
      follow(chosen);
    } else if (event.key === "Escape" && count > 0) {
      event.preventDefault();
      close();
    }
  };

  return (
    <>
      <input
        aria-activedescendant={active < 0 ? undefined : `${id}-${active}`}
        aria-autocomplete="list"
        aria-controls={id}
        aria-expanded={suggestions.length > 0}
        aria-label={label}
        autoComplete="off"
        className="search-input"
        enterKeyHint="search"
        name="q"
        onBlur={close}
        onChange={(event) => ask(event.target.value)}
        onKeyDown={onKeyDown}
        placeholder={placeholder}
        role="combobox"
        type="search"
      />
      <div
        aria-label={listLabel}
        className="search-list"
        hidden={suggestions.length === 0}
        id={id}
        role="listbox"
      >
        {suggestions.map((suggestion, at) => (
          <div
            aria-selected={at === active}
            className="search-option"
            id={`${id}-${at}`}
            key={suggestion.path}
            onPointerDown={(event) => {
              event.preventDefault();
              follow(suggestion);
            }}
            role="option"
            tabIndex={-1}
          >
            <span className="min-w-0">{suggestion.text}</span>
            <span className="text-ink-muted shrink-0 text-sm">
              {suggestion.note ?? (suggestion.kind === "category" ? categoryWord : "")}
            </span>
          </div>
        ))}
      </div>
    </>
  );
}
