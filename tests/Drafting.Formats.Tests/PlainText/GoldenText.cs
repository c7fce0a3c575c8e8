using System.Text;
using Drafting.Documents;
using Drafting.Operations;

namespace Drafting.Formats.Tests.PlainText;

/// <summary>A parsed document as lines a person can check against the printed page: the masthead, the sponsors, one line a paragraph.</summary>
public static class GoldenText
{
    public static string Of(ParsedDocument document)
    {
        var lines = new List<string>
        {
            $"document | {document.Kind} | {document.Language} | {document.Symbol} | {document.Title}",
        };
        var masthead = document.Masthead;
        Add(lines, "organ", masthead.Organ);
        Add(lines, "session", masthead.Session);
        Add(lines, "committee", masthead.Committee);
        Add(lines, "agenda items", string.Join(", ", masthead.AgendaItems));
        foreach (var title in masthead.AgendaTitles)
            Add(lines, "agenda title", title);
        Add(lines, "distribution", masthead.Distribution);
        Add(lines, "date", masthead.Date);
        Add(lines, "adopted on", masthead.AdoptedOn);
        Add(lines, "original language", masthead.OriginalLanguage);
        Add(lines, "job number", masthead.JobNumber);
        Add(lines, "adoption note", masthead.AdoptionNote);
        Add(lines, "sponsors", string.Join(' ', document.Sponsors.Select(sponsor => $"{sponsor.Code}={sponsor.Name}")));
        Add(lines, "unresolved sponsors", string.Join(' ', document.UnresolvedSponsors));
        lines.AddRange(document.Paragraphs.Select(paragraph =>
            $"{paragraph.Kind.ToString().ToLowerInvariant()} | {paragraph.Level} | {paragraph.Label} | {Text(paragraph.Text, document)}"));
        foreach (var warning in document.Warnings)
            Add(lines, $"warning at line {warning.Line}", warning.Message);
        return string.Join('\n', lines) + "\n";
    }

    /// <summary>The text with ⟦1⟧ for a reference to footnote 1 and **…** for what is strong.</summary>
    public static string Text(Delta text, ParsedDocument document)
    {
        var shown = new StringBuilder();
        foreach (var op in text.Ops)
        {
            var content = op.Text ?? $"⟦{document.Paragraphs.Single(note => note.Id == op.Embed!.Footnote).Label}⟧";
            shown.Append(op.Attributes is null ? content : $"**{content}**");
        }

        return shown.ToString();
    }

    private static void Add(List<string> lines, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            lines.Add($"{name} | {value}");
    }
}
