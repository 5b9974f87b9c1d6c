import { textsEn } from '../en.ts'
import { textsVi } from '../vi.ts'

/** Before the settings are there no language is chosen either: both are shown. */
export function CannotStart() {
  return (
    <main
      style={{
        fontFamily: 'system-ui, sans-serif',
        maxWidth: 560,
        margin: '15vh auto',
        padding: 24,
        lineHeight: 1.6,
      }}
    >
      <h1>{textsVi.product}</h1>
      {[textsVi, textsEn].map((texts) => (
        <p key={texts.state.failed}>{texts.signIn.failed}</p>
      ))}
      <button type="button" onClick={() => window.location.reload()}>
        {textsVi.state.retry} / {textsEn.state.retry}
      </button>
    </main>
  )
}
