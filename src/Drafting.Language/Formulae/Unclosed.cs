using Drafting.Operations;

namespace Drafting.Language.Formulae;

/// <summary>A bracket or quotation mark that is not closed, or was not opened.</summary>
internal sealed class Unclosed() : ParagraphRule("unclosed")
{
    private const string Opening = "([«《〈“";
    private const string Closing = ")]»》〉”";

    public override IEnumerable<Finding> In(Reading reading)
    {
        var (text, open, ofKind) = (reading.Text, new Stack<int>(), new int[Opening.Length]);
        // Arabic texts have their quotation marks either way round.
        var isArabic = reading.Setting.Language == "ar";
        for (var i = 0; i < text.Length; i++)
        {
            if (isArabic && (text[i] is '“' or '”'))
            {
                if (open.TryPeek(out var quoted) && (text[quoted] is '“' or '”'))
                    open.Pop();
                else
                    open.Push(i);
                continue;
            }

            if (Opening.IndexOf(text[i], StringComparison.Ordinal) is >= 0 and var opened)
            {
                open.Push(i);
                ofKind[opened]++;
                continue;
            }

            var kind = Closing.IndexOf(text[i], StringComparison.Ordinal);
            if (kind < 0)
                continue;
            if (ofKind[kind] > 0)
            {
                // What was opened since stays open.
                for (var at = open.Pop(); ; at = open.Pop())
                {
                    if (Opening.IndexOf(text[at], StringComparison.Ordinal) is >= 0 and var closed)
                        ofKind[closed]--;
                    if (text[at] == Opening[kind])
                        break;
                    yield return At(reading, at);
                }
            }
            else if (i > 0 && !IsListLabel(text, i) && !(text[i] is '”' or '»' && reading.Kind is ParagraphKind.Plain))
                yield return At(reading, i);
        }

        foreach (var at in open.Reverse())
        {
            // A quotation that goes on in the next paragraph opens there again.
            if (reading.Kind is not ParagraphKind.Plain || text[at] is not ('“' or '«'))
                yield return At(reading, at);
        }
    }

    private Finding At(Reading reading, int at) => Found(reading, at, 1, ("found", reading.Text[at].ToString()));

    // “a)”, “ii)”, “1)” in French and Spanish, and everywhere at the head of a list.
    private static bool IsListLabel(string text, int at)
    {
        if (text[at] != ')')
            return false;
        var start = at;
        while (start > 0 && char.IsLetterOrDigit(text[start - 1]) && at - start < 5)
            start--;
        var label = text.AsSpan(start, at - start);
        // A number is one only where a list begins or goes on: not “(A/75/399, para. 96)”.
        var before = text.AsSpan(0, start).TrimEnd(" \u00A0“«");
        return label.Length > 0 && (before.Length == 0 || before.Length < start)
            && (label.Length == 1 && char.IsLetter(label[0]) || label.Length == 2 && label[0] == label[1] && char.IsLetter(label[0]) || label.IndexOfAnyExcept("ivx") < 0
                || label.Length < 3 && label.IndexOfAnyExceptInRange('0', '9') < 0 && (before.Length == 0 || ",;:，；：،؛".Contains(before[^1], StringComparison.Ordinal)));
    }
}
