using System.Text;

namespace Drafting.Formats.Html;

/// <summary>
/// Writes a document as a page of HTML that stands by itself and looks as printed: masthead, corner, numbered paragraphs, opening words
/// set off, footnotes at the foot with links both ways. Everything from the document is escaped.
/// </summary>
public static class HtmlExport
{
    /// <summary>The page.</summary>
    /// <param name="document">What is written.</param>
    /// <param name="paper">How it is laid out on sheets; null where it is for a screen.</param>
    public static string Write(ExportedDocument document, PaperLayout? paper = null)
    {
        var page = new StringBuilder();
        var direction = document.Language == "ar" ? "rtl" : "ltr";
        page.Append($"<!DOCTYPE html>\n<html lang=\"{Escaped.Attribute(document.Language)}\" dir=\"{direction}\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.Append($"<title>{Escaped.Text(document.Title)}</title>\n<style>\n{HtmlStyle.Sheet}{(paper is null ? "" : PaperStyle.Of(document, paper))}</style>\n</head>\n<body>\n");
        HtmlMasthead.Write(document, page);
        page.Append("<main>\n");
        var paragraphs = new HtmlParagraphs(document, page);
        var sponsorLine = document.SponsorLine;
        var place = document.BelowSponsors;
        if (place is null)
            WriteSponsors(sponsorLine, page);
        foreach (var paragraph in document.Body)
        {
            if (ReferenceEquals(paragraph, place))
                WriteSponsors(sponsorLine, page);
            paragraphs.Write(paragraph);
        }

        page.Append("</main>\n");
        paragraphs.WriteFootnotes();
        if (document.Masthead.JobNumber is { } number)
            page.Append($"<footer>{Escaped.Text(number)}</footer>\n");
        if (paper?.LineNumbers == true)
            page.Append(PaperStyle.LineCount);
        return page.Append("</body>\n</html>\n").ToString();
    }

    private static void WriteSponsors(string? line, StringBuilder page)
    {
        if (line is not null)
            page.Append($"<p class=\"sponsors\">{Escaped.Text(line)}</p>\n");
    }
}
