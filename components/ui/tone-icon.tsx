import {
  CircleAlert,
  CircleCheck,
  CircleDot,
  Info,
  Minus,
  TriangleAlert,
} from "@/components/ui/icons";
import type { Tone } from "@/components/ui/tone";

const icons = {
  neutral: Minus,
  accent: CircleDot,
  info: Info,
  positive: CircleCheck,
  caution: TriangleAlert,
  critical: CircleAlert,
};

/** The shape that stands for a tone, so that colour never stands alone. */
export function ToneIcon({ tone, className }: { tone: Tone; className?: string }) {
  const Icon = icons[tone];
  return <Icon className={className} />;
}
