using System.Collections.Concurrent;
using Drafting.Documents.Ports;

namespace Drafting.Server.Desk;

/// <summary>Which texts that findings rest on the library has. What was looked up is kept for some minutes: texts come and go.</summary>
internal sealed class CitedTexts(ILibrary library, TimeProvider time)
{
    private const int MostKept = 10_000;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<(string Symbol, string Language), (string? Id, long At)> known = new();

    /// <summary>The id of the text of this symbol, in this language where there is one in it; null where the library has none.</summary>
    public async Task<string?> FindAsync(string symbol, string language, CancellationToken cancellation)
    {
        if (known.TryGetValue((symbol, language), out var last) && time.GetElapsedTime(last.At) < Kept)
            return last.Id;
        if (known.Count >= MostKept)
            known.Clear();
        var found = await library.WithSymbolAsync(symbol, cancellation);
        var id = (found.FirstOrDefault(text => text.Language == language) ?? found.FirstOrDefault())?.Id;
        known[(symbol, language)] = (id, time.GetTimestamp());
        return id;
    }
}
