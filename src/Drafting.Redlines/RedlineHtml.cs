using System.Text;
using Drafting.Redlines.Html;
using static System.Net.WebUtility;

namespace Drafting.Redlines;

/// <summary>
/// Writes a redline as one HTML page that needs nothing else. Insertions are underlined, deletions struck through, and
/// every change says in words what it is, so nothing depends on colour. What moved is marked where it is and where it was,
/// each place linking to the other; the parts of what was split or joined follow each other, numbered.
/// </summary>
public static class RedlineHtml
{
    /// <summary>The page. All text given is escaped.</summary>
    public static string Write(Redline redline, RedlineHeading heading)
    {
        ArgumentNullException.ThrowIfNull(redline);
        ArgumentNullException.ThrowIfNull(heading);
        var words = Wording.For(redline.Language);
        var authors = redline.Paragraphs.SelectMany(paragraph => paragraph.Segments).Select(segment => segment.By).OfType<RedlineAuthor>().ToList();
        var names = authors.Select(author => author.Name).Distinct().ToList();
        var page = new StringBuilder();
        page.Append($"""
            <!DOCTYPE html>
            <html lang="{HtmlEncode(redline.Language)}" dir="{Direction.Of(redline.Language)}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{HtmlEncode(heading.Title)} · {HtmlEncode(words.Redline)}</title>
            <style>
            {PageStyle.Css}
            </style>
            </head>
            <body>
            <header>
            <h1>{HtmlEncode(heading.Title)}</h1>
            <p class="texts"><del>{HtmlEncode(heading.From)}</del> → <ins>{HtmlEncode(heading.To)}</ins></p>
            <p class="counts">{HtmlEncode(words.Summary(redline.Stats))}</p>

            """);
        AppendLegend(page, authors, names, words);
        page.Append("</header>\n<main>\n");
        foreach (var (place, left) in redline.Places)
        {
            if (left is null)
                AppendParagraph(page, redline.Paragraphs[place], place, redline.Language, names, words);
            else
                AppendOldPlace(page, redline.Paragraphs[place], place, redline.Language, words);
        }

        page.Append("</main>\n</body>\n</html>\n");
        return page.ToString();
    }

    private static void AppendParagraph(StringBuilder page, RedlinedParagraph paragraph, int place, string language, List<string> names, Wording words)
    {
        var moved = paragraph.HasMoved;
        page.Append($"<div class=\"p {paragraph.Change} {HtmlEncode(paragraph.Kind)}\" style=\"--level:{Math.Clamp(paragraph.Level, 0, 9)}\"");
        if (moved)
            page.Append($" id=\"to-{place}\"");
        AppendDirection(page, string.Concat(paragraph.Segments.Select(s => s.Text)), language);
        page.Append('>');
        if (paragraph.Change != RedlineChange.Unchanged)
        {
            page.Append($"<span class=\"what\">{HtmlEncode(words.Name(paragraph))}");
            if (moved)
                page.Append($" · <a href=\"#from-{place}\">{HtmlEncode(words.SeeOldPlace)}</a>");
            page.Append("</span> ");
        }

        AppendLabel(page, paragraph);
        foreach (var segment in paragraph.Segments)
            AppendSegment(page, segment, names, words);
        page.Append("</div>\n");
    }

    private static void AppendOldPlace(StringBuilder page, RedlinedParagraph paragraph, int place, string language, Wording words)
    {
        var oldText = string.Concat(paragraph.Segments.Where(s => s.Op != SegmentOp.Insert).Select(s => s.Text));
        page.Append($"<div class=\"p OldPlace {HtmlEncode(paragraph.From!.Kind)}\" style=\"--level:{Math.Clamp(paragraph.From.Level, 0, 9)}\" id=\"from-{place}\"");
        AppendDirection(page, oldText, language);
        page.Append('>');
        page.Append($"<span class=\"what\">{HtmlEncode(words.MovedAway)} · <a href=\"#to-{place}\">{HtmlEncode(words.SeeNewPlace)}</a></span> ");
        if (LabelOf(paragraph.From) is { } label)
            page.Append($"<span class=\"label\">{HtmlEncode(label)}</span> ");
        page.Append($"<s>{HtmlEncode(oldText)}</s></div>\n");
    }

    private static void AppendDirection(StringBuilder page, string text, string language)
    {
        if (Direction.Apart(text, language) is { } direction)
            page.Append($" dir=\"{direction}\"");
    }

    private static void AppendLabel(StringBuilder page, RedlinedParagraph paragraph)
    {
        var (old, @new) = (LabelOf(paragraph.From), LabelOf(paragraph.To));
        if (paragraph.From is null || paragraph.To is null || old == @new)
        {
            if ((@new ?? old) is { } label)
                page.Append($"<span class=\"label\">{HtmlEncode(label)}</span> ");
            return;
        }

        page.Append("<span class=\"label\">");
        if (old is not null)
            page.Append($"<del>{HtmlEncode(old)}</del>");
        if (@new is not null)
            page.Append($"<ins>{HtmlEncode(@new)}</ins>");
        page.Append("</span> ");
    }

    /// <summary>The number, which stands before the first part of a divided paragraph only.</summary>
    private static string? LabelOf(RedlineSide? side) => side?.Part is { Number: > 1 } ? null : side?.Label;

    // On paper nothing can be pointed at: there each change bears its author's number in this list.
    private static void AppendLegend(StringBuilder page, List<RedlineAuthor> authors, List<string> names, Wording words)
    {
        if (names.Count == 0)
            return;
        page.Append($"<p class=\"counts\">{HtmlEncode(words.Authors)}</p>\n<ol class=\"authors\">\n");
        foreach (var name in names)
        {
            var times = authors.Where(author => author.Name == name).Select(author => author.At).OfType<DateTimeOffset>().Order().ToList();
            var span = times.Count == 0 ? "" : Wording.Time(times[0]) == Wording.Time(times[^1]) ? $" · {Wording.Time(times[0])}" : $" · {Wording.Time(times[0])} – {Wording.Time(times[^1])}";
            page.Append($"<li>{HtmlEncode(words.NameOf(name) + span)}</li>\n");
        }

        page.Append("</ol>\n");
    }

    private static void AppendSegment(StringBuilder page, RedlineSegment segment, List<string> names, Wording words)
    {
        var text = HtmlEncode(segment.Text);
        var by = segment.By is not { } author ? ""
            : $" title=\"{HtmlEncode(words.NameOf(author.Name) + (author.At is { } at ? $" · {Wording.Time(at)}" : ""))}\" data-by=\"{names.IndexOf(author.Name) + 1}\"";
        var editorial = segment.Editorial ? " class=\"editorial\"" : "";
        page.Append(segment.Op switch
        {
            SegmentOp.Insert => $"<ins{editorial}{by}>{text}</ins>",
            SegmentOp.Delete => $"<del{editorial}{by}>{text}</del>",
            _ => by.Length > 0 ? $"<span{by}>{text}</span>" : text,
        });
    }
}
