using System.Xml.Linq;
using Drafting.Operations;

namespace Drafting.Formats.AkomaNtoso;

/// <summary>
/// Reads the inside of a line: text, italics, bold, links, footnotes, raised and lowered characters. In files that are not ours white space is folded and
/// what no reader sees is dropped; in our own exports every character counts, and <c>span</c> is only how it looks.
/// </summary>
internal sealed class InlineText(Footnotes notes, Markup markup)
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
        if (markup.Lacks(child))
        {
            markup.TellLeftOut(child);
            return;
        }

        markup.TellKept(child);
        switch (child.Name.LocalName)
        {
            case "authorialNote":
                text.Append(notes.Add(child, this), attributes);
                break;
            case "noteRef":
                text.Append(notes.Reference(child, markup), attributes);
                break;
            case "eol":
                text.Append(" ", attributes);
                break;
            case "sup" or "sub" when !isOurs && !child.HasElements:
                AppendScript(child, attributes, text);
                break;
            default:
                // Lines within a line are at least words apart.
                if (!Names.IsInline(child))
                    text.Append(" ", attributes);
                AppendQuoted(child, With(attributes, child, isOurs), isOurs, text, except);
                break;
        }
    }

    // What is raised is a note's mark where there is such a note, but for powers; else the characters that Unicode has for it.
    private void AppendScript(XElement script, Attributes? attributes, FoldedText text)
    {
        var value = script.Value;
        var isRaised = script.Is("sup");
        if (isRaised && notes.WithMark(value.Trim(' ', '(', ')')) is { } note && !Powers.Is(text.Tail))
        {
            text.Append(note, attributes);
            if (value.EndsWith(' '))
                text.Append(" ", attributes);
            return;
        }

        // Arabic files raise the brackets of a note's mark.
        var written = !value.Any(char.IsLetterOrDigit) ? value : isRaised ? ScriptText.Raised(value, text.Tail is [.., var last] ? last : ' ') : ScriptText.Lowered(value);
        if (written is null)
            markup.Tell(script, $"{Markup.Quoted(script)} stands {(isRaised ? "raised" : "lowered")} in the file, for which there are no characters; kept as text");
        text.Append(written ?? value, attributes);
    }

    // Quotation marks may stand in the markup only.
    private void AppendQuoted(XElement element, Attributes? attributes, bool isOurs, FoldedText text, Func<XElement, bool> except)
    {
        var open = element.Attribute("startQuote")?.Value ?? "";
        var isMissing = open.Length > 0 && !element.Value.TrimStart().StartsWith(open, StringComparison.Ordinal);
        text.Append(isMissing ? open : "", attributes);
        Append(element, attributes, isOurs, text, except);
        text.Append(isMissing ? element.Attribute("endQuote")?.Value ?? open : "", attributes);
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
