"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from "react";
import { sendPicture } from "@/components/catalogue/send-picture";
import { UploadRow, type UploadWords } from "@/components/catalogue/upload-row";
import { classNames } from "@/components/ui/class-names";

type PictureUploadProps = {
  /** Takes one picture as the body of a POST. */
  href: string;
  /** Bytes. */
  largest: number;
  isFull: boolean;
  describedBy: string;
  icons: { add: ReactNode; camera: ReactNode };
  /** `added` holds {count}. */
  words: UploadWords & {
    add: string;
    camera: string;
    lost: string;
    tooLarge: string;
    added: string;
  };
};

export type Upload = {
  readonly id: number;
  readonly file: File;
  /** From 0 to 1; null while it waits. */
  readonly sent: number | null;
  readonly problem: string | null;
  readonly mayPass: boolean;
};

const KINDS = "image/jpeg,image/png,image/webp";
const filesOf = (data: DataTransfer | null) => [...(data?.files ?? [])];

/** Chosen, dropped, pasted or just taken: pictures go one after another, so that they keep their order. */
export function PictureUpload(props: PictureUploadProps) {
  const { add, added, uploads, again, dismiss } = useUploads(props);
  const isOver = useDrops(add, props.isFull);
  const { icons, words, isFull, describedBy } = props;
  const fields = [
    { id: "upload-pictures", icon: icons.add, label: words.add, several: true },
    { id: "upload-camera", icon: icons.camera, label: words.camera, several: false },
  ];
  return (
    <div className="grid grid-cols-1 gap-3">
      <div className="flex flex-wrap gap-3">
        {fields.map(({ id, icon, label, several }) => (
          <label
            className={classNames(
              "file-tile",
              isOver && "bg-accent-soft",
              !several && "camera-only",
            )}
            htmlFor={id}
            key={id}
          >
            {icon}
            <span>{label}</span>
            <input
              accept={KINDS}
              aria-describedby={describedBy}
              capture={several ? undefined : "environment"}
              className="absolute inset-0 size-full cursor-pointer opacity-0"
              disabled={isFull}
              id={id}
              multiple={several}
              name="pictures"
              onChange={({ currentTarget }) => {
                add([...(currentTarget.files ?? [])]);
                currentTarget.value = "";
              }}
              type="file"
            />
          </label>
        ))}
      </div>
      {uploads.length > 0 ? (
        <ul className="grid grid-cols-1 gap-2">
          {uploads.map((upload) => (
            <UploadRow
              dismiss={() => dismiss(upload)}
              key={upload.id}
              retry={() => again(upload)}
              upload={upload}
              words={words}
            />
          ))}
        </ul>
      ) : null}
      <p className="sr-only" role="status">
        {added > 0 ? words.added.replace("{count}", String(added)) : ""}
      </p>
    </div>
  );
}

function useUploads({ href, largest, words }: PictureUploadProps) {
  const router = useRouter();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const [added, setAdded] = useState(0);
  const queue = useRef<Upload[]>([]);
  const isBusy = useRef(false);
  const serial = useRef(0);

  const change = (id: number, part: Partial<Upload>) =>
    setUploads((list) => list.map((known) => (known.id === id ? { ...known, ...part } : known)));
  const dismiss = ({ id }: Upload) => setUploads((list) => list.filter((known) => known.id !== id));

  async function send(upload: Upload) {
    const refusal = await sendPicture(href, upload.file, (sent) => change(upload.id, { sent }));
    if (refusal) {
      const problem = refusal.message ?? words.lost;
      return change(upload.id, { problem, mayPass: refusal.mayPass });
    }
    dismiss(upload);
    setAdded((count) => count + 1);
    router.refresh();
  }

  async function work() {
    if (isBusy.current) return;
    isBusy.current = true;
    for (let next = queue.current.shift(); next; next = queue.current.shift()) await send(next);
    isBusy.current = false;
  }

  const again = (upload: Upload) => {
    change(upload.id, { problem: null, sent: null });
    queue.current.push(upload);
    void work();
  };

  const add = (files: readonly File[]) => {
    const fresh = files.map((file): Upload => {
      serial.current += 1;
      const problem = file.size > largest ? words.tooLarge : null;
      return { id: serial.current, file, sent: null, problem, mayPass: false };
    });
    setUploads((list) => [...list, ...fresh]);
    queue.current.push(...fresh.filter(({ problem }) => problem === null));
    void work();
  };

  return { uploads, added, add, again, dismiss };
}

/** Anywhere on the page; whether something is held above it. */
function useDrops(add: (files: readonly File[]) => void, isFull: boolean) {
  const [isOver, setIsOver] = useState(false);
  const take = useEffectEvent((event: Event, data: DataTransfer | null) => {
    const files = filesOf(data);
    setIsOver(false);
    if (files.length === 0) return;
    event.preventDefault();
    if (!isFull) add(files);
  });

  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      setIsOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent) => take(event, event.dataTransfer);
    const paste = (event: ClipboardEvent) => take(event, event.clipboardData);
    document.addEventListener("dragover", over);
    document.addEventListener("dragleave", leave);
    document.addEventListener("drop", drop);
    document.addEventListener("paste", paste);
    return () => {
      document.removeEventListener("dragover", over);
      document.removeEventListener("dragleave", leave);
      document.removeEventListener("drop", drop);
      document.removeEventListener("paste", paste);
    };
  }, []);

  return isOver;
}
