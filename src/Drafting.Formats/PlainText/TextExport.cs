using System.Text;

namespace Drafting.Formats.PlainText;

/// <summary>
/// Writes a document as plain text, one paragraph a line with blank lines between: masthead, text with its numbers, footnotes at the end
/// under a rule, marks as raised digits, strong words in <c>**…**</c>. The importer reads it back to the same paragraphs.
/// </summary>
public static class TextExport
{
    private const string Rule = "__________________";

    /// <summary>The text, with LF line ends.</summary>
    public static string Write(ExportedDocument document)
    {
        var words = PrintedWords.Of(document.Language);
        var masthead = document.Masthead;
        var lines = new List<string?> { masthead.Symbol };
        // “大会” alone would be taken for the organ that speaks.
        if (masthead.Symbol is not null)
            lines.Add(masthead.Organ);
        lines.AddRange(words.Issue(masthead));
        lines.AddRange(words.Corner(masthead));
        var place = document.BelowSponsors;
        if (place is null)
            lines.Add(document.SponsorLine);
        foreach (var paragraph in document.Body)
        {
            if (ReferenceEquals(paragraph, place))
                lines.Add(document.SponsorLine);
            lines.Add(Line(paragraph, document));
        }

        if (document.Footnotes.Any())
            lines.Add(Rule);
        lines.AddRange(document.Footnotes.Select(note => $"{Superscripts.FromLabel(note.Label ?? "*")} {Text(note, document)}"));
        if (masthead.JobNumber is { } number)
            lines.Add(number);
        return string.Join("\n\n", lines.Where(line => !string.IsNullOrEmpty(line))) + "\n";
    }

    private static string Line(ExportedParagraph paragraph, ExportedDocument document)
    {
        var indent = new string(' ', Math.Max(0, paragraph.Level) * 2);
        return indent + (paragraph.Label is { } label ? $"{label} {Text(paragraph, document)}" : Text(paragraph, document));
    }

    private static string Text(ExportedParagraph paragraph, ExportedDocument document)
    {
        var text = new StringBuilder();
        foreach (var op in paragraph.Text.Ops)
        {
            if (op.Embed is { } embed)
                text.Append(document.MarkOf(embed.Footnote) is { } mark ? Superscripts.FromLabel(mark) : "");
            else if (op.Attributes?.Values.ContainsKey("strong") == true)
                text.Append("**").Append(op.Text).Append("**");
            else
                text.Append(op.Text);
        }

        return text.ToString();
    }
}
