using System.Collections.Concurrent;
using Drafting.Documents.Ports;

namespace Drafting.Server.Desk;

/// <summary>Which texts that are cited, or that findings rest on, the library has. What was looked up is kept for some minutes: texts come and go.</summary>
internal sealed class CitedTexts(ILibrary library, TimeProvider time)
{
    private const int MostKept = 10_000;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<(string Symbol, string Language), (LibrarySummary? Text, long At)> known = new();

    /// <summary>The text of this symbol, in this language where there is one in it; null where the library has none.</summary>
    public async Task<LibrarySummary?> FindAsync(string symbol, string language, CancellationToken cancellation)
    {
        if (known.TryGetValue((symbol, language), out var last) && time.GetElapsedTime(last.At) < Kept)
            return last.Text;
        if (known.Count >= MostKept)
            known.Clear();
        var found = await library.WithSymbolAsync(symbol, cancellation);
        var text = found.FirstOrDefault(text => text.Language == language) ?? found.FirstOrDefault();
        known[(symbol, language)] = (text, time.GetTimestamp());
        return text;
    }
}
