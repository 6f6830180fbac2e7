import { authHandlers } from "@/lib/identity/auth";

export const { GET, POST } = authHandlers;
