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
    // How many sessions ago the last resolution on a subject may be.
    private const int SessionsBack = 4;

    // What a resolution of so many sessions ago did is recalled for its own sake.
    private const int LongAgo = 3;

    // Characters between two resolutions of one list: their dates.
    private const int LongestBetween = 40;

    [GeneratedRegex(@"(?<![\d/A-Za-z.])(?<session>\d{2,3})/(?<number>\d{1,3})(?!\d)( ?[A-Z](?![A-Za-z]))?")]
    private static partial Regex Resolutions();

    [GeneratedRegex(@"(agenda items? |议程项目 ?|points? |temas? |пункт\p{L}* |البند |البنود )(?<items>\d{1,3}( ?\(\p{L}\))?)(?! ?(of|от))", RegexOptions.IgnoreCase)]
    private static partial Regex AgendaItems();

    // “paragraph 85 of its resolution”, “第78/245号决议第85段”: what that paragraph says, only that resolution says.
    [GeneratedRegex(@"(paragraphs?|paragraphes?|párrafos?|пункт\p{L}*|الفقرات?|الفقرة) [\w ,()\-–]{1,30} (of|de|du|из|من) ?[\p{L} ]{0,40}$|(paragraphs?|paragraphes?|párrafos?|пункт\p{L}*|الفقرة) \d+[\p{L} ]{0,40}$", RegexOptions.IgnoreCase)]
    private static partial Regex ParagraphOf();

    [GeneratedRegex(@"^ ?号(决议|决定)(附件)?第[一二三四五六七八九十\d、和至]+(段|节|部分)")]
    private static partial Regex ItsParagraph();

    // “on …”, “entitled …” behind the citation, “关于 …” before it: what another resolution is about.
    [GeneratedRegex(@"^,? ?(on|entitled|concerning|regarding|sur|intitulée|relative|sobre|titulada|relativa|о|об|озаглавленн\p{L}+|بشأن|المعنون)\s(?<subject>.{8,160})", RegexOptions.IgnoreCase)]
    private static partial Regex SubjectBehind();

    [GeneratedRegex(@"(关于|题为)(?<subject>[^，；]{4,80})的?$")]
    private static partial Regex SubjectBefore();

    [GeneratedRegex(@"^(号决议)?[,，،]? ?(in which|by which|dans laquelle|par laquelle|en la que|en la cual|por la que|в котор|которой|الذي|其中)", RegexOptions.IgnoreCase)]
    private static partial Regex WhatItDid();

    [GeneratedRegex(@"[\u3400-\u9fff]+|\p{L}+")]
    private static partial Regex TermRuns();

    /// <summary>The places, in reading order; none overlaps another.</summary>
    /// <param name="paragraphs">The draft's live paragraphs.</param>
    /// <param name="isOriginal">
    /// Whether a stretch of a paragraph (id, start, length) still stands as the earlier text had it: what somebody has written himself he has looked at.
    /// </param>
    public static IReadOnlyList<DueUpdate> Find(
        IReadOnlyList<Paragraph> paragraphs, Masthead masthead, string language, RenewedText renewed, Func<string, int, int, bool> isOriginal)
    {
        if (TimeWords.In(language) is not { } words)
            return [];
        var texts = paragraphs.Select(RenewedParagraph.Of).ToList();
        var adoption = AdoptionLines(texts, language);
        var last = LastOnTheSubject(texts, renewed);
        var dueNotes = texts.Where(text => text.IsNote && DueSymbols.In(text, renewed).Any()).Select(text => text.Id).ToHashSet();
        var due = InMasthead(masthead, language, renewed).ToList();
        foreach (var text in texts)
        {
            if (adoption.Contains(text.Id))
            {
                if (isOriginal(text.Id, 0, text.Text.Length))
                    due.Add(text.Place(0, text.Text.Length, DueUpdateKind.Adoption, ""));
                continue;
            }

            var taken = new List<DueUpdate>();
            var found = DueSessions.In(text, language, words, renewed, dueNotes.Contains)
                .Concat(Citations(text, language, renewed, last)).Concat(LatestOfOthers(text, words, renewed)).Concat(Items(text)).Concat(DueSymbols.In(text, renewed)).Concat(Times(text, words, renewed));
            foreach (var place in found)
            {
                if (!taken.Exists(other => place.Start < other.Start + other.Length && other.Start < place.Start + place.Length))
                    taken.Add(place);
            }

            due.AddRange(taken.Where(place => isOriginal(text.Id, place.Start, place.Length)).OrderBy(place => place.Start));
        }

        return due;
    }

    private static IEnumerable<DueUpdate> InMasthead(Masthead masthead, string language, RenewedText renewed)
    {
        var isEarlier = false;
        if (masthead.Session is { } session && SessionNames.Find(session, language).FirstOrDefault() is { Length: > 0 } named && named.Number == renewed.Session)
        {
            isEarlier = true;
            var other = SessionNames.Write(renewed.Target, named.Form, language);
            yield return new(null, "session", 0, session.Length, session, DueUpdateKind.Session, other is null ? null : session.Remove(named.Start, named.Length).Insert(named.Start, other));
        }

        // The items were copied with the session, which may have been set since; each session numbers its agenda anew.
        if (masthead.AgendaItems.Count > 0 && (isEarlier || masthead.AgendaItems.SequenceEqual(renewed.AgendaItems)))
            yield return new(null, "agendaItems", 0, 0, string.Join(", ", masthead.AgendaItems), DueUpdateKind.AgendaItem, null);
    }

    /// <summary>The line “Resolution adopted by …” and the one in brackets under it; at the end “59th plenary meeting” and its date.</summary>
    private static HashSet<string> AdoptionLines(List<RenewedParagraph> texts, string language)
    {
        var wording = Wording.Of(language);
        var lines = new HashSet<string>();
        var begun = false;
        foreach (var text in texts)
        {
            begun |= text.Kind is ParagraphKind.Enacting or ParagraphKind.Preambular or ParagraphKind.Operative;
            var line = text.Text.Trim();
            if (text.Kind == ParagraphKind.Plain && (begun ? wording.Meeting.IsMatch(line) : wording.Adoption.IsMatch(line) || lines.Count > 0 && line is ['[' or '［', .., ']' or '］']))
                lines.Add(text.Id);
        }

        return lines;
    }

    /// <summary>
    /// The number of the last resolution on the subject before the earlier text: the newest in the first paragraph that recalls, with their
    /// dates, resolutions of the sessions just before, and not for what one of them did long ago.
    /// </summary>
    private static string? LastOnTheSubject(List<RenewedParagraph> paragraphs, RenewedText renewed)
    {
        var title = paragraphs.Find(paragraph => paragraph.Kind == ParagraphKind.Title)?.Text ?? "";
        foreach (var text in paragraphs.Select(paragraph => paragraph.Text))
        {
            var newest = Resolutions().Matches(text)
                .Where(match => Session(match) < renewed.Session && Session(match) >= renewed.Session - SessionsBack && DateBeside(text, match) is { } date
                    && !IsOnAnotherSubject(text, match, date, title) && !(Session(match) <= renewed.Session - LongAgo && WhatItDid().IsMatch(Behind(text, match, date))))
                .MaxBy(Session);
            if (newest is not null)
                return newest.Value.Trim();
        }

        return null;
    }

    /// <summary>Whether the text says what the cited resolution is about, and that is not the draft's own subject.</summary>
    private static bool IsOnAnotherSubject(string text, Match citation, Dates.Found date, string title)
    {
        var subject = SubjectBehind().Match(Behind(text, citation, date)) is { Success: true } behind ? behind : SubjectBefore().Match(text[..Math.Min(citation.Index, date.Start)]);
        var own = Terms(title);
        if (!subject.Success || own.Count == 0)
            return false;
        var known = Terms(subject.Groups["subject"].Value);
        return own.Count(known.Contains) * 2 <= own.Count;
    }

    private static string Behind(string text, Match citation, Dates.Found date) => text[Math.Max(citation.Index + citation.Length, date.Start + date.Length)..];

    /// <summary>What a text is about: its longer words by their first letters, as endings vary, and of Chinese the characters that stand side by side.</summary>
    private static HashSet<string> Terms(string text)
    {
        const int ShortestWord = 4;
        const int Stem = 5;
        return [.. TermRuns().Matches(text).Select(run => run.Value).SelectMany(run =>
            TextWidth.IsChinese(run[0]) ? Enumerable.Range(0, run.Length - 1).Select(i => run.Substring(i, 2))
            : run.Length >= ShortestWord ? [run[..Math.Min(Stem, run.Length)].ToLowerInvariant()] : [])];
    }

    private static IEnumerable<DueUpdate> Citations(RenewedParagraph paragraph, string language, RenewedText renewed, string? last)
    {
        if (last is null || renewed.Number is not { } number)
            yield break;
        var text = paragraph.Text;
        var all = Resolutions().Matches(text).ToList();
        for (var i = 0; i < all.Count; i++)
        {
            if (all[i].Value.Trim() != last || ParagraphOf().IsMatch(paragraph.Before(all[i].Index)) || ItsParagraph().IsMatch(paragraph.Behind(all[i].Index + all[i].Length)))
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
                ? paragraph.Place(list.Start, end - list.Start, DueUpdateKind.Resolution, list.Comma + text[(list.Start + list.And)..end] + list.Tail + list.Connector + fresh)
                : paragraph.Place(start, end - start, DueUpdateKind.Resolution, fresh);
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

    // “the latest of which was resolution 2703 (2023) of 30 October 2023”, of whatever organ.
    [GeneratedRegex(@"(?<![\d/A-Za-z.])(\d{4} \(\d{4}\)|(\d{1,3}|20\d{2})/\d{1,3}( ?[A-Z](?![A-Za-z]))?|[A-Z]+\(\d+\)/RES/\d+|\d{4}\(\d{4}\))")]
    private static partial Regex AnyResolution();

    private static IEnumerable<DueUpdate> LatestOfOthers(RenewedParagraph paragraph, TimeWords words, RenewedText renewed)
    {
        foreach (Match match in AnyResolution().Matches(paragraph.Text))
        {
            if (DateBeside(paragraph.Text, match) is not { } date || date.Day.Year < (renewed.AdoptedOn?.Year ?? int.MaxValue) - 2)
                continue;
            var (start, end) = (Math.Min(match.Index, date.Start), Math.Max(match.Index + match.Length, date.Start + date.Length));
            if (words.Latest.IsMatch(paragraph.Before(start)))
                yield return paragraph.Place(start, end - start, DueUpdateKind.Resolution, null);
        }
    }

    private static IEnumerable<DueUpdate> Items(RenewedParagraph paragraph) =>
        AgendaItems().Matches(paragraph.Text).Select(match => paragraph.Place(match.Groups["items"].Index, match.Groups["items"].Length, DueUpdateKind.AgendaItem, null));

    private static IEnumerable<DueUpdate> Times(RenewedParagraph paragraph, TimeWords words, RenewedText renewed)
    {
        if (renewed.AdoptedOn is not { } adopted)
            return [];
        var cited = Resolutions().Matches(paragraph.Text).Select(match => DateBeside(paragraph.Text, match)?.Start ?? -1).ToHashSet();
        return DueTimes.Days(paragraph, words, adopted, cited).Concat(DueTimes.PlainYears(paragraph, words, adopted));
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
}
