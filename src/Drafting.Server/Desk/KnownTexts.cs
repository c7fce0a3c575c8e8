using System.Globalization;
using System.Text.Json;
using Drafting.Documents;
using Drafting.Documents.Json;
using Drafting.Documents.Ports;
using Drafting.Language.Citations;
using Drafting.Operations;

namespace Drafting.Server.Desk;

/// <summary>What is known of resolutions that a text may cite: the table, and beside it what the library's texts say of themselves. It is read again every few seconds while somebody asks.</summary>
internal sealed class KnownTexts(ILibrary library, TimeProvider time) : IDisposable
{
    private const int MostTexts = 100_000;

    /// <summary>So many texts are opened at a time to see what their day is; the rest follow when it is read again, and are not counted on until then.</summary>
    private const int MostOpened = 500;

    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(15);
    private static readonly string Adopted = WireName.Of(DocumentKind.Resolution);

    private readonly SemaphoreSlim reading = new(1);

    // Whether the day in the list is that of the adoption, by the text and its day.
    private readonly Dictionary<(string Text, DateOnly Day), bool> adoptions = [];
    private volatile Reading? last;

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
            var texts = (await FactsAsync(cancellation)).OrderBy(text => text.Symbol, StringComparer.Ordinal).ThenBy(text => text.Language, StringComparer.Ordinal).ToList();
            var known = last is { } before && before.Texts.SequenceEqual(texts) ? before.Known : KnownResolutions.Table.With(texts);
            last = new(known, texts, time.GetTimestamp());
            return known;
        }
        finally
        {
            reading.Release();
        }
    }

    public void Dispose() => reading.Dispose();

    // A text without an adoption line stands in the list with the day it was distributed on, which is another one.
    private async Task<List<AdoptedText>> FactsAsync(CancellationToken cancellation)
    {
        var (facts, opened) = (new List<AdoptedText>(), 0);
        foreach (var text in await library.SearchAsync(null, null, MostTexts, cancellation))
        {
            if (text.Kind != Adopted || text.Symbol is not { } symbol || KnownResolutions.KeyOf(symbol) is null || !DateOnly.TryParse(text.Date, CultureInfo.InvariantCulture, out var day))
                continue;
            if (!adoptions.TryGetValue((text.Id, day), out var isAdoption))
            {
                if (opened++ >= MostOpened)
                    continue;
                adoptions[(text.Id, day)] = isAdoption = await IsAdoptionAsync(text, cancellation);
            }

            if (isAdoption)
                facts.Add(new(symbol, day, text.Title, text.Language));
        }

        return facts;
    }

    private async Task<bool> IsAdoptionAsync(LibrarySummary text, CancellationToken cancellation)
    {
        if (await library.FindAsync(text.Id, cancellation) is not { } item)
            return false;
        try
        {
            using var json = JsonDocument.Parse(item.Payload);
            return DocumentJson.Read(json.RootElement).Document.Masthead.AdoptedOn == text.Date;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // A text that cannot be read any more says nothing of itself.
            return false;
        }
    }

    private sealed record Reading(KnownResolutions Known, IReadOnlyList<AdoptedText> Texts, long At);
}
