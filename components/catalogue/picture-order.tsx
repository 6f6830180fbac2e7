"use client";

import {
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  startTransition,
  useOptimistic,
  useState,
} from "react";
import { classNames } from "@/components/ui/class-names";
import { movePictureAction } from "@/lib/catalogue/actions";
import type { Locale } from "@/lib/i18n/locales";

type Item = { id: string; name: string; content: ReactNode };

type PictureOrderProps = {
  locale: Locale;
  productId: string;
  items: readonly Item[];
  grip: ReactNode;
  /** `drag` holds {name}, `moved` {name} and {place}. */
  words: { drag: string; moved: string };
};

const placed = (ids: readonly string[], id: string, place: number) =>
  ids.filter((other) => other !== id).toSpliced(place, 0, id);

/** Where an arrow takes a picture: before, behind, to either end. */
function placeByKey(key: string, from: number, last: number): number | null {
  if (key === "ArrowLeft" || key === "ArrowUp") return Math.max(from - 1, 0);
  if (key === "ArrowRight" || key === "ArrowDown") return Math.min(from + 1, last);
  if (key === "Home") return 0;
  return key === "End" ? last : null;
}

/** Pictures in their order, moved by their grips; each also brings buttons that need no script. */
export function PictureOrder({ locale, productId, items, grip, words }: PictureOrderProps) {
  const [order, setOrder] = useOptimistic(items.map(({ id }) => id));
  const [drag, setDrag] = useState<{ id: string; over: string } | null>(null);
  const [said, setSaid] = useState("");
  const known = new Map(items.map((item) => [item.id, item]));

  const move = (id: string, place: number) => {
    if (order.indexOf(id) === place) return;
    const name = known.get(id)?.name ?? "";
    startTransition(async () => {
      setOrder(placed(order, id, place));
      const form = new FormData();
      for (const [field, value] of Object.entries({ locale, productId, pictureId: id, to: place }))
        form.set(field, String(value));
      const result = await movePictureAction(null, form);
      const moved = words.moved.replace("{name}", name).replace("{place}", String(place + 1));
      setSaid(result.ok ? moved : result.message);
    });
  };

  const onKeyDown = (id: string) => (event: KeyboardEvent) => {
    const place = placeByKey(event.key, order.indexOf(id), order.length - 1);
    if (place === null) return;
    event.preventDefault();
    move(id, place);
  };

  const follow = ({ clientX, clientY }: PointerEvent) => {
    const under = document.elementFromPoint(clientX, clientY)?.closest("[data-picture]");
    const over = under?.getAttribute("data-picture");
    if (drag && over) setDrag({ ...drag, over });
  };

  const drop = () => {
    if (drag) move(drag.id, order.indexOf(drag.over));
    setDrag(null);
  };

  return (
    <>
      <ol className="grid grid-cols-2 gap-4 sm:grid-cols-3 lg:grid-cols-4">
        {order
          .flatMap((id) => known.get(id) ?? [])
          .map(({ id, name, content }) => (
            <li
              className={classNames(
                "rounded-control border-line relative min-w-0 border p-2",
                drag?.id === id && "opacity-50",
                drag && drag.over === id && drag.id !== id && "outline-accent outline-3",
              )}
              data-picture={id}
              key={id}
            >
              {content}
              <button
                aria-label={words.drag.replace("{name}", name)}
                className="picture-grip"
                onKeyDown={onKeyDown(id)}
                onPointerCancel={() => setDrag(null)}
                onPointerDown={(event) => {
                  event.currentTarget.setPointerCapture(event.pointerId);
                  setDrag({ id, over: id });
                }}
                onPointerMove={follow}
                onPointerUp={drop}
                type="button"
              >
                {grip}
              </button>
            </li>
          ))}
      </ol>
      <p className="sr-only" role="status">
        {said}
      </p>
    </>
  );
}
