import { classNames } from "@/components/ui/class-names";
import type { PictureSize, PictureView } from "@/lib/catalogue/queries/picture";

type ProductPictureProps = {
  picture: Pick<PictureView, "blur" | "sources">;
  alt: string;
  /** What `sizes` tells the browser about the room there is; needed where several sizes are given. */
  sizes?: string;
  largest: PictureSize;
  isFirstSeen?: boolean;
  className?: string;
};

const order: PictureSize[] = ["card", "page", "zoom"];

/** Stored sizes only; its own tiny picture lies underneath until it arrives. */
export function ProductPicture(props: ProductPictureProps) {
  const { picture, alt, sizes, largest, isFirstSeen, className } = props;
  const sources = picture.sources.filter(
    ({ size }) => order.indexOf(size) <= order.indexOf(largest),
  );
  const biggest = sources.at(-1);
  if (!biggest) return null;
  return (
    <span
      className={classNames("product-picture", className)}
      style={picture.blur ? { backgroundImage: `url(${picture.blur})` } : undefined}
    >
      <img
        alt={alt}
        decoding="async"
        fetchPriority={isFirstSeen ? "high" : undefined}
        height={biggest.edge}
        loading={isFirstSeen ? "eager" : "lazy"}
        src={sources[0]?.url}
        {...(sources.length > 1 && {
          sizes,
          srcSet: sources.map(({ url, edge }) => `${url} ${edge}w`).join(", "),
        })}
        width={biggest.edge}
      />
    </span>
  );
}
