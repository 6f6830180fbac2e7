"use client";

import { type FormEvent, type ReactNode, useState } from "react";
import { Notice } from "@/components/ui/notice";

type UploadFormProps = {
  action: string;
  /** Bytes of all files together. */
  most: number;
  texts: { tooLarge: string; lost: string; sending: string };
  children: ReactNode;
};

type Answer = { href?: string; message?: string };

/** The server's words, or none where it sent none. */
function answerOf(request: XMLHttpRequest): Answer {
  try {
    return JSON.parse(request.responseText);
  } catch {
    return {};
  }
}

/** A plain upload form; with JavaScript it tells how much has gone, and nothing chosen is lost on failure. */
export function UploadForm({ action, most, texts, children }: UploadFormProps) {
  const [share, setShare] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  function fail(message: string) {
    setShare(null);
    setProblem(message);
  }

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const size = [...data.values()].reduce(
      (sum, one) => sum + (one instanceof File ? one.size : 0),
      0,
    );
    if (size > most) return fail(texts.tooLarge);
    const request = new XMLHttpRequest();
    request.upload.onprogress = ({ loaded, total }) => setShare(total > 0 ? loaded / total : 0);
    request.onerror = () => fail(texts.lost);
    request.onload = () => {
      const { href, message } = answerOf(request);
      if (request.status === 201 && href) window.location.assign(href);
      else fail(message ?? texts.lost);
    };
    request.open("POST", action);
    request.setRequestHeader("accept", "application/json");
    setProblem(null);
    setShare(0);
    request.send(data);
  }

  return (
    <form
      action={action}
      className="grid gap-4"
      encType="multipart/form-data"
      method="post"
      onSubmit={send}
    >
      {problem ? <Notice role="alert" title={problem} tone="critical" /> : null}
      <fieldset className="contents" disabled={share !== null}>
        {children}
      </fieldset>
      {share === null ? null : (
        <label className="grid gap-1 text-sm" htmlFor="upload-progress">
          {texts.sending}
          <progress className="progress" id="upload-progress" max={1} value={share} />
        </label>
      )}
    </form>
  );
}
