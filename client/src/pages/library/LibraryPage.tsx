export function LibraryPage() { return <main className="page" id="main" /> }
