using System.Text.RegularExpressions;
using Drafting.Documents;
using Drafting.Redlines;

namespace Drafting.Formats.Tests.Renewal;

/// <summary>
/// A date, year, session, symbol or number of a resolution in the place of which the next text has another of the same form, while the words on
/// both sides stayed. <see cref="Start"/> and <see cref="Length"/> are UTF-16 units of the paragraph's plain text.
/// </summary>
internal sealed partial record TechnicalChange(Paragraph Paragraph, int Start, int Length);

internal static partial class TechnicalChanges
{
    [GeneratedRegex(@"\p{Nd}+")]
    private static partial Regex Figures();

    [GeneratedRegex(@"[一二三四五六七八九十百]+|\b(\w*-)?(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\w+ieth)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Ordinals();

    [GeneratedRegex(@"\b(January|February|March|April|May|June|July|August|September|October|November|December)\b")]
    private static partial Regex Months();

    [GeneratedRegex(@"\p{L}{4,}|[\u4e00-\u9fff]{3,}")]
    private static partial Regex Words();

    [GeneratedRegex(@"\d{4}\s*年|\d{1,2} [A-Z][a-z]+ \d{4}|^(19|20)\d\d$|[A-Z]/|\d{2,3}/\d+|\(\d{4}\)|届|(st|nd|rd|th)$", RegexOptions.IgnoreCase)]
    private static partial Regex Technical();

    public static IEnumerable<TechnicalChange> Of(SuccessiveTexts pair)
    {
        foreach (var paragraph in pair.Older.Paragraphs)
        {
            foreach (var fate in pair.Redline[paragraph.Id].Where(fate => fate.Change != RedlineChange.Deleted))
            {
                var segments = fate.Segments.Where(segment => !(segment.Editorial && segment.Op == SegmentOp.Insert)).ToList();
                var at = 0;
                for (var i = 0; i < segments.Count; i++)
                {
                    if (segments[i].Op == SegmentOp.Insert)
                        continue;
                    if (segments[i].Op == SegmentOp.Delete && IsEqual(i - 1) && i + 1 < segments.Count && segments[i + 1].Op == SegmentOp.Insert && IsEqual(i + 2)
                        && IsTechnical(segments[i].Text, i + 2 < segments.Count ? segments[i + 2].Text : "") && Form(segments[i].Text) is { } form && form == Form(segments[i + 1].Text))
                        yield return new(paragraph, at, segments[i].Text.Length);
                    at += segments[i].Text.Length;
                }

                bool IsEqual(int index) => index < 0 || index >= segments.Count || segments[index].Op == SegmentOp.Equal;
            }
        }
    }

    private static bool IsTechnical(string text, string behind) =>
        Technical().IsMatch(text.Trim()) || Ordinals().IsMatch(text) && (behind.StartsWith('届') || behind.TrimStart().StartsWith("session", StringComparison.OrdinalIgnoreCase));

    /// <summary>The text with a sign for every figure, ordinal and month; null where it has other words too.</summary>
    private static string? Form(string text)
    {
        var form = Months().Replace(Ordinals().Replace(Figures().Replace(text.Trim(), "0"), "1"), "m");
        return form.Length is > 0 and < 40 && !Words().IsMatch(form) ? form : null;
    }
}
