import type { PhotoView } from "@/lib/feedback/queries/report-view";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

/** Small; a tap opens the whole photo. */
export function ReportPhotos({
  locale,
  photos,
}: {
  locale: Locale;
  photos: readonly Pick<PhotoView, "id">[];
}) {
  const t = translator(locale, "feedback");
  if (photos.length === 0) return null;
  return (
    <ul className="mt-2 flex flex-wrap gap-2">
      {photos.map(({ id }, index) => (
        <li key={id}>
          <a
            className="rounded-control border-line block size-20 overflow-hidden border"
            href={`/api/reports/${id}?size=zoom`}
            rel="noopener"
            target="_blank"
          >
            <img
              alt={t("photo", { number: index + 1 })}
              className="size-full object-cover"
              decoding="async"
              height={80}
              loading="lazy"
              src={`/api/reports/${id}?size=card`}
              width={80}
            />
          </a>
        </li>
      ))}
    </ul>
  );
}
