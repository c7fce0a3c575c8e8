using System.Text;

namespace Drafting.Formats.Html;

/// <summary>The head of the first page: organization and symbol, organ, distribution and date, then the corner with session and agenda item.</summary>
internal static class HtmlMasthead
{
    public static void Write(ExportedDocument document, StringBuilder page)
    {
        var (words, masthead) = (PrintedWords.Of(document.Language), document.Masthead);
        page.Append("<header>\n");
        page.Append($"<div class=\"top\"><span>{Escaped.Text(words.Organization)}</span><span class=\"symbol\">{Escaped.Text(masthead.Symbol ?? "")}</span></div>\n");
        page.Append($"<div class=\"issue\"><div class=\"organ\">{Escaped.Text(masthead.Organ ?? "")}</div><div>");
        page.AppendJoin("<br>", words.Issue(masthead).Select(Escaped.Text));
        page.Append("</div></div>\n</header>\n<div class=\"corner\">");
        page.AppendJoin("<br>", words.Corner(masthead).Select(line => line.IsBold ? $"<strong>{Escaped.Text(line.Text)}</strong>" : Escaped.Text(line.Text)));
        page.Append("</div>\n");
    }
}
