using System.Xml.Linq;
using Drafting.Operations;

namespace Drafting.Formats.AkomaNtoso;

/// <summary>
/// Reads the inside of a line: text, italics, bold, links, footnotes. In files that are not ours white space is folded and direction marks are
/// dropped; in our own exports every character counts, and <c>span</c> is only how it looks.
/// </summary>
internal sealed class InlineText(Footnotes notes)
{
    private const int LongestLink = 2_048;

    /// <summary>The text of an element, without what <paramref name="except"/> names.</summary>
    public Delta Read(XElement element, bool isOurs, Func<XElement, bool>? except = null)
    {
        var text = new FoldedText(isOurs);
        Append(element, null, isOurs, text, except ?? (_ => false));
        return text.Build();
    }

    private void Append(XElement element, Attributes? attributes, bool isOurs, FoldedText text, Func<XElement, bool> except)
    {
        foreach (var node in element.Nodes())
        {
            if (node is XText { Value: var value })
                text.Append(value, attributes);
            else if (node is XElement child && !except(child))
                AppendElement(child, attributes, isOurs, text, except);
        }
    }

    private void AppendElement(XElement child, Attributes? attributes, bool isOurs, FoldedText text, Func<XElement, bool> except)
    {
        switch (child.Name.LocalName)
        {
            case "authorialNote":
                text.Append(notes.Add(child, this), attributes);
                break;
            case "noteRef":
                text.Append(Footnotes.Reference(child), attributes);
                break;
            case "eol":
                text.Append(" ", attributes);
                break;
            case "sup" when !isOurs && notes.WithMark(child.Value.Trim()) is { } key:
                text.Append(key, attributes);
                if (child.Value.EndsWith(' '))
                    text.Append(" ", attributes);
                break;
            default:
                // Lines within a line are at least words apart.
                if (!Names.IsInline(child))
                    text.Append(" ", attributes);
                Append(child, With(attributes, child, isOurs), isOurs, text, except);
                break;
        }
    }

    private static Attributes? With(Attributes? attributes, XElement element, bool isOurs)
    {
        var (name, style) = (element.Name.LocalName, isOurs ? "" : element.Attribute("class")?.Value ?? "");
        if (name == "i" || style.Contains("italic", StringComparison.Ordinal))
            attributes = Attributes.Compose(attributes, Attributes.Flag("em"), keepNull: false);
        if (name == "b" || style.Contains("bold", StringComparison.Ordinal))
            attributes = Attributes.Compose(attributes, Attributes.Flag("strong"), keepNull: false);
        if (name == "a" && element.Attribute("href")?.Value is { } link && (isOurs || IsAddress(link)))
            attributes = Attributes.Compose(attributes, Attributes.Of([new("link", System.Text.Json.JsonSerializer.SerializeToElement(link))]), keepNull: false);
        return attributes;
    }

    private static bool IsAddress(string link) =>
        link.Length <= LongestLink && Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";
}
