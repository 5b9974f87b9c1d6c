/** What no function can be quicker than: the bench starts it beside the API. */
export async function handler() {
  return { statusCode: 200, headers: {}, body: '{}' }
}
