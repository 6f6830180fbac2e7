export { GET, POST } from "@/lib/identity/auth";
