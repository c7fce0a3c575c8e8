using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Drafting.Formats.AkomaNtoso;

namespace Drafting.Formats.Docx.Reading;

/// <summary>A web page as paragraphs of Word, as far as its words and what they mean go: bold, italic, struck, underlined, raised, lowered, hidden; lists with their numbers.</summary>
internal sealed class WebPage
{
    private static readonly HashSet<string> Blocks =
    [
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
        "hr", "li", "main", "nav", "ol", "p", "pre", "section", "table", "tbody", "tfoot", "thead", "tr", "ul",
    ];

    private static readonly HashSet<string> NoText = ["script", "style", "head", "template", "noscript", "title", "meta", "link"];

    private readonly List<XElement> paragraphs = [];
    private readonly List<XElement> runs = [];

    /// <summary>The page's paragraphs.</summary>
    public static List<XElement> Paragraphs(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes, writable: false);
        var page = new WebPage();
        if (new HtmlParser().ParseDocument(stream).Body is { } body)
            page.Read(body, []);
        page.End();
        return page.paragraphs;
    }

    /// <summary>A paragraph of runs.</summary>
    public static XElement Paragraph(IEnumerable<XElement> runs) => new(Wml.W + "p", runs);

    /// <summary>A run of text.</summary>
    public static XElement Run(string text, params IEnumerable<XElement> look) =>
        new(Wml.W + "r", new XElement(Wml.W + "rPr", look), new XElement(Wml.W + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), XmlText.Of(text)));

    private void Read(INode node, IReadOnlyList<XElement> look)
    {
        switch (node)
        {
            case IText text when Spaced(text.Data) is { Length: > 0 } words:
                runs.Add(Run(words, look.Select(part => new XElement(part))));
                break;
            case IElement { LocalName: "br" }:
                runs.Add(new(Wml.W + "r", new XElement(Wml.W + "br")));
                break;
            case IElement element when !NoText.Contains(element.LocalName):
                Read(element, look);
                break;
        }
    }

    private void Read(IElement element, IReadOnlyList<XElement> look)
    {
        var isBlock = Blocks.Contains(element.LocalName);
        if (isBlock)
            End();
        if (element.LocalName is "td" or "th" && element.PreviousElementSibling is not null)
            runs.Add(new(Wml.W + "r", new XElement(Wml.W + "tab")));
        if (element.LocalName == "li" && Number(element) is { } number)
            runs.Add(Run(number + " "));
        foreach (var child in element.ChildNodes)
            Read(child, [.. look, .. Look(element)]);
        if (isBlock)
            End();
    }

    // Line ends and indents of the source are blanks, and none at the beginning of a paragraph.
    private string Spaced(string text)
    {
        var words = string.Join(' ', text.Split([' ', '\t', '\r', '\n', '\f']).Where((part, index) => part.Length > 0 || index == 0));
        if (text.Length > 0 && text[^1] is ' ' or '\t' or '\r' or '\n' && words.Length > 0 && words[^1] != ' ')
            words += ' ';
        return runs.Count == 0 ? words.TrimStart(' ') : words;
    }

    private void End()
    {
        if (runs.Count > 0)
            paragraphs.Add(Paragraph(runs));
        runs.Clear();
    }

    private static IEnumerable<XElement> Look(IElement element)
    {
        var style = (element.GetAttribute("style") ?? "").Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
        if (element.HasAttribute("hidden") || style.Contains("display:none", StringComparison.Ordinal) || style.Contains("mso-hide:all", StringComparison.Ordinal) || style.Contains("visibility:hidden", StringComparison.Ordinal))
            yield return new(Wml.W + "vanish");
        if (style.Contains("line-through", StringComparison.Ordinal))
            yield return new(Wml.W + "strike");
        (string Name, string? Value)? look = element.LocalName switch
        {
            "b" or "strong" => ("b", null),
            "i" or "em" => ("i", null),
            "s" or "strike" or "del" => ("strike", null),
            "u" or "ins" => ("u", "single"),
            "sup" => ("vertAlign", "superscript"),
            "sub" => ("vertAlign", "subscript"),
            _ => null,
        };
        if (look is { } found)
            yield return new(Wml.W + found.Name, found.Value is null ? null : new XAttribute(Wml.W + "val", found.Value));
    }

    private static string? Number(IElement item)
    {
        if (item.ParentElement is not { LocalName: "ol" } list)
            return null;
        var first = int.TryParse(list.GetAttribute("start"), out var start) ? start : 1;
        var number = int.TryParse(item.GetAttribute("value"), out var own) ? own : first + list.Children.Where(child => child.LocalName == "li").TakeWhile(child => child != item).Count();
        return list.GetAttribute("type") switch
        {
            "a" => $"({NumberFormat.Of(number, "lowerLetter")})",
            "A" => $"{NumberFormat.Of(number, "upperLetter")}.",
            "i" => $"({NumberFormat.Of(number, NumberFormat.LowerRoman)})",
            "I" => $"{NumberFormat.Of(number, "upperRoman")}.",
            _ => $"{NumberFormat.Of(number, NumberFormat.Decimal)}.",
        };
    }
}
