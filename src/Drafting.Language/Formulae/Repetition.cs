using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Drafting.Operations;

namespace Drafting.Language.Formulae;

/// <summary>How the openings of neighbours follow one another: Recalling, Recalling also, Recalling further, and plain again.</summary>
internal static partial class Repetition
{
    // What says “again” is part of the verb, not a mark; so are the words for how strongly.
    private const int Stem = 5;
    private const int AddresseeReach = 90;

    private static readonly string[] Somebody =
        ["会员国", "秘书长", "各国", "国家", "缔约国", "国际社会", "高级专员", "委员会", "理事会", "办事处", "各方", "当局", "政府", "署", "基金会", "机构", "伙伴", "主席", "特使", "代表", "专家", "行为体", "攸关方", "秘书处", "部", "系统", "工作组", "报告员", "当事方"];

    private static readonly FrozenDictionary<string, string[]> Addressing = LanguageTable.Rows("addressing-verbs.tsv").ToFrozenDictionary(cells => cells[0], cells => cells[1..]);

    /// <summary>What is wrong with an opening's mark.</summary>
    public enum Fault
    {
        /// <summary>The paragraph before opens with the same words, and no mark says so.</summary>
        Missing,

        /// <summary>Another mark, or none, has its turn.</summary>
        Wrong,

        /// <summary>The paragraph before opens otherwise.</summary>
        Alone,
    }

    /// <summary>The faults of a text.</summary>
    /// <returns>For each the paragraph, the fault and the order that has its turn: 0 plain, 1 “also”, 2 “further”.</returns>
    public static IEnumerable<(Reading Reading, Fault Fault, int Wanted)> Faults(IReadOnlyList<Reading> readings, string language)
    {
        Reading? before = null;
        var isBelowHeading = false;
        foreach (var reading in readings)
        {
            isBelowHeading |= reading.Kind == ParagraphKind.Heading;
            if (reading.Kind is ParagraphKind.Enacting or ParagraphKind.Title)
                before = null;
            if (reading.Kind is not (ParagraphKind.Preambular or ParagraphKind.Operative))
                continue;
            var opener = reading.Opener;
            if (before is not null && before.Kind == reading.Kind && before.Opener.Key.Length > 0 && before.Opener.Key == opener.Key)
            {
                var wanted = (before.Opener.Order + 1) % 3;
                // Below a heading it starts anew.
                if (opener.Order == 0 && wanted > 0)
                {
                    if (!isBelowHeading && opener.IsKnown && !AddressesAnother(before, reading, language))
                        yield return (reading, Fault.Missing, wanted);
                }
                else if (opener.Order != wanted && !isBelowHeading)
                {
                    yield return (reading, Fault.Wrong, wanted);
                }
            }
            else if (opener.Order > 0 && (before is null || before.Kind != reading.Kind || before.Opener.Key.Length > 0 && !AreAkin(before.Opener.Key, opener.Key, language)))
            {
                yield return (reading, Fault.Alone, 0);
            }

            (before, isBelowHeading) = (reading, false);
        }
    }

    /// <summary>The edit that gives an opening the mark that has its turn; null where it cannot be known where it stands.</summary>
    public static IReadOnlyList<Operation>? Fix(Reading reading, int wanted, string language)
    {
        var (opener, text) = (reading.Opener, reading.Text);
        var mark = wanted == 0 ? "" : Opener.Mark(language, wanted);
        if (language == "zh")
            return Fixes.Replace(reading, opener.MarkLength > 0 ? opener.MarkStart : opener.Length - opener.Key.Length, opener.MarkLength, mark);
        if (opener.MarkLength > 0 && wanted > 0)
            return Fixes.Replace(reading, opener.MarkStart, opener.MarkLength, char.IsUpper(text[opener.MarkStart]) ? Capital(mark) : mark);
        if (opener.MarkLength > 0)
        {
            var end = opener.MarkStart + opener.MarkLength;
            return opener.MarkStart > 0 ? Fixes.Replace(reading, opener.MarkStart - 1, opener.MarkLength + 1, "")
                : end + 1 < text.Length ? Fixes.Replace(reading, 0, end + 2, text[(end + 1)..(end + 2)].ToUpperInvariant()) : null;
        }

        if (language == "en" && reading.Kind == ParagraphKind.Operative)
            return Fixes.Replace(reading, 0, 1, $"{Capital(mark)} {char.ToLowerInvariant(text[0])}");
        var place = Place(text[..opener.Length], language);
        return Fixes.Replace(reading, place, 0, " " + mark);
    }

    // “Recalling also”, “Taking note also”, “Noting with concern also”; but “Reaffirming also its commitment”, “Note également avec satisfaction”.
    private static int Place(string opening, string language)
    {
        var end = language switch
        {
            "en" when opening.StartsWith("Reaffirming its ", StringComparison.Ordinal) || opening.StartsWith("Reiterating its ", StringComparison.Ordinal) => "Reaffirming".Length,
            "fr" => opening.IndexOfAny([' ']) is var blank and > 0 && !opening.StartsWith("Pren", StringComparison.Ordinal) && !opening.StartsWith("Se ", StringComparison.Ordinal) && !opening.StartsWith("Ayant", StringComparison.Ordinal) ? blank : opening.Length,
            _ => opening.Length,
        };
        return end;
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static bool AddressesAnother(Reading before, Reading reading, string language) =>
        reading.Kind == ParagraphKind.Operative
        && Addressing[language].Any(verb => language == "zh" ? reading.Opener.Key.EndsWith(verb, StringComparison.Ordinal) : reading.Opener.Key.Contains(verb, StringComparison.Ordinal))
        && (language == "zh" ? !AddressTheSame(Addressed(before), Addressed(reading)) : Addressee(before, language) != Addressee(reading, language));

    private static string Addressed(Reading reading) => reading.Text[Math.Min(reading.Opener.Length, reading.Text.Length)..].TrimStart(' ', ',', '，', '、');

    // Who is addressed stands first, up to what he is asked to do.
    private static string Addressee(Reading reading, string language)
    {
        var rest = Addressed(reading);
        var head = rest.Length > AddresseeReach ? rest[..AddresseeReach] : rest;
        var asked = (language switch { "en" => English(), "fr" => French(), "es" => Spanish(), "ru" => Russian(), _ => Arabic() }).Match(head);
        return (asked.Success ? head[..asked.Index] : string.Join(' ', rest.Split(' ').Take(3)).TrimEnd(',', ';', '.')).ToLowerInvariant();
    }

    [GeneratedRegex(@",? to (?=\p{Ll})", RegexOptions.CultureInvariant)]
    private static partial Regex English();

    [GeneratedRegex(@",? (de|d’|à|à ce que|à ne pas) ?(?=\p{L}+(er|ir|re|oir)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex French();

    [GeneratedRegex(@",? (a que |a (?=\p{L}+[aei]r\b))|(?<=General|Presidente|Comité|Departamento|Comisión) que ", RegexOptions.CultureInvariant)]
    private static partial Regex Spanish();

    [GeneratedRegex(@",? (?=\p{L}+(ть|ти|ться|тись|чь)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Russian();

    [GeneratedRegex(@"،? (أن|على|إلى أن) ", RegexOptions.CultureInvariant)]
    private static partial Regex Arabic();

    // What begins alike names somebody, and neither goes on with somebody else.
    private static bool AddressTheSame(string one, string other)
    {
        var alike = one.AsSpan().CommonPrefixLength(other);
        return alike >= 2 && Somebody.Any(name => one.AsSpan(0, alike).Contains(name, StringComparison.Ordinal)) && !GoesOn(one, alike) && !GoesOn(other, alike);
    }

    private static bool GoesOn(string text, int at) => at < text.Length && "和及、与，的以".Contains(text[at], StringComparison.Ordinal);

    // “Deeply concerned also” after “Expressing concern”, “还关切地注意到” after “又注意到”.
    private static bool AreAkin(string before, string key, string language)
    {
        if (language == "zh")
            return before.Contains(key, StringComparison.Ordinal) || key.Contains(before, StringComparison.Ordinal) || Enumerable.Range(0, Math.Max(0, key.Length - 1)).Any(at => before.Contains(key.AsSpan(at, 2), StringComparison.Ordinal));
        var words = before.Split(' ');
        return key.Split(' ').Any(word => word.Length > 2 && words.Any(other => other.Length > 2 && string.CompareOrdinal(word, 0, other, 0, Stem) == 0));
    }
}

/// <summary>One of the faults of marks of repetition.</summary>
internal sealed class RepetitionRule(string id, Repetition.Fault fault) : TextRule(id)
{
    public override IEnumerable<Finding> In(IReadOnlyList<Reading> readings, TextSetting setting)
    {
        if (!setting.IsResolution)
            yield break;
        foreach (var (reading, found, wanted) in Repetition.Faults(readings, setting.Language))
        {
            if (found != fault)
                continue;
            var opener = reading.Opener;
            var finding = fault == Repetition.Fault.Missing
                ? Found(reading, 0, opener.Length, ("found", reading.Text[..opener.Length]), ("wanted", Opener.Mark(setting.Language, wanted)))
                : Found(reading, opener.MarkStart, opener.MarkLength, ("found", reading.Text.Substring(opener.MarkStart, opener.MarkLength)), ("wanted", wanted == 0 ? "—" : Opener.Mark(setting.Language, wanted)));
            // French repeats plainly where the others mark; half of its plain repetitions stand beside an English “also”.
            yield return finding with { Level = setting.Language == "fr" && fault == Repetition.Fault.Missing ? FindingLevel.Hint : finding.Level, Fix = Repetition.Fix(reading, wanted, setting.Language) };
        }
    }
}
