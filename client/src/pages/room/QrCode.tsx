import qrcode from 'qrcode-generator'
import { useMemo } from 'react'

/** Light modules on each side that a reader needs to find the code. */
const margin = 4

/** A text as a QR code: dark on white in every theme, as readers expect it. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { path, size } = useMemo(() => drawn(text), [text])
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges" data-testid="qr">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}

function drawn(text: string): { path: string; size: number } {
  // As small as the text allows; about a seventh of it may be hidden or in glare.
  const code = qrcode(0, 'M')
  code.addData(text)
  code.make()
  const count = code.getModuleCount()
  let path = ''
  for (let y = 0; y < count; y++) for (let x = 0; x < count; x++) if (code.isDark(y, x)) path += `M${x + margin} ${y + margin}h1v1h-1z`
  return { path, size: count + 2 * margin }
}
