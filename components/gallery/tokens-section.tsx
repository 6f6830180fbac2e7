import { Card } from "@/components/ui/card";

const swatches = [
  ["surface", "bg-surface"],
  ["surface-raised", "bg-surface-raised"],
  ["surface-sunken", "bg-surface-sunken"],
  ["ink", "bg-ink"],
  ["ink-muted", "bg-ink-muted"],
  ["line", "bg-line"],
  ["line-strong", "bg-line-strong"],
  ["accent", "bg-accent"],
  ["accent-soft", "bg-accent-soft"],
  ["positive", "bg-positive"],
  ["positive-soft", "bg-positive-soft"],
  ["caution", "bg-caution"],
  ["caution-soft", "bg-caution-soft"],
  ["critical", "bg-critical"],
  ["critical-soft", "bg-critical-soft"],
  ["info", "bg-info"],
  ["info-soft", "bg-info-soft"],
] as const;

const LETTERS = "Әә Ғғ Ққ Ңң Өө Ұұ Үү Һһ Іі ӣ ӯ ҳ ҷ Oʻ Gʻ Şş Çç Ňň Žž ₸ ₽ 义乌 ¥1 234,50";

export function TokensSection() {
  return (
    <Card title="Tokens">
      <ul className="grid grid-cols-3 gap-3 text-sm sm:grid-cols-6 lg:grid-cols-9">
        {swatches.map(([name, className]) => (
          <li key={name}>
            <span className={`rounded-control border-line block h-12 border ${className}`} />
            {name}
          </li>
        ))}
      </ul>
      <p className="text-display mt-6">Иу → Алматы</p>
      <p className="text-headline mt-2">义乌 → Toshkent → Душанбе</p>
      <p className="text-title mt-2">{LETTERS}</p>
      <p className="mt-2">{LETTERS}</p>
      <p className="text-ink-muted mt-2 text-sm">{LETTERS}</p>
      <p className="text-ink-muted text-label mt-2">{LETTERS}</p>
    </Card>
  );
}
