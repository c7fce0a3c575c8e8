using System.Globalization;
using Drafting.Documents;
using Drafting.Documents.Ports;
using Drafting.Language.Citations;
using Drafting.Operations;

namespace Drafting.Server.Desk;

/// <summary>What is known of resolutions that a text may cite: the table, and beside it what the library's texts say of themselves. It is read again every few seconds while somebody asks.</summary>
internal sealed class KnownTexts(ILibrary library, TimeProvider time) : IDisposable
{
    private const int MostTexts = 100_000;
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(15);
    private static readonly string Adopted = WireName.Of(DocumentKind.Resolution);

    private readonly SemaphoreSlim reading = new(1);
    private (KnownResolutions Known, IReadOnlyList<AdoptedText> Texts, long At)? last;

    /// <summary>What is known now. The same object as long as the library's texts are the same, so that what was found with it holds.</summary>
    public async Task<KnownResolutions> NowAsync(CancellationToken cancellation)
    {
        if (last is { } fresh && time.GetElapsedTime(fresh.At) < Kept)
            return fresh.Known;
        await reading.WaitAsync(cancellation);
        try
        {
            if (last is { } read && time.GetElapsedTime(read.At) < Kept)
                return read.Known;
            var texts = (await library.SearchAsync(null, null, MostTexts, cancellation)).SelectMany(Facts).OrderBy(text => text.Symbol, StringComparer.Ordinal).ThenBy(text => text.Language, StringComparer.Ordinal).ToList();
            var known = last is { } before && before.Texts.SequenceEqual(texts) ? before.Known : KnownResolutions.Table.With(texts);
            last = (known, texts, time.GetTimestamp());
            return known;
        }
        finally
        {
            reading.Release();
        }
    }

    public void Dispose() => reading.Dispose();

    private static IEnumerable<AdoptedText> Facts(LibrarySummary text) =>
        text.Kind == Adopted && text.Symbol is { } symbol && DateOnly.TryParse(text.Date, CultureInfo.InvariantCulture, out var date) ? [new(symbol, date, text.Title, text.Language)] : [];
}
