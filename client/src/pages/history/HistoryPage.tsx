export function HistoryPage() { return <main className="page" id="main" /> }
