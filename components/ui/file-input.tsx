"use client";

import { type ReactNode, useEffect, useState } from "react";

type FileInputProps = {
  id: string;
  name: string;
  /** What the tile says: "Add photos". */
  label: ReactNode;
  icon?: ReactNode;
  accept?: string;
  multiple?: boolean;
  /** Opens the back camera at once on phones. */
  camera?: boolean;
  describedBy?: string | undefined;
};

type Preview = { name: string; url: string };

/** A tile over the native file input; chosen pictures are shown before they are sent. */
export function FileInput(props: FileInputProps) {
  const [previews, setPreviews] = useState<Preview[]>([]);

  useEffect(
    () => () => {
      for (const preview of previews) URL.revokeObjectURL(preview.url);
    },
    [previews],
  );

  const show = (files: FileList | null) =>
    setPreviews(
      [...(files ?? [])].map((file) => ({
        name: file.name,
        url: file.type.startsWith("image/") ? URL.createObjectURL(file) : "",
      })),
    );

  return (
    <div>
      <label className="file-tile" htmlFor={props.id}>
        {props.icon}
        <span>{props.label}</span>
        <input
          accept={props.accept ?? "image/jpeg,image/png,image/webp"}
          aria-describedby={props.describedBy}
          capture={props.camera ? "environment" : undefined}
          className="absolute inset-0 size-full cursor-pointer opacity-0"
          id={props.id}
          multiple={props.multiple}
          name={props.name}
          onChange={(event) => show(event.target.files)}
          type="file"
        />
      </label>
      {previews.length > 0 ? (
        <ul className="mt-2 flex flex-wrap gap-2">
          {previews.map((preview) => (
            <li className="max-w-full" key={preview.url || preview.name}>
              {preview.url ? (
                <span
                  aria-label={preview.name}
                  className="rounded-control border-line block size-20 border bg-cover bg-center"
                  role="img"
                  style={{ backgroundImage: `url(${preview.url})` }}
                />
              ) : (
                <span className="text-ink-muted block truncate text-sm">{preview.name}</span>
              )}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
