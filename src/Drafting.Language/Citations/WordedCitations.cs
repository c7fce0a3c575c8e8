using System.Text.RegularExpressions;
using Drafting.Formats.PlainText;

namespace Drafting.Language.Citations;

/// <summary>Citations where words stand before the number: “its resolutions 72/7 of 17 November 2017 and 73/8 of …”, in every language but Chinese.</summary>
internal static class WordedCitations
{
    // How far what belongs to a citation may lie from its number, in UTF-16 units.
    private const int FarthestDate = 90;
    private const int LongestDate = 60;
    private const int NearBehind = 40;
    private const int MostNextDate = 20;
    private const int FarthestOrgan = 100;
    private const int NearSubject = 8;
    private const int NearNext = 12;
    private const int LongestTitle = 440;
    private const int FarthestDated = 600;
    private const int FarthestUndated = 160;

    public static IReadOnlyList<Citation> In(CitationReader.CitationParts parts, CitationWords words)
    {
        var text = parts.Text;
        var cues = words.Cue.Matches(text);
        var found = new List<Citation>();
        var (next, end) = (0, 0);
        Cue? cue = null;
        foreach (var place in parts.Numbers)
        {
            var isFirst = false;
            for (; next < cues.Count && cues[next].Index + cues[next].Length <= place.Start; next++)
            {
                cue = new(cues[next], FirstWordsOf(cues[next].Index, end));
                (end, isFirst) = (cues[next].Index + cues[next].Length, true);
            }

            var date = DateBehind(parts, words, place.End);
            var several = date is { } one ? DatesFrom(parts, words, one) : [];
            if (several.Count > 1)
                date = null;
            // What stands in the title of the one before, or too far from it, is no further one.
            var gap = cue is not null && place.Start >= end && place.Start - end <= FarthestDated ? text[end..place.Start] : null;
            if (!Belongs(parts, words, place, gap, isFirst, date is not null || several.Count > 1))
                continue;
            var (organs, isNamed, isIts) = Organs(parts, words, cue, place, date, isFirst, found);
            var last = date is { } day ? day.Start + day.Length : place.End;
            var (title, at) = TitleOf(parts, words, place.End, last);
            found.Add(new(
                cue is { IsDecision: true } ? CitedKind.Decision : CitedKind.Resolution, place.Number, parts.Candidates(place.Number, organs, place.Start), isNamed, isIts,
                place.Start, last - place.Start, place.Start, place.End - place.Start, date,
                title.Success ? new(at + title.Groups["title"].Index, title.Groups["title"].Length, title.Groups["title"].Value) : null));
            end = title.Success ? Math.Max(last, at + title.Length) : last;
            if (several.Count > 1)
                end = GiveDates(found, several, parts, words) ?? end;
        }

        return OrganBehindList(parts, words, found);
    }

    // Behind the date, or between number and date.
    private static (Match Title, int At) TitleOf(CitationReader.CitationParts parts, CitationWords words, int number, int last)
    {
        var behind = words.Title.Match(parts.Text[last..Math.Min(parts.Text.Length, last + LongestTitle)]);
        return behind.Success || last == number ? (behind, last) : TitleBehind(parts, words, number) is { Success: true } between && number + between.Length <= last ? (between, number) : (behind, last);
    }

    // Behind the citation before; a title may have words of its own inside.
    private static int FirstWordsOf(int cue, int before) => Math.Min(cue, Math.Max(before, Math.Max(0, cue - FarthestOrgan)));

    // “72/7 of 17 November 2017”, “1325 (2000) du Conseil de sécurité, en date du 31 octobre 2000”.
    private static Dates.Found? DateBehind(CitationReader.CitationParts parts, CitationWords words, int number)
    {
        // “резолюция 70/1 «Преобразование нашего мира…» от 25 сентября 2015 года”.
        var title = TitleBehind(parts, words, number);
        return (title is { Success: true } ? DateDirectlyBehind(parts, words, number + title.Length) : null) ?? DateDirectlyBehind(parts, words, number);
    }

    private static Match TitleBehind(CitationReader.CitationParts parts, CitationWords words, int end)
    {
        var behind = parts.Text[end..Math.Min(parts.Text.Length, end + LongestTitle)];
        return words.Title.Match(behind) is { Success: true } title ? title : CitationWords.BareTitle().Match(behind);
    }

    private static Dates.Found? DateDirectlyBehind(CitationReader.CitationParts parts, CitationWords words, int end)
    {
        if (parts.DatesBetween(end, end + FarthestDate + LongestDate).FirstOrDefault() is not { Length: > 0 } date || date.Start - end > FarthestDate)
            return null;
        var between = parts.Text[end..date.Start];
        if (parts.OrgansBetween(end, date.Start).FirstOrDefault() is { End: > 0 } named)
        {
            if (!words.OrganBehind.IsMatch(parts.Text[end..named.Start]))
                return null;
            between = " " + parts.Text[named.End..date.Start].TrimStart();
        }

        return words.ToDate.IsMatch(between) ? date : null;
    }

    private static List<Dates.Found> DatesFrom(CitationReader.CitationParts parts, CitationWords words, Dates.Found first)
    {
        var dates = new List<Dates.Found> { first };
        for (; ; )
        {
            var end = dates[^1].Start + dates[^1].Length;
            if (parts.DatesBetween(end, end + MostNextDate + LongestDate).FirstOrDefault() is not { Length: > 0 } date || !words.NextDate.IsMatch(parts.Text[end..date.Start]))
                return dates;
            dates.Add(date);
        }
    }

    // “résolutions 237 (1967) et 259 (1968) du Conseil de sécurité, en date du 14 juin 1967 et du 27 septembre 1968”: as many dates as numbers.
    private static int? GiveDates(List<Citation> found, List<Dates.Found> dates, CitationReader.CitationParts parts, CitationWords words)
    {
        var first = found.Count - 1;
        while (first > 0 && found.Count - first <= dates.Count && found[first - 1].Date is null && found[first].Start - found[first - 1].Start < FarthestDate && Follows(parts, words, found[first - 1], found[first]))
            first--;
        if (found.Count - first != dates.Count)
            return null;
        for (var i = 0; i < dates.Count; i++)
            found[first + i] = found[first + i] with { Date = dates[i] };
        return dates[^1].Start + dates[^1].Length;
    }

    private static bool Follows(CitationReader.CitationParts parts, CitationWords words, Citation one, Citation other) =>
        one.Start + one.Length <= other.Start && words.Connector.IsMatch(parts.Text[(one.Start + one.Length)..other.Start]);

    /// <param name="gap">What stands between the number and the cue or citation before it; null where there is neither, or it is too long.</param>
    private static bool Belongs(CitationReader.CitationParts parts, CitationWords words, CitationReader.Place place, string? gap, bool isFirst, bool isDated)
    {
        // Nothing else is written so.
        if (place.Number.Form is NumberForm.Old || place.Number is { Form: NumberForm.OfASpecialSession } && isDated)
            return true;
        if (gap is null || EndsSentence(words.Connector.Replace(gap, "")) || place.Number is { Form: NumberForm.OfASession, SessionNumber: 0 or > 150 })
            return false;
        if (isDated || place.Number.Form is NumberForm.WithYear)
            return true;
        if (isFirst)
            return words.ToNumber.IsMatch(Without(parts, gap, place.Start - gap.Length));
        return gap.Length <= FarthestUndated && words.Connector.IsMatch(gap);
    }

    // “52/214, sect. C, para. 3; 55/222, sect. III” goes on; a semicolon with words behind it, and a full stop before one that is capitalized, end it.
    private static bool EndsSentence(string gap)
    {
        var words = gap.AsSpan().TrimEnd(" ;؛\uFFFC");
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] is ';' or '؛' || words[i] == '.' && i + 3 < words.Length && words[i + 1] is ' ' or '\uFFFC' && char.IsUpper(words[i + 2]) && char.IsLower(words[i + 3]) && (i < 2 || !char.IsUpper(words[i - 1])))
                return true;
        }

        return false;
    }

    private static string Without(CitationReader.CitationParts parts, string gap, int start)
    {
        foreach (var organ in parts.OrgansBetween(start, start + gap.Length).Reverse())
            gap = gap.Remove(organ.Start - start, organ.End - organ.Start);
        return gap;
    }

    private static (IEnumerable<CitedOrgan> Organs, bool IsNamed, bool IsIts) Organs(
        CitationReader.CitationParts parts, CitationWords words, Cue? cue, CitationReader.Place place, Dates.Found? date, bool isFirst, List<Citation> found)
    {
        if (Behind(parts, words, place.End, date) is { } behind)
            return ([behind.Of(place.Number)], true, false);
        if (cue is null)
            return ([parts.Speaking], false, false);
        if (!isFirst && found.Count > 0 && found[^1].Start >= cue.Match.Index)
            return (found[^1].Organs.Where(organ => SessionTimes.Has(organ, place.Number)), found[^1].IsNamed && SessionTimes.Has(found[^1].Organ, place.Number), found[^1].IsIts);
        var (start, end) = (cue.Match.Index, cue.Match.Index + cue.Match.Length);
        // “resolutions of the Security Council 1325 (2000)”, “قرار مجلس الأمن 1325 (2000)”.
        if (parts.OrgansBetween(end, place.Start).LastOrDefault() is { End: > 0 } between)
            return ([between.Of(place.Number)], true, false);
        var before = parts.Text[cue.WordsFrom..start];
        var named = parts.OrgansBetween(cue.WordsFrom, start).LastOrDefault();
        var its = words.Its.Match(before);
        if (its.Success || CitationWords.IsIts(cue.Match, parts.Language))
        {
            var from = its.Success ? cue.WordsFrom + its.Index : start;
            if (named.End > 0 && named.End <= from && words.OwnOf.IsMatch(parts.Text[named.End..from]))
                return ([named.Of(place.Number), parts.Speaking], true, true);
            // “In its resolution 45/12, the Human Rights Council decided”.
            if (parts.OrgansBetween(place.End, parts.Text.Length).FirstOrDefault() is { End: > 0 } subject && subject.Start <= place.End + NearSubject && CitationWords.ToSubject().IsMatch(parts.Text[place.End..subject.Start]))
                return ([subject.Of(place.Number), parts.Speaking], false, true);
            // Somebody else's “its”: “the decision of the Human Rights Council contained in its resolution 48/11”.
            if (named.End > 0 && named.End <= from && named.Of(place.Number) is var other && other != parts.Speaking && SessionTimes.Has(other, place.Number) && other != CitedOrgan.Other)
                return ([parts.Speaking, other], false, true);
            return ([parts.Speaking], SessionTimes.Has(parts.Speaking, place.Number), true);
        }

        if (named.End > 0 && words.OrganBefore.IsMatch(parts.Text[named.End..start]))
            return ([named.Of(place.Number)], true, false);
        return ([parts.Speaking], false, false);
    }

    private static OrganNames.Named? Behind(CitationReader.CitationParts parts, CitationWords words, int end, Dates.Found? date)
    {
        var last = date is { } day ? day.Start + day.Length : end;
        foreach (var organ in parts.OrgansBetween(end, parts.Text.Length).TakeWhile(organ => organ.Start < last + NearBehind))
        {
            if (words.OrganBehind.IsMatch(parts.Text[(organ.Start >= last ? last : end)..organ.Start]))
                return organ;
        }

        return null;
    }

    // “résolutions 1325 (2000) et 1820 (2008) du Conseil de sécurité”: the organ behind the last is that of those before it.
    private static List<Citation> OrganBehindList(CitationReader.CitationParts parts, CitationWords words, List<Citation> found)
    {
        for (var i = found.Count - 2; i >= 0; i--)
        {
            var (citation, behind) = (found[i], found[i + 1]);
            if (!citation.IsNamed && !citation.IsIts && behind is { IsNamed: true, IsIts: false } && behind.Start - citation.Start - citation.Length <= NearNext && Follows(parts, words, citation, behind) && SessionTimes.Has(behind.Organ, citation.Number))
                found[i] = citation with { Organs = behind.Organs, IsNamed = true };
        }

        return found;
    }

    /// <param name="WordsFrom">Where the words before it begin that may name its organ.</param>
    private sealed record Cue(Match Match, int WordsFrom)
    {
        public bool IsDecision => Match.Groups["decision"].Success;
    }
}
