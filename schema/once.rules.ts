/** What is made when it is first asked for, and then kept: a process that answers one request makes little else. */
export function once<Made extends object>(make: () => Made): () => Made {
  let made: Made | undefined
  return () => {
    made ??= make()
    return made
  }
}
