using System.Globalization;
using System.Text;

namespace Drafting.Language.Citations;

/// <summary>A text without what printing adds to its characters: Arabic words drawn out (“المــؤرخ”) and vowel signs, marks of direction, hyphens that may break. Every space is a plain one, every digit one of the Latin script.</summary>
internal sealed class PlainPrint
{
    private readonly int[]? places;

    private PlainPrint(string text, int[]? places)
    {
        Text = text;
        this.places = places;
    }

    public string Text { get; }

    /// <summary>Whether nothing was left out.</summary>
    public bool IsSame => places is null;

    public static PlainPrint Of(string text)
    {
        var spaced = string.Create(text.Length, text, (plain, printed) =>
        {
            for (var i = 0; i < plain.Length; i++)
                plain[i] = printed[i] is '\u00A0' or '\u202F' ? ' ' : printed[i] < '\u0660' ? printed[i] : CharUnicodeInfo.GetDecimalDigitValue(printed[i]) is >= 0 and var digit ? (char)('0' + digit) : printed[i];
        });
        if (!spaced.Any(IsAdded))
            return new(spaced, null);
        var (plain, places) = (new StringBuilder(spaced.Length), new List<int>(spaced.Length + 1));
        for (var i = 0; i < spaced.Length; i++)
        {
            if (IsAdded(spaced[i]))
                continue;
            plain.Append(spaced[i]);
            places.Add(i);
        }

        places.Add(spaced.Length);
        return new(plain.ToString(), [.. places]);
    }

    /// <summary>A citation read from the plain text, with its places in the printed one.</summary>
    public Citation InPrint(Citation citation)
    {
        var (start, length) = Printed(citation.Start, citation.Length);
        var (numberStart, numberLength) = Printed(citation.NumberStart, citation.NumberLength);
        return citation with
        {
            Start = start,
            Length = length,
            NumberStart = numberStart,
            NumberLength = numberLength,
            Date = citation.Date is { } date && Printed(date.Start, date.Length) is var (at, width) ? date with { Start = at, Length = width } : null,
            Title = citation.Title is { } title && Printed(title.Start, title.Length) is var (from, wide) ? title with { Start = from, Length = wide } : null,
        };
    }

    private (int Start, int Length) Printed(int start, int length) => (places![start], places[start + length - 1] + 1 - places[start]);

    private static bool IsAdded(char c) => c is '\u0640' or '\u00AD' || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Format || c is >= '\u064B' and <= '\u0652';
}
