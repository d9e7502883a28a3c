/**
 * Whether a request takes the document itself: a look at its head does not. What says that it only fetches ahead takes the
 * document all the same, and whoever asks can say so.
 */
export function isDownload(request: Request): boolean {
  return request.method === "GET"
}
