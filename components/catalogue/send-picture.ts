/** Nothing when it was taken; else why not, where that was said, and whether another try may help. */
export type Refusal = { message: string | null; mayPass: boolean };

const NEVER_ANSWERED: Refusal = { message: null, mayPass: true };

function toRefusal({ status, responseText }: XMLHttpRequest): Refusal {
  const mayPass = status >= 500 || status === 429;
  try {
    const { message }: { message?: unknown } = JSON.parse(responseText);
    return { message: typeof message === "string" ? message : null, mayPass };
  } catch {
    return { message: null, mayPass: true };
  }
}

/** An old kind of request, since only that says how much has been sent. */
export function sendPicture(
  href: string,
  file: File,
  onSent: (share: number) => void,
): Promise<Refusal | null> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", href);
    request.upload.onprogress = ({ loaded, total }) => onSent(total > 0 ? loaded / total : 0);
    request.onload = () => resolve(request.status === 204 ? null : toRefusal(request));
    request.onerror = () => resolve(NEVER_ANSWERED);
    request.send(file);
  });
}
