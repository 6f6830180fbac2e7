/** The zones of the route; a person without a choice reads times in their country's. */
export const timeZones = [
  "Asia/Shanghai",
  "Asia/Urumqi",
  "Asia/Almaty",
  "Asia/Aqtau",
  "Asia/Bishkek",
  "Asia/Tashkent",
  "Asia/Samarkand",
  "Asia/Dushanbe",
  "Asia/Ashgabat",
  "Europe/Moscow",
  "Asia/Yekaterinburg",
  "Asia/Novosibirsk",
  "Asia/Dubai",
  "Europe/Istanbul",
] as const;
