export function ComparePage() { return <main className="page" id="main" /> }
