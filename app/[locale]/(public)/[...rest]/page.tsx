import { notFound } from "next/navigation";

/** Every address nobody else answers, so that the 404 page speaks the reader's language. */
export default function UnknownPage() {
  notFound();
}
