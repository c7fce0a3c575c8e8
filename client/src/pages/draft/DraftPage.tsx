export function DraftPage() { return <main className="page" id="main" /> }
