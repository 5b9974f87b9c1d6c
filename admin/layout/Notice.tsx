import { Notification } from 'react-admin'

/** At the top, where neither the menu of a phone nor the bar of a review covers it. */
export function Notice() {
  return <Notification anchorOrigin={{ vertical: 'top', horizontal: 'center' }} />
}
