using System.Text;
using System.Text.RegularExpressions;
using Drafting.Documents;
using Drafting.Formats.PlainText;
using Drafting.Operations;

namespace Drafting.Formats.Renewal;

/// <summary>
/// Finds what usually needs a technical update where an earlier resolution is taken up again. It points and suggests; it changes nothing.
/// How often it is right is measured in <c>tests/Drafting.Formats.Tests/Renewal/due-updates.md</c>.
/// </summary>
public static partial class DueUpdates
{
    // What a resolution plans lies a few years ahead at most.
    private const int SessionsAhead = 5;
    private const int YearsAhead = 4;

    // Characters between two resolutions of one list: their dates.
    private const int LongestBetween = 40;

    [GeneratedRegex(@"(?<![\d/A-Za-z.])(?<session>\d{2,3})/(?<number>\d{1,3})(?!\d)( ?[A-Z](?![\p{L}]))?")]
    private static partial Regex Resolutions();

    [GeneratedRegex(@"(?<![\p{L}/])(?<symbol>A/(?<session>\d{2,3})/[\dA-Za-z.\-/]*\d)(?![\d/])")]
    private static partial Regex Documents();

    [GeneratedRegex(@"(?<![\d/(\-–.])(19|20)\d{2}(?![\d/)])")]
    private static partial Regex Years();

    [GeneratedRegex(@"(agenda items? |议程项目 ?|points? |temas? |пункт\p{L}* |البند |البنود )(?<items>\d{1,3}( ?\(\p{L}\))?)(?! ?(of|от))", RegexOptions.IgnoreCase)]
    private static partial Regex AgendaItems();

    [GeneratedRegex("《[^》]*》|“[^”]*”|«[^»]*»|”[^“]*“")]
    private static partial Regex Titles();

    /// <summary>The places, in reading order; none overlaps another.</summary>
    /// <param name="paragraphs">The draft's live paragraphs.</param>
    /// <param name="isOriginal">
    /// Whether a stretch of a paragraph (id, start, length) still stands as the earlier text had it: what somebody has written himself he has looked at.
    /// </param>
    public static IReadOnlyList<DueUpdate> Find(
        IReadOnlyList<Paragraph> paragraphs, Masthead masthead, string language, RenewedText renewed, Func<string, int, int, bool> isOriginal)
    {
        var texts = paragraphs.Select(paragraph => (paragraph.Id, Text: Flat(paragraph.Text))).ToList();
        var adoption = AdoptionLines(paragraphs, texts.ConvertAll(text => text.Text), language);
        var last = LastOnTheSubject(texts.Select(text => text.Text), renewed);
        var due = InMasthead(masthead, language, renewed).ToList();
        foreach (var (id, text) in texts)
        {
            if (adoption.Contains(id))
            {
                if (isOriginal(id, 0, text.Length))
                    due.Add(Place(text, 0, text.Length, DueUpdateKind.Adoption, "") with { Paragraph = id });
                continue;
            }

            var taken = new List<DueUpdate>();
            var found = Sessions(text, language, renewed).Concat(Citations(text, language, renewed, last)).Concat(Items(text)).Concat(Symbols(text, renewed)).Concat(Days(text, renewed)).Concat(PlainYears(text, renewed));
            foreach (var place in found)
            {
                if (!taken.Exists(other => place.Start < other.Start + other.Length && other.Start < place.Start + place.Length))
                    taken.Add(place with { Paragraph = id });
            }

            due.AddRange(taken.Where(place => isOriginal(id, place.Start, place.Length)).OrderBy(place => place.Start));
        }

        return due;
    }

    private static IEnumerable<DueUpdate> InMasthead(Masthead masthead, string language, RenewedText renewed)
    {
        if (masthead.Session is { } session && SessionNames.Find(session, language).FirstOrDefault() is { Length: > 0 } named && named.Number == renewed.Session)
        {
            var other = SessionNames.Write(renewed.Target, named.Form, language);
            yield return new(null, "session", 0, session.Length, session, DueUpdateKind.Session, other is null ? null : session.Remove(named.Start, named.Length).Insert(named.Start, other));
            // The items were copied with the session; each session numbers its agenda anew.
            if (masthead.AgendaItems.Count > 0)
                yield return new(null, "agendaItems", 0, 0, string.Join(", ", masthead.AgendaItems), DueUpdateKind.AgendaItem, null);
        }
    }

    /// <summary>The line “Resolution adopted by …” and the one in brackets under it.</summary>
    private static HashSet<string> AdoptionLines(IReadOnlyList<Paragraph> paragraphs, List<string> texts, string language)
    {
        var adoption = Wording.Of(language).Adoption;
        var lines = new HashSet<string>();
        for (var i = 0; i < texts.Count && paragraphs[i].Kind is not (ParagraphKind.Enacting or ParagraphKind.Preambular or ParagraphKind.Operative); i++)
        {
            if (paragraphs[i].Kind == ParagraphKind.Plain && (adoption.IsMatch(texts[i].Trim()) || lines.Count > 0 && texts[i].Trim() is ['[' or '［', .., ']' or '］']))
                lines.Add(paragraphs[i].Id);
        }

        return lines;
    }

    private static IEnumerable<DueUpdate> Sessions(string text, string language, RenewedText renewed) =>
        from named in SessionNames.Find(text, language)
        where named.Number >= renewed.Session && named.Number <= renewed.Session + SessionsAhead
        select Place(text, named.Start, named.Length, DueUpdateKind.Session, SessionNames.Write(named.Number + renewed.Target - renewed.Session, named.Form, language));

    /// <summary>
    /// The number of the last resolution on the subject before the earlier text: the newest in the first paragraph that recalls, with their
    /// dates, resolutions of the sessions just before.
    /// </summary>
    private static string? LastOnTheSubject(IEnumerable<string> texts, RenewedText renewed)
    {
        foreach (var text in texts)
        {
            var newest = Resolutions().Matches(text)
                .Where(match => Session(match) < renewed.Session && Session(match) >= renewed.Session - SessionsAhead && DateBeside(text, match) is not null)
                .MaxBy(Session);
            if (newest is not null)
                return newest.Value.Trim();
        }

        return null;
    }

    private static IEnumerable<DueUpdate> Citations(string text, string language, RenewedText renewed, string? last)
    {
        if (last is null || renewed.Number is not { } number)
            yield break;
        var all = Resolutions().Matches(text).ToList();
        for (var i = 0; i < all.Count; i++)
        {
            if (all[i].Value.Trim() != last)
                continue;
            var date = DateBeside(text, all[i]);
            if (date is not null && renewed.AdoptedOn is null)
                continue;
            var (start, end) = (all[i].Index, all[i].Index + all[i].Length);
            if (date is { } day)
                (start, end) = (Math.Min(start, day.Start), Math.Max(end, day.Start + day.Length));
            var old = text[start..end];
            var fresh = old.Replace(last, number, StringComparison.Ordinal);
            if (date is { } beside)
                fresh = fresh.Replace(text.Substring(beside.Start, beside.Length), Dates.PrintedLike(renewed.AdoptedOn!.Value, language, like: text.Substring(beside.Start, beside.Length)), StringComparison.Ordinal);
            yield return InList(text, start, end, all, i, language) is { } list
                ? Place(text, list.Start, end - list.Start, DueUpdateKind.Resolution, list.Comma + text[(list.Start + list.And)..end] + list.Tail + list.Connector + fresh)
                : Place(text, start, end - start, DueUpdateKind.Resolution, fresh);
        }
    }

    /// <summary>Of the last citation in a list (“73/126 of … and 74/21 of …”): where the “and” before it begins, and what makes it one in the middle.</summary>
    private static (int Start, int And, string Comma, string Tail, string Connector)? InList(string text, int start, int end, List<Match> all, int index, string language)
    {
        if (index == 0)
            return null;
        var words = PrintedWords.Of(language);
        // In Arabic the “and” belongs to the word after it; before a number a space may stand between.
        var and = new[] { words.And, words.And + " " }.FirstOrDefault(connector => text.AsSpan(0, start).EndsWith(connector));
        if (and is null)
            return null;
        // The citation before it must be one of the same list, not one of another sentence.
        var between = text[(all[index - 1].Index + all[index - 1].Length)..(start - and.Length)];
        var isList = (between.Length <= LongestBetween && !between.AsSpan().ContainsAny("，,；;。،؛")) || Dates.FindAll(between).Any();
        // What ends every member of the list: “72/7 号”, “72/7 от 17 ноября 2017 года”.
        var tail = new[] { "号", " года" }.FirstOrDefault(ending => text.AsSpan(end).StartsWith(ending)) ?? "";
        // Arabic puts “and” before every member of a list.
        return isList ? (start - and.Length, and.Length, language == "ar" ? and : words.Comma, tail, and) : null;
    }

    private static IEnumerable<DueUpdate> Items(string text) =>
        AgendaItems().Matches(text).Select(match => Place(text, match.Groups["items"].Index, match.Groups["items"].Length, DueUpdateKind.AgendaItem, null));

    private static IEnumerable<DueUpdate> Symbols(string text, RenewedText renewed) =>
        from match in Documents().Matches(text)
        where Session(match) == renewed.Session || Session(match) == renewed.Session - 1
        select Place(text, match.Index, match.Length, DueUpdateKind.Document, null);

    private static IEnumerable<DueUpdate> Days(string text, RenewedText renewed)
    {
        if (renewed.AdoptedOn is not { } adopted)
            yield break;
        var cited = Resolutions().Matches(text).Select(match => DateBeside(text, match)?.Start).ToHashSet();
        foreach (var date in Dates.FindAll(text))
        {
            if (date.Day.Year >= adopted.Year - 1 && !cited.Contains(date.Start))
                yield return Place(text, date.Start, date.Length, DueUpdateKind.Date, null);
        }
    }

    private static IEnumerable<DueUpdate> PlainYears(string text, RenewedText renewed)
    {
        if (renewed.AdoptedOn is not { } adopted)
            yield break;
        var (titles, dates) = (Titles().Matches(text), Dates.FindAll(text).ToList());
        foreach (Match match in Years().Matches(text))
        {
            var year = Digits.Value(match.Value);
            if (year >= adopted.Year && year <= adopted.Year + YearsAhead && !titles.Any(title => Within(match, title.Index, title.Length)) && !dates.Exists(date => Within(match, date.Start, date.Length)))
                // Which year it is then, nobody can tell: moving it on with the session was right in 1 case of 14.
                yield return Place(text, match.Index, match.Length, DueUpdateKind.Year, null);
        }
    }

    /// <summary>The date given with a resolution's number: “72/7 of 17 November 2017”, “2017 年 11 月 17 日第 72/7 号”.</summary>
    private static Dates.Found? DateBeside(string text, Match resolution)
    {
        const int Apart = 16;
        var end = resolution.Index + resolution.Length;
        foreach (var date in Dates.FindAll(text))
        {
            if (date.Start >= end ? IsOf(text[end..date.Start]) : date.Start + date.Length <= resolution.Index && text[(date.Start + date.Length)..resolution.Index].Trim() is "" or "第")
                return date;
        }

        return null;

        static bool IsOf(string between) => between.Length <= Apart && !between.Any(c => char.IsDigit(c) || c is '，' or ';' or '；' or '、');
    }

    private static int Session(Match match) => Digits.Value(match.Groups["session"].Value);

    private static bool Within(Match match, int start, int length) => match.Index >= start && match.Index + match.Length <= start + length;

    private static DueUpdate Place(string text, int start, int length, DueUpdateKind kind, string? suggestion) =>
        new(null, null, start, length, text.Substring(start, length), kind, suggestion);

    /// <summary>The text with a sign in the place of each embed, so that offsets are the delta's own.</summary>
    private static string Flat(Delta text)
    {
        var flat = new StringBuilder();
        foreach (var op in text.Ops)
            flat.Append(op.Text ?? "\uFFFC");
        return flat.ToString();
    }
}
