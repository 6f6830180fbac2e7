import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { closeContainer } from "@/lib/logistics/commands/close-container";
import { handOver } from "@/lib/logistics/commands/hand-over";
import { openContainer } from "@/lib/logistics/commands/open-container";
import { recordMilestone } from "@/lib/logistics/commands/record-milestone";
import { toWallClock } from "@/lib/logistics/model/milestone";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { createBuyer, createOperator, createSeller } from "@/lib/testing/factories";
import { createOrder, createRoute } from "@/lib/testing/orders";

/** Ten cartons of 48, paid and ready, and an open container on their route; with the three sides to it. */
export async function createShipment() {
  const [buyer, seller, operator] = [
    await createBuyer(),
    await createSeller(),
    await createOperator(),
  ];
  const order = await createOrder({ buyer, seller });
  await createRoute();
  const { containerId } = await openContainer(operator, {
    number: "CSQU3054383",
    type: "40HQ",
    routeId: "YW-ALA-R",
    departsOn: undefined,
  });
  return { buyer, seller, operator, order, containerId };
}

type Made = { readonly seller: Actor; readonly order: { readonly id: string } };

/** So many cartons of the first line stand in the yard; the lot. */
export async function bringToYard({ seller, order }: Made, count: number): Promise<string> {
  const { id: orderId, version } = await db.order.findUniqueOrThrow({ where: { id: order.id } });
  const { lotId } = await handOver(seller, { orderId, version, cartons: new Map([[1, count]]) });
  return lotId;
}

type Loaded = { readonly operator: Actor; readonly containerId: string };

export async function close({ operator, containerId }: Loaded) {
  const { version } = await db.container.findUniqueOrThrow({ where: { id: containerId } });
  await closeContainer(operator, { containerId, version, sealNumber: "CN1234567" });
}

export const depart = ({ operator, containerId }: Loaded) =>
  recordMilestone(operator, {
    containerId,
    code: "DEPARTED_YIWU",
    at: toWallClock(now(), "Asia/Shanghai"),
    position: 0,
    note: "",
    correctsId: undefined,
  });
