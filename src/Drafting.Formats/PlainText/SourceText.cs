using System.Text;
using System.Text.RegularExpressions;
using Drafting.Documents;

namespace Drafting.Formats.PlainText;

/// <summary>Arbitrary text made safe to read: written as a person would write it, with one kind of space and line end.</summary>
internal static partial class SourceText
{
    // A soft hyphen at a line's end cut a word, the rest of which is taken up from the next line.
    [GeneratedRegex(@"\u00ad(?<gap>[ \t]*\r?\n(?:[ \t]*\r?\n)?[ \t]*)(?<rest>\p{L}+)")]
    private static partial Regex CutWord();

    public static string Clean(string text)
    {
        var sound = Sound(text.Contains('\u00ad', StringComparison.Ordinal) ? CutWord().Replace(text, "${rest}${gap}") : text);
        var clean = new StringBuilder(sound.Length);
        for (var i = 0; i < sound.Length; i++)
        {
            var c = sound[i];
            if (c == '\r')
                clean.Append(i + 1 < sound.Length && sound[i + 1] == '\n' ? "" : "\n");
            else if (c is '\n' or '\f' or '\v' or '\u0085' or '\u2028' or '\u2029')
                clean.Append(c);
            else if (char.IsWhiteSpace(c))
                clean.Append(' ');
            else if (!char.IsControl(c))
                clean.Append(c);
        }

        return WrittenText.Of(clean.ToString());
    }

    /// <summary>The text with U+FFFD for half a surrogate pair and for what is no character.</summary>
    public static string Sound(string text)
    {
        var sound = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                sound.Append(text[i]).Append(text[++i]);
            else
                sound.Append(char.IsSurrogate(text[i]) || text[i] is '\ufffe' or '\uffff' ? '\ufffd' : text[i]);
        }

        return sound.ToString();
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
