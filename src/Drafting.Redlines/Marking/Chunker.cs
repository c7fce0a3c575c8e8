using System.Text.RegularExpressions;

namespace Drafting.Redlines.Marking;

/// <summary>
/// Cuts a text into chunks by the habits of United Nations texts: words, numbers, dates (2021 年 4 月 16 日, 16 April 2021),
/// symbols (A/RES/75/272, 72/7, 2489 (2019)) and numerals are whole, Chinese characters single, spaces and punctuation apart. A chunk
/// never ends inside a user-perceived character.
/// </summary>
internal static partial class Chunker
{
    private const int LongestTitle = 200;
    private static readonly HashSet<string> NoTitles = [];

    /// <param name="text">The text; the chunks cover it without gaps.</param>
    /// <param name="wholeTitles">Titles, with their 《》, to be kept whole; others are cut like any text.</param>
    public static List<Chunk> Chunks(string text, IReadOnlySet<string>? wholeTitles = null)
    {
        wholeTitles ??= NoTitles;
        var cuts = Characters.CutsWhereNotEverywhere(text);
        var chunks = new List<Chunk>(text.Length / 2 + 4);
        for (var start = 0; start < text.Length;)
        {
            var (end, kind) = Next(text, start, wholeTitles);
            while (cuts is not null && end < text.Length && !cuts[end])
                end++;
            chunks.Add(new(start, end - start, kind));
            start = end;
        }

        return chunks;
    }

    /// <summary>The titles in 《》 of a text, brackets included.</summary>
    public static IEnumerable<string> Titles(string text)
    {
        for (var i = text.IndexOf('《'); i >= 0 && i < text.Length; i = text.IndexOf('《', i + 1))
        {
            var end = TitleEnd(text, i);
            if (end > i)
                yield return text[i..end];
        }
    }

    private static (int End, ChunkClass Class) Next(string text, int start, IReadOnlySet<string> wholeTitles)
    {
        var c = text[start];
        if (char.IsWhiteSpace(c))
            return (Run(text, start, char.IsWhiteSpace), ChunkClass.Space);
        if (c == '《' && wholeTitles.Count > 0 && TitleEnd(text, start) is var title && title > start && wholeTitles.Contains(text[start..title]))
            return (title, ChunkClass.Name);
        if (Characters.IsIdeograph(text, start, out var length))
        {
            var numeral = Run(text, start, Characters.IsChineseNumeral);
            return numeral > start + 1 ? (numeral, ChunkClass.Number) : (start + length, ChunkClass.Ideograph);
        }

        if (char.IsAsciiDigit(c) && Math.Max(DateEnd(text, start), YearedNumberEnd(text, start)) is var name && name > start)
            return (name, ChunkClass.Name);
        if (Characters.IsWordCharacter(c))
            return Word(text, start);
        return (Run(text, start, other => other == c && !char.IsSurrogate(c)) is var run && run > start ? run : start + 1, ChunkClass.Punctuation);
    }

    private static int Run(string text, int start, Func<char, bool> belongs)
    {
        var end = start;
        while (end < text.Length && belongs(text[end]))
            end++;
        return end;
    }

    private static int TitleEnd(string text, int start)
    {
        var depth = 0;
        for (var i = start; i < Math.Min(text.Length, start + LongestTitle); i++)
        {
            if (text[i] == '《')
                depth++;
            else if (text[i] == '》' && --depth == 0)
                return i + 1;
        }

        return start;
    }

    private static int DateEnd(string text, int start)
    {
        // Looking two characters ahead spares most numbers the regular expressions.
        var digits = Run(text, start, char.IsAsciiDigit);
        if (digits - start > 4 || digits >= text.Length)
            return start;
        var next = char.IsWhiteSpace(text[digits]) && digits + 1 < text.Length ? text[digits + 1] : text[digits];
        var match = next is '年' or '月' ? ChineseDate().Match(text, start)
            : digits - start <= 2 && char.IsLetter(next) && !Characters.IsIdeograph(text, digits, out _) ? WordedDate().Match(text, start)
            : Match.Empty;
        return match.Success ? start + match.Length : start;
    }

    private static int YearedNumberEnd(string text, int start)
    {
        var digits = Run(text, start, char.IsAsciiDigit);
        var bracket = digits < text.Length && char.IsWhiteSpace(text[digits]) ? digits + 1 : digits;
        return digits - start <= 4 && bracket < text.Length && text[bracket] == '(' && YearedNumber().Match(text, start) is { Success: true } match
            ? start + match.Length
            : start;
    }

    private static (int End, ChunkClass Class) Word(string text, int start)
    {
        bool slash = false, digit = false, letter = false;
        var i = start;
        for (; i < text.Length; i++)
        {
            var c = text[i];
            if (Characters.IsWordCharacter(c))
            {
                digit |= char.IsDigit(c);
                letter |= !char.IsDigit(c);
                continue;
            }

            if (i + 1 >= text.Length || !Characters.IsWordCharacter(text[i + 1]))
                break;
            var joins = c switch
            {
                '/' => true,
                '\'' or '’' or '-' or '\u2011' or '\u200C' => true,
                '.' or ',' => char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1]) || slash && c == '.',
                '–' => slash && char.IsAsciiLetterUpper(text[i + 1]),
                _ => false,
            };
            if (!joins)
                break;
            slash |= c == '/';
        }

        if (digit && !letter && i < text.Length && text[i] is '%' or '\u066A')
            i++;
        return (i, slash && digit ? ChunkClass.Name : digit && !letter ? ChunkClass.Number : ChunkClass.Word);
    }

    [GeneratedRegex(@"\G[0-9]{1,4}\p{Zs}?\([12][0-9]{3}\)")]
    private static partial Regex YearedNumber();

    [GeneratedRegex(@"\G(?:[0-9]{1,4}\p{Zs}?年(?:\p{Zs}?[0-9]{1,2}\p{Zs}?月(?:\p{Zs}?[0-9]{1,2}\p{Zs}?日)?)?|[0-9]{1,2}\p{Zs}?月(?:\p{Zs}?[0-9]{1,2}\p{Zs}?日)?)")]
    private static partial Regex ChineseDate();

    [GeneratedRegex(
        @"\G[0-9]{1,2}(?:er)?\p{Zs}(?:de\p{Zs})?(?:January|February|March|April|May|June|July|August|September|October|November|December"
        + "|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
        + "|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre"
        + "|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря"
        + @"|كانون\p{Zs}الثاني/\p{Zs}?يناير|شباط/\p{Zs}?فبراير|آذار/\p{Zs}?مارس|نيسان/\p{Zs}?أبريل"
        + @"|أيار/\p{Zs}?مايو|حزيران/\p{Zs}?يونيه|تموز/\p{Zs}?يوليه|آب/\p{Zs}?أغسطس"
        + @"|أيلول/\p{Zs}?سبتمبر|تشرين\p{Zs}الأول/\p{Zs}?أكتوبر|تشرين\p{Zs}الثاني/\p{Zs}?نوفمبر|كانون\p{Zs}الأول/\p{Zs}?ديسمبر)(?:\p{Zs}(?:de\p{Zs})?[0-9]{4}\b)?",
        RegexOptions.CultureInvariant)]
    private static partial Regex WordedDate();
}
