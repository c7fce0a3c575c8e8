/**
 * A sheet of styles that comes with its page, imported as `./page.css?url`. Those of all other pages are one sheet, which whoever opens a draft
 * has to wait for.
 */
export function PageStyles({ href }: { href: string }) {
  return <link rel="stylesheet" href={href} precedence="page" />
}
