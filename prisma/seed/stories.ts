export async function report(_o: unknown, _t: Date) {}
export async function improve(_o: unknown, _t: Date) {}
export async function verify(_o: unknown, _t: Date) {}
