using System.Text.RegularExpressions;
using Drafting.Formats.PlainText;

namespace Drafting.Language.Citations;

/// <summary>Citations in Chinese, where the date stands before the number and what it is behind the list: “其2017年11月17日第72/7号、2018年…第73/8号和…号决议”.</summary>
internal static partial class ChineseCitations
{
    private const int FarthestDate = 140;
    private const int LongestDate = 40;
    private const int FarthestKind = 2500;
    private const int FarthestOrgan = 160;
    private const int FarthestNext = 40;

    [GeneratedRegex(@"^( ?号)?[、和及至与\s\uFFFC]+$|^( ?号)?以及$")]
    private static partial Regex Connector();

    // What a resolution is about may stand between its date and its number.
    [GeneratedRegex(@"^(通过的?|作出的|核准的?)?$|^[^，；。]{0,16}?(关于|题为|有关|就|宣布|设立|通过|建立|以)[^；。]*(的|”|》)$|^在[^，；。]*的$")]
    private static partial Regex ToNumber();

    // Between the organ and its date or number. No word is the beginning of two others, so that there is one way to read them.
    [GeneratedRegex(@"^(在|于|自|通过|的|各项|有关|相关|以往|以前|先前|历次|最近|在其|所有|包括|特别是|尤其是|[，、])*((关于|题为|有关)[^；。]*)?$")]
    private static partial Regex OfTheOrgan();

    [GeneratedRegex("关于|题为|有关")]
    private static partial Regex About();

    [GeneratedRegex(@"(?<!尤|极)其(?![中他余它间实次])")]
    private static partial Regex Its();

    [GeneratedRegex(@"^(在|通过|根据|按照|依照|于|以|重申|回顾|又回顾|，在|，通过)?$")]
    private static partial Regex OwnOf();

    [GeneratedRegex(@"^( ?号)?(决议|决定)?[、和及以与，\s\uFFFC]*((关于|题为|宣布|设立|[^，；。]{0,40}?)[^；。]*的)?$")]
    private static partial Regex SameList();

    [GeneratedRegex("《[^》]{0,1000}》|“[^”]{0,1000}”")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"题为[“”《](?<title>[^“”]{3,200})[”“》]( ?的)?( ?第)?$")]
    private static partial Regex Title();

    [GeneratedRegex("决议|决定|號")]
    private static partial Regex Kind();

    public static IReadOnlyList<Citation> In(CitationReader.CitationParts parts)
    {
        var (text, masked) = (parts.Text, Masked(parts.Text));
        var found = new List<Citation>();
        var end = 0;
        foreach (var place in parts.Numbers)
        {
            var start = Start(text, place, found, end);
            if (start < 0 || KindBehind(text, place) is not { } kind)
                continue;
            var date = DateBefore(parts, masked, start, end);
            var from = date?.Start ?? start;
            var (organs, isNamed, isIts) = Organs(parts, masked, from, end, place.Number, found);
            var title = Title().Match(text[end..start]);
            found.Add(new(
                kind, place.Number, parts.Candidates(place.Number, organs, from), isNamed, isIts, from, place.End - from, place.Start, place.End - place.Start, date,
                title.Success ? new(end + title.Groups["title"].Index, title.Groups["title"].Length, title.Groups["title"].Value) : null));
            end = place.End;
        }

        return found;
    }

    // “第” belongs to the number; in “第47/19、48/16和49/9号决议” it stands once.
    private static int Start(string text, CitationReader.Place place, List<Citation> found, int end)
    {
        var before = text.AsSpan(0, place.Start).TrimEnd();
        if (before.EndsWith("第"))
            return before.Length - 1;
        // “S-27/2号决议” goes without.
        if (place.Number.Form == NumberForm.OfASpecialSession && text.AsSpan(place.End).TrimStart().StartsWith("号"))
            return place.Start;
        return found.Count > 0 && place.Start - end <= FarthestNext && Connector().IsMatch(text[end..place.Start]) ? place.Start : -1;
    }

    private static CitedKind? KindBehind(string text, CitationReader.Place place)
    {
        var behind = text[place.End..Math.Min(text.Length, place.End + FarthestKind)];
        var stop = behind.AsSpan().IndexOfAny("；。");
        var kind = Kind().Match(stop >= 0 ? behind[..stop] : behind);
        if (kind.Success)
            return kind.Value == "决定" && IsPrinted(behind, kind.Index) ? CitedKind.Decision : CitedKind.Resolution;
        return place.Number.Form is NumberForm.OfASession or NumberForm.OfAYear ? null : CitedKind.Resolution;
    }

    // “第51/101号决定”; but “第51/101号，决定”: what a resolution does.
    private static bool IsPrinted(string behind, int kind) => kind > 0 && behind[kind - 1] is '号' or ' ' or '”';

    private static Dates.Found? DateBefore(CitationReader.CitationParts parts, string masked, int start, int end)
    {
        foreach (var date in parts.DatesBetween(Math.Max(end, start - FarthestDate - LongestDate), start).Reverse())
        {
            var last = date.Start + date.Length;
            if (last > start)
                continue;
            return date.Start >= end && start - last <= FarthestDate && ToNumber().IsMatch(masked[last..start].Trim()) && !IsOfAnother(parts, masked, last, start) ? date : null;
        }

        return null;
    }

    // “2023年7月26日关于大会关于…的第75/233号决议执行情况的第2023/31号决议”: the date is that of the resolution on the other one.
    private static bool IsOfAnother(CitationReader.CitationParts parts, string masked, int from, int to) =>
        parts.OrgansBetween(from + 1, to).Any(organ => masked[organ.Start] != '□' && masked.AsSpan(organ.End) is ['关', '于', ..] or ['第', ..]);

    private static (IEnumerable<CitedOrgan> Organs, bool IsNamed, bool IsIts) Organs(CitationReader.CitationParts parts, string masked, int from, int end, ResolutionNumber number, List<Citation> found)
    {
        var farthest = Math.Max(end, from - FarthestOrgan);
        var clause = farthest + masked.AsSpan(farthest, from - farthest).LastIndexOfAny("；。") + 1;
        var stretch = masked[clause..from];
        var named = parts.OrgansBetween(clause, from).LastOrDefault(organ => masked[organ.Start] != '□');
        var its = Its().Matches(stretch).LastOrDefault();
        // “大会关于设立人权理事会的…第60/251号”: whose it is stands before what it is about.
        if (About().Match(stretch) is { Success: true } about)
        {
            var at = clause + about.Index;
            if (parts.OrgansBetween(clause, at).LastOrDefault(organ => organ.End == at) is { End: > 0 } whose)
                return ([whose.Of(number)], true, false);
            if (its is not null && at > 0 && masked[at - 1] == '其')
                its = Its().Matches(stretch).LastOrDefault(other => other.Index == about.Index - 1) ?? its;
            if (its is not null && its.Index == about.Index - 1 && named.Start > at)
                named = default;
        }

        if (its is not null && clause + its.Index > named.End - 1)
        {
            var at = clause + its.Index;
            if (named.End > 0 && OwnOf().IsMatch(masked[named.End..at]))
                return ([named.Of(number), parts.Speaking], true, true);
            if (OfTheOrgan().IsMatch(stretch[(its.Index + 1)..].Trim()))
                return named.End > 0 && named.Of(number) is var other && other != parts.Speaking && SessionTimes.Has(other, number) ? ([parts.Speaking, other], false, true) : ([parts.Speaking], SessionTimes.Has(parts.Speaking, number), true);
        }

        if (named.End > 0)
        {
            var isOf = OfTheOrgan().IsMatch(masked[named.End..from].Trim());
            return isOf ? ([named.Of(number)], true, false) : ([parts.Speaking, named.Of(number)], false, false);
        }

        if (found.Count > 0 && clause == end && SameList().IsMatch(stretch))
        {
            var before = found[^1];
            return (before.Organs.Where(organ => SessionTimes.Has(organ, number)), before.IsNamed && SessionTimes.Has(before.Organ, number), before.IsIts);
        }

        return ([parts.Speaking], false, false);
    }

    // Marks in a title end no clause.
    private static string Masked(string text) => Quoted().Replace(text, quoted => $"{quoted.Value[0]}{new string('□', quoted.Length - 2)}{quoted.Value[^1]}");
}
