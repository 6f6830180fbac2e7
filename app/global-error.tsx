"use client";

import "@/app/globals.css";

const words: Record<string, [title: string, retry: string]> = {
  en: ["Something went wrong on our side", "Try again"],
  zh: ["我们这边出了问题", "重试"],
  ru: ["У нас что-то сломалось", "Повторить"],
  kk: ["Біздің тарапта қате болды", "Қайталау"],
  uz: ["Bizning tomonda xatolik yuz berdi", "Qayta urinish"],
  ky: ["Биздин тараптан ката кетти", "Кайталоо"],
  tg: ["Дар тарафи мо хато шуд", "Аз нав кӯшиш кардан"],
  tk: ["Biziň tarapymyzda ýalňyşlyk boldy", "Gaýtadan synanyşmak"],
};

/** The root layout itself failed: nothing of it may be relied on. */
export default function GlobalError({ retry }: { error: unknown; retry: () => void }) {
  const lang = typeof location === "undefined" ? "en" : (location.pathname.split("/")[1] ?? "en");
  const [title, again] = words[lang] ?? words.en ?? ["Error", "Retry"];
  return (
    <html lang={lang in words ? lang : "en"}>
      <body className="bg-surface text-ink grid min-h-dvh place-items-center p-6 text-center">
        <div>
          <h1 className="text-headline">{title}</h1>
          <button
            className="min-h-target rounded-control bg-accent text-accent-ink mt-6 px-5 font-semibold"
            onClick={retry}
            type="button"
          >
            {again}
          </button>
        </div>
      </body>
    </html>
  );
}
