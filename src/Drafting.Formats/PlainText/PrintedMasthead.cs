using Drafting.Documents;

namespace Drafting.Formats.PlainText;

/// <summary>Reads the lines above the text by where they stand.</summary>
internal static class PrintedMasthead
{
    /// <summary>The masthead with what a line says; null where the line is none of a masthead.</summary>
    public static Masthead? With(Masthead masthead, int place, string text, PrintedWords words) => place switch
    {
        PrintedPlace.Symbol => masthead with { Symbol = text },
        PrintedPlace.Organ => masthead with { Organ = text },
        PrintedPlace.Session => masthead with { Session = text },
        PrintedPlace.Committee => masthead with { Committee = text },
        PrintedPlace.AgendaItems => masthead with { AgendaItems = Items(text, words) },
        PrintedPlace.AgendaTitle => masthead with { AgendaTitles = [.. masthead.AgendaTitles, text] },
        PrintedPlace.JobNumber => masthead with { JobNumber = text },
        PrintedPlace.Adoption when AdoptionLines.Note(text) is { } note => masthead with { AdoptionNote = note },
        PrintedPlace.Adoption => masthead with { AdoptedOn = Dates.Whole(text) ?? text },
        PrintedPlace.Issue => WithIssue(masthead, text, words),
        _ => null,
    };

    // The language is the document's, not the masthead's.
    private static Masthead WithIssue(Masthead masthead, string text, PrintedWords words)
    {
        if (text.StartsWith(words.Distribution, StringComparison.Ordinal))
            return masthead with { Distribution = text[words.Distribution.Length..] };
        if (text.StartsWith(words.Original, StringComparison.Ordinal))
            return masthead with { OriginalLanguage = text[words.Original.Length..] };
        return PrintedLanguages.Of(text) is null ? masthead with { Date = Dates.Whole(text) ?? text } : masthead;
    }

    private static IReadOnlyList<string> Items(string text, PrintedWords words)
    {
        var start = new[] { words.Items, words.Item }.FirstOrDefault(word => text.StartsWith(word, StringComparison.Ordinal)) ?? "";
        var end = text.EndsWith(words.ItemsEnd, StringComparison.Ordinal) ? words.ItemsEnd.Length : 0;
        return [.. text[start.Length..^end].Split(words.Comma).Select(AgendaItems.Stored)];
    }
}
