import { notFound } from "next/navigation";

/** Every address of this area that nobody else answers; its 404 page leads on inside the area. */
export default function UnknownPage() {
  notFound();
}
