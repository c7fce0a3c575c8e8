using Drafting.Formats.PlainText;

namespace Drafting.Formats.Sponsors;

/// <summary>A stretch of a list between two places where an entry might end.</summary>
/// <param name="FollowsAnd">Whether it is parted from the one before only by a word such as “and”, which names hold too.</param>
internal readonly record struct SponsorPart(int Start, int End, bool FollowsAnd);

/// <summary>Where entries of a printed list may end: at commas and at the words for “and”, but not within brackets.</summary>
internal static class SponsorParts
{
    /// <summary>The parts in order; none is empty.</summary>
    public static IReadOnlyList<SponsorPart> Of(string text, string language)
    {
        var parts = new List<SponsorPart>();
        var closes = Closing(text);
        var from = 0;
        for (var at = 0; at < text.Length; at = closes.GetValueOrDefault(at, at) + 1)
        {
            if (text[at] is not ('、' or ',' or '，' or '،' or ';' or '；' or '؛'))
                continue;
            parts.AddRange(Between(text, from, at, language, closes));
            from = at + 1;
        }

        parts.AddRange(Between(text, from, text.Length, language, closes));
        return parts;
    }

    // Between two commas. Chinese sets no blank around “and”: where nothing stands before it, or
    // nothing or another one behind it, it is of the name (埃及).
    private static IEnumerable<SponsorPart> Between(string text, int from, int to, string language, Dictionary<int, int> closes)
    {
        var (start, isFirst) = (from, true);
        for (var at = from; at < to;)
        {
            if (closes.ContainsKey(at) || And(text, at, language) is not { } and)
            {
                at = closes.GetValueOrDefault(at, at) + 1;
                continue;
            }

            var isOfName = and[0] != ' ' && (IsEmpty(text, start, at) || IsEmpty(text, at + and.Length, to) || And(text, at + and.Length, language) is not null);
            if (!isOfName && !IsEmpty(text, start, at))
            {
                yield return new(start, at, !isFirst);
                isFirst = false;
            }

            at += and.Length;
            start = isOfName ? start : at;
        }

        if (!IsEmpty(text, start, to))
            yield return new(start, to, !isFirst);
    }

    private static bool IsEmpty(string text, int start, int end) => text.AsSpan(start, end - start).Trim(" *").Length == 0;

    private static string? And(string text, int at, string language) =>
        Wording.Of(language).And.Where(and => string.Compare(text, at, and, 0, and.Length, StringComparison.OrdinalIgnoreCase) == 0).MaxBy(and => and.Length);

    // A bracket that is never closed is a slip, and holds nothing.
    private static Dictionary<int, int> Closing(string text)
    {
        var (open, closes) = (new Stack<int>(), new Dictionary<int, int>());
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is '(' or '（')
                open.Push(at);
            else if (text[at] is ')' or '）' && open.TryPop(out var start))
                closes[start] = at;
        }

        return closes;
    }
}
