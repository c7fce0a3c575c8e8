using System.Text;
using System.Text.Json;
using Drafting.Formats.Docx.Writing;
using Drafting.Operations;

namespace Drafting.Formats.Html;

/// <summary>Writes paragraphs: their numbers, their opening words set off, their references to footnotes.</summary>
internal sealed class HtmlParagraphs(ExportedDocument document, StringBuilder page)
{
    // Only the first reference to a note is the one the note leads back to.
    private readonly HashSet<string> referred = [];

    public void Write(ExportedParagraph paragraph)
    {
        var tag = paragraph.Kind switch { ParagraphKind.Title => "h1", ParagraphKind.Heading => "h2", _ => "p" };
        var level = paragraph.Level > 0 ? $" level{Math.Min(paragraph.Level, 4)}" : "";
        var kind = paragraph.Kind.ToString().ToLowerInvariant();
        page.Append($"<{tag} class=\"{kind}{level}\" id=\"{Escaped.Attribute(paragraph.Id)}\">");
        if (paragraph.Label is { } label)
            page.Append($"<span class=\"label\">{Escaped.Text(label)}</span> ");
        WriteText(paragraph);
        page.Append($"</{tag}>\n");
    }

    public void WriteFootnotes()
    {
        if (!document.Footnotes.Any())
            return;
        page.Append("<section class=\"footnotes\">\n");
        foreach (var note in document.Footnotes)
        {
            var id = Escaped.Attribute(note.Id);
            page.Append($"<p id=\"{id}\"><a class=\"mark\" href=\"#ref-{id}\">{Escaped.Text(note.Label ?? "*")}</a> ");
            WriteText(note);
            page.Append("</p>\n");
        }

        page.Append("</section>\n");
    }

    private void WriteText(ExportedParagraph paragraph)
    {
        var opening = OpeningWords.Length(paragraph.Text.PlainText, document.Language, paragraph.Kind);
        var (bold, italic) = OpeningWords.LookIn(document.Language);
        foreach (var op in paragraph.Text.Ops)
        {
            if (op.Embed is { } embed)
            {
                WriteReference(embed);
                continue;
            }

            var text = op.Text!;
            var cut = Math.Min(opening, text.Length);
            WriteRun(text[..cut], op.Attributes, bold, italic);
            WriteRun(text[cut..], op.Attributes);
            opening -= cut;
        }
    }

    private void WriteReference(Embed embed)
    {
        if (document.MarkOf(embed.Footnote) is not { } mark)
            return;
        var id = Escaped.Attribute(embed.Footnote!);
        var anchor = referred.Add(id) ? $" id=\"ref-{id}\"" : "";
        page.Append($"<sup{anchor}><a href=\"#{id}\">{Escaped.Text(mark)}</a></sup>");
    }

    private void WriteRun(string text, Attributes? attributes, bool bold = false, bool italic = false)
    {
        if (text.Length == 0)
            return;
        var tags = new List<(string Open, string Close)>();
        foreach (var (tag, isSet) in new[] { ("strong", bold), ("em", italic) })
        {
            if (isSet || attributes?.Values.ContainsKey(tag) == true)
                tags.Add(($"<{tag}>", $"</{tag}>"));
        }

        if (attributes?.Values.ContainsKey(Piece.Struck) == true)
            tags.Add(("<s>", "</s>"));
        if (Link(attributes) is { } address)
            tags.Add(($"<a href=\"{Escaped.Attribute(address)}\">", "</a>"));
        page.AppendJoin("", tags.Select(tag => tag.Open));
        page.Append(Escaped.Text(text));
        page.AppendJoin("", Enumerable.Reverse(tags).Select(tag => tag.Close));
    }

    // Web addresses alone: a link that runs a script is text.
    private static string? Link(Attributes? attributes) =>
        attributes is not null && attributes.Values.TryGetValue("link", out var value) && value.ValueKind == JsonValueKind.String
        && Uri.TryCreate(value.GetString(), UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            ? address.AbsoluteUri
            : null;
}
