using System.Text.RegularExpressions;
using Drafting.Operations;

namespace Drafting.Formats.Renewal;

/// <summary>Sessions named in words: those of the General Assembly, which move on with the draft, and those of other organs that lay ahead or are reported on.</summary>
internal static class DueSessions
{
    // What a resolution plans lies a few sessions ahead at most.
    private const int SessionsAhead = 5;

    /// <param name="isDueNote">Whether a footnote, by its id, cites a document that is due.</param>
    public static IEnumerable<DueUpdate> In(RenewedParagraph paragraph, string language, TimeWords words, RenewedText renewed, Func<string, bool> isDueNote)
    {
        var named = SessionNames.Find(paragraph.Text, language).ToList();
        foreach (var name in named.Where(name => IsDue(paragraph, name, renewed)))
            yield return paragraph.Place(name.Start, name.Length, DueUpdateKind.Session, SessionNames.Write(name.Number + renewed.Target - renewed.Session, name.Form, language));
        foreach (Match match in words.Session.Matches(paragraph.Text))
        {
            if (!paragraph.IsNote && !named.Exists(name => name.Start < match.Index + match.Length && match.Index < name.Start + name.Length && IsDue(paragraph, name, renewed))
                && (LiesAhead(paragraph, words, match) || IsReportedOn(paragraph, match, isDueNote)))
                yield return paragraph.Place(match.Index, match.Length, DueUpdateKind.Session, null);
        }
    }

    // A note names the session of the records it cites: due where their symbol is.
    private static bool IsDue(RenewedParagraph paragraph, SessionNames.Named name, RenewedText renewed) =>
        paragraph.IsNote
            ? name.Number <= renewed.Session && DueSymbols.In(paragraph, renewed).Any(symbol => symbol.Text.StartsWith($"A/{name.Number}/", StringComparison.Ordinal))
            : name.Number >= renewed.Session && name.Number <= renewed.Session + SessionsAhead;

    private static bool LiesAhead(RenewedParagraph paragraph, TimeWords words, Match match) =>
        paragraph.Kind is ParagraphKind.Operative or ParagraphKind.Sub && words.Asking.IsMatch(paragraph.Text.TrimStart())
        || words.Reporting.IsMatch(paragraph.Before(match.Index)) || words.Coming.IsMatch(paragraph.Before(match.Index)) || words.Coming.IsMatch(paragraph.Behind(match.Index + match.Length));

    // “the report on the work of its seventy-fifth session¹”, where note 1 cites a document of that year.
    private static bool IsReportedOn(RenewedParagraph paragraph, Match match, Func<string, bool> isDueNote)
    {
        const int WordSession = 24;
        var end = match.Index + match.Length;
        return paragraph.Notes.Any(note => note.At >= end && note.At <= end + WordSession && paragraph.Text[end..note.At].AsSpan().IndexOfAny(",，;；") < 0 && isDueNote(note.Note));
    }
}
