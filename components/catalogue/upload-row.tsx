import type { Upload } from "@/components/catalogue/picture-upload";
import { Button } from "@/components/ui/button";

/** `drawing`: sent whole, while the portal draws it. */
export type UploadWords = {
  waiting: string;
  sending: string;
  drawing: string;
  retry: string;
  dismiss: string;
};

type UploadRowProps = {
  upload: Upload;
  words: UploadWords;
  retry: () => void;
  dismiss: () => void;
};

/** One picture on its way: how far it is, or why it was not taken. */
export function UploadRow({ upload, words, retry, dismiss }: UploadRowProps) {
  const { file, sent, problem, mayPass } = upload;
  const name = <span className="min-w-0 flex-1 basis-40 truncate font-medium">{file.name}</span>;
  const box =
    "rounded-control border-line flex flex-wrap items-center gap-x-3 gap-y-1 border px-3 py-2";
  if (problem === null) {
    const state = sent === null ? words.waiting : sent < 1 ? words.sending : words.drawing;
    return (
      <li className={box}>
        {name}
        <span className="text-ink-muted text-sm">{state}</span>
        <progress
          aria-label={file.name}
          className="accent-accent w-full"
          {...(sent !== 1 && { value: sent ?? 0 })}
        />
      </li>
    );
  }
  return (
    <li className={box}>
      {name}
      <span className="text-critical w-full text-sm font-medium" role="alert">
        {problem}
      </span>
      {mayPass ? (
        <Button onClick={retry} size="small" variant="secondary">
          {words.retry}
        </Button>
      ) : null}
      <Button onClick={dismiss} size="small" variant="quiet">
        {words.dismiss}
      </Button>
    </li>
  );
}
