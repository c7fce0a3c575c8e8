using Drafting.Documents;
using Drafting.Language;
using Drafting.Server.Answers;

namespace Drafting.Server.Desk;

/// <summary>Findings as they are answered.</summary>
internal sealed class Findings(CheckedDrafts drafts, CitedTexts cited)
{
    private static readonly string[] Interface = ["en", "zh"];

    /// <summary>A language of messages: English where none is asked for.</summary>
    /// <exception cref="RefusedException">It is none of the interface's.</exception>
    public static string Words(string? asked) =>
        asked is null ? "en" : Interface.Contains(asked) ? asked : throw Refused.Field("words", $"“words” is one of: {string.Join(", ", Interface)}.");

    /// <summary>Of a draft, with what is ignored.</summary>
    public Task<IReadOnlyList<FindingView>> OfAsync(Draft draft, string words, CancellationToken cancellation) =>
        ViewsAsync(drafts.Of(draft), id => draft.Paragraphs[id].Content, draft.Language, draft.Ignored, words, cancellation);

    /// <summary>Of a finished text.</summary>
    /// <param name="today">Its day where it does not say when it was adopted or issued.</param>
    public Task<IReadOnlyList<FindingView>> OfAsync(ParsedDocument document, DateOnly today, string words, CancellationToken cancellation)
    {
        var paragraphs = document.Paragraphs.ToDictionary(paragraph => paragraph.Id, StringComparer.Ordinal);
        return ViewsAsync(DraftingRules.Checker.Check(CheckedText.Of(document, today)), id => paragraphs[id], document.Language, [], words, cancellation);
    }

    private async Task<IReadOnlyList<FindingView>> ViewsAsync(
        CheckedFindings findings, Func<string, Paragraph> paragraph, string language, IReadOnlyList<IgnoredFinding> ignored, string words, CancellationToken cancellation)
    {
        var views = new List<FindingView>(findings.All.Count);
        foreach (var finding in findings.All)
        {
            var found = IgnoredFinding.Named(string.Concat(paragraph(finding.Paragraph).Text.Slice(finding.Start, finding.Start + finding.Length).Ops.Select(op => op.Text ?? "\uFFFC")));
            var evidence = finding.Evidence is { } basis
                ? new EvidenceView(basis.Text, basis.Symbol, basis.Date, basis.Symbol is { } symbol ? await cited.FindAsync(symbol, language, cancellation) : null)
                : null;
            views.Add(FindingView.Of(finding, words, found, evidence, ignored.FirstOrDefault(one => one.Means(finding.Rule, found, finding.Paragraph))));
        }

        return views;
    }
}
