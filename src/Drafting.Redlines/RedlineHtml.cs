using System.Text;
using Drafting.Redlines.Html;
using static System.Net.WebUtility;

namespace Drafting.Redlines;

/// <summary>
/// Writes a redline as one HTML page that needs nothing else. Insertions are underlined, deletions struck through, and
/// every change says in words what it is, so nothing depends on colour. What moved is marked where it is and where it was,
/// each place linking to the other.
/// </summary>
public static class RedlineHtml
{
    /// <summary>The page. All text given is escaped.</summary>
    public static string Write(Redline redline, RedlineHeading heading)
    {
        ArgumentNullException.ThrowIfNull(redline);
        ArgumentNullException.ThrowIfNull(heading);
        var words = Wording.For(redline.Language);
        var page = new StringBuilder();
        page.Append($"""
            <!DOCTYPE html>
            <html lang="{HtmlEncode(redline.Language)}" dir="{Wording.DirectionOf(redline.Language)}">
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
            </header>
            <main>

            """);
        var movedFrom = OldPlaces(redline.Paragraphs);
        for (var i = 0; i < redline.Paragraphs.Count; i++)
        {
            foreach (var moved in movedFrom[i])
                AppendOldPlace(page, moved, words);
            AppendParagraph(page, redline.Paragraphs[i], words);
        }

        foreach (var moved in movedFrom[redline.Paragraphs.Count])
            AppendOldPlace(page, moved, words);
        page.Append("</main>\n</body>\n</html>\n");
        return page.ToString();
    }

    /// <summary>For each place in the redline, and for its end, the moved paragraphs that stood before it in the old text.</summary>
    private static ILookup<int, RedlinedParagraph> OldPlaces(IReadOnlyList<RedlinedParagraph> paragraphs)
    {
        var standing = paragraphs
            .Select((p, place) => (p, place))
            .Where(x => x.p.From is not null && !IsMoved(x.p))
            .Select(x => (x.p.From!.Index, x.place))
            .OrderBy(x => x.Index)
            .ToList();
        return paragraphs
            .Where(IsMoved)
            .OrderBy(p => p.From!.Index)
            .ToLookup(p =>
            {
                var follower = standing.FindIndex(x => x.Index > p.From!.Index);
                return follower < 0 ? paragraphs.Count : standing[follower].place;
            });
    }

    private static bool IsMoved(RedlinedParagraph paragraph) =>
        paragraph.Change is RedlineChange.Moved or RedlineChange.MovedAndChanged;

    private static void AppendParagraph(StringBuilder page, RedlinedParagraph paragraph, Wording words)
    {
        var moved = IsMoved(paragraph);
        page.Append($"<div class=\"p {paragraph.Change} {HtmlEncode(paragraph.Kind)}\" style=\"--level:{Math.Clamp(paragraph.Level, 0, 9)}\"");
        if (moved)
            page.Append($" id=\"to-{paragraph.From!.Index}\"");
        page.Append('>');
        if (paragraph.Change != RedlineChange.Unchanged)
        {
            page.Append($"<span class=\"what\">{HtmlEncode(words.Name(paragraph))}");
            if (moved)
                page.Append($" · <a href=\"#from-{paragraph.From!.Index}\">{HtmlEncode(words.SeeOldPlace)}</a>");
            page.Append("</span> ");
        }

        AppendLabel(page, paragraph);
        foreach (var segment in paragraph.Segments)
            AppendSegment(page, segment);
        page.Append("</div>\n");
    }

    private static void AppendOldPlace(StringBuilder page, RedlinedParagraph paragraph, Wording words)
    {
        var index = paragraph.From!.Index;
        page.Append($"<div class=\"p OldPlace {HtmlEncode(paragraph.From.Kind)}\" style=\"--level:{Math.Clamp(paragraph.From.Level, 0, 9)}\" id=\"from-{index}\">");
        page.Append($"<span class=\"what\">{HtmlEncode(words.MovedAway)} · <a href=\"#to-{index}\">{HtmlEncode(words.SeeNewPlace)}</a></span> ");
        if (paragraph.From.Label is { } label)
            page.Append($"<span class=\"label\">{HtmlEncode(label)}</span> ");
        var oldText = string.Concat(paragraph.Segments.Where(s => s.Op != SegmentOp.Insert).Select(s => s.Text));
        page.Append($"<s>{HtmlEncode(oldText)}</s></div>\n");
    }

    private static void AppendLabel(StringBuilder page, RedlinedParagraph paragraph)
    {
        var (old, @new) = (paragraph.From?.Label, paragraph.To?.Label);
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

    private static void AppendSegment(StringBuilder page, RedlineSegment segment)
    {
        var text = HtmlEncode(segment.Text);
        page.Append(segment.Op switch
        {
            SegmentOp.Insert => $"<ins>{text}</ins>",
            SegmentOp.Delete => $"<del>{text}</del>",
            _ => text,
        });
    }
}
