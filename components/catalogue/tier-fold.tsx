"use client";

import { type ReactNode, use } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { FormContext } from "@/components/ui/form-context";

type TierFoldProps = { names: readonly string[]; summary: ReactNode; children: ReactNode };

/** Stands open where something was typed in one of its fields before. */
export function TierFold({ names, ...rest }: TierFoldProps) {
  const { values } = use(FormContext);
  return <Disclosure {...rest} isOpen={names.some((name) => values[name])} />;
}
