using Drafting.Documents;
using Drafting.Language;
using Drafting.Server.Answers;

namespace Drafting.Server.Desk;

/// <summary>Findings as they are answered.</summary>
internal sealed class Findings(CheckedDrafts drafts, KnownTexts texts, CitedTexts cited, TimeProvider time)
{
    private static readonly string[] Interface = ["en", "zh"];
    private static readonly IReadOnlyDictionary<string, string?> NoLibrary = new Dictionary<string, string?>();

    /// <summary>A language of messages: English where none is asked for.</summary>
    /// <exception cref="RefusedException">It is none of the interface's.</exception>
    public static string Words(string? asked) =>
        asked is null ? "en" : Interface.Contains(asked) ? asked : throw Refused.Field("words", $"“words” is one of: {string.Join(", ", Interface)}.");

    /// <summary>Of a text outside the library, whose evidence is looked up nowhere.</summary>
    public static IReadOnlyList<FindingView> ViewsOf(IReadOnlyList<Finding> findings, ParsedDocument document, string words) => ViewsOf(findings, document, words, NoLibrary);

    /// <summary>Of a draft, with what is ignored.</summary>
    public async Task<(IReadOnlyList<Finding> Found, IReadOnlyList<FindingView> Views)> OfAsync(Draft draft, string words, CancellationToken cancellation)
    {
        var found = drafts.Of(draft, await texts.NowAsync(cancellation)).All;
        var library = await LibraryAsync(found, draft.Language, cancellation);
        return (found, [.. found.Select(finding => FindingView.Of(finding, draft.Paragraphs[finding.Paragraph].Content, words, library, draft.Ignored))]);
    }

    /// <summary>Of a finished text.</summary>
    public async Task<IReadOnlyList<FindingView>> OfAsync(ParsedDocument document, string words, CancellationToken cancellation)
    {
        var found = DraftingRules.Checker.Check(CheckedText.Of(document, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)) with { Known = await texts.NowAsync(cancellation) }).All;
        return ViewsOf(found, document, words, await LibraryAsync(found, document.Language, cancellation));
    }

    private static List<FindingView> ViewsOf(IReadOnlyList<Finding> findings, ParsedDocument document, string words, IReadOnlyDictionary<string, string?> library)
    {
        var paragraphs = document.Paragraphs.ToDictionary(paragraph => paragraph.Id, StringComparer.Ordinal);
        return [.. findings.Select(finding => FindingView.Of(finding, paragraphs[finding.Paragraph], words, library, []))];
    }

    private async Task<IReadOnlyDictionary<string, string?>> LibraryAsync(IEnumerable<Finding> findings, string language, CancellationToken cancellation)
    {
        var library = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var symbol in findings.Select(finding => finding.Evidence?.Symbol).OfType<string>().Distinct(StringComparer.Ordinal))
            library[symbol] = (await cited.FindAsync(symbol, language, cancellation))?.Id;
        return library;
    }
}
