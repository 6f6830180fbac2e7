"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import {
  type AssortmentPart,
  assortmentText,
  parseAssortment,
  piecesOf,
} from "@/lib/catalogue/model/assortment";

type AssortmentEditorProps = {
  words: {
    readonly title: string;
    readonly colour: string;
    readonly pieces: string;
    readonly add: string;
  };
};

type Row = { readonly colour: string; readonly pieces: string };

const partsOf = (rows: readonly Row[]): AssortmentPart[] =>
  rows
    .filter(({ colour, pieces }) => colour.trim() !== "" && Number(pieces) > 0)
    .map(({ colour, pieces }) => ({ colour: colour.trim(), pieces: Math.trunc(Number(pieces)) }));

/** Colours by pieces beside the field that keeps them as one text; words of another kind stay the seller's own. */
export function AssortmentEditor({ words }: AssortmentEditorProps) {
  const place = useRef<HTMLFieldSetElement>(null);
  const [rows, setRows] = useState<readonly Row[] | null>([]);
  const [total, setTotal] = useState("");

  useEffect(() => {
    const form = place.current?.closest("form");
    const value = (name: string) => String(new FormData(form ?? undefined).get(name) ?? "");
    const look = (event?: Event) => {
      setTotal(value("piecesPerCarton"));
      if (place.current?.contains(event?.target as Node)) return;
      const text = value("assortment");
      const parts = text === "" ? [] : parseAssortment(text);
      setRows(parts?.map(({ colour, pieces }) => ({ colour, pieces: String(pieces) })) ?? null);
    };
    look();
    form?.addEventListener("input", look);
    return () => form?.removeEventListener("input", look);
  }, []);

  const change = (next: readonly Row[]) => {
    setRows(next);
    const field = place.current?.closest("form")?.elements.namedItem("assortment");
    if (field instanceof HTMLInputElement) field.value = assortmentText(partsOf(next));
  };

  const sum = piecesOf(partsOf(rows ?? []));
  return (
    <fieldset className="js-only min-w-0" hidden={rows === null} ref={place}>
      <legend className="text-ink-muted mb-1 text-sm">
        {words.title}
        {sum > 0 ? `: ${sum} / ${total || "–"}` : ""}
      </legend>
      {rows?.map((row, index) => (
        <div className="mb-2 flex gap-2" key={String(index)}>
          <Input
            aria-label={words.colour}
            maxLength={40}
            onChange={({ target }) =>
              change(rows.map((one, at) => (at === index ? { ...one, colour: target.value } : one)))
            }
            placeholder={words.colour}
            value={row.colour}
          />
          <Input
            aria-label={words.pieces}
            className="max-w-24"
            inputMode="numeric"
            onChange={({ target }) =>
              change(rows.map((one, at) => (at === index ? { ...one, pieces: target.value } : one)))
            }
            placeholder={words.pieces}
            value={row.pieces}
          />
        </div>
      ))}
      <Button
        onClick={() => setRows([...(rows ?? []), { colour: "", pieces: "" }])}
        size="small"
        variant="quiet"
      >
        {words.add}
      </Button>
    </fieldset>
  );
}
