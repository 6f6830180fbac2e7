"use client";
import type { ReactNode } from "react";
import { ProductPicture } from "@/components/catalogue/product-picture";
import { Badge } from "@/components/ui/badge";
import { ImageOff } from "@/components/ui/icons";
import { Link } from "@/components/ui/link";
import type { PictureView } from "@/lib/catalogue/queries/picture";

export type CardFace = {
  readonly id: string;
  readonly href: string;
  readonly name: ReactNode;
  /** In the size of a card alone. */
  readonly picture: Pick<PictureView, "blur" | "sources"> | undefined;
  readonly noPicture: string | undefined;
  readonly price: string;
  readonly spokenPrice: string;
  readonly per: string;
  readonly moq: string;
  readonly lead: string;
  readonly rating: ReactNode;
  readonly seller: string;
  readonly ready: string | undefined;
  readonly improved: string | undefined;
};

const FIRST_SEEN = 4;

/** Drawn from words alone: a page then carries what its cards say, and not each of their elements. */
export function ProductCards({ cards }: { cards: readonly CardFace[] }) {
  return cards.map((card, index) => (
    <li className="product-card" key={card.id}>
      <CardPicture card={card} isFirstSeen={index < FIRST_SEEN} />
      <div className="product-card-words">
        <h3 className="product-card-name">
          <Link href={card.href} look="quiet">
            {card.name}
          </Link>
        </h3>
        <p className="product-card-price">
          <span aria-hidden>{card.price}</span>
          <span className="sr-only">{card.spokenPrice}</span> <small>{card.per}</small>
        </p>
        <p className="product-card-terms">
          <span>{card.moq}</span> <span>{card.lead}</span>
        </p>
        {card.rating}
        <p className="product-card-seller">{card.seller}</p>
        {card.ready || card.improved ? (
          <p className="flex flex-wrap gap-1 pt-0.5">
            {card.ready ? <Badge tone="positive">{card.ready}</Badge> : null}
            {card.improved ? <Badge tone="accent">{card.improved}</Badge> : null}
          </p>
        ) : null}
      </div>
    </li>
  ));
}

type CardPictureProps = { card: CardFace; isFirstSeen: boolean };

function CardPicture({ card: { picture, noPicture }, isFirstSeen }: CardPictureProps) {
  if (!picture)
    return (
      <span className="bg-surface-sunken text-ink-muted grid aspect-square place-items-center">
        <ImageOff className="size-8" />
        <span className="sr-only">{noPicture}</span>
      </span>
    );
  return <ProductPicture alt="" isFirstSeen={isFirstSeen} largest="card" picture={picture} />;
}
