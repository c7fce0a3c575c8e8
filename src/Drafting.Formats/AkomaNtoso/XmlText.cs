using System.Text;
using System.Xml;

namespace Drafting.Formats.AkomaNtoso;

/// <summary>Text as XML can hold it: control characters and halves of surrogate pairs, which no document holds, become U+FFFD.</summary>
internal static class XmlText
{
    public static string Of(string text)
    {
        var at = 0;
        while (at < text.Length && XmlConvert.IsXmlChar(text[at]))
            at++;
        if (at == text.Length)
            return text;
        var clean = new StringBuilder(text, 0, at, text.Length);
        for (; at < text.Length; at++)
        {
            if (at + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[at + 1], text[at]))
                clean.Append(text[at]).Append(text[++at]);
            else
                clean.Append(XmlConvert.IsXmlChar(text[at]) ? text[at] : '\ufffd');
        }

        return clean.ToString();
    }
}
