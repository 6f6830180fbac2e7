import type { ReactNode, Ref } from "react";
import { classNames } from "@/components/ui/class-names";
import type { Tone } from "@/components/ui/tone";
import { ToneIcon } from "@/components/ui/tone-icon";

type NoticeTone = Exclude<Tone, "neutral" | "accent">;

const tones: Record<NoticeTone, { box: string; icon: string }> = {
  info: { box: "bg-info-soft", icon: "text-info" },
  positive: { box: "bg-positive-soft", icon: "text-positive" },
  caution: { box: "bg-caution-soft", icon: "text-caution" },
  critical: { box: "bg-critical-soft", icon: "text-critical" },
};

type NoticeProps = {
  tone?: NoticeTone;
  title?: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  /** `alert` interrupts a screen reader, `status` waits; without either it is plain text. */
  role?: "alert" | "status";
  ref?: Ref<HTMLDivElement>;
  className?: string;
};

export function Notice({
  tone = "info",
  title,
  children,
  action,
  role,
  ref,
  className,
}: NoticeProps) {
  return (
    <div
      className={classNames(
        "flex gap-3 rounded-control px-4 py-3 text-ink",
        tones[tone].box,
        className,
      )}
      ref={ref}
      role={role}
      tabIndex={ref ? -1 : undefined}
    >
      <ToneIcon className={classNames("mt-0.5 size-5 shrink-0", tones[tone].icon)} tone={tone} />
      <div className="min-w-0 flex-1">
        {title ? <p className="font-semibold">{title}</p> : null}
        {children ? <div>{children}</div> : null}
        {action ? <div className="mt-2">{action}</div> : null}
      </div>
    </div>
  );
}
