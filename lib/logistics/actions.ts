"use server";

import { redirect } from "next/navigation";
import { memberAction, thenRefresh } from "@/lib/identity/action";
import { arriveAtPickup } from "@/lib/logistics/commands/arrive-at-pickup";
import { assignLot, unassignLot } from "@/lib/logistics/commands/assign-lot";
import { closeContainer } from "@/lib/logistics/commands/close-container";
import { handOver } from "@/lib/logistics/commands/hand-over";
import { openContainer } from "@/lib/logistics/commands/open-container";
import { pickUp } from "@/lib/logistics/commands/pick-up";
import { recordMilestone } from "@/lib/logistics/commands/record-milestone";
import {
  arriveAtPickupInput,
  assignLotInput,
  closeContainerInput,
  handOverInput,
  openContainerInput,
  pickUpInput,
  recordMilestoneInput,
  unassignLotInput,
} from "@/lib/logistics/schema";

export const handOverAction = memberAction(handOverInput, (actor, input) =>
  thenRefresh(handOver(actor, input)),
);

export const openContainerAction = memberAction(
  openContainerInput,
  async (actor, input, locale) => {
    const { containerId } = await openContainer(actor, input);
    redirect(`/${locale}/operator/containers/${containerId}`);
  },
);

export const assignLotAction = memberAction(assignLotInput, (actor, input) =>
  thenRefresh(assignLot(actor, input)),
);

export const unassignLotAction = memberAction(unassignLotInput, (actor, input) =>
  thenRefresh(unassignLot(actor, input)),
);

export const closeContainerAction = memberAction(closeContainerInput, (actor, input) =>
  thenRefresh(closeContainer(actor, input)),
);

export const recordMilestoneAction = memberAction(recordMilestoneInput, (actor, input) =>
  thenRefresh(recordMilestone(actor, input)),
);

export const arriveAtPickupAction = memberAction(arriveAtPickupInput, (actor, input) =>
  thenRefresh(arriveAtPickup(actor, input)),
);

export const pickUpAction = memberAction(pickUpInput, (actor, input) =>
  thenRefresh(pickUp(actor, input)),
);
