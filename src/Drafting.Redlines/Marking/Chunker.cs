using System.Text.RegularExpressions;

namespace Drafting.Redlines.Marking;

/// <summary>
/// Cuts a text into chunks by the habits of United Nations texts: words, numbers (1 000 too), dates (2021 年 4 月 16 日, 16 April 2021),
/// symbols (A/RES/75/272, 72/7, 2489 (2019), GC(67)/RES/7), numerals and names of States are whole, Chinese characters single, spaces and
/// punctuation apart. A chunk never ends inside a user-perceived character.
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
        var folded = Typography.Folded(text);
        var chunks = new List<Chunk>(text.Length / 2 + 4);
        for (var start = 0; start < text.Length;)
        {
            var (end, kind) = Next(text, folded, start, wholeTitles);
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

    private static (int End, ChunkClass Class) Next(string written, string text, int start, IReadOnlySet<string> wholeTitles)
    {
        var c = text[start];
        if (char.IsWhiteSpace(c))
            return (Run(text, start, char.IsWhiteSpace), ChunkClass.Space);
        if (c == '《' && wholeTitles.Count > 0 && TitleEnd(written, start) is var title && title > start && wholeTitles.Contains(written[start..title]))
            return (title, ChunkClass.Title);
        if (Characters.IsIdeograph(text, start, out var length))
            return Chinese(text, start, length);
        if (char.IsAsciiDigit(c) && Figures(text, start) is var figures && figures.End > start)
            return figures;
        if (Characters.IsWordCharacter(c))
            return StateNames.EndAt(text, start) is var name && name > start ? (name, ChunkClass.State) : Word(written, text, start);
        return (Run(text, start, other => other == c && !char.IsSurrogate(c)) is var run && run > start ? run : start + 1, ChunkClass.Punctuation);
    }

    private static int Run(string text, int start, Func<char, bool> belongs)
    {
        var end = start;
        while (end < text.Length && belongs(text[end]))
            end++;
        return end;
    }

    private static (int End, ChunkClass Class) Chinese(string text, int start, int length)
    {
        var numeral = Run(text, start, Characters.IsChineseNumeral);
        if (numeral > start + 1 || numeral > start && start > 0 && text[start - 1] == '第')
            return (numeral, ChunkClass.Number);
        return StateNames.EndAt(text, start) is var name && name > start ? (name, ChunkClass.State) : (start + length, ChunkClass.Ideograph);
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

    /// <summary>What begins with figures and holds spaces: a date, a number with its year in brackets, a number in groups.</summary>
    private static (int End, ChunkClass Class) Figures(string text, int start)
    {
        // Looking two characters ahead spares most numbers the regular expressions.
        var digits = Run(text, start, char.IsAsciiDigit);
        if (digits - start > 4 || digits >= text.Length)
            return (start, ChunkClass.Number);
        var next = char.IsWhiteSpace(text[digits]) && digits + 1 < text.Length ? text[digits + 1] : text[digits];
        var (match, kind) = next switch
        {
            '年' or '月' => (ChineseDate().Match(text, start), ChunkClass.Date),
            '(' => (YearedNumber().Match(text, start), ChunkClass.Symbol),
            _ when digits - start <= 2 && char.IsLetter(next) && !Characters.IsIdeograph(next) => (WordedDate().Match(text, start), ChunkClass.Date),
            _ when digits - start <= 3 && char.IsAsciiDigit(next) => (NumberInGroups().Match(text, start), ChunkClass.Number),
            _ => (Match.Empty, ChunkClass.Number),
        };
        return (match.Success ? start + match.Length : start, kind);
    }

    private static (int End, ChunkClass Class) Word(string written, string text, int start)
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

            if (Typography.IsPower(text.AsSpan(start), i - start))
                continue;
            if (c == '(' && !digit && BracketInSymbol().Match(text, i) is { Success: true } bracket)
            {
                (i, slash, digit) = (i + bracket.Length - 1, true, true);
                continue;
            }

            if (i + 1 >= text.Length || !Characters.IsWordCharacter(text[i + 1]))
                break;
            var joins = c switch
            {
                '/' => true,
                '\'' => written[i] is not ('\u2039' or '\u203A' or '\u2018'),
                '-' => written[i] is not ('\u2014' or '\u2015') && (slash || letter || !char.IsDigit(text[i + 1])),
                '\u200C' => true,
                '.' or ',' or ':' => char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1]) || slash && c == '.',
                _ => false,
            };
            if (!joins)
                break;
            slash |= c == '/';
        }

        if (slash && digit)
            return (char.IsAsciiLetterUpper(text[start]) && YearAfterSymbol().Match(text, i) is { Success: true } year ? i + year.Length : i, ChunkClass.Symbol);
        if (digit && !letter && i < text.Length && text[i] is '%' or '\u066A')
            i++;
        var word = text.AsSpan(start, i - start);
        return (i, digit || IsLabel(word) ? ChunkClass.Number : NumberWords.Is(word) ? ChunkClass.NumberWord : ChunkClass.Word);
    }

    /// <summary>What numbers sections and annexes: A, B, or I to XXXIX.</summary>
    private static bool IsLabel(ReadOnlySpan<char> word) =>
        word.Length == 1 ? char.IsAsciiLetterUpper(word[0]) : word.Length <= 6 && !word.ContainsAnyExcept("IVX");

    [GeneratedRegex(@"\G[0-9]{1,4}\p{Zs}?\([12][0-9]{3}\)")]
    private static partial Regex YearedNumber();

    [GeneratedRegex(@"\G[0-9]{1,3}(?:\p{Zs}[0-9]{3})+(?:[.,][0-9]+)?%?(?![0-9/]|\p{Zs}?[年月])")]
    private static partial Regex NumberInGroups();

    [GeneratedRegex(@"\G\((?:[0-9]{1,4}|[IVXLC]{1,7})\)/(?=[0-9A-Za-z])")]
    private static partial Regex BracketInSymbol();

    [GeneratedRegex(@"\G\p{Zs}?\([12][0-9]{3}\)")]
    private static partial Regex YearAfterSymbol();

    [GeneratedRegex(@"\G(?:[0-9]{1,4}\p{Zs}?年\p{Zs}?[0-9]{1,2}\p{Zs}?月(?:\p{Zs}?[0-9]{1,2}\p{Zs}?日)?|[0-9]{1,2}\p{Zs}?月(?:\p{Zs}?[0-9]{1,2}\p{Zs}?日)?)")]
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
