using System.Text;
using Drafting.Documents;

namespace Drafting.Formats.PlainText;

/// <summary>Arbitrary text made safe to read: composed characters, one kind of space and line end, nothing invisible.</summary>
internal static class SourceText
{
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                clean.Append(c).Append(text[++i]);
            else if (char.IsSurrogate(c) || c is '\ufffe' or '\uffff')
                clean.Append('\ufffd');
            else if (c == '\r')
                clean.Append(i + 1 < text.Length && text[i + 1] == '\n' ? "" : "\n");
            else if (c is '\u0085' or '\u2028' or '\u2029' or '\v')
                clean.Append('\n');
            else if (c is '\n' or '\f')
                clean.Append(c);
            else if (c == '\t' || char.IsWhiteSpace(c))
                clean.Append(' ');
            else if (!char.IsControl(c) && c is not ('\u200e' or '\u200f' or '\ufeff' or '\u00ad'))
                clean.Append(c);
        }

        return Normalization.Of(clean.ToString(), NormalizationForm.FormC);
    }

    /// <summary>The lines that are not blank. A form feed, and in printed layout a line that follows without a blank one, starts a page.</summary>
    public static List<SourceLine> Lines(string clean, Layout layout)
    {
        var lines = new List<SourceLine>();
        var (afterBlank, startsPage) = (true, true);
        var number = 0;
        foreach (var printed in clean.Split('\n'))
        {
            number++;
            foreach (var (part, index) in printed.Split('\f').Select((part, index) => (part, index)))
            {
                startsPage |= index > 0;
                var text = part.Trim(' ');
                if (text.Length == 0)
                {
                    afterBlank = true;
                    continue;
                }

                var indent = part.Length - part.TrimStart(' ').Length;
                if (layout == Layout.PrintedLines && !afterBlank)
                {
                    startsPage = true;
                    indent = Math.Max(0, indent - 1);
                }

                lines.Add(new SourceLine(number, text, indent, part[^1] == ' ', afterBlank, startsPage));
                (afterBlank, startsPage) = (false, false);
            }
        }

        return lines;
    }
}
